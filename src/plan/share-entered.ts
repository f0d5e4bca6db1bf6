/** What is entered of a share and can be used, and the step that its figures go by. Pure. */
import { groupFigure, type ShareSpec } from '../criteria/fields.ts';
import type { Localized } from '../criteria/schema.ts';
import { fieldProblem } from '../engine/field-problem.ts';
import type { NumberReading, RosterAnswers, Submission } from '../engine/input.ts';
import { compare, type Rational, rational } from '../engine/rational.ts';
import type { Share } from '../engine/share.ts';

/** A total over the same population, given elsewhere. */
export interface KnownWhole {
  readonly value: Rational;
  readonly indicator: string;
}

export interface ShareContext {
  readonly indicator: string;
  readonly spec: ShareSpec;
  readonly submission: Submission;
  readonly roster: RosterAnswers | undefined;
  readonly label: Localized | null;
  readonly knownWhole: KnownWhole | null;
}

export type Value = Extract<NumberReading, { state: 'value' }>;

export interface Entered {
  readonly part: Value | null;
  readonly whole: Value | null;
  readonly rate: NumberReading | null;
  /** Entries that cannot be used. */
  readonly unusable: readonly string[];
}

export const fieldName = ({ indicator, spec }: ShareContext, role: string) =>
  [indicator, ...(spec.figure === '' ? [] : [spec.figure]), role].join('.');

/** What is entered and can be used. */
export function enteredOf(context: ShareContext, share: Share): Entered {
  const { spec, submission, indicator } = context;
  const groups = (spec.breakdown?.groups ?? []).map((group) => `${indicator}.${groupFigure(spec, group)}`);
  const rates = [fieldName(context, 'rate'), ...groups.map((group) => `${group}.rate`)];
  const counts = [fieldName(context, 'part'), fieldName(context, 'whole'), ...groups.map((g) => `${g}.part`)];
  const bad = [...counts, ...rates].filter((field) => {
    const reading = submission.numbers.get(field);
    if (reading === undefined) return false;
    const role = rates.includes(field) ? 'rate' : spec.quantity;
    const unread = reading.state === 'invalid' || (reading.state === 'either' && role !== 'rate');
    return unread || fieldProblem(reading, role) !== null;
  });
  const get = (role: string) => {
    const field = fieldName(context, role);
    return bad.includes(field) ? null : (submission.numbers.get(field) ?? null);
  };
  const value = (role: string) => {
    const reading = get(role);
    return reading?.state === 'value' ? reading : null;
  };
  const part = value('part');
  const whole = value('whole');
  const over = part !== null && whole !== null && compare(part.value, whole.value) > 0;
  const summed = share.invalid || part !== null || share.part === null ? null : share.part;
  return {
    part: over ? null : (part ?? (summed && { state: 'value', value: summed, decimals: 0 })),
    whole,
    rate: get('rate'),
    unusable: over ? [...bad, fieldName(context, 'part')] : bad,
  };
}

/** The step that figures of this kind go by. */
export function stepOf({ spec }: ShareContext, ...given: readonly (Value | null)[]): Rational {
  if (spec.quantity === 'count') return rational(1n);
  return tenth(Math.max(0, ...given.map((reading) => reading?.decimals ?? 0)));
}

/** 10 to the minus `digits`. */
export const tenth = (digits: number): Rational => rational(1n, 10n ** BigInt(Math.min(digits, 15)));
