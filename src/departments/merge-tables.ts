/** Rows of rosters and of the evidence table that several workbooks have, brought together row by row. Pure. */
import { fold } from '../text.ts';
import type { EvidenceColumn } from '../workbook/layout.ts';
import type { EvidenceEntries, RosterEntries } from '../workbook/read/content.ts';
import type { Claim } from './claims.ts';
import type { Submitted } from './submitted.ts';

/** One row of the merged table. */
export interface MergedRow<K extends string> {
  readonly claims: Map<K, Claim[]>;
  /** Workbooks that have the row. */
  readonly from: Set<Submitted>;
}

function add<K extends string>(row: MergedRow<K>, key: K, claim: Claim): void {
  const claims = row.claims.get(key);
  if (claims === undefined) row.claims.set(key, [claim]);
  else claims.push(claim);
}

/** Keys of a roster row's cells beside its answers, which go by indicator code. */
export const NAME = '=name';
export const CODE = '=code';
export const TAKING = '=taking';

const codeKey = (text: string) => fold(text).replace(/^0+(?=\d)/, '');

/** The sub-units of one roster: the same one by its code, by its name where a code is missing, in the order in which they stand. */
export function mergeRoster(
  submitted: readonly Submitted[],
  rowsOf: (of: Submitted) => readonly RosterEntries[],
): MergedRow<string>[] {
  interface Known extends MergedRow<string> {
    codes: Set<string>;
    names: Set<string>;
  }
  const merged: Known[] = [];
  for (const from of submitted) {
    let previous: Known | undefined;
    for (const row of rowsOf(from)) {
      const code = row.code === undefined ? '' : codeKey(row.code.text);
      const name = row.name === undefined ? '' : fold(row.name.text);
      const free = merged.filter((known) => !known.from.has(from));
      const byCode = code === '' ? undefined : free.find((known) => known.codes.has(code));
      const byName = free.find(
        (known) =>
          (code === '' || known.codes.size === 0) &&
          (name === '' ? known.names.size === 0 && known.codes.size === 0 : known.names.has(name)),
      );
      let target = byCode ?? byName;
      if (target === undefined) {
        target = { claims: new Map(), from: new Set(), codes: new Set(), names: new Set() };
        // New rows stand after the one that they follow where they come from.
        merged.splice(previous === undefined ? merged.length : merged.indexOf(previous) + 1, 0, target);
      }
      target.from.add(from);
      if (code !== '') target.codes.add(code);
      if (name !== '') target.names.add(name);
      const cells = [[NAME, row.name], [CODE, row.code], [TAKING, row.participates], ...row.answers] as const;
      for (const [key, entry] of cells) if (entry !== undefined) add(target, key, { entry, from });
      previous = target;
    }
  }
  return merged;
}

/** What makes two rows one document: its indicators, number and issuer; without a number everything that is said of it. */
function documentKey({ cells }: EvidenceEntries): string {
  const text = (key: EvidenceColumn) => fold(cells.get(key)?.text ?? '');
  if (text('number') !== '') return JSON.stringify([text('indicator'), text('number'), text('issuer')]);
  return JSON.stringify([...cells].map(([key, entry]) => [key, fold(entry.text)]));
}

/** The documents of all workbooks, by the set's order of their indicators; one that a workbook lists twice stays twice. */
export function mergeEvidence(
  submitted: readonly Submitted[],
  codes: readonly string[],
): MergedRow<EvidenceColumn>[] {
  const merged = new Map<string, MergedRow<EvidenceColumn> & { readonly codes: readonly string[] }>();
  for (const from of submitted) {
    const times = new Map<string, number>();
    for (const row of from.entries.evidence) {
      const key = documentKey(row);
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      const full = `${time} ${key}`;
      const target = merged.get(full) ?? { claims: new Map(), from: new Set(), codes: row.codes };
      merged.set(full, target);
      target.from.add(from);
      for (const [column, entry] of row.cells) add(target, column, { entry, from });
    }
  }
  const place = (row: { readonly codes: readonly string[] }) => {
    const places = row.codes.map((code) => codes.indexOf(code)).filter((index) => index >= 0);
    return places.length === 0 ? codes.length : Math.min(...places);
  };
  return [...merged.values()].sort((a, b) => place(a) - place(b));
}
