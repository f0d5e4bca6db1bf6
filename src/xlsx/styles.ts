import { type Context, checkCount, count, eachChild, finish, openPart, required } from './context.ts';
import { builtinFormat, formatKind } from './number-format.ts';
import { type NumberFormatKind, XlsxError } from './types.ts';

/** A cell's number format. */
export interface Format {
  readonly kind: NumberFormatKind;
  readonly code: string;
}

/** Number formats of the cell styles, by index. Throws XlsxError `corrupt` for an index or format that is not there. */
export type Styles = (index: number) => Format;

const GENERAL: Format = { kind: 'general', code: 'General' };

/** Reads the styles part (ECMA-376 Part 1, 18.8); without one only style 0 exists, as General. */
export function readStyles(context: Context, part: string | undefined): Styles {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  if (part === undefined) ids.push(0);
  else readPart(context, part, codes, ids);
  const formats = new Map<number, Format>();
  // Resolved where a cell asks: a format no value uses may be nonsense without harm.
  return (index) => {
    const id = ids[index];
    if (id === undefined) throw new XlsxError('corrupt', `cell style ${index} does not exist`, part);
    const known = formats.get(id);
    if (known) return known;
    const code = codes.get(id) ?? builtinFormat(id);
    if (code === undefined) throw new XlsxError('corrupt', `number format ${id} does not exist`, part);
    const kind = formatKind(code);
    const format = kind === 'general' && code === 'General' ? GENERAL : { kind, code };
    formats.set(id, format);
    return format;
  };
}

function readPart(context: Context, part: string, codes: Map<number, string>, ids: number[]): void {
  const xml = openPart(context, part, 'styleSheet');
  eachChild(xml, (section) => {
    if (section === 'numFmts') {
      eachChild(xml, (name) => {
        if (name !== 'numFmt') return;
        const code = required(xml, 'formatCode');
        if (code.length > context.limits.text) xml.fail('format code too long', 'too-large');
        codes.set(count(xml, required(xml, 'numFmtId')), code);
        checkCount(xml, codes.size, context.limits);
      });
    } else if (section === 'cellXfs') {
      eachChild(xml, (name) => {
        if (name !== 'xf') xml.fail(`unknown element ${name}`);
        ids.push(count(xml, xml.attr('numFmtId') ?? '0'));
        checkCount(xml, ids.length, context.limits);
      });
    }
  });
  finish(xml);
  if (ids.length === 0) ids.push(0);
}
