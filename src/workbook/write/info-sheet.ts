/** The first sheet: what to do, what the unit is, which set and layout the workbook was made from. */
import type ExcelJS from 'exceljs';
import type { CriteriaSet } from '../../criteria/schema.ts';
import type { WorkbookContent } from '../content.ts';
import { INFO_FIELDS, INFO_SHEET, type Layout, PART_MARK_NAMES, TEMPLATE_VERSION } from '../layout.ts';
import { type Part, partName } from '../part.ts';
import {
  addSheet,
  FONT_SIZE,
  merge,
  protect,
  put,
  STYLES,
  setHeight,
  TAB_COLOURS,
  TITLE_SIZE,
} from './styles.ts';
import { textHeight } from './text-size.ts';
import { guidanceLines, INFO_HINTS, INFO_TEXTS, MARK_LABELS, PART_MARK_LABELS } from './texts.ts';
import { addRule, hint, yearRule } from './validations.ts';
import { dated, footerOf, plain } from './values.ts';

const WIDTHS = [42, 58, 40] as const;
const FULL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
const LAST_COL = WIDTHS.length;
const SECTION_HEIGHT = 24;
const INPUT_HEIGHT = 21;

const INPUT_STYLES = { text: STYLES.inputText, year: STYLES.inputYear, date: STYLES.inputDateLeft } as const;

const day = (iso: string) => iso.split('-').reverse().join('/');

/** The act a set rests on, the first that its recognition cites: "Công văn … số … ngày …". */
function basisOf(set: CriteriaSet): string {
  const first = set.recognition.citations[0]?.source;
  const source = first === undefined ? undefined : set.sources[first];
  if (source === undefined) return set.title;
  const number = source.number === undefined ? '' : ` số ${source.number}`;
  const date = source.date === undefined ? '' : ` ngày ${day(source.date)}`;
  return `${source.title}${number}${date}`;
}

/** In the order of PART_MARK_NAMES, by which the layout names their cells. */
function partMarks(part: Part): (readonly [string, string])[] {
  const values = {
    part: partName(part.name),
    indicators: part.indicators.join(' '),
    parts: part.parts.map(partName).join('; '),
    parent: part.parent,
    reporter: part.reporter,
    deadline: part.deadline,
  };
  return (Object.keys(PART_MARK_NAMES) as (keyof typeof PART_MARK_NAMES)[]).map((mark) => [
    PART_MARK_LABELS[mark],
    values[mark],
  ]);
}

/** Writes sheet `Hướng dẫn`. */
export function writeInfoSheet(
  workbook: ExcelJS.Workbook,
  layout: Layout,
  content: WorkbookContent,
  part?: Part,
): void {
  const { set, info } = layout;
  const sheet = addSheet(workbook, INFO_SHEET, {
    tabColour: TAB_COLOURS.info,
    onePage: true,
    widths: WIDTHS,
    footer: footerOf(set, content),
  });
  const wide = (row: number, text: string, style: (typeof STYLES)[keyof typeof STYLES], height: number) => {
    put(sheet, row, 1, text, style);
    merge(sheet, row, 1, row, LAST_COL);
    setHeight(sheet, row, height);
  };

  const title = INFO_TEXTS.title(set.award.vi);
  wide(1, title, STYLES.title, textHeight(title, FULL_WIDTH, TITLE_SIZE, true) + 8);
  wide(2, set.title, STYLES.subtitle, textHeight(set.title, FULL_WIDTH, 12, true));
  const basis = INFO_TEXTS.basis(basisOf(set));
  wide(3, basis, STYLES.note, textHeight(basis, FULL_WIDTH, FONT_SIZE));
  wide(4, INFO_TEXTS.guidance, STYLES.section, SECTION_HEIGHT);
  guidanceLines(set, part !== undefined, part?.reporter ?? '').forEach((line, index) => {
    wide(5 + index, line, STYLES.text, textHeight(line, FULL_WIDTH, FONT_SIZE));
  });
  wide(info.firstRow - 1, INFO_TEXTS.information, STYLES.section, SECTION_HEIGHT);

  INFO_FIELDS.forEach((field, index) => {
    const row = info.firstRow + index;
    const given = content.info[field.name];
    const value = field.type === 'date' ? dated(given) : plain(given);
    put(sheet, row, info.labelCol, field.label, STYLES.label);
    put(sheet, row, info.valueCol, value, INPUT_STYLES[field.type]);
    put(sheet, row, LAST_COL, INFO_HINTS[field.name], STYLES.hint);
    const shown = typeof value === 'string' ? value : '';
    setHeight(
      sheet,
      row,
      Math.max(
        INPUT_HEIGHT,
        textHeight(shown, WIDTHS[1], FONT_SIZE),
        textHeight(INFO_HINTS[field.name], WIDTHS[2], FONT_SIZE),
      ),
    );
    const rule = (field.type === 'year' ? yearRule : hint)(field.label, INFO_HINTS[field.name]);
    addRule(sheet, row, info.valueCol, row, info.valueCol, rule);
  });

  wide(info.legendRow, INFO_TEXTS.legend, STYLES.section, SECTION_HEIGHT);
  const colours = [
    [STYLES.input, INFO_TEXTS.legendInput],
    [STYLES.fixed, INFO_TEXTS.legendFixed],
    [STYLES.computed, INFO_TEXTS.legendComputed],
    [STYLES.header, INFO_TEXTS.legendHeading],
  ] as const;
  colours.forEach(([{ fill }, text], index) => {
    const row = info.legendRow + 1 + index;
    // Locked, so that nobody who tabs through the inputs stops at a sample.
    put(sheet, row, 1, INFO_TEXTS.legendSample, { ...STYLES.fixedCentre, ...(fill && { fill }) });
    put(sheet, row, 2, text, STYLES.text);
  });

  const marks = [
    [MARK_LABELS.set, set.id],
    [MARK_LABELS.setVersion, set.version],
    [MARK_LABELS.templateVersion, TEMPLATE_VERSION],
    ...(part === undefined ? [] : partMarks(part)),
  ] as const;
  marks.forEach(([label, mark], index) => {
    put(sheet, layout.marksRow + index, info.labelCol, label, STYLES.mark);
    put(sheet, layout.marksRow + index, info.valueCol, mark, STYLES.mark);
  });
  protect(sheet);
}
