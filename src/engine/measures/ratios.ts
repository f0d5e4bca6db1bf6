/** Several shares of which every entered one must hold, e.g. the streams of waste (rules.md, section 3: 3.1.2). */
import { sharesOf } from '../../criteria/fields.ts';
import type { MeasureOf, Requirement } from '../../criteria/schema.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { Finding, NamedShare } from '../findings.ts';
import { type MeasureEvaluator, noFigures } from '../judgement.ts';
import { ANY_SHARE, type Holds, holds, type Range } from '../range.ts';
import { add, minimum, toDecimal } from '../rational.ts';
import { readShare, type Share } from '../share.ts';
import { deniesNotApplicable, gapOf, nearest, shareNotes, stateFinding } from './ratio.ts';

type Figure = MeasureOf<'ratios'>['figures'][number];
interface Entry {
  readonly figure: Figure;
  readonly share: Share;
  readonly holds: Holds;
}

export const ratios: MeasureEvaluator<'ratios'> = (measure, context) => {
  const { set, indicator, submission } = context;
  const specs = sharesOf(set, measure);
  const reasoned = submission.reasons.has(indicator.id);
  const all = measure.figures.flatMap((figure, index): Entry[] => {
    const spec = specs[index];
    if (spec === undefined) return [];
    const share = readShare(indicator.id, spec, submission, undefined);
    const known = share.empty ? ANY_SHARE : share.range;
    return [{ figure, share, holds: holds(known, measure.requirement) }];
  });
  const given = all.filter((entry) => !entry.share.blank);
  const problems = all.flatMap((entry) => entry.share.diagnostics);
  if (given.length === 0) return noFigures(problems);
  // A stream of which nothing arises (0/0) needs a reason to be left out (R6); otherwise it stays open.
  const counted = given.filter((entry) => !(entry.share.empty && reasoned));
  if (counted.length === 0) {
    return {
      ...noFigures(problems),
      state: 'empty',
      finding: stateFinding('empty'),
      fields: fieldsOf(given),
    };
  }
  const total = measure.rule === 'sum' ? sumOf(all, measure.requirement) : null;
  const answer = total === null ? every(counted.map((entry) => entry.holds)) : total.holds;
  const invalid = counted.some((entry) => entry.share.invalid) && answer === 'undecided';
  const shares = counted.map((entry) => entry.share);
  return {
    state: invalid ? 'invalid' : 'figures',
    holds: answer,
    finding: invalid
      ? stateFinding('invalid')
      : total === null
        ? finding(counted, measure.requirement, answer)
        : sumFinding(counted, total, measure.requirement),
    range: total === null ? lowest(counted) : total.range,
    part: null,
    whole: null,
    deniesNotApplicable: counted.some((entry) => deniesNotApplicable(entry.share)),
    fields: fieldsOf(given),
    diagnostics: [
      ...problems,
      ...counted.flatMap((e) =>
        // A stream's two readings do not matter where another stream has failed (R8).
        shareNotes(e.share, shares, measure.requirement, answer === 'undecided' ? e.holds : answer, context),
      ),
      ...counted.filter((e) => e.share.empty).map((e) => emptyStream(indicator.id, e)),
      ...(total === null ? unreported(indicator.id, measure, all) : missingParts(indicator.id, all)),
    ],
  };
};

interface Total {
  readonly range: Range;
  readonly holds: Holds;
}

/** The sum of all figures, blanks being anything from 0 to 100 % (R15: hộ nghèo and hộ cận nghèo together). */
function sumOf(all: readonly Entry[], requirement: Requirement): Total {
  const ranges = all.map((entry) => (entry.share.empty ? ANY_SHARE : entry.share.range));
  const range = ranges.reduce((a, b) => ({ min: add(a.min, b.min), max: add(a.max, b.max) }));
  return { range, holds: holds(range, requirement) };
}

function sumFinding(entries: readonly Entry[], total: Total, requirement: Requirement): Finding {
  const parts = entries.map(named);
  if (total.holds === 'undecided') return { code: 'shares-open', args: { open: parts, requirement } };
  const value = nearest(total.range, requirement, total.holds);
  if (total.holds === 'met')
    return { code: 'sum-met', args: { parts, value: toDecimal(value), requirement } };
  return {
    code: 'sum-not-met',
    args: { parts, value: toDecimal(value), gap: gapOf(value, requirement), requirement },
  };
}

/** A sum is not known while a part is blank. */
function missingParts(indicator: string, all: readonly Entry[]): Diagnostic[] {
  return all
    .filter((entry) => entry.share.blank)
    .map((entry) => ({
      code: 'HT305',
      args: { missing: entry.share.spec.rate },
      indicator,
      fields: [`${indicator}.${entry.figure.key}.rate`],
    }));
}

/** All must hold: one that fails decides, whatever is missing. */
export function every(answers: readonly Holds[]): Holds {
  if (answers.includes('not-met')) return 'not-met';
  return answers.includes('undecided') ? 'undecided' : 'met';
}

function lowest(entries: readonly Entry[]): Range {
  const ranges = entries.map((entry) => (entry.share.empty ? ANY_SHARE : entry.share.range));
  return ranges.reduce((a, b) => ({ min: minimum(a.min, b.min), max: minimum(a.max, b.max) }));
}

function fieldsOf(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => entry.share.fields);
}

function emptyStream(indicator: string, entry: Entry): Diagnostic {
  return { code: 'HT306', args: {}, indicator, fields: entry.share.fields };
}

/** Streams left blank while others are given; a combined figure stands for all of them. */
function unreported(indicator: string, measure: MeasureOf<'ratios'>, all: readonly Entry[]): Diagnostic[] {
  if (all.some((entry) => entry.figure.combined && !entry.share.blank)) return [];
  const figures = measure.figures.filter(
    (figure) => !figure.combined && all.some((entry) => entry.figure === figure && entry.share.blank),
  );
  if (figures.length === 0) return [];
  const fields = figures.map((figure) => `${indicator}.${figure.key}.rate`);
  return [{ code: 'HT312', args: { figures: figures.map((figure) => figure.label) }, indicator, fields }];
}

const named = (entry: Entry): NamedShare => ({
  label: entry.figure.label,
  min: toDecimal(entry.share.range.min),
  max: toDecimal(entry.share.range.max),
});

function finding(entries: readonly Entry[], requirement: Requirement, answer: Holds): Finding {
  if (answer === 'not-met') {
    const failing = entries.filter((entry) => entry.holds === 'not-met').map(named);
    return { code: 'shares-not-met', args: { failing, requirement } };
  }
  if (answer === 'undecided') {
    const open = entries.filter((entry) => entry.holds === 'undecided').map(named);
    return { code: 'shares-open', args: { open, requirement } };
  }
  const least = lowest(entries).min;
  const first =
    entries.find((entry) => toDecimal(entry.share.range.min, 15) === toDecimal(least, 15)) ?? entries[0];
  if (first === undefined) return { code: 'figures-missing', args: {} };
  return { code: 'shares-met', args: { lowest: named(first), count: entries.length, requirement } };
}
