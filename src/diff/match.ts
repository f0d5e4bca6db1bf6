/** Which result of one side is the same unit's as one of the other: by code, else by name; never by position. Pure. */
import { sameName } from '../batch/identity.ts';
import type { Lang } from '../messages/index.ts';
import type { Result, ResultDiagnostic } from '../result.ts';
import { fold } from '../text.ts';
import { finding } from './finding.ts';

const nameKey = ({ unit }: Result) => {
  const name = fold(unit?.name ?? '');
  return name === '' ? null : `${name}|${fold(unit?.province ?? '').replace(/^(tinh|thanh pho) /, '')}`;
};
const codeKey = ({ unit }: Result) => {
  const code = fold(unit?.code ?? '').replace(/^0+(?=\d)/, '');
  return code === '' ? null : code;
};
const withSet = (key: (r: Result) => string | null) => (result: Result) => {
  const own = key(result);
  return own === null ? null : `${result.set?.id}|${own}`;
};

/** The surest first; the last two find a unit that is judged by another set now. */
const KEYS = [
  { key: withSet(codeKey), byName: false },
  { key: withSet(nameKey), byName: true },
  { key: codeKey, byName: false },
  { key: nameKey, byName: true },
];

interface Matched {
  readonly pairs: readonly (readonly [Result, Result])[];
  readonly onlyOld: readonly Result[];
  readonly onlyNew: readonly Result[];
}

/** The reorganisation of 01/07/2025 took districts away, merged provinces and communes, and gave old codes to other units. */
const LAST_YEAR_BEFORE = 2024;

/** Whether two results stand on either side of the reorganisation of units. */
export const isAcrossReform = (old: Result, now: Result): boolean =>
  old.year !== null && now.year !== null && old.year <= LAST_YEAR_BEFORE && now.year > LAST_YEAR_BEFORE;

const named = ({ unit }: Result) => unit?.name ?? '';

/** Whether the names can be one unit's; a result without a name says nothing against it. */
const namesAgree = (a: Result, b: Result) =>
  named(a) === '' || named(b) === '' || sameName(named(a), named(b));

/** Pairs the results of two sides. A single result on each side is a pair, whatever its unit. What is ambiguous is none. */
export function matchUnits(old: readonly Result[], now: readonly Result[]): Matched {
  const [first] = old;
  const [second] = now;
  if (old.length === 1 && now.length === 1 && first && second) {
    return { pairs: [[first, second]], onlyOld: [], onlyNew: [] };
  }
  let left = [...old];
  let right = [...now];
  const pairs: [Result, Result][] = [];
  for (const { key, byName } of KEYS) {
    const [before, after] = [uniqueBy(left, key), uniqueBy(right, key)];
    for (const [own, a] of before) {
      const b = after.get(own);
      // A code is the unit's whatever it is called, but not where codes have been given anew.
      if (b !== undefined && ((!byName && !isAcrossReform(a, b)) || namesAgree(a, b))) pairs.push([a, b]);
    }
    const taken = new Set(pairs.flat());
    left = left.filter((result) => !taken.has(result));
    right = right.filter((result) => !taken.has(result));
  }
  return { pairs, onlyOld: left, onlyNew: right };
}

/** Results by a key that no other of them has. */
function uniqueBy(
  results: readonly Result[],
  key: (result: Result) => string | null,
): ReadonlyMap<string, Result> {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const own = key(result);
    if (own !== null) groups.set(own, [...(groups.get(own) ?? []), result]);
  }
  return new Map(
    [...groups].flatMap(([own, [only, ...more]]) =>
      only === undefined || more.length > 0 ? [] : [[own, only]],
    ),
  );
}

/** Whether two results are of one unit, as far as they say: by code and by name. */
export function sameUnit(a: Result, b: Result): boolean {
  const [x, y] = [codeKey(a), codeKey(b)];
  return (x === null || y === null || x === y) && namesAgree(a, b);
}

/** One result of a unit and year: of several none is taken, and that is said. The newest year of a unit stands for its side. */
export function onePerUnit(
  results: readonly Result[],
  lang: Lang,
): { readonly results: readonly Result[]; readonly findings: readonly ResultDiagnostic[] } {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const key = withSet(codeKey)(result) ?? withSet(nameKey)(result) ?? `file|${result.input.file}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  const findings: ResultDiagnostic[] = [];
  const kept = [...groups.values()].flatMap((group) => {
    const newest = Math.max(...group.map(({ year }) => year ?? 0));
    const last = group.filter(({ year }) => (year ?? 0) === newest);
    const [only] = last;
    if (only !== undefined && last.length === 1) return [only];
    const args = {
      unit: only?.unit?.name ?? '',
      year: newest === 0 ? '…' : String(newest),
      files: last.map(({ input }) => input.file),
    };
    findings.push(finding({ code: 'HT340', args }, lang));
    return [];
  });
  return { results: kept, findings };
}
