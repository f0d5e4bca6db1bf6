/**
 * Workbooks of one unit and year put together into one: parts by department, whole workbooks, or both. Which files
 * come first does not matter; a blank never overwrites; two different values are a conflict, never a choice made here.
 */

import { fieldsOf } from '../criteria/fields.ts';
import { sharesByOwner } from '../criteria/part.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import { type Diagnostic, SEVERITY } from '../diagnostics.ts';
import { fold } from '../text.ts';
import type { InputValue, RosterRow, WorkbookContent } from '../workbook/content.ts';
import { EVIDENCE_COLUMNS, EVIDENCE_SHEET, INFO_FIELDS, type InfoField } from '../workbook/layout.ts';
import { partName } from '../workbook/part.ts';
import type { SourceRow } from '../workbook/write/source-sheet.ts';
import { type Claim, claimed, type Decided, type Deciding, decide, type Prefer } from './claims.ts';
import { CODE, type MergedRow, mergeEvidence, mergeRoster, NAME, TAKING } from './merge-tables.ts';
import { incompatible } from './same-workbook.ts';
import { columnSource, documentSource, sourceRows } from './sources.ts';
import { inFixedOrder, type Submitted, senderOf } from './submitted.ts';

/** A diagnostic of one of the files, or of all together. */
export interface FileNote {
  readonly file?: string;
  readonly diagnostic: Diagnostic;
}

export interface Merged {
  readonly set: CriteriaSet;
  readonly content: WorkbookContent;
  readonly sources: readonly SourceRow[];
  /** Errors among them: nothing may be written. */
  readonly notes: readonly FileNote[];
}

export interface MergeOptions {
  readonly prefer?: Prefer | undefined;
}

/** Merges workbooks, in the order in which the user named them. At least one. */
export function mergeSubmitted(given: readonly Submitted[], { prefer }: MergeOptions = {}): Merged {
  const first = given[0];
  if (first === undefined) throw new RangeError('nothing to merge');
  const { set } = first;
  const merger = new Merger(set, given, prefer);
  const refused = incompatible(inFixedOrder(given));
  if (refused.some(({ diagnostic }) => diagnostic.code !== 'HT551')) {
    return { set, content: { info: {}, fields: {}, rosters: {}, evidence: [] }, sources: [], notes: refused };
  }
  return merger.run(refused);
}

class Merger {
  readonly #set: CriteriaSet;
  readonly #all: readonly Submitted[];
  readonly #deciding: Deciding;
  readonly #notes: FileNote[] = [];
  readonly #sources: SourceRow[] = [];

  constructor(set: CriteriaSet, given: readonly Submitted[], prefer: Prefer | undefined) {
    this.#set = set;
    const parents = new Set(given.map(({ part }) => part?.parent));
    const isBase = ({ part, sha256 }: Submitted) => part === undefined && parents.has(sha256);
    const all = inFixedOrder(given);
    // The workbook that was split says first in which order rows stand.
    this.#all = [...all.filter(isBase), ...all.filter((of) => !isBase(of))];
    this.#deciding = { prefer, isBase, order: (of) => given.indexOf(of) };
  }

