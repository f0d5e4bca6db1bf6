/**
 * Where everything of a criteria set stands in its workbook: one description, computed from the set,
 * that the writer draws, the reader searches and formulas point at. Pure; knows no spreadsheet library.
 */
import { type Field, fieldsOf } from '../criteria/fields.ts';
import type { CriteriaSet, Indicator, Roster, RosterColumn } from '../criteria/schema.ts';
import { indicatorsOf, isTwoLevel } from '../criteria/walk.ts';
import { once } from '../once.ts';
import { type ResultLayout, resultLayoutOf } from './result-layout.ts';

/** Version of the layout below; a workbook of a newer one is refused by name, not misread. */
export const TEMPLATE_VERSION = '1.1.0';

export const INFO_SHEET = 'Hướng dẫn';
export const INDICATOR_SHEET = 'Chỉ báo';
export const EVIDENCE_SHEET = 'Minh chứng';
export const EVIDENCE_TABLE = 'tbl_evidence';
export const INPUT_PREFIX = 'in_';

/** Defined names that say which set, set version and layout a workbook was made from. */
export const MARK_NAMES = {
  set: 'ht_set',
  setVersion: 'ht_set_version',
  templateVersion: 'ht_template_version',
} as const;

/** Names that a department's part has besides: whose it is, of what, and what the whole workbook said where the part may differ. */
export const PART_MARK_NAMES = {
  part: 'ht_part',
  indicators: 'ht_part_indicators',
  parts: 'ht_parts',
  parent: 'ht_parent',
  reporter: 'ht_parent_reporter',
  deadline: 'ht_parent_deadline',
} as const;

/** The first sheet of a department's part: what it has to do. */
export const TASK_SHEET = 'Giao việc';
/** The last sheet of a merged workbook: who supplied what. */
export const SOURCE_SHEET = 'Nguồn số liệu';

/** Columns of the indicator sheet, left to right, with the header that also finds them again. */
export const INDICATOR_COLUMNS = [
  { key: 'code', header: 'Mã', width: 7 },
  { key: 'text', header: 'Chỉ báo', width: 48 },
  { key: 'label', header: 'Nội dung cần nhập', width: 33 },
  { key: 'value', header: 'Giá trị', width: 11 },
  { key: 'unit', header: 'Đơn vị tính', width: 16 },
  { key: 'computed', header: 'Kết quả tính', width: 11 },
  { key: 'outcome', header: 'Mức đạt', width: 12 },
  { key: 'verdict', header: 'Tự đánh giá', width: 14 },
  { key: 'owner', header: 'Đơn vị phụ trách', width: 20 },
  { key: 'reason', header: 'Ghi chú, lý do', width: 36 },
] as const;
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number]['key'];

/** 1-based column number of an indicator sheet's column. */
export function indicatorColumn(key: IndicatorColumn): number {
  return INDICATOR_COLUMNS.findIndex((column) => column.key === key) + 1;
}

/** Label of the one row of an indicator that takes no figure. */
export const NO_FIGURE_LABEL = 'Không nhập số; tự đánh giá theo minh chứng';

/** Information cells (`in_unit.name` ...) with their labels, in order. */
export const INFO_FIELDS = [
  { name: 'unit.name', label: 'Tên đơn vị được đánh giá', type: 'text' },
  { name: 'unit.code', label: 'Mã đơn vị hành chính', type: 'text' },
  { name: 'unit.province', label: 'Tỉnh, thành phố', type: 'text' },
  { name: 'year', label: 'Năm đánh giá', type: 'year' },
  { name: 'reporter', label: 'Cơ quan, người lập báo cáo', type: 'text' },
  { name: 'deadline', label: 'Hạn gửi báo cáo', type: 'date' },
  { name: 'decision', label: 'Văn bản hướng dẫn, quyết định làm căn cứ', type: 'text' },
] as const;
export type InfoField = (typeof INFO_FIELDS)[number]['name'];

export const EVIDENCE_COLUMNS = [
  { key: 'indicator', header: 'Mã chỉ báo', width: 11 },
  { key: 'kind', header: 'Loại văn bản', width: 18 },
  { key: 'number', header: 'Số, ký hiệu', width: 20 },
  { key: 'date', header: 'Ngày', width: 12 },
  { key: 'issuer', header: 'Cơ quan ban hành', width: 28 },
  { key: 'summary', header: 'Trích yếu', width: 60 },
  { key: 'file', header: 'Tệp hoặc liên kết', width: 28 },
] as const;
export type EvidenceColumn = (typeof EVIDENCE_COLUMNS)[number]['key'];
/** Row of the header of the evidence table and of every roster, below title and guidance. */
export const TABLE_HEADER_ROW = 4;
/** Hidden sheet for drop-down lists too long to stand in the cell rule itself; written only where needed. */
export const LIST_SHEET = 'Danh mục';
/** Blank rows that the evidence table offers. */
export const EVIDENCE_ROWS = 60;

/** Headers of a roster's two fixed columns. */
export const ROSTER_NAME_HEADER = 'Tên đơn vị';
export const ROSTER_CODE_HEADER = 'Mã đơn vị';

/** One row of the indicator sheet. */
export type IndicatorRow =
  | {
      readonly kind: 'standard' | 'criterion';
      readonly row: number;
      readonly code: string;
      readonly text: string;
    }
  | { readonly kind: 'figure'; readonly row: number; readonly field: Field }
  | { readonly kind: 'no-figure'; readonly row: number; readonly indicator: Indicator };

