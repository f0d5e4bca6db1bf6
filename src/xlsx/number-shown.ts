/**
 * What a number format makes a reader of the sheet see of a stored number (ECMA-376 Part 1, 18.8.31): the figure itself,
 * a percentage, another figure, or nothing. Rounding is no other figure. Pure; dates are told by `formatKind`.
 */
import { remembered } from '../once.ts';

export type Shown =
  | 'as-stored'
  /** Times 100, with a percent sign. */
  | 'percent'
  /** As stored, with a percent sign that the format writes as text: `0"%"`. */
  | 'percent-sign'
  /** As stored, with a word for thousands or more behind it: `0" triệu"`. */
  | 'scale-word'
  /** Scaled (`0,,`), with digits or a sign written as text. */
  | 'other'
  | 'hidden';

interface Section {
  /** Placeholders, points, commas, percent signs and text, in order: `0` stands for a digit placeholder. */
  readonly parts: readonly Part[];
  readonly condition: ((value: number) => boolean) | undefined;
}
type Part =
  | { readonly kind: 'digit'; readonly forced: boolean }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'exponent' | 'fraction' }
  | { readonly kind: 'text'; readonly text: string };

const TOKEN =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>[\s\S]?)|[_*][\s\S]?|\[(?<bracket>[^\]]*)\]?|(?<general>general|@)|(?<exponent>e[+-])|(?<digit>[0#?])|(?<percent>%)|(?<point>\.)|(?<comma>,)|(?<fraction>\/)|(?<section>;)|(?<literal>[\s\S])/giu;
const CONDITION = /^(?<op><=|>=|<>|<|>|=)(?<bound>-?\d+(?:\.\d+)?)$/;
const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
};

function partOf(groups: Record<string, string | undefined>): Part | undefined {
  const text = groups.quoted ?? groups.escaped ?? groups.literal;
  if (text !== undefined) return { kind: 'text', text };
  if (groups.digit !== undefined) return { kind: 'digit', forced: groups.digit === '0' };
  const kinds = ['general', 'exponent', 'percent', 'point', 'comma', 'fraction'] as const;
  const kind = kinds.find((key) => groups[key] !== undefined);
  return kind && { kind };
}

function parse(code: string): Section[] {
  const sections: { parts: Part[]; condition: Section['condition'] }[] = [
    { parts: [], condition: undefined },
  ];
  for (const { groups = {} } of code.matchAll(TOKEN)) {
    if (groups.section !== undefined) sections.push({ parts: [], condition: undefined });
    const section = sections.at(-1);
    if (section === undefined) continue;
    const { op = '', bound = '' } = CONDITION.exec(groups.bracket ?? '')?.groups ?? {};
    const compare = COMPARE[op];
    if (compare !== undefined) section.condition = (value) => compare(value, Number(bound));
    const part = partOf(groups);
    if (part !== undefined) section.parts.push(part);
  }
  return sections.slice(0, 3);
}

/** The section that shows a number: by its own condition, else above, below and at zero as far as there are sections. */
function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  const conditional = sections.some(({ condition }) => condition !== undefined);
  const applies = (section: Section, index: number): boolean => {
    if (section.condition !== undefined) return section.condition(value);
    if (index === sections.length - 1) return true;
    if (conditional) return index === 1 ? value < 0 : false;
    return index === 0 ? value > 0 || (sections.length === 2 && value === 0) : value < 0;
  };
  return sections.find(applies);
}

const DASH = /^[^\p{L}\p{N}]*[-–—][^\p{L}\p{N}]*$/u;
/** Words that multiply the number before them; "tỷ lệ" is none. */
const SCALE = /(?<!\p{L})(?:nghìn|ngàn|triệu|tr|tỷ(?!\s*lệ)|tỉ(?!\s*lệ)|trăm|chục|k)(?!\p{L})/iu;

const parsed = remembered(parse, { most: 500 });

/** How a format code shows a number. */
export function shownBy(code: string, value: number): Shown {
  const sections = parsed(code);
  const section = sectionFor(sections, value);
  // Nothing is said for it: Excel fills the cell with number signs.
  return section === undefined ? 'hidden' : shownIn(section.parts, value, sections.length);
}

function shownIn(parts: readonly Part[], value: number, sections: number): Shown {
  if (parts.length === 0 && sections === 1) return 'as-stored';
  const has = (kind: Part['kind']) => parts.some((part) => part.kind === kind);
  const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
  const digits = parts.flatMap((part) => (part.kind === 'digit' ? [part.forced] : []));
  // Zero is shown by a `0`, by General, by a fraction, or by the dash of accounting formats; `#` leaves its place empty.
  const shows = digits.includes(true) || has('general') || has('fraction');
  if (value === 0 && !shows) return DASH.test(text) ? 'as-stored' : 'hidden';
  if (digits.length === 0 && !has('general')) return 'hidden';
  if (misleading(parts, value)) return 'other';
  const percents = parts.filter((part) => part.kind === 'percent').length;
  if (value !== 0 && (percents > 1 || isScaled(parts))) return 'other';
  if (percents > 0) return 'percent';
  if (text.includes('%')) return 'percent-sign';
  return SCALE.test(text) ? 'scale-word' : 'as-stored';
}

/** Commas right behind the last placeholder of a number, before the point or at the end: each divides by a thousand. */
function isScaled(parts: readonly Part[]): boolean {
  const shape = parts
    .map(({ kind }) => (kind === 'digit' ? '0' : kind === 'comma' ? ',' : kind === 'point' ? '.' : ''))
    .join('');
  return /0,+(?:\.|$)/.test(shape);
}

/** Digits, signs or points that the format writes as text within or beside the number. */
function misleading(parts: readonly Part[], value: number): boolean {
  const first = parts.findIndex(({ kind }) => kind === 'digit' || kind === 'general');
  const last = parts.findLastIndex(({ kind }) => kind === 'digit' || kind === 'general');
  const isFraction = parts.some(({ kind }) => kind === 'fraction');
  let separators = 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'text') continue;
    const { text } = part;
    // A fraction may name its denominator: `# ?/8`.
    if (/\d/.test(text) && !isFraction) return true;
    if (value > 0 && index < first && /[-−(]/.test(text)) return true;
    if (index > first && index < last && /[.,]/.test(text)) {
      // `#\.##0` writes thousands as in Vietnamese; anything else moves the decimal sign.
      if (!/^[.,]$/.test(text) || !groupOfThree(parts.slice(index + 1))) return true;
      separators += 1;
    }
  }
  return separators > 0 && Math.abs(value) < 1000 ** separators;
}

function groupOfThree(parts: readonly Part[]): boolean {
  const end = parts.findIndex(({ kind }) => kind !== 'digit');
  return (end < 0 ? parts.length : end) === 3;
}
