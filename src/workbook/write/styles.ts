/** How the workbook looks: fonts, colours, cell styles, page set-up. Style objects are shared, never changed. */
import type ExcelJS from 'exceljs';
import { PAGE_FOOTER } from './texts.ts';
import { cellText, type FormattedNumber, looksLikeFormula, type Stored, type Struck } from './values.ts';

export type CellStyle = Readonly<Partial<ExcelJS.Style>>;

export const FONT_NAME = 'Times New Roman';
/** Points of ordinary text. */
export const FONT_SIZE = 11;
export const TITLE_SIZE = 15;

const COLOURS = {
  header: 'FFD9E2EF',
  standard: 'FFE6ECF5',
  criterion: 'FFF3F6FA',
  input: 'FFFFF8DC',
  computed: 'FFF0F0F0',
  line: 'FFA6A6A6',
  dark: 'FF1F3A5F',
  grey: 'FF7F7F7F',
  link: 'FF0B5394',
} as const;

export const TAB_COLOURS = {
  task: 'FFC0504D',
  info: 'FF9DB2CF',
  indicators: 'FF5B7FA6',
  results: 'FF6A9A6E',
  evidence: 'FF8FB08C',
  roster: 'FFD9C27A',
} as const;

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly indent?: number;
  readonly border?: boolean;
  readonly unlocked?: boolean;
  readonly numFmt?: string;
}

function look(of: Look): CellStyle {
  const edge: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: COLOURS.line } };
  return Object.freeze({
    font: {
      name: FONT_NAME,
      family: 1,
      size: of.size ?? FONT_SIZE,
      bold: of.bold ?? false,
      italic: of.italic ?? false,
      ...(of.underline === undefined ? {} : { underline: of.underline }),
      ...(of.colour === undefined ? {} : { color: { argb: of.colour } }),
    },
    alignment: {
      horizontal: of.horizontal ?? 'left',
      vertical: of.vertical ?? 'middle',
      wrapText: true,
      ...(of.indent === undefined ? {} : { indent: of.indent }),
    },
    protection: { locked: !(of.unlocked ?? false) },
    ...(of.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: of.fill } } }),
    ...(of.border === true ? { border: { top: edge, left: edge, bottom: edge, right: edge } } : {}),
    ...(of.numFmt === undefined ? {} : { numFmt: of.numFmt }),
  } satisfies CellStyle);
}

const LINK: Look = { colour: COLOURS.link, underline: true };
const INPUT: Look = { fill: COLOURS.input, border: true, unlocked: true };

export const STYLES = {
  title: look({ size: TITLE_SIZE, bold: true, colour: COLOURS.dark, horizontal: 'center' }),
  subtitle: look({ size: 12, bold: true, horizontal: 'center' }),
  note: look({ italic: true, horizontal: 'center' }),
  section: look({ bold: true, colour: COLOURS.dark }),
  text: look({}),
  hint: look({ italic: true, colour: COLOURS.grey }),
  mark: look({ size: 8, colour: COLOURS.grey }),
  header: look({ bold: true, fill: COLOURS.header, border: true, horizontal: 'center' }),
  standard: look({ bold: true, fill: COLOURS.standard, border: true }),
  criterion: look({ bold: true, italic: true, fill: COLOURS.criterion, border: true }),
  code: look({ border: true, horizontal: 'center', vertical: 'top' }),
  codeLink: look({ ...LINK, border: true, horizontal: 'center', vertical: 'top' }),
  codeLinkMiddle: look({ ...LINK, border: true, horizontal: 'center' }),
  noteLink: look({ ...LINK, border: true, italic: true }),
  linkBack: look(LINK),
  linkOn: look({ ...LINK, horizontal: 'right' }),
  fixed: look({ border: true }),
  fixedTop: look({ border: true, vertical: 'top' }),
  fixedCentre: look({ border: true, horizontal: 'center' }),
  label: look({ bold: true, border: true }),
  result: look({ fill: COLOURS.computed, border: true }),
  resultCentre: look({ fill: COLOURS.computed, border: true, horizontal: 'center' }),
  verdict: look({ size: 14, bold: true, fill: COLOURS.computed, border: true }),
  bar: look({ border: true, horizontal: 'center', numFmt: '0%' }),
  hintBorder: look({ italic: true, colour: COLOURS.grey, border: true }),
  computed: look({ fill: COLOURS.computed, border: true, horizontal: 'center' }),
  input: look(INPUT),
  inputTop: look({ ...INPUT, vertical: 'top' }),
  inputText: look({ ...INPUT, numFmt: '@' }),
  inputCentre: look({ ...INPUT, horizontal: 'center' }),
  inputCode: look({ ...INPUT, horizontal: 'center', numFmt: '@' }),
  inputDate: look({ ...INPUT, horizontal: 'center', numFmt: 'dd/mm/yyyy' }),
  inputDateLeft: look({ ...INPUT, numFmt: 'dd/mm/yyyy' }),
  inputYear: look({ ...INPUT, numFmt: '0' }),
} as const;

