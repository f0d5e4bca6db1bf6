import { trimSpace, unescapeXstring } from './rich-text.ts';
import { isoToDate } from './serial.ts';
import type { CellValue } from './types.ts';
import type { XmlScanner } from './xml.ts';
import { recurring } from './xml-text.ts';

const BLANK: CellValue = { kind: 'blank' };
const TRUE: CellValue = { kind: 'boolean', value: true };
const FALSE: CellValue = { kind: 'boolean', value: false };

/** xsd:double without INF and NaN, which no cell can hold. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The value of a cell from its type (ST_CellType, ECMA-376 Part 1, 18.18.11), the text of `<v>` and that of `<is>`.
 * `blank` where nothing is stored. What cannot be understood is an XlsxError `corrupt`.
 */
export function cellValue(
  xml: XmlScanner,
  type: string | undefined,
  v: string | undefined,
  inline: string | undefined,
  strings: readonly string[],
): CellValue {
  if (inline !== undefined && type !== 'inlineStr') xml.fail('inline text in a cell of another type');
  if (v === undefined && type !== 'inlineStr') return BLANK;
  const text = v ?? '';
  switch (type) {
    case undefined:
    case 'n':
      return numeric(xml, text);
    case 's':
      return shared(xml, text, strings);
    case 'str':
      return { kind: 'text', value: recurring(unescapeXstring(text)) };
    case 'inlineStr':
      if (v !== undefined) xml.fail('inline text in the wrong place');
      return inline === undefined ? BLANK : { kind: 'text', value: recurring(inline) };
    case 'b':
      return truth(xml, text);
    case 'e':
      // `Err:502` and the like are LibreOffice's own.
      if (!/^(?:#[\w/!?]{2,40}|Err:\d{3})$/.test(text)) xml.fail('error value not known');
      return { kind: 'error', value: text };
    case 'd':
      if (isoToDate(text) === undefined) xml.fail('date not valid');
      return { kind: 'iso-date', value: text };
    default:
      return xml.fail(`cell type ${JSON.stringify(type.slice(0, 20))} not known`);
  }
}

function numeric(xml: XmlScanner, text: string): CellValue {
  const whole = wholeNumber(text);
  if (whole >= 0) return { kind: 'number', value: whole, raw: text };
  const raw = trimSpace(text);
  if (raw === '') return BLANK;
  const value = Number(raw);
  if (!NUMBER.test(raw) || !Number.isFinite(value)) xml.fail('number not valid');
  return { kind: 'number', value, raw };
}

function shared(xml: XmlScanner, text: string, strings: readonly string[]): CellValue {
  const value = strings[wholeNumber(text)];
  if (value === undefined) xml.fail('shared string does not exist');
  return { kind: 'text', value };
}

/** Value of one to nine digits, -1 for any other text; a loop, because most cells and all rows come through here. */
export function wholeNumber(text: string): number {
  const length = text.length;
  if (length === 0 || length > 9) return -1;
  let value = 0;
  for (let i = 0; i < length; i += 1) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function truth(xml: XmlScanner, text: string): CellValue {
  if (text === '1' || text === 'true') return TRUE;
  if (text === '0' || text === 'false') return FALSE;
  return xml.fail('boolean not valid');
}
