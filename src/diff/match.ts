/** Which result of one side is the same unit's as one of the other: by code, else by name; never by position. Pure. */
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
const KEYS = [withSet(codeKey), withSet(nameKey), codeKey, nameKey];

interface Matched {
  readonly pairs: readonly (readonly [Result, Result])[];
  readonly onlyOld: readonly Result[];
  readonly onlyNew: readonly Result[];
}

/** Pairs the results of two sides. A single result on each side is a pair, whatever its unit. */
export function matchUnits(old: readonly Result[], now: readonly Result[]): Matched {
  const [first] = old;
  const [second] = now;
  if (old.length === 1 && now.length === 1 && first && second) {
    return { pairs: [[first, second]], onlyOld: [], onlyNew: [] };
  }
  let left = [...old];
  let right = [...now];
  const pairs: [Result, Result][] = [];
  for (const key of KEYS) {
    const byKey = new Map(right.map((result) => [key(result), result]));
    const taken = new Set<Result>();
    left = left.filter((result) => {
      const own = key(result);
      const other = own === null ? undefined : byKey.get(own);
      if (other === undefined || taken.has(other)) return true;
      pairs.push([result, other]);
      taken.add(other);
      return false;
    });
    right = right.filter((result) => !taken.has(result));
  }
  return { pairs, onlyOld: left, onlyNew: right };
}

/** Whether two results are of one unit, as far as they say. */
export function sameUnit(a: Result, b: Result): boolean {
  const [codes, names] = [codeKey, nameKey].map((key) => [key(a), key(b)]);
  if (codes?.[0] != null && codes[1] != null) return codes[0] === codes[1];
  return names?.[0] == null || names[1] == null || names[0] === names[1];
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
