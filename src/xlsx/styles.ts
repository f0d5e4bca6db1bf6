import { type Context, checkCount, count, eachChild, finish, openPart, required } from './context.ts';
import { builtinFormat, formatKind } from './number-format.ts';
import { isStruck } from './rich-text.ts';
import { type NumberFormatKind, XlsxError } from './types.ts';

/** A cell's number format. */
export interface Format {
  readonly kind: NumberFormatKind;
  readonly code: string;
  /** Whether the cell's font is struck through. */
  readonly struck: boolean;
}

/** Number formats by cell style. Each throws XlsxError `corrupt` for a style or format that is not there. */
export interface Styles {
  /** By a cell's `s=` as written. */
  named(index: string): Format;
  at(index: number): Format;
}

/** Bounds what sorting format codes can cost; Excel's own limits are 255 characters and about 250 formats. */
const LONGEST_CODE = 500;
const MOST_CODES = 4000;

/** Reads the styles part (ECMA-376 Part 1, 18.8). */
export function readStyles(context: Context, part: string): Styles {
  const codes = new Map<number, string>();
  const ids: Ids[] = [];
  readPart(context, part, codes, ids);
  return stylesOf(ids, codes, part);
}

function stylesOf(ids: readonly Ids[], codes: ReadonlyMap<number, string>, part?: string): Styles {
  // Resolved where a cell asks: a format no value uses may be nonsense without harm.
  const formats: (Format | undefined)[] = new Array(ids.length);
  const resolve = ({ id, struck }: Ids): Format => {
    const code = codes.get(id) ?? builtinFormat(id);
    if (code === undefined) throw new XlsxError('corrupt', `number format ${id} does not exist`, part);
    return { kind: formatKind(code), code, struck };
  };
  const at = (index: number, written?: string): Format => {
    const known = formats[index];
    if (known !== undefined) return known;
    const id = ids[index];
    if (id === undefined)
      throw new XlsxError(
        'corrupt',
        `cell style ${(written ?? `${index}`).slice(0, 9)} does not exist`,
        part,
      );
    const format = resolve(id);
    formats[index] = format;
    return format;
  };
  return { at, named: (index) => at(/^\d{1,6}$/.test(index) ? Number(index) : -1, index) };
}

/** What a cell style names. */
interface Ids {
  /** Number format. */
  readonly id: number;
  readonly struck: boolean;
}
const PLAIN: Ids = { id: 0, struck: false };

/** Without a styles part only style 0 exists, as General. */
export const NO_STYLES = stylesOf([PLAIN], new Map());

/** Large sections of which nothing is read. */
const SKIMMED = new Set(['fills', 'borders', 'cellStyleXfs', 'cellStyles', 'dxfs', 'colors', 'extLst']);

function readPart(context: Context, part: string, codes: Map<number, string>, ids: Ids[]): void {
  const struckFonts: boolean[] = [];
  const xml = openPart(context, part, 'styleSheet');
  eachChild(xml, (section) => {
    if (section === 'numFmts') {
      eachChild(xml, (name) => {
        if (name !== 'numFmt') return;
        const code = required(xml, 'formatCode');
        if (code.length > LONGEST_CODE || codes.size >= MOST_CODES)
          xml.fail('number formats too long or too many', 'too-large');
        codes.set(count(xml, required(xml, 'numFmtId')), code);
      });
    } else if (section === 'fonts') {
      eachChild(xml, () => {
        struckFonts.push(isStruck(xml));
        checkCount(xml, struckFonts.length, context.limits);
      });
    } else if (section === 'cellXfs') {
      eachChild(xml, (name) => {
        if (name !== 'xf') xml.fail(`unknown element ${name}`);
        const struck = struckFonts[count(xml, xml.attr('fontId') ?? '0')] ?? false;
        ids.push({ id: count(xml, xml.attr('numFmtId') ?? '0'), struck });
        checkCount(xml, ids.length, context.limits);
      });
    } else if (SKIMMED.has(section)) xml.skim();
  });
  finish(xml);
  if (ids.length === 0) ids.push(PLAIN);
}
