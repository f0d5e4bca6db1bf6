/** Findings in English: one sentence on one indicator. */
import type { FindingArgs, FindingCode, NamedShare } from '../engine/findings.ts';
import { between, count, exact, figure, requirementText } from './format.ts';

const pp = ' percentage points';
const counts = (part: string | null, whole: string | null) =>
  part !== null && whole !== null ? `${count(part, 'en')}/${count(whole, 'en')}, ` : '';
/** Which units of a list are lacking. */
const lacking = ({ lacking: of }: FindingArgs['share-not-met']) => {
  if (of === undefined) return '';
  const more = of.names.length - MOST_NAMES;
  const names = `${of.names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return ` Not met: ${names}; at least ${of.more} more ${of.more === '1' ? 'unit is' : 'units are'} needed.`;
};
const MOST_NAMES = 10;
const named = (shares: readonly NamedShare[], bound: string) =>
  shares
    .map((s) => `${s.label.en} ${between(s.min, s.max, 'en', s.requirement?.value ?? bound)}%${own(s)}`)
    .join('; ');
/** A share's own requirement, where it has one. */
const own = ({ requirement }: NamedShare) =>
  requirement === undefined ? '' : ` (required ${requirementText(requirement, 'en')})`;

function trend(a: FindingArgs['trend-met']): string {
  const fall = a.value.startsWith('-');
  const size = exact(fall ? a.value.slice(1) : a.value, 'en');
  const word =
    a.value === '0'
      ? 'Unchanged'
      : `${fall ? 'Down' : 'Up'} ${size}${a.unit.en === '%' ? '' : ' '}${a.unit.en}`;
  if (a.previous === null || a.current === null) return word;
  const parts = a.parts.map((p) => `${p.label.en} ${count(p.previous, 'en')} → ${count(p.current, 'en')}`);
  return `${word} (${count(a.previous, 'en')} → ${count(a.current, 'en')}${parts.length > 1 ? `; ${parts.join('; ')}` : ''})`;
}

export const findingsEn = {
  'attested-met': () => 'Self-assessed as met.',
  'attested-not-met': () => 'Self-assessed as not met.',
  'attestation-missing': () => 'No self-assessment chosen.',
  'share-met': (a) =>
    `${counts(a.part, a.whole)}${figure(a.value, 'en', a.requirement.value)}%; required ${requirementText(a.requirement, 'en')}.`,
  'share-not-met': (a) =>
    `${counts(a.part, a.whole)}${figure(a.value, 'en', a.requirement.value)}%; required ${requirementText(a.requirement, 'en')}${a.gap === '0' ? '' : `, off by ${figure(a.gap, 'en')}${pp}`}.${lacking(a)}`,
  'share-open': (a) =>
    a.min === '0' && a.max === '100'
      ? `No rate can be computed yet; required ${requirementText(a.requirement, 'en')}.`
      : `Known only as ${between(a.min, a.max, 'en', a.requirement.value)}%; required ${requirementText(a.requirement, 'en')}.`,
  'shares-met': (a) =>
    a.lowest.requirement !== undefined
      ? `All ${a.count} rates hold; closest to its requirement is ${named([a.lowest], '')}.`
      : a.count === 1
        ? `${a.lowest.label.en} ${figure(a.lowest.min, 'en', a.requirement.value)}%; required ${requirementText(a.requirement, 'en')}.`
        : `All ${a.count} rates entered hold; the lowest is ${a.lowest.label.en} ${figure(a.lowest.min, 'en', a.requirement.value)}%; required ${requirementText(a.requirement, 'en')}.`,
  'shares-not-met': (a) =>
    a.failing.some((s) => s.requirement !== undefined)
      ? `${named(a.failing, '')}.`
      : `${named(a.failing, a.requirement.value)}; every rate entered must be ${requirementText(a.requirement, 'en')}.`,
  'shares-open': (a) =>
    a.open.some((s) => s.requirement !== undefined)
      ? `Not determined: ${named(a.open, '')}.`
      : `Not determined: ${named(a.open, a.requirement.value)}; required ${requirementText(a.requirement, 'en')}.`,
  'change-met': (a) =>
    `Down ${figure(a.value, 'en', a.requirement.value)}${pp} (${figure(a.previous, 'en')}% → ${figure(a.current, 'en')}%); required a fall of ${requirementText(a.requirement, 'en', pp)}.`,
  'change-not-met': (a) =>
    `${
      a.value.startsWith('-')
        ? `Up ${figure(a.value.slice(1), 'en')}`
        : `Down only ${figure(a.value, 'en', a.requirement.value)}`
    }${pp} (${figure(a.previous, 'en')}% → ${figure(a.current, 'en')}%)${
      a.relative === null || a.relative.startsWith('-')
        ? ''
        : `, a relative fall of ${figure(a.relative, 'en')}%`
    }; required a fall of ${requirementText(a.requirement, 'en', pp)}, short by ${figure(a.gap, 'en')}${pp}.`,
  'change-impossible': (a) =>
    `Last year's rate was only ${figure(a.previous, 'en')}%, so a fall of ${requirementText(a.requirement, 'en', pp)} is impossible.`,
  'relative-met': (a) =>
    `Down ${figure(a.value, 'en', a.requirement.value)}% on last year (${figure(a.previous, 'en')}% → ${figure(a.current, 'en')}%); required a fall of ${requirementText(a.requirement, 'en')} on last year.`,
  'relative-not-met': (a) =>
    `${
      a.value.startsWith('-')
        ? `Up ${figure(a.value.slice(1), 'en')}`
        : `Down only ${figure(a.value, 'en', a.requirement.value)}`
    }% on last year (${figure(a.previous, 'en')}% → ${figure(a.current, 'en')}%); required a fall of ${requirementText(a.requirement, 'en')} on last year, short by ${figure(a.gap, 'en')}${pp}.`,
  'relative-impossible': (a) =>
    `Last year's rate was 0%, so a fall of ${requirementText(a.requirement, 'en')} on last year is impossible.`,
  'relative-open': (a) =>
    `${a.holds === 'not-met' ? 'Figures are missing, but those given show too small a fall' : 'The figures do not yet tell the fall on last year'}; required a fall of ${requirementText(a.requirement, 'en')} on last year.`,
  'change-open': (a) =>
    `The fall is known only as ${between(a.min, a.max, 'en', a.requirement.value)}${pp}; required a fall of ${requirementText(a.requirement, 'en', pp)}.`,
  'sum-met': (a) =>
    `Sum ${figure(a.value, 'en', a.requirement.value)}% (${named(a.parts, a.requirement.value)}); required ${requirementText(a.requirement, 'en')}.`,
  'sum-not-met': (a) =>
    `Sum ${figure(a.value, 'en', a.requirement.value)}% (${named(a.parts, a.requirement.value)}); required ${requirementText(a.requirement, 'en')}${a.gap === '0' ? '' : `, off by ${figure(a.gap, 'en')}${pp}`}.`,
  'trend-met': (a) =>
    `${trend(a)}; required ${a.direction === 'rise' ? 'a rise' : 'a fall'} against last year.`,
  'trend-not-met': (a) =>
    `${trend(a)}; required ${a.direction === 'rise' ? 'a rise' : 'a fall'} against last year.`,
  'trend-open': (a) =>
    a.holds === 'undecided'
      ? `The figures of the two years do not yet tell whether there was a ${a.direction === 'rise' ? 'rise' : 'fall'}.`
      : `Figures of the two years are missing, but those known show ${a.holds === 'met' ? 'a' : 'no'} ${a.direction === 'rise' ? 'rise' : 'fall'}.`,
  'points-full': (a) => `${exact(a.points, 'en')}/${exact(a.max, 'en')} points.`,
  'points-part': (a) => `${exact(a.points, 'en')}/${exact(a.max, 'en')} points.`,
  'points-missing': (a) => `No points given yet (at most ${exact(a.max, 'en')}).`,
  'grade-met': (a) => `Graded ${a.en}.`,
  'grade-not-met': (a) => `Graded ${a.en}.`,
  'grade-missing': () => 'No grade entered.',
  'self-met': () => 'Self-assessed as met, without figures.',
  'self-not-met': () => 'Self-assessed as not met, without figures.',
  'self-strict': () => 'Self-assessment only, no figures: undecided (--strict).',
  'evidence-strict': () => 'Evidence is missing: undecided (--strict).',
  'not-applicable': (a) => `Not applicable, counts as met. Reason: ${a.reason}`,
  'not-applicable-open': (a) => `Not applicable, which the criteria do not foresee here. Reason: ${a.reason}`,
  'not-applicable-bare': () => '"Không áp dụng" (not applicable) was chosen without a reason.',
  'empty-population': () => 'The total is 0: it can be left out only as not applicable, with a reason.',
  'figures-missing': () => 'Neither figures nor a self-assessment.',
  'input-invalid': () => 'An input is wrong; nothing could be computed.',
} satisfies { [C in FindingCode]: (args: FindingArgs[C]) => string };
