/** What a batch keeps at hand of each result: enough to sum up and to roll up, so that thousands fit into memory. Pure. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import type { IndicatorOutcome } from '../engine/indicator.ts';
import { once } from '../once.ts';
import { isUnreadable, type Result, type ResultDiagnostic } from '../result.ts';

type Kept = Pick<Result, 'set' | 'unit' | 'year' | 'outcome' | 'level' | 'levelRange'>;

/** How much of a workbook is to be looked at: indicators left blank, errors beside these, warnings. */
export interface Todo {
  readonly blanks: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Counts a result's findings. */
export function todoOf({ diagnostics }: Pick<Result, 'diagnostics'>): Todo {
  const count = (test: (d: ResultDiagnostic) => boolean) => diagnostics.filter(test).length;
  const isBlank = (d: ResultDiagnostic) => d.code === 'HT314';
  return {
    blanks: count(isBlank),
    errors: count((d) => d.severity === 'error' && !isBlank(d)),
    warnings: count((d) => d.severity === 'warning'),
  };
}

export interface Brief extends Kept {
  /** Path within the folder, "/" between its steps, in NFC. */
  readonly file: string;
  readonly sha256: string | null;
  readonly unreadable: boolean;
  /** Why there is no verdict. */
  readonly problem: ResultDiagnostic | null;
  readonly todo: Todo;
  /** When the file was last written, milliseconds since 1970. */
  readonly modified: number;
  /** Outcomes of the lines that become a share of communes above (003). */
  readonly answers: ReadonlyMap<string, IndicatorOutcome>;
}

/** The indicators of a set whose answers become a share in the level above. */
export const sharedIndicators: (set: CriteriaSet) => readonly string[] = once((set) =>
  indicatorsOf(set).flatMap(({ id, measure }) =>
    measure.kind === 'attestation' && measure.share !== undefined ? [id] : [],
  ),
);

/** A result's brief. */
export function briefOf(result: Result, modified: number, set: CriteriaSet | undefined): Brief {
  const shared = set === undefined ? [] : sharedIndicators(set);
  const wanted = new Set(shared);
  const { unit, year, outcome, level, levelRange } = result;
  return {
    file: result.input.file,
    sha256: result.input.sha256,
    set: result.set,
    unit,
    year,
    outcome,
    level,
    levelRange,
    unreadable: isUnreadable(result),
    problem: isUnreadable(result) ? (result.diagnostics[0] ?? null) : null,
    todo: todoOf(result),
    modified,
    answers:
      shared.length === 0
        ? NONE
        : new Map(result.indicators.filter((i) => wanted.has(i.id)).map((i) => [i.id, i.outcome])),
  };
}
const NONE: Brief['answers'] = new Map();

/** The ids by which a result's set is asked for: its own, and that of the set it was made from. */
export function setIdsOf({ set }: Pick<Brief, 'set'>): readonly string[] {
  if (set === null) return [];
  return set.extends === undefined ? [set.id] : [set.id, set.extends.id];
}
