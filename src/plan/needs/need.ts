/** What every kind of measure answers to "what is still missing": the need in words' arguments, and the edits that meet it. */
import type { CriteriaSet, Indicator, MeasureKind, MeasureOf } from '../../criteria/schema.ts';
import type { Submission } from '../../engine/input.ts';
import type { Change } from '../change.ts';
import type { KnownWhole } from '../share-entered.ts';
import type { Need } from '../types.ts';

export interface NeedContext {
  readonly set: CriteriaSet;
  readonly indicator: Indicator;
  readonly submission: Submission;
  /** Level to reach; null to be met. */
  readonly level: number | null;
  /** Levels to tell of, lowest first; none where the indicator is not graded. */
  readonly shown: readonly number[];
  /** A total that another indicator gives for a population. */
  knownWhole(population: string): KnownWhole | null;
}

export interface Answer {
  readonly need: Need;
  readonly changes: readonly Change[];
  readonly impossible: boolean;
  /** Nothing of it was entered. */
  readonly blank: boolean;
  /** Something entered cannot be used. */
  readonly broken: boolean;
}

/** Answers for an indicator that does not certainly reach what is asked. */
export type Needs<K extends MeasureKind> = (measure: MeasureOf<K>, context: NeedContext) => Answer;

/** Entries among these fields that the reader or the engine refuses. */
export const clearing = (fields: readonly string[]): Change[] =>
  fields.map((field) => ({ kind: 'clear', field }));
