/** The sheet of indicators: one row a figure; what belongs to the indicator as a whole is merged over its rows. */
import type ExcelJS from 'exceljs';
import type { Field } from '../../criteria/fields.ts';
import type { Indicator } from '../../criteria/schema.ts';
import type { WorkbookContent } from '../content.ts';
import {
  EVIDENCE_SHEET,
  INDICATOR_COLUMNS,
  INDICATOR_SHEET,
  type IndicatorBlock,
  type IndicatorColumn,
  type IndicatorRow,
  indicatorColumn,
  type Layout,
  NO_FIGURE_LABEL,
  TABLE_HEADER_ROW,
} from '../layout.ts';
import { percentFormat } from '../percent.ts';
import { RESULT_SHEET, resultColumn } from '../result-layout.ts';
import type { Links } from './links.ts';
import type { Lists } from './lists.ts';

import { breakPages } from './page-breaks.ts';
import { colourWords } from './result-colours.ts';
import {
  addSheet,
  FONT_SIZE,
  merge,
  numberInput,
  protect,
  put,
  STYLES,
  setHeight,
  TAB_COLOURS,
  TITLE_SIZE,
} from './styles.ts';
import { textHeight } from './text-size.ts';
import { INDICATOR_TEXTS, LINK_TEXTS } from './texts.ts';
import { addRule, fieldRule } from './validations.ts';
import { footerOf, plain, type Stored, share } from './values.ts';

const ROW_HEIGHT = 19;
const LAST_COL = INDICATOR_COLUMNS.length;
const WIDTHS = INDICATOR_COLUMNS.map((column) => column.width);
const FULL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);

const COL = Object.fromEntries(
  INDICATOR_COLUMNS.map((column) => [column.key, indicatorColumn(column.key)]),
) as Record<IndicatorColumn, number>;
const widthOf = (column: IndicatorColumn) => WIDTHS[COL[column] - 1] ?? 0;

function valueStyle(field: Field, indicator: Indicator) {
  if (field.type === 'percent') return numberInput(percentFormat(indicator.measure));
  if (field.type === 'grade') return STYLES.inputCentre;
  if (field.type === 'points') return numberInput('General');
  return numberInput(field.type === 'amount' ? '#,##0.00' : '#,##0');
}

/** Height a figure's own row needs for its label and unit. */
function ownHeight(row: IndicatorRow): number {
  if (row.kind !== 'figure') return ROW_HEIGHT;
  return Math.max(
    ROW_HEIGHT,
    textHeight(row.field.label.vi, widthOf('label'), FONT_SIZE),
    textHeight(row.field.unit.vi, widthOf('unit'), FONT_SIZE),
  );
}

const shown = (value: Stored) => (typeof value === 'string' ? value : '');

class IndicatorSheet {
  readonly #sheet: ExcelJS.Worksheet;
  readonly #layout: Layout;
  readonly #content: WorkbookContent;
  readonly #lists: Lists;
  readonly #links: Links;

  constructor(
    sheet: ExcelJS.Worksheet,
    layout: Layout,
    content: WorkbookContent,
    lists: Lists,
    links: Links,
  ) {
    this.#sheet = sheet;
    this.#layout = layout;
    this.#content = content;
    this.#lists = lists;
    this.#links = links;
  }

