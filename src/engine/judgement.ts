/** What a measure makes of an indicator's figures, before the self-assessment is looked at. */
import type { CriteriaSet, Indicator, MeasureKind, MeasureOf } from '../criteria/schema.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Finding } from './findings.ts';
import type { Submission } from './input.ts';
import type { Holds, LevelRange, Range } from './range.ts';
import type { Rational } from './rational.ts';

export interface Judgement {
  /**
   * `none`: no figure was entered; `empty`: the population is none (0/0); `invalid`: an input could not be used;
   * `figures`: judged by figures, perhaps undecided.
   */
  readonly state: 'none' | 'empty' | 'invalid' | 'figures';
  readonly holds: Holds;
  readonly finding: Finding;
  /** In the requirement's unit: percent, percentage points. Null where nothing is known. */
  readonly range: Range | null;
  readonly part: Rational | null;
  readonly whole: Rational | null;
  /** Figures show that there is something to judge, so that "not applicable" contradicts them. */
  readonly deniesNotApplicable: boolean;
  /** Levels that the figures make by themselves: a grade, points. Otherwise the bands make them from the range. */
  readonly levels?: LevelRange;
  readonly fields: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface MeasureContext {
  readonly set: CriteriaSet;
  readonly indicator: Indicator;
  readonly submission: Submission;
  /** Levels that a share makes, where the indicator is graded. */
  readonly levels: ((range: Range) => LevelRange) | null;
}

export type MeasureEvaluator<K extends MeasureKind> = (
  measure: MeasureOf<K>,
  context: MeasureContext,
) => Judgement;

/** A judgement by nothing: no figure was entered, or none is asked for. */
export function noFigures(diagnostics: readonly Diagnostic[] = []): Judgement {
  return {
    state: 'none',
    holds: 'undecided',
    finding: { code: 'figures-missing', args: {} },
    range: null,
    part: null,
    whole: null,
    deniesNotApplicable: false,
    fields: [],
    diagnostics,
  };
}
