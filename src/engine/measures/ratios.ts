/**
 * Several shares: every entered one must hold, e.g. the streams of waste (rules.md, section 3: 3.1.2); all must be entered
 * and hold, e.g. trained workers and the women among them (section 5: 2.3.1); or their sum must (R15).
 */
import { sharesOf } from '../../criteria/fields.ts';
import type { MeasureOf, Requirement } from '../../criteria/schema.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { Finding, NamedShare } from '../findings.ts';
import { type MeasureEvaluator, noFigures } from '../judgement.ts';
import { ANY_SHARE, type Holds, holds, type Range } from '../range.ts';
import { add, compare, decimal, minimum, toDecimal } from '../rational.ts';
import { readShare, type Share } from '../share.ts';
import { deniesNotApplicable, gapOf, nearest, shareNotes, stateFinding } from './ratio.ts';

type Figure = MeasureOf<'ratios'>['figures'][number];
interface Entry {
  readonly figure: Figure;
  readonly share: Share;
  readonly requirement: Requirement;
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
    const requirement = figure.requirement ?? measure.requirement;
    return [{ figure, share, requirement, holds: holds(known, requirement) }];
  });
  const given = all.filter((entry) => !entry.share.blank);
  const problems = all.flatMap((entry) => entry.share.diagnostics);
  if (given.length === 0) return noFigures(problems);
  // A stream of which nothing arises (0/0) needs a reason to be left out (R6); otherwise it stays open.
  const asked = measure.rule === 'all' ? all : given;
  // Where all are asked for, none is left out.
  const counted = asked.filter((entry) => measure.rule === 'all' || !(entry.share.empty && reasoned));
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
    range: total === null ? rangeOf(counted, answer) : total.range,
    part: null,
    whole: null,
    deniesNotApplicable: counted.some((entry) => deniesNotApplicable(entry.share)),
    fields: fieldsOf(given),
    diagnostics: [
      ...problems,
      ...counted.flatMap((e) =>
        // A stream's two readings do not matter where another stream has failed (R8); in a sum each part matters.
        total === null
          ? shareNotes(e.share, shares, e.requirement, answer === 'undecided' ? e.holds : answer, context)
          : shareNotes(e.share, shares, null, answer, context),
      ),
      ...counted.filter((e) => e.share.empty).map((e) => emptyStream(indicator.id, e)),
      ...(total === null ? [] : differentWholes(indicator.id, counted)),
      ...(measure.rule === 'every'
        ? unreported(indicator.id, measure, all)
        : missingParts(indicator.id, all)),
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

/** Shares add up only where they are taken of one whole. */
function differentWholes(indicator: string, entries: readonly Entry[]): Diagnostic[] {
  const totals = entries.flatMap(({ share, figure }) =>
    share.whole === null
      ? []
      : [{ indicator: `${indicator}.${figure.key}`, whole: toDecimal(share.whole), unit: figure.unit }],
  );
  const [first] = totals;
  if (first === undefined || totals.every(({ whole }) => whole === first.whole)) return [];
  const args = { population: first.unit, totals: totals.map(({ unit: _, ...total }) => total) };
  return [{ code: 'HT308', args, indicator, fields: totals.map((total) => `${total.indicator}.whole`) }];
}

/** A sum is not known while a part is blank, nor whether all hold. */
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

/** What is reported as the indicator's value: the lowest share, or the decisive one where each has its own requirement. */
function rangeOf(entries: readonly Entry[], answer: Holds): Range {
  return (hasOwn(entries) ? decisive(entries, answer)?.share.range : undefined) ?? lowest(entries);
}

const hasOwn = (entries: readonly Entry[]) => entries.some((entry) => entry.figure.requirement !== undefined);

/** The first that fails or is open; among those that hold, the one with the least to spare. */
function decisive(entries: readonly Entry[], answer: Holds): Entry | undefined {
  if (answer !== 'met') return entries.find((entry) => entry.holds === answer);
  const spare = ({ share, requirement }: Entry) =>
    decimal(gapOf(nearest(share.range, requirement, 'met'), requirement));
  return entries.reduce((a, b) => (compare(spare(b), spare(a)) < 0 ? b : a));
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

/** With its requirement, where the shares of one indicator are held against different ones. */
const namedFor = (entries: readonly Entry[]) =>
  hasOwn(entries) ? (entry: Entry) => ({ ...named(entry), requirement: entry.requirement }) : named;

function finding(entries: readonly Entry[], requirement: Requirement, answer: Holds): Finding {
  const name = namedFor(entries);
  const holding = entries.filter((entry) => entry.holds === answer).map(name);
  if (answer === 'not-met') return { code: 'shares-not-met', args: { failing: holding, requirement } };
  if (answer === 'undecided') return { code: 'shares-open', args: { open: holding, requirement } };
  const least = lowest(entries).min;
  const first = hasOwn(entries)
    ? decisive(entries, answer)
    : (entries.find((entry) => toDecimal(entry.share.range.min, 15) === toDecimal(least, 15)) ?? entries[0]);
  if (first === undefined) return { code: 'figures-missing', args: {} };
  return { code: 'shares-met', args: { lowest: name(first), count: entries.length, requirement } };
}