  head(): void {
    const { set, headerRow, isPart } = this.#layout;
    const lines = [
      [INDICATOR_TEXTS.title(set.award.vi), STYLES.title, TITLE_SIZE],
      [set.title, STYLES.subtitle, 12],
      [INDICATOR_TEXTS.hint + INDICATOR_TEXTS.links(isPart), STYLES.note, FONT_SIZE],
    ] as const;
    lines.forEach(([text, style, size], index) => {
      put(this.#sheet, index + 1, 1, text, style);
      merge(this.#sheet, index + 1, 1, index + 1, LAST_COL);
      setHeight(this.#sheet, index + 1, textHeight(text, FULL_WIDTH, size, size > FONT_SIZE) + 2);
    });
    INDICATOR_COLUMNS.forEach((column, index) => {
      put(this.#sheet, headerRow, index + 1, column.header, STYLES.header);
    });
    setHeight(
      this.#sheet,
      headerRow,
      Math.max(
        ...INDICATOR_COLUMNS.map((column) => textHeight(column.header, column.width - 2, FONT_SIZE, true)),
      ),
    );
  }

  heading(row: Extract<IndicatorRow, { kind: 'standard' | 'criterion' }>): void {
    const style = STYLES[row.kind];
    const text = INDICATOR_TEXTS[row.kind](row.code, row.text);
    put(this.#sheet, row.row, COL.code, row.code, {
      ...style,
      alignment: { ...style.alignment, horizontal: 'center' },
    });
    put(this.#sheet, row.row, COL.text, text, style);
    merge(this.#sheet, row.row, COL.text, row.row, LAST_COL);
    const width = FULL_WIDTH - widthOf('code');
    setHeight(this.#sheet, row.row, Math.max(ROW_HEIGHT, textHeight(text, width, FONT_SIZE, true)));
  }

  /** Everything of an indicator: its figures' rows, then what spans them. */
  block(block: IndicatorBlock, rows: readonly IndicatorRow[]): void {
    for (const row of rows) {
      put(this.#sheet, row.row, COL.code, block.indicator.id, STYLES.code);
      if (row.kind === 'figure') this.#figure(row.row, row.field, block.indicator);
      else this.#noFigure(row.row);
    }
    this.#computed(rows);
    this.#linked(block, rows);
    const reason = this.#spanning(block);
    this.#heights(block, rows, reason);
  }

  #figure(row: number, field: Field, indicator: Indicator): void {
    const given = this.#content.fields[field.name];
    const value = field.type === 'percent' ? share(given) : plain(given);
    put(this.#sheet, row, COL.label, field.label.vi, STYLES.fixed);
    put(this.#sheet, row, COL.value, value, valueStyle(field, indicator));
    put(this.#sheet, row, COL.unit, field.unit.vi, STYLES.fixedCentre);
    this.#rule(row, row, COL.value, field, indicator);
  }

  /**
   * The first code leads to the result; the next one, or the words that no figure is entered, to the first document or to
   * where one is entered. Only short texts are links: LibreOffice does not wrap those.
   */
  #linked({ indicator, firstRow }: IndicatorBlock, rows: readonly IndicatorRow[]): void {
    const result = this.#layout.results?.indicators.rows.find((row) => row.indicator === indicator);
    if (result !== undefined) {
      put(this.#sheet, firstRow, COL.code, indicator.id, STYLES.codeLink);
      const to = { sheet: RESULT_SHEET, row: result.row, col: resultColumn('code') };
      this.#links.add(this.#sheet, firstRow, COL.code, to, LINK_TEXTS.toResult);
    }
    const { evidence } = this.#content;
    const known = evidence.findIndex((document) => plain(document.indicator) === indicator.id);
    const row = TABLE_HEADER_ROW + 1 + (known === -1 ? evidence.length : known);
    const to = { sheet: EVIDENCE_SHEET, row, col: 1 };
    if (rows[0]?.kind === 'no-figure') {
      this.#links.add(this.#sheet, firstRow, COL.label, to, LINK_TEXTS.toEvidence);
    } else if (rows.length > 1) {
      put(this.#sheet, firstRow + 1, COL.code, indicator.id, STYLES.codeLink);
      this.#links.add(this.#sheet, firstRow + 1, COL.code, to, LINK_TEXTS.toEvidence);
    }
  }

  /** The level between criterion and indicator, where a set has one, above its first indicator. */
  #groupAbove({ group }: Indicator, firstRow: number): string {
    const before = this.#layout.blocks.findLast((block) => block.lastRow < firstRow);
    if (group === undefined || before?.indicator.group?.id === group.id) return '';
    return `${INDICATOR_TEXTS.group(group.id, group.text)}\n`;
  }

  #noFigure(row: number): void {
    put(this.#sheet, row, COL.label, NO_FIGURE_LABEL, STYLES.noteLink);
    merge(this.#sheet, row, COL.label, row, COL.unit);
  }

  /** One computed cell for the rows of each figure; filled by formulas. */
  #computed(rows: readonly IndicatorRow[]): void {
    const figureOf = (row: IndicatorRow | undefined) => (row?.kind === 'figure' ? row.field.figure : '');
    let first = 0;
    rows.forEach((row, index) => {
      put(this.#sheet, row.row, COL.computed, null, STYLES.computed);
      if (index === rows.length - 1 || figureOf(rows[index + 1]) !== figureOf(row)) {
        merge(this.#sheet, rows[first]?.row ?? row.row, COL.computed, row.row, COL.computed);
        first = index + 1;
      }
    });
  }

  /** Text, outcome, verdict, owner and reason over the indicator's rows; gives the texts with their widths. */
  #spanning(block: IndicatorBlock): readonly (readonly [string, number])[] {
    const { indicator, firstRow, lastRow, fields } = block;
    const owners = indicator.owners.join('\n');
    const input = (role: 'verdict' | 'reason') => {
      const field = fields.find((candidate) => candidate.role === role);
      if (field !== undefined) this.#rule(firstRow, lastRow, COL[role], field, indicator);
      return plain(field === undefined ? undefined : this.#content.fields[field.name]);
    };
    const verdict = input('verdict');
    const reason = input('reason');
    const group = this.#groupAbove(indicator, firstRow);
    put(this.#sheet, firstRow, COL.text, group + indicator.text, STYLES.fixedTop);
    put(this.#sheet, firstRow, COL.outcome, null, STYLES.computed);
    put(this.#sheet, firstRow, COL.verdict, verdict, STYLES.inputCentre);
    put(this.#sheet, firstRow, COL.owner, owners === '' ? null : owners, STYLES.fixedTop);
    put(this.#sheet, firstRow, COL.reason, reason, STYLES.inputTop);
    for (const column of ['text', 'outcome', 'verdict', 'owner', 'reason'] as const) {
      merge(this.#sheet, firstRow, COL[column], lastRow, COL[column]);
    }
    return [
      [group + indicator.text, widthOf('text')],
      [owners, widthOf('owner')],
      [shown(verdict), widthOf('verdict')],
      [shown(reason), widthOf('reason')],
    ];
  }

  #heights(
    block: IndicatorBlock,
    rows: readonly IndicatorRow[],
    spanning: readonly (readonly [string, number])[],
  ): void {
    const own = rows.map(ownHeight);
    const needed = Math.max(...spanning.map(([text, width]) => textHeight(text, width, FONT_SIZE, false)));
    const missing = needed - own.reduce((sum, height) => sum + height, 0);
    const extra = missing > 0 ? Math.ceil(missing / rows.length) : 0;
    own.forEach((height, index) => {
      setHeight(this.#sheet, block.firstRow + index, height + extra);
    });
  }

  #rule(top: number, bottom: number, col: number, field: Field, indicator: Indicator): void {
    addRule(this.#sheet, top, col, bottom, col, fieldRule(this.#layout.set, field, indicator, this.#lists));
  }
}

/** What a page break must not divide: an indicator's rows, with the headings right above them. */
function printGroups(layout: Layout) {
  let firstRow = layout.headerRow + 1;
  return layout.blocks.map(({ lastRow }) => {
    const group = { firstRow, lastRow };
    firstRow = lastRow + 1;
    return group;
  });
}

/** Writes sheet `Chỉ báo`; columns `computed` and `outcome` get their formulas last (formulas.ts). */
export function writeIndicatorSheet(
  workbook: ExcelJS.Workbook,
  layout: Layout,
  content: WorkbookContent,
  lists: Lists,
  links: Links,
): void {
  const sheet = addSheet(workbook, INDICATOR_SHEET, {
    tabColour: TAB_COLOURS.indicators,
    widths: WIDTHS,
    headerRow: layout.headerRow,
    footer: footerOf(layout.set, content),
  });
  const writer = new IndicatorSheet(sheet, layout, content, lists, links);
  writer.head();
  for (const row of layout.rows) if (row.kind === 'standard' || row.kind === 'criterion') writer.heading(row);
  for (const block of layout.blocks) {
    writer.block(
      block,
      layout.rows.filter((row) => row.row >= block.firstRow && row.row <= block.lastRow),
    );
  }
  breakPages(sheet, WIDTHS, layout.headerRow, printGroups(layout));
  const last = layout.rows.at(-1)?.row ?? layout.headerRow;
  colourWords(sheet, { row: layout.headerRow + 1, col: COL.outcome }, { row: last, col: COL.outcome });
  sheet.autoFilter = { from: { row: layout.headerRow, column: 1 }, to: { row: last, column: LAST_COL } };
  protect(sheet);
}
