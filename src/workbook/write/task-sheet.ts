/** The first sheet of a department's part: what it has to supply, with which documents, by when. */
import type ExcelJS from 'exceljs';
import type { Field } from '../../criteria/fields.ts';
import type { CriteriaSet, Indicator } from '../../criteria/schema.ts';
import type { InputValue, WorkbookContent } from '../content.ts';
import { type Layout, TASK_SHEET } from '../layout.ts';
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
import { TASK_COLUMNS, TASK_TEXTS } from './texts.ts';
import { footerOf, plain } from './values.ts';

const WIDTHS = TASK_COLUMNS.map((column) => column.width);
const FULL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
const LAST_COL = WIDTHS.length;
const LABEL_COLS = 2;
const ROW_HEIGHT = 20;

/** A given value as text on paper. */
function shown(value: InputValue | undefined): string {
  const stored = plain(value);
  return stored === null || typeof stored === 'object' ? '' : String(stored);
}

/** Labels of the figures to enter, or that none is. */
function figures(fields: readonly Field[]): string {
  const labels = fields.filter(({ role }) => role !== 'verdict' && role !== 'reason').map((f) => f.label.vi);
  return labels.length === 0 ? TASK_TEXTS.noFigures : labels.map((label) => `– ${label}`).join('\n');
}

/** The law's words on evidence, then each document that is looked for. */
function documents({ evidence, documents: expected = [] }: Indicator): string {
  return [evidence.text, ...expected.map(({ label }) => `– ${label.vi}`)].join('\n');
}

/** Writes sheet `Giao việc`; must be the first that is written. */
export function writeTaskSheet(
  workbook: ExcelJS.Workbook,
  set: CriteriaSet,
  layout: Layout,
  content: WorkbookContent,
  part: Part,
): void {
  const sheet = addSheet(workbook, TASK_SHEET, {
    tabColour: TAB_COLOURS.task,
    widths: WIDTHS,
    footer: footerOf(set, content),
  });
  let row = 1;
  const wide = (text: string, style: (typeof STYLES)[keyof typeof STYLES], size = FONT_SIZE) => {
    put(sheet, row, 1, text, style);
    merge(sheet, row, 1, row, LAST_COL);
    setHeight(sheet, row, textHeight(text, FULL_WIDTH, size, size > FONT_SIZE) + 4);
    row += 1;
  };
  wide(TASK_TEXTS.title, STYLES.title, TITLE_SIZE);
  wide(set.title, STYLES.subtitle, 12);

  const { info } = content;
  const labelWidth = FULL_WIDTH - WIDTHS.slice(0, LABEL_COLS).reduce((sum, width) => sum + width, 0);
  const facts = [
    [TASK_TEXTS.department, partName(part.name)],
    [TASK_TEXTS.unit, [shown(info['unit.name']), shown(info['unit.province'])].filter(Boolean).join(', ')],
    [TASK_TEXTS.year, shown(info.year)],
    [TASK_TEXTS.deadline, shown(info.deadline) || TASK_TEXTS.noDeadline],
    [TASK_TEXTS.basis, shown(info.decision)],
    [TASK_TEXTS.sendTo, part.reporter],
  ] as const;
  for (const [label, value] of facts) {
    if (value === '') continue;
    put(sheet, row, 1, label, STYLES.label);
    merge(sheet, row, 1, row, LABEL_COLS);
    put(sheet, row, LABEL_COLS + 1, value, STYLES.fixed);
    merge(sheet, row, LABEL_COLS + 1, row, LAST_COL);
    setHeight(sheet, row, Math.max(ROW_HEIGHT, textHeight(value, labelWidth, FONT_SIZE)));
    row += 1;
  }
  for (const line of TASK_TEXTS.guidance) wide(line, STYLES.text);

  TASK_COLUMNS.forEach(({ header }, index) => {
    put(sheet, row, index + 1, header, STYLES.header);
  });
  setHeight(sheet, row, ROW_HEIGHT + 14);
  const headerRow = row;
  row += 1;
  for (const { indicator, fields } of layout.blocks) {
    const others = indicator.owners.filter((owner) => owner !== part.name);
    const cells = [
      indicator.id,
      indicator.text,
      figures(fields),
      documents(indicator),
      others.join('\n'),
    ] as const;
    cells.forEach((text, index) => {
      put(sheet, row, index + 1, text === '' ? null : text, index === 0 ? STYLES.code : STYLES.fixedTop);
    });
    const heights = cells.map((text, index) => textHeight(text, WIDTHS[index] ?? 0, FONT_SIZE));
    setHeight(sheet, row, Math.max(ROW_HEIGHT, ...heights));
    row += 1;
  }
  sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
  protect(sheet);
}
