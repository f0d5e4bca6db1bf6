import { remembered } from '../once.ts';
import type { NumberFormatKind } from './types.ts';

/** Format codes that a file names by number only (ECMA-376 Part 1, 18.8.30; the language-bound ones as in en-US). */
const BUILTIN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Numbers 27-36, 50-58 and 71-81 are dates and times in every language that defines them. */
const LANGUAGE_DATES: readonly (readonly [number, number])[] = [
  [27, 36],
  [50, 58],
  [71, 81],
];

/** Code of a format known by its number; undefined where ECMA-376 gives none. */
export function builtinFormat(id: number): string | undefined {
  if (LANGUAGE_DATES.some(([from, to]) => id >= from && id <= to)) return 'm/d/yyyy';
  return BUILTIN[id];
}

/** One thing a format code does: show a date part, a percent sign, a digit, the text, the general form; or start a section. */
type Token = 'date' | 'percent' | 'digit' | 'text' | 'general' | 'section';

/** Longest first; what matches no group shows a literal and says nothing (Part 1, 18.8.31). */
const TOKEN =
  /"[^"]*"?|[\\_*][\s\S]?|(?<elapsed>\[(?:h+|m+|s+)\])|\[[^\]]*\]?|(?<general>general)|(?<exponent>e[+-])|(?<date>am\/pm|a\/p|[ymdhsebg]|aaaa?)|(?<percent>%)|(?<digit>[0#?])|(?<text>@)|(?<section>;)/giu;

function* tokens(code: string): Generator<Token> {
  for (const { groups } of code.matchAll(TOKEN)) {
    if (groups?.elapsed ?? groups?.date) yield 'date';
    else if (groups?.general) yield 'general';
    else if (groups?.exponent ?? groups?.digit) yield 'digit';
    else if (groups?.percent) yield 'percent';
    else if (groups?.text) yield 'text';
    else if (groups?.section) yield 'section';
  }
}

/** `kindOf`, remembered: the workbooks of a batch have nearly all their format codes in common. */
export const formatKind: (code: string) => NumberFormatKind = remembered(kindOf, { most: 500 });

/**
 * How a format code shows numbers. Quoted and escaped literals, fills, colours, conditions and languages say nothing:
 * `0.00\m` is no date. The first section that says anything decides; the fourth is for texts.
 */
function kindOf(code: string): NumberFormatKind {
  const sections: Set<Token>[] = [new Set()];
  for (const token of tokens(code)) {
    if (token === 'section') sections.push(new Set());
    else sections.at(-1)?.add(token);
  }
  for (const said of sections.slice(0, 3)) {
    if (said.has('date')) return 'date';
    if (said.has('percent')) return 'percent';
    if (said.has('general') && sections.length === 1 && said.size === 1) return 'general';
    if (said.has('text') && said.size === 1 && sections.length === 1) return 'text';
    if (said.size > 0) return 'other';
  }
  return code === '' ? 'general' : 'other';
}