  run(before: readonly FileNote[]): Merged {
    this.#notes.push(...before);
    this.#notes.push(...this.#all.flatMap(fileNotes));
    const content: WorkbookContent = {
      info: this.#info(),
      fields: this.#fields(),
      rosters: Object.fromEntries(
        Object.keys(this.#set.rosters)
          .map((key): [string, RosterRow[]] => [key, this.#roster(key)])
          .filter(([, rows]) => rows.length > 0),
      ),
      evidence: this.#evidence(),
    };
    for (const { field, label, indicator } of goneInputs(this.#set, this.#all))
      this.#note({ code: 'HT149', args: { item: `${indicator} ${label}`, field }, indicator });
    const missing = missingParts(this.#set, this.#all);
    if (missing.length > 0) this.#note({ code: 'HT550', args: { parts: missing.map(partName) } });
    return { set: this.#set, content, sources: this.#sources, notes: this.#notes };
  }

  #note(diagnostic: Diagnostic, file?: string): void {
    this.#notes.push(file === undefined ? { diagnostic } : { file, diagnostic });
  }

  /** Decides one input and says what has to be said of it. */
  #decide(claims: readonly Claim[], item: string, indicator?: string): Decided {
    const decided = decide(claims, this.#deciding);
    const [used] = decided.senders;
    const about = indicator === undefined ? {} : { indicator };
    if (decided.others.length > 0) {
      const others = decided.others.map(claimed);
      if (used === undefined) this.#note({ code: 'HT545', args: { item, claims: others }, ...about });
      else this.#note({ code: 'HT546', args: { item, used: claimed(used), others }, ...about });
    }
    return decided;
  }

  #info(): Partial<Record<InfoField, InputValue>> {
    const info: Partial<Record<InfoField, InputValue>> = {};
    for (const { name, label } of INFO_FIELDS) {
      const claims = this.#claims((of) => of.entries.info.get(name));
      const kept = name === 'reporter' || name === 'deadline' ? this.#kept(name, claims) : undefined;
      if (kept !== undefined) {
        if (kept !== '') info[name] = kept;
        continue;
      }
      const { value } = this.#decide(claims, label);
      if (value !== undefined) info[name] = value;
    }
    return info;
  }

  /** Reporter and deadline of a part are its own; the whole workbook's stand in the part's marks. */
  #kept(name: 'reporter' | 'deadline', claims: readonly Claim[]): InputValue | undefined {
    const whole = claims.filter(({ from }) => from.part === undefined);
    const marked = this.#all.flatMap(({ part }) => (part === undefined ? [] : [part[name]]));
    if (whole.length > 0)
      return this.#decide(whole, INFO_FIELDS.find((f) => f.name === name)?.label ?? name).value ?? '';
    if (marked.length === 0) return undefined;
    const [text = ''] = marked.filter((mark) => mark !== '');
    return claims.find(({ entry }) => entry.text === text)?.entry.value ?? text;
  }

  #claims(entryOf: (of: Submitted) => Claim['entry'] | undefined): Claim[] {
    return this.#all.flatMap((from) => {
      const entry = entryOf(from);
      return entry === undefined ? [] : [{ entry, from }];
    });
  }

  #fields(): Record<string, InputValue> {
    const fields: Record<string, InputValue> = {};
    for (const indicator of indicatorsOf(this.#set)) {
      for (const { name, label } of fieldsOf(this.#set, indicator)) {
        const item = `${indicator.id} ${label.vi}`;
        const decided = this.#decide(
          this.#claims((of) => of.entries.fields.get(name)),
          item,
          indicator.id,
        );
        if (decided.value !== undefined) fields[name] = decided.value;
        this.#sources.push(...sourceRows(indicator.id, label.vi, decided));
      }
    }
    return fields;
  }

  #roster(key: string): RosterRow[] {
    const list = this.#set.rosters[key]?.sheet ?? key;
    const having = this.#all.filter((of) => (of.entries.rosters.get(key)?.length ?? 0) > 0);
    const merged = mergeRoster(having, (of) => of.entries.rosters.get(key) ?? []);
    const supplied = new Map<string, Claim[]>();
    const rows = merged.map((row) => {
      const named = row.claims.get(NAME)?.[0]?.entry.text ?? row.claims.get(CODE)?.[0]?.entry.text ?? '';
      this.#unequal(row, having, named, list);
      const cell = (column: string, label: string) => {
        const decided = this.#decide(row.claims.get(column) ?? [], `${list}, ${named}: ${label}`);
        supplied.set(column, [...(supplied.get(column) ?? []), ...decided.senders]);
        return decided.value;
      };
      const answers = [...row.claims.keys()].filter((column) => !column.startsWith('='));
      const name = cell(NAME, 'tên');
      const code = cell(CODE, 'mã');
      const taking = cell(TAKING, 'tham gia');
      const given = answers.flatMap((id): [string, InputValue][] => {
        const value = cell(id, id);
        return value === undefined ? [] : [[id, value]];
      });
      return {
        name: name ?? '',
        ...(code === undefined ? {} : { code }),
        ...(taking === undefined ? {} : { participates: taking }),
        answers: Object.fromEntries(given),
      };
    });
    for (const [column, claims] of supplied) {
      if (!column.startsWith('=')) this.#sources.push(...columnSource(column, list, claims));
    }
    return rows;
  }

