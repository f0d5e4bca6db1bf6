/** What this year's workbook says of last year, against what was reported last year (HT336). Pure. */
import { type Field, fieldsOf } from '../criteria/fields.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import { compare, decimal, percent, rational, subtract, toResultDecimal, ZERO } from '../engine/rational.ts';
import type { Lang } from '../messages/index.ts';
import type { Result, ResultDiagnostic } from '../result.ts';
import { finding } from './finding.ts';

interface Figure {
  readonly value: string;
  readonly cell: string | null;
}

/** Figures as entered; one that is assumed was never reported. */
function figuresOf(result: Result): ReadonlyMap<string, Figure> {
  const assumed = new Set(result.assumed?.map(({ field }) => field));
  const all = result.indicators.flatMap(({ figures = [] }) => figures);
  return new Map(
    all
      .filter(({ field }) => !assumed.has(field))
      .map(({ field, value, cell }) => [field, { value, cell }] as const),
  );
}

/** Findings on two years in a row; none for any other two. */
export function previousAgainstReported(
  old: Result,
  now: Result,
  set: CriteriaSet,
  lang: Lang,
): ResultDiagnostic[] {
  if (old.year === null || now.year !== old.year + 1) return [];
  const reported = figuresOf(old);
  const entered = figuresOf(now);
  return indicatorsOf(set).flatMap((indicator) => {
    const fields = fieldsOf(set, indicator);
    const previous = fields.filter(isPrevious);
    const pairs = previous.flatMap((field) => {
      const a = reported.get(toCurrent(field.name));
      const b = entered.get(field.name);
      return a === undefined || b === undefined ? [] : [{ field, a, b }];
    });
    const found = pairs.filter(({ a, b }) => differs(a.value, b.value));
    const rates = pairs.length > 0 ? [] : byRate(fields, previous, reported, entered);
    return [...found, ...rates].map(({ field, a, b }) => {
      const args = { figure: field.label, reported: a.value, now: b.value, year: String(old.year) };
      return finding({ code: 'HT336', args }, lang, indicator.id, b.cell);
    });
  });
}

const isPrevious = ({ name }: Field) => /\.previous(\.|$)/.test(name);
const toCurrent = (name: string) => name.replace(/\.previous(?=\.|$)/, '.current');

/** Two figures that are not one figure shortened: apart by a unit of the coarser one's last decimal, or more. */
function differs(a: string, b: string): boolean {
  const digits = (text: string) => text.split('.')[1]?.length ?? 0;
  const coarser = Math.min(digits(a), digits(b));
  if (coarser === 0 && digits(a) === digits(b)) return a !== b;
  const gap = subtract(decimal(a), decimal(b));
  const size = compare(gap, ZERO) < 0 ? subtract(ZERO, gap) : gap;
  return compare(size, rational(1n, 10n ** BigInt(coarser))) >= 0;
}

/** One year gave counts and the other a rate: the rates are compared. */
function byRate(
  fields: readonly Field[],
  previous: readonly Field[],
  reported: ReadonlyMap<string, Figure>,
  entered: ReadonlyMap<string, Figure>,
): { field: Field; a: Figure; b: Figure }[] {
  const field = previous.find(({ role }) => role === 'rate');
  if (field === undefined || !fields.some(({ name }) => name === toCurrent(field.name))) return [];
  const rate = (figures: ReadonlyMap<string, Figure>, name: string): Figure | null => {
    const typed = figures.get(name);
    if (typed !== undefined) return typed;
    const base = name.slice(0, -'rate'.length);
    const [part, whole] = [figures.get(`${base}part`), figures.get(`${base}whole`)];
    if (part === undefined || whole === undefined || decimal(whole.value).n === 0n) return null;
    return { value: toResultDecimal(percent(decimal(part.value), decimal(whole.value))), cell: part.cell };
  };
  const [a, b] = [rate(reported, toCurrent(field.name)), rate(entered, field.name)];
  return a === null || b === null || !differs(a.value, b.value) ? [] : [{ field, a, b }];
}