const numbers = new Map<string, CellStyle>();

/** An input that shows its number in a format. */
export function numberInput(numFmt: string): CellStyle {
  let style = numbers.get(numFmt);
  if (style === undefined) {
    style = look({ ...INPUT, horizontal: 'right', indent: 1, numFmt });
    numbers.set(numFmt, style);
  }
  return style;
}

/** Writes a cell; text that begins like a formula is kept as text for later editing too. */
export function put(
  sheet: ExcelJS.Worksheet,
  row: number,
  col: number,
  value: Stored,
  style: CellStyle,
): void {
  const cell = sheet.getCell(row, col);
  if (isStruck(value)) {
    put(sheet, row, col, value.struck, style);
    cell.style = { ...cell.style, font: { ...cell.style.font, strike: true } };
    return;
  }
  if (typeof value === 'string') cell.value = cellText(value);
  else if (isFormatted(value)) cell.value = value.number;
  else cell.value = value as ExcelJS.CellValue;
  if (isFormatted(value)) cell.style = { ...style, numFmt: value.numFmt };
  else cell.style = looksLikeFormula(value) ? { ...style, numFmt: '@' } : style;
}

const isStruck = (value: Stored): value is Struck =>
  typeof value === 'object' && value !== null && 'struck' in value;

const isFormatted = (value: Stored): value is FormattedNumber =>
  typeof value === 'object' && value !== null && 'numFmt' in value;

/** The most points a row can have. */
const MAX_ROW_HEIGHT = 409;

/** Sets a row's height in points, as far as rows go. */
export function setHeight(sheet: ExcelJS.Worksheet, row: number, points: number): void {
  sheet.getRow(row).height = Math.min(points, MAX_ROW_HEIGHT);
}

/** Merges a rectangle whose first cell is written, giving all of it that cell's style. */
export function merge(
  sheet: ExcelJS.Worksheet,
  top: number,
  left: number,
  bottom: number,
  right: number,
): void {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
}

const footerFont = `&"${FONT_NAME},Regular"&9`;
/** A digit right after the size code would be read as part of it, an ampersand as a code. */
const footerText = (text: string) => ` ${text.replaceAll('&', '&&')}`;

export interface SheetLook {
  readonly tabColour: string;
  readonly widths: readonly number[];
  /** Last row of the header that stays in sight and is repeated on every printed page. */
  readonly headerRow?: number;
  /** Header repeated on every printed page, where it is not the one that stays in sight. */
  readonly printHeader?: number;
  /** Whether the whole sheet is printed on one page. */
  readonly onePage?: boolean;
  /** Text at the left of the footer. */
  readonly footer: string;
}

/** Adds a sheet with the common page: A4 landscape, one page wide, page numbers, header repeated. */
export function addSheet(workbook: ExcelJS.Workbook, name: string, of: SheetLook): ExcelJS.Worksheet {
  // A name with an apostrophe comes out unescaped in exceljs's print titles; such a sheet goes without.
  const header = of.headerRow ?? of.printHeader;
  const repeat = header !== undefined && !name.includes("'") ? `${header}:${header}` : undefined;
  const sheet = workbook.addWorksheet(name, {
    properties: { tabColor: { argb: of.tabColour }, defaultRowHeight: 15, dyDescent: 0.25 },
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: of.onePage === true ? 1 : 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.65, header: 0.3, footer: 0.3 },
      ...(repeat === undefined ? {} : { printTitlesRow: repeat }),
    },
    headerFooter: {
      oddFooter: `&L${footerFont}${footerText(of.footer)}&R${footerFont}${PAGE_FOOTER.page}`,
    },
    views: [
      of.headerRow === undefined
        ? { state: 'normal', showGridLines: false }
        : { state: 'frozen', xSplit: 0, ySplit: of.headerRow, showGridLines: false },
    ],
  });
  of.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  return sheet;
}

/** Locks all but the unlocked cells, without a password; sorting, filtering, inserting rows stay allowed. */
export function protect(sheet: ExcelJS.Worksheet): void {
  // Without a password nothing is hashed; spinCount keeps it so should one ever be set.
  void sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    sort: true,
    autoFilter: true,
    spinCount: 1000,
  });
}
