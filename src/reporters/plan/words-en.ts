/** Plans in English. Pure. */
import { between, count, exact, figure, requirementText } from '../../messages/format.ts';
import type { Candidate, Need, PlanStep, Rung, ShareNeed } from '../../plan/types.ts';
import type { PlanWords } from './words.ts';

const pp = ' percentage points';
type NeedOf<C extends Need['code']> = Extract<Need, { code: C }>;

const STATES = { met: 'met', 'not-met': 'not met', undecided: 'undecided' } as const;

function state(now: PlanStep['after'], levelName: (level: number) => string): string {
  const { outcome, level, levelRange } = now;
  if (outcome !== 'met' || (level === null && levelRange === null)) return STATES[outcome];
  if (level !== null) return `met, ${levelName(level)}`;
  return `met, ${levelName(levelRange?.min ?? 0)} to ${levelName(levelRange?.max ?? 0)}`;
}

const goal = ({ level }: Rung, levelName: (level: number) => string) =>
  level === null ? '' : ` for ${levelName(level)}`;

const isAtLeast = ({ bound }: Rung) => bound.op.startsWith('>');

function shareNow(s: ShareNeed): string {
  const label = s.label === null ? '' : `${s.label.en}: `;
  const value =
    s.range === null ? '' : ` (${between(s.range.min, s.range.max, 'en', s.rungs[0]?.bound.value)}%)`;
  const whole = s.whole === null ? '…' : count(s.whole, 'en');
  const part = s.part === null ? '…' : count(s.part, 'en');
  switch (s.given) {
    case 'counts':
      return `${label}now ${part}/${whole} ${s.unit.en}${value}`;
    case 'roster':
      return `${label}${s.mend === true ? 'the figure typed beside the roster is wrong, mend or clear it; ' : ''}by the roster, certainly ${part}/${whole} ${s.unit.en}${value}`;
    case 'rate':
      return `${label}now ${between(s.range?.min ?? '', s.range?.max ?? '', 'en', s.rungs[0]?.bound.value)}%`;
    case 'two-readings':
      return `${label}the rate has two readings, write the % sign`;
    case 'whole':
      return `${label}total ${whole}, no count yet${value}`;
    case 'part':
      return `${label}${part}, no total yet${from(s)}`;
    case 'empty':
      return `${label}the total says 0, enter the true one`;
    case 'invalid':
      return `${label}a cell is wrong and has to be mended${from(s)}`;
    case 'nothing':
      return `${label}no figure yet${from(s)}`;
  }
}

const from = (s: ShareNeed) =>
  s.wholeFrom === null ? '' : `. If the total is ${count(s.whole ?? '', 'en')} as in ${s.wholeFrom}`;

function rung(r: Rung, s: ShareNeed, levelName: (level: number) => string): string {
  const end = goal(r, levelName);
  const bound = requirementText(r.bound, 'en');
  if (r.impossible) return `no figure is enough${end} (asked for: ${bound})`;
  if (r.part !== null) {
    const of = `${count(r.part, 'en')}/${count(s.whole ?? '', 'en')}`;
    if (r.more === null || r.more === '0') return `${isAtLeast(r) ? 'at least' : 'at most'} ${of}${end}`;
    const by = count(r.more, 'en');
    return isAtLeast(r) ? `${by} more${end} (${of})` : `${by} fewer${end}, at most ${of}`;
  }
  if (s.given === 'roster' && r.more !== null) return `${count(r.more, 'en')} more${end}`;
  if (r.whole !== null)
    return `a total of ${isAtLeast(r) ? 'at most' : 'at least'} ${count(r.whole, 'en')}${end}`;
  const more =
    r.more === null || r.more === '0'
      ? ''
      : `, ${figure(r.more, 'en')}${pp} ${isAtLeast(r) ? 'more' : 'less'}`;
  return `${bound}${end}${more}`;
}