/** The rows an indicator takes; its text, verdict, owner and reason are merged over them. */
export interface IndicatorBlock {
  readonly indicator: Indicator;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly fields: readonly Field[];
}

export interface RosterLayout {
  readonly key: string;
  readonly roster: Roster;
  /** `tbl_communes`. */
  readonly table: string;
  readonly columns: readonly {
    readonly indicator: Indicator;
    readonly column: RosterColumn;
    readonly header: string;
  }[];
}

export interface NamedCell {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

export interface Layout {
  readonly set: CriteriaSet;
  readonly headerRow: number;
  readonly rows: readonly IndicatorRow[];
  readonly blocks: readonly IndicatorBlock[];
  readonly rosters: readonly RosterLayout[];
  /** Every input cell, result and mark by its defined name. */
  readonly names: readonly NamedCell[];
  readonly info: {
    readonly firstRow: number;
    readonly labelCol: number;
    readonly valueCol: number;
    /** Heading of the colour legend, below the information cells. */
    readonly legendRow: number;
  };
  readonly marksRow: number;
  /** Whether it is the form of one department's part. */
  readonly isPart: boolean;
  /** The sheet of live results; none in a part, which concludes nothing about the unit. */
  readonly results: ResultLayout | null;
}

/** Rows of the first sheet above the information cells: title, subtitle, basis, a heading, five lines of guidance, a heading. */
const INFO_FIRST_ROW = 11;
/** Heading, four colours and a blank row. */
const LEGEND_ROWS = 6;
const INDICATOR_HEADER_ROW = 4;

/** A roster column's header: begins with the indicator's code, by which it is found again. */
export function rosterHeader(indicator: Indicator, column: RosterColumn): string {
  return `${indicator.id} ${column.header.vi}`;
}

function rosterLayouts(set: CriteriaSet): RosterLayout[] {
  return Object.entries(set.rosters).map(([key, roster]) => ({
    key,
    roster,
    table: `tbl_${key}`,
    columns: indicatorsOf(set).flatMap((indicator) => {
      const column = rosterColumnOf(indicator);
      return column?.roster === key ? [{ indicator, column, header: rosterHeader(indicator, column) }] : [];
    }),
  }));
}

/** The roster column that feeds an indicator, if its measure has one. */
export function rosterColumnOf(indicator: Indicator): RosterColumn | undefined {
  return indicator.measure.kind === 'ratio' ? indicator.measure.roster : undefined;
}

/** The workbook layout of a set. Same set, same layout: cells move only with the set's or the layout's version. */
export function layoutOf(set: CriteriaSet, isPart = false): Layout {
  return isPart ? makeLayout(set, true) : wholeLayout(set);
}

const wholeLayout = once((set: CriteriaSet) => makeLayout(set, false));

function makeLayout(set: CriteriaSet, isPart: boolean): Layout {
  const rows: IndicatorRow[] = [];
  const blocks: IndicatorBlock[] = [];
  const names: NamedCell[] = [];
  let row = INDICATOR_HEADER_ROW + 1;
  const inputCell = (field: Field, at: number, column: IndicatorColumn) =>
    names.push({
      name: INPUT_PREFIX + field.name,
      sheet: INDICATOR_SHEET,
      row: at,
      col: indicatorColumn(column),
    });

  for (const standard of set.standards) {
    if (!isTwoLevel(standard)) {
      rows.push({ kind: 'standard', row: row++, code: standard.id, text: standard.text });
    }
    for (const criterion of standard.criteria) {
      rows.push({ kind: 'criterion', row: row++, code: criterion.id, text: criterion.text });
      for (const indicator of criterion.indicators) {
        const fields = fieldsOf(set, indicator);
        const firstRow = row;
        for (const field of fields) {
          if (field.role === 'verdict' || field.role === 'reason') inputCell(field, firstRow, field.role);
          else {
            inputCell(field, row, 'value');
            rows.push({ kind: 'figure', row: row++, field });
          }
        }
        if (row === firstRow) rows.push({ kind: 'no-figure', row: row++, indicator });
        blocks.push({ indicator, firstRow, lastRow: row - 1, fields });
      }
    }
  }

  const legendRow = INFO_FIRST_ROW + INFO_FIELDS.length;
  const info = { firstRow: INFO_FIRST_ROW, labelCol: 1, valueCol: 2, legendRow };
  INFO_FIELDS.forEach((field, index) => {
    names.push({
      name: INPUT_PREFIX + field.name,
      sheet: INFO_SHEET,
      row: info.firstRow + index,
      col: info.valueCol,
    });
  });
  const marksRow = legendRow + LEGEND_ROWS;
  const marks = [...Object.values(MARK_NAMES), ...(isPart ? Object.values(PART_MARK_NAMES) : [])];
  marks.forEach((name, index) => {
    names.push({ name, sheet: INFO_SHEET, row: marksRow + index, col: info.valueCol });
  });
  const results = isPart ? null : resultLayoutOf(set);
  names.push(...(results?.names ?? []));
  return {
    set,
    results,
    headerRow: INDICATOR_HEADER_ROW,
    rows,
    blocks,
    rosters: rosterLayouts(set),
    names,
    info,
    marksRow,
    isPart,
  };
}