  /** A sub-unit that only some of the parts list. */
  #unequal(row: MergedRow<string>, having: readonly Submitted[], named: string, list: string): void {
    const parts = having.filter((of) => !this.#deciding.isBase(of));
    const lack = parts.filter((of) => !row.from.has(of)).map(senderOf);
    const have = parts.filter((of) => row.from.has(of)).map(senderOf);
    if (lack.length > 0 && have.length > 0)
      this.#note({ code: 'HT547', args: { row: named, list, have, lack } });
  }

  #evidence(): WorkbookContent['evidence'] {
    const codes = indicatorsOf(this.#set).map(({ id }) => id);
    return mergeEvidence(this.#all, codes).map((row) => {
      const text = (key: 'indicator' | 'number' | 'summary') => row.claims.get(key)?.[0]?.entry.text ?? '';
      const named = `${EVIDENCE_SHEET} ${text('indicator')}: ${text('number') || text('summary')}`;
      this.#sources.push(...documentSource(text('indicator'), text('number') || text('summary'), row));
      return Object.fromEntries(
        EVIDENCE_COLUMNS.flatMap(({ key, header }): [string, InputValue][] => {
          const { value } = this.#decide(row.claims.get(key) ?? [], `${named}, ${header}`);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    });
  }
}

/** Inputs that were asked for, and of which no workbook has the cell any more: what stood there is not known to be blank. */
function goneInputs(set: CriteriaSet, all: readonly Submitted[]) {
  // A whole table that cannot be read is one finding.
  if (all.some(({ entries }) => entries.problems.some(({ code }) => code === 'HT136'))) return [];
  return indicatorsOf(set).flatMap((indicator) => {
    const asked = all.filter(({ layout }) =>
      layout.blocks.some((block) => block.indicator.id === indicator.id),
    );
    if (asked.length === 0) return [];
    return fieldsOf(set, indicator)
      .filter(({ name }) => !asked.some(({ entries }) => entries.found.has(name)))
      .map(({ name, label }) => ({ field: name, label: label.vi, indicator: indicator.id }));
  });
}

/** Departments whose part is not among these workbooks; none where no part is. */
export function missingParts(set: CriteriaSet, submitted: readonly Submitted[]): string[] {
  const parts = submitted.flatMap(({ part }) => (part === undefined ? [] : [part]));
  if (parts.length === 0) return [];
  const told = new Set(parts.flatMap((part) => part.parts));
  const all = told.size > 0 ? [...told] : sharesByOwner(set).map(({ name }) => name);
  return all.filter((name) => !parts.some((part) => fold(part.name) === fold(name)));
}

/** Whether nothing may be written: figures contradict each other, or files do not belong together. An input whose row is gone (HT123, HT139) may stand in another file (else HT149). */
export const forbids = ({ diagnostic: { code } }: FileNote): boolean =>
  code !== 'HT123' && code !== 'HT139' && SEVERITY[code] === 'error';

/** What has to be said of one file: inputs that cannot be told or are given twice, content that stays behind. */
export function fileNotes({ entries, file }: Submitted): FileNote[] {
  const formulas = [...entries.info.values(), ...entries.fields.values()].filter(({ formula }) => formula);
  const [one] = formulas;
  const place = one === undefined ? '' : `${one.at.sheet}!${one.at.cell}`;
  const diagnostics: Diagnostic[] = [
    ...entries.problems,
    ...entries.outside.map(
      ({ sheet, cell }): Diagnostic => ({ code: 'HT548', args: { place: `${sheet}!${cell}` } }),
    ),
    ...(one === undefined
      ? []
      : [{ code: 'HT549' as const, args: { count: String(formulas.length), place } }]),
  ];
  return diagnostics.map((diagnostic) => ({ file, diagnostic }));
}