function share(s: ShareNeed, levelName: (level: number) => string): string {
  const list = s.rungs.map((r) => rung(r, s, levelName));
  const [only] = s.rungs;
  const required =
    s.rungs.length === 1 &&
    only !== undefined &&
    only.level === null &&
    (only.part !== null || only.whole !== null)
      ? ` (asked for: ${requirementText(only.bound, 'en')})`
      : '';
  return capital(`${shareNow(s)}${s.wholeFrom === null ? ';' : ','} needed: ${list.join(', ')}${required}.`);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const OF_LAST_YEAR = "% of last year's rate";

/** "a fall of 1.5 percentage points", "a fall of more than 20% of last year's rate". */
function fallText({ by, requirement: { op, value } }: NeedOf<'change' | 'change-impossible'>): string {
  return `a fall of ${op === '>' ? 'more than ' : ''}${value}${by === 'percent' ? OF_LAST_YEAR : pp}`;
}

function change(n: NeedOf<'change'>): string {
  const fall = fallText(n);
  const next =
    n.impossibleNextYear && n.current !== null
      ? ` Next year, from ${figure(n.current, 'en')}%, ${fall} is arithmetically impossible.`
      : '';
  if (n.missing === 'both') return `The rates of both years are needed; met by ${fall}.`;
  const goal = n.share?.rungs[0];
  const limit = goal === undefined ? '' : requirementText(goal.bound, 'en');
  if (n.missing === 'previous') {
    return `Last year's rate is missing; with ${figure(n.current ?? '', 'en')}% this year it is met only if last year's was ${limit}.`;
  }
  if (n.current === null) {
    return `Last year ${figure(n.previous ?? '', 'en')}%, this year's rate is missing: it must be ${limit} for ${fall}.`;
  }
  const counts =
    goal?.part == null ? '' : ` (at most ${count(goal.part, 'en')}/${count(n.share?.whole ?? '', 'en')})`;
  const short = n.by === 'percent' ? OF_LAST_YEAR : pp;
  const gap = n.gap === null || n.gap === '0' ? '' : `, ${figure(n.gap, 'en')}${short} short`;
  return `Last year ${figure(n.previous ?? '', 'en')}%, this year ${figure(n.current, 'en')}%${gap}. From last year's rate, this year's must be ${limit}${counts} for ${fall}.${next}`;
}

function trend(n: NeedOf<'trend'>): string {
  const rise = n.direction === 'rise';
  const unit = n.unit.en === '' ? '' : ` ${n.unit.en}`;
  if (n.impossible)
    return `Last year ${count(n.previous ?? '0', 'en')}${unit}: it cannot ${rise ? 'rise' : 'fall'} further.`;
  const missing = n.missing.length === 0 ? '' : `Missing: ${n.missing.map(({ en }) => en).join('; ')}. `;
  if (n.needed === null) return `${missing}Met when it ${rise ? 'rises' : 'falls'} on last year.`;
  const now = n.current === null ? '' : `, this year ${count(n.current, 'en')}${unit}`;
  const more = n.more === null || n.more === '0' ? '' : ` (${count(n.more, 'en')} ${rise ? 'more' : 'less'})`;
  return `${missing}Last year ${count(n.previous ?? '', 'en')}${unit}${now}; needed: ${rise ? 'at least' : 'at most'} ${count(n.needed, 'en')}${unit}${more}.`;
}

function sum(n: NeedOf<'sum'>): string {
  const parts = n.parts.map((p) => `${p.label.en} ${between(p.min, p.max, 'en')}%`).join('; ');
  const open = n.open.length === 0 ? '' : ` Missing: ${n.open.map(({ en }) => en).join('; ')}.`;
  const gap =
    n.gap === null
      ? ''
      : `, ${figure(n.gap, 'en')}${pp} ${n.requirement.op.startsWith('<') ? 'less' : 'more'}`;
  return `${parts === '' ? 'No figure yet' : capital(parts)}; the sum must be ${requirementText(n.requirement, 'en')}${gap}.${open}`;
}

const CANDIDATES: Readonly<Record<Candidate['state'], string>> = {
  blank: 'not answered',
  no: 'not counted yet',
  unclear: 'participation not known',
  outside: 'does not take part',
};

export const planWordsEn: PlanWords = {
  need(need, { levelName, outcome }) {
    switch (need.code) {
      case 'attest':
        return outcome === 'not-met'
          ? 'Self-assessed as not met: do what is asked, with evidence, then choose Đạt.'
          : 'No self-assessment that can be used: choose Đạt once there is evidence.';
      case 'judge':
        return 'The document gives no threshold: enter the figures, if any, and choose Đạt when it is met.';
      case 'reason':
        return 'Choose Không áp dụng and write the reason in the notes column.';
      case 'evidence':
        return `Evidence is missing: ${need.count} more (--strict).`;
      case 'shares':
        return need.shares.map((s) => share(s, levelName)).join(' ');
      case 'mend-roster':
        return 'The list of sub-units of this indicator has a mistake, so that nothing can be counted: mend it as hoc-tap evaluate says, then plan again.';
      case 'any-share':
        return `No figure yet. Enter at least one of: ${need.labels.map(({ en }) => en).join('; ')}; every rate entered must be ${requirementText(need.requirement, 'en')}.`;
      case 'sum':
        return sum(need);
      case 'change':
        return change(need);
      case 'change-impossible':
        return `Last year only ${figure(need.previous, 'en')}%: ${fallText(need)} is arithmetically impossible. No figure of this year makes it met.`;
      case 'trend':
        return trend(need);
      case 'trend-change':
        return `Entered as no ${need.direction}; met when it ${need.direction === 'rise' ? 'rises' : 'falls'} on last year.`;
      case 'points':
        return need.given === null
          ? `Not assessed yet; ${exact(need.to, 'en')} of ${exact(need.max, 'en')} points are needed.`
          : `Now ${exact(need.given, 'en')} of ${exact(need.max, 'en')} points; ${exact(need.to, 'en')} are needed.`;
      case 'grade':
        return `${need.given === null ? 'No grade yet' : `Now graded ${need.given.en}`}; needed: ${need.words.map(({ en }) => en).join(' or ')}.`;
    }
  },
  title: 'Plan',
  state,
  now: (text) => `Now: ${text}`,
  target: (name) => `Target: ${name ?? 'met'}.`,
  reached: (name) =>
    name === null
      ? 'Met; nothing is left to plan.'
      : `${capital(name)} is certain; no indicator is in the way.`,
  steps: (count, name) =>
    `To do for ${name ?? 'recognition'} (${count} ${count === 1 ? 'indicator' : 'indicators'})`,
  part: (part, count, name) =>
    count === 0
      ? `No indicator of “${part}” is in the way of ${name ?? 'recognition'}.`
      : `To do by “${part}” for ${name ?? 'recognition'} (${count} ${count === 1 ? 'indicator' : 'indicators'})`,
  waits: (codes) =>
    `The whole unit still awaits ${codes.length} ${codes.length === 1 ? 'indicator' : 'indicators'} that others supply: ${codes.join(', ')}. Merge the parts with hoc-tap merge for a plan of all.`,
  further: 'To know or to raise the level',
  furtherRoom: 'Not in the way of the target, but these decide the level:',
  candidates: (list) => `${list.map((c) => `${c.name || c.code} (${CANDIDATES[c.state]})`).join(', ')}`,
  others: (n) => ` and ${n} more`,
  owners: (list) => (list.length === 0 ? 'none assigned' : list.join(', ')),
  labels: {
    candidates: 'Candidates',
    documents: 'Evidence missing',
    owners: 'Owner',
    after: 'After this and the steps above',
  },
  impossible: 'IMPOSSIBLE this year',
  all: (name) => `All of the above make it certain: ${name ?? 'met'}.`,
  unsure: (codes) =>
    `Whether all of the above is enough is not known yet: mend the list of ${codes.length === 0 ? 'the indicators with mistakes' : codes.join(', ')}, then plan again.`,
  blocked: (codes) =>
    `The target cannot be reached this year: ${codes.join(', ')} cannot be met by any figure.`,
  points: (p) =>
    `Points now ${p.min === p.max ? exact(p.min, 'en') : `${exact(p.min, 'en')} to ${exact(p.max, 'en')}`}, needed ${exact(p.needed, 'en')}${p.gap === '0' ? '' : `, ${exact(p.gap, 'en')} short`}. Room left: ${p.room.map((r) => `${r.indicator} (${exact(r.points, 'en')})`).join(', ')}.`,
  actions: {
    supply: 'Supply figures',
    mend: 'Mend the cell',
    improve: 'Improve',
    attest: 'Do and self-assess',
    document: 'Supply evidence',
  },
  columns: [
    'Unit',
    'Unit code',
    'Year',
    'Criteria set',
    'Now',
    'Target',
    'Group',
    'Order',
    'Indicator',
    'Indicator text',
    'Outcome',
    'Action',
    'Needed',
    'Candidates',
    'Evidence missing',
    'Owner',
    'Cells',
    'After this step',
  ],
  groups: { steps: 'To do', further: 'Higher level' },
};
