/** One indicator: figures, self-assessment and evidence together make its outcome (rules.md, sections 2 and 8). */
import type { CriteriaSet, Indicator } from '../criteria/schema.ts';
import { levelsOfMeasure } from '../criteria/walk.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { distinctDocuments, missingDocuments } from './evidence.ts';
import type { Finding } from './findings.ts';
import type { EngineOptions, SelfAssessment, Submission } from './input.ts';
import type { Judgement } from './judgement.ts';
import { judge } from './measures/index.ts';
import { type LevelRange, levelOf, levelsOf, type Range } from './range.ts';
import { decimal, type Rational } from './rational.ts';

export type IndicatorOutcome = 'met' | 'not-met' | 'undecided' | 'not-applicable';
export type Basis = 'data' | 'self-assessment' | 'roll-up';

export interface IndicatorAssessment {
  readonly indicator: Indicator;
  readonly outcome: IndicatorOutcome;
  /** What the outcome stands on; null where there is nothing. */
  readonly basis: Basis | null;
  readonly finding: Finding;
  /** In the requirement's unit. Null where nothing is known. */
  readonly range: Range | null;
  readonly part: Rational | null;
  readonly whole: Rational | null;
  /** Levels still possible, for a graded indicator; {0,0} where it is not met. */
  readonly levels: LevelRange | null;
  readonly selfAssessment: SelfAssessment | null;
  /** A not-applicable that the set lets count as met. */
  readonly countsAsMet: boolean;
  readonly fields: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Verdict {
  readonly outcome: IndicatorOutcome;
  readonly basis: Basis | null;
  readonly finding: Finding;
  readonly diagnostics?: readonly Diagnostic[];
}

/** Assesses one indicator. Pure; never throws for any submission. */
export function assessIndicator(
  set: CriteriaSet,
  indicator: Indicator,
  graded: boolean,
  submission: Submission,
  options: EngineOptions,
): IndicatorAssessment {
  const { bands } = set.recognition;
  const levels = graded ? (range: Range) => levelsOf(range, bands) : null;
  const judgement = judge(indicator.measure, { set, indicator, submission, levels });
  const entered = submission.verdicts.get(indicator.id);
  const selfAssessment = entered === undefined || entered === 'invalid' ? null : entered;
  const reason = submission.reasons.get(indicator.id) ?? null;

  const verdict = decide(indicator, judgement, entered ?? null, reason, options);
  const claimed = verdict.outcome === 'met' || somePoints(indicator, judgement);
  const evidence = evidenceVerdict(indicator, verdict, claimed, submission, options);
  const final = evidence.verdict;
  const countsAsMet = final.outcome === 'not-applicable' && indicator.notApplicable?.counts === 'met';
  return {
    indicator,
    outcome: final.outcome,
    basis: final.basis,
    finding: final.finding,
    range: judgement.range,
    part: judgement.part,
    whole: judgement.whole,
    levels: graded ? gradedLevels(set, indicator, final, judgement, countsAsMet) : null,
    selfAssessment,
    countsAsMet,
    fields: [...judgement.fields, ...(entered === undefined ? [] : [`${indicator.id}.verdict`])],
    diagnostics: [...judgement.diagnostics, ...(verdict.diagnostics ?? []), ...evidence.diagnostics].filter(
      // Nothing is missing where it does not apply; and an unreadable word has its own diagnostic.
      (d) => !(countsAsMet && d.code === 'HT305') && !(entered === 'invalid' && d.code === 'HT314'),
    ),
  };
}

const note = (
  indicator: Indicator,
  code: 'HT214' | 'HT304' | 'HT306' | 'HT307' | 'HT314' | 'HT315' | 'HT331',
  field = 'verdict',
): Diagnostic => ({
  code,
  args: {},
  indicator: indicator.id,
  fields: [`${indicator.id}.${field}`],
});

function decide(
  indicator: Indicator,
  judgement: Judgement,
  entered: SelfAssessment | 'invalid' | null,
  reason: string | null,
  options: EngineOptions,
): Verdict {
  if (judgement.state === 'invalid') return { outcome: 'undecided', basis: null, finding: judgement.finding };
  const notApplicable = notApplicableVerdict(indicator, judgement, entered, reason);
  if (notApplicable !== null) return notApplicable;
  const self = entered === 'invalid' ? null : entered;
  if (judgement.state === 'none') {
    const verdict = bySelfAssessment(indicator, judgement.finding, self, options);
    // Something was chosen, only not understood.
    return entered === 'invalid' ? { ...verdict, finding: { code: 'input-invalid', args: {} } } : verdict;
  }
  return byFigures(indicator, judgement, self);
}

/** Not applicable: chosen, or a population of none; only with a reason (R6). Null where it does not arise. */
function notApplicableVerdict(
  indicator: Indicator,
  judgement: Judgement,
  entered: SelfAssessment | 'invalid' | null,
  reason: string | null,
): Verdict | null {
  const chosen = entered === 'not-applicable';
  if (chosen && judgement.deniesNotApplicable) return null;
  const empty = judgement.state === 'empty';
  if (!chosen && !empty) return null;
  const undecided = (finding: Finding, diagnostic: Diagnostic): Verdict => ({
    outcome: 'undecided',
    basis: null,
    finding,
    diagnostics: [diagnostic],
  });
  if (reason === null) {
    return chosen
      ? undecided({ code: 'not-applicable-bare', args: {} }, note(indicator, 'HT214', 'reason'))
      : undecided({ code: 'empty-population', args: {} }, note(indicator, 'HT306', 'reason'));
  }
  // Another word contradicts it; an unreadable one, which has its own diagnostic, may.
  if (entered !== null && entered !== 'not-applicable') {
    const fields = [`${indicator.id}.verdict`];
    const contradiction: Diagnostic[] =
      entered === 'invalid'
        ? []
        : [{ code: 'HT332', args: { selfAssessment: entered }, indicator: indicator.id, fields }];
    return {
      outcome: 'undecided',
      basis: null,
      finding: { code: 'empty-population', args: {} },
      diagnostics: contradiction,
    };
  }
  const basis = empty && !chosen ? 'data' : 'self-assessment';
  // Any note counts as a reason; that it was taken as one is said.
  const taken = chosen ? [] : [note(indicator, 'HT331', 'reason')];
  if (indicator.notApplicable?.counts === 'met') {
    const finding: Finding = { code: 'not-applicable', args: { reason } };
    return { outcome: 'not-applicable', basis, finding, diagnostics: taken };
  }
  return {
    outcome: 'not-applicable',
    basis,
    finding: { code: 'not-applicable-open', args: { reason } },
    diagnostics: [...taken, note(indicator, 'HT315')],
  };
}

/** No figures: the self-assessment is taken, marked where figures are asked for; `strict` takes it for nothing (R13). */
function bySelfAssessment(
  indicator: Indicator,
  missing: Finding,
  self: SelfAssessment | null,
  options: EngineOptions,
): Verdict {
  const { kind } = indicator.measure;
  if (kind === 'points' || kind === 'grade') {
    // Points and grades are given by others; a self-assessment does not stand in for them.
    return {
      outcome: 'undecided',
      basis: null,
      finding: missing,
      diagnostics: [note(indicator, 'HT314', kind)],
    };
  }
  const attestation = kind === 'attestation' || kind === 'judgement';
  if (self === null || self === 'not-applicable') {
    const finding: Finding = attestation
      ? { code: 'attestation-missing', args: {} }
      : { code: 'figures-missing', args: {} };
    return { outcome: 'undecided', basis: null, finding, diagnostics: [note(indicator, 'HT314')] };
  }
  if (attestation) {
    const finding: Finding =
      self === 'met' ? { code: 'attested-met', args: {} } : { code: 'attested-not-met', args: {} };
    return { outcome: self, basis: 'self-assessment', finding };
  }
  const diagnostics = [note(indicator, 'HT304')];
  if (options.strict) {
    return {
      outcome: 'undecided',
      basis: 'self-assessment',
      finding: { code: 'self-strict', args: {} },
      diagnostics,
    };
  }
  const finding: Finding =
    self === 'met' ? { code: 'self-met', args: {} } : { code: 'self-not-met', args: {} };
  return { outcome: self, basis: 'self-assessment', finding, diagnostics };
}

/** Figures win over a self-assessment that they contradict, and it is said (rules.md, section 8). */
function byFigures(indicator: Indicator, judgement: Judgement, self: SelfAssessment | null): Verdict {
  const { holds, finding } = judgement;
  const verdict: Verdict = { outcome: holds, basis: 'data', finding };
  if (self === 'not-applicable') return { ...verdict, diagnostics: [note(indicator, 'HT307')] };
  if (self === null || holds === 'undecided' || self === holds) return verdict;
  // An item is neither đạt nor chưa đạt in the document; part of its points contradicts neither.
  if (self === 'met' && somePoints(indicator, judgement)) return verdict;
  const contradiction: Diagnostic = {
    code: 'HT302',
    args: { selfAssessment: self, outcome: holds },
    indicator: indicator.id,
    fields: [`${indicator.id}.verdict`],
  };
  return { ...verdict, diagnostics: [contradiction] };
}

/** Points above 0: they count without being full, and so need evidence as a met indicator does. */
function somePoints({ measure }: Indicator, { range }: Judgement): boolean {
  return measure.kind === 'points' && range !== null && range.min.n > 0n;
}

/** Evidence of what is claimed: missing is marked; with `strict` it leaves the indicator undecided (R13). */
function evidenceVerdict(
  indicator: Indicator,
  verdict: Verdict,
  claimed: boolean,
  submission: Submission,
  options: EngineOptions,
): { verdict: Verdict; diagnostics: readonly Diagnostic[] } {
  if (!claimed) return { verdict, diagnostics: [] };
  const items = submission.evidence.filter((item) => item.indicator === indicator.id);
  const asked = indicator.documents?.length ?? 1;
  const diagnostics: Diagnostic[] =
    items.length === 0
      ? [{ code: 'HT401', args: {}, indicator: indicator.id, fields: [`evidence.${indicator.id}`] }]
      : missingDocuments(indicator, items);
  if (!options.strict || distinctDocuments(items) >= Math.max(1, asked)) return { verdict, diagnostics };
  return {
    verdict: { outcome: 'undecided', basis: verdict.basis, finding: { code: 'evidence-strict', args: {} } },
    diagnostics,
  };
}

/** The level of what is required, which an own set may raise above the start of level 1; what is met has at least that. */
export function levelOfRequirement(set: CriteriaSet, { measure }: Indicator): number {
  if (!('requirement' in measure) || measure.requirement.op.startsWith('<')) return 0;
  return levelOf(decimal(measure.requirement.value), set.recognition.bands);
}

function gradedLevels(
  set: CriteriaSet,
  indicator: Indicator,
  verdict: Verdict,
  judgement: Judgement,
  countsAsMet: boolean,
): LevelRange {
  const { bands } = set.recognition;
  const all = levelsOfMeasure(set, indicator.measure);
  const top = Math.max(0, ...all);
  const lowest = Math.max(Math.min(top, ...all), levelOfRequirement(set, indicator));
  switch (verdict.outcome) {
    case 'not-met':
      return { min: 0, max: 0 };
    case 'met':
      if (judgement.levels !== undefined) return judgement.levels;
      return judgement.state === 'figures' && judgement.range !== null
        ? levelsOf(judgement.range, bands)
        : { min: lowest, max: top };
    case 'not-applicable':
      return countsAsMet ? { min: top, max: top } : { min: 0, max: top };
    case 'undecided': {
      // Figures that a bare "Không áp dụng" put aside say nothing of the level that remains possible.
      const aside = verdict.finding.code === 'not-applicable-bare';
      const known = !aside && judgement.state === 'figures' && judgement.range !== null;
      return { min: 0, max: known ? levelsOf(judgement.range, bands).max : top };
    }
  }
}
