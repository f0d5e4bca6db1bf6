/** Random submissions of any set: mostly met, some indicators replaced by whatever a person may have entered. */
import fc from 'fast-check';
import { fieldsOf, sharesOf } from '../../src/criteria/fields.ts';
import type { CriteriaSet, Indicator } from '../../src/criteria/schema.ts';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import type { NumberReading, RosterAnswers, Submission } from '../../src/engine/input.ts';
import { decimal, rational } from '../../src/engine/rational.ts';
import { baseOf, submission } from '../engine/support.ts';

const value = (text: string): NumberReading => ({
  state: 'value',
  value: decimal(text),
  decimals: text.split('.')[1]?.length ?? 0,
});
const some = (n: number, of: number) => fc.integer({ min: 1, max: of }).map((drawn) => drawn <= n);

const RATES = [
  '0',
  '0.04',
  '0.05',
  '1.49',
  '1.5',
  '4.6',
  '10',
  '35',
  '49.99',
  '50',
  '69.99',
  '70',
  '80',
  '80.01',
  '90',
  '95',
  '99.9',
  '100',
];
const rate: fc.Arbitrary<NumberReading> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...RATES).map(value) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 1_000_000 }).map((n) => value(String(n / 10_000))) },
  { weight: 1, arbitrary: fc.constant<NumberReading>({ state: 'invalid' }) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 10_000 }).map(
      (n): NumberReading => ({
        state: 'either',
        low: rational(BigInt(n), 10_000n),
        high: rational(BigInt(n), 100n),
      }),
    ),
  },
);

const count: fc.Arbitrary<NumberReading> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 60 }).map((n) => value(String(n))) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 20_000 }).map((n) => value(String(n))) },
  { weight: 1, arbitrary: fc.constantFrom<NumberReading>({ state: 'invalid' }, value('-3'), value('2.5')) },
);
const amount: fc.Arbitrary<NumberReading> = fc.oneof(
  count,
  fc.integer({ min: 0, max: 50_000 }).map((n) => value(String(n / 100))),
);

const roster: fc.Arbitrary<RosterAnswers> = fc.record({
  counted: fc.nat(30),
  others: fc.nat(8),
  missing: fc.nat(4),
  invalid: fc.nat(1),
  outside: fc.constantFrom(0, 0, 0, 3),
  unclear: fc.constantFrom(
    { counted: 0, others: 0, open: 0 },
    { counted: 0, others: 0, open: 0 },
    { counted: 2, others: 1, open: 1 },
  ),
});

/** What stands for one indicator; `kept` leaves it as the base has it. */
interface Drawn {
  readonly kept: boolean;
  readonly numbers: readonly (readonly [string, NumberReading])[];
  readonly verdict: 'met' | 'not-met' | 'not-applicable' | 'invalid' | null;
  readonly reason: boolean;
  readonly roster: RosterAnswers | null;
  readonly grade: number | null;
  readonly documents: number | null;
}

function numbersOf(set: CriteriaSet, indicator: Indicator): fc.Arbitrary<Drawn['numbers']> {
  const typed = fieldsOf(set, indicator).filter(({ type }) =>
    ['count', 'amount', 'percent', 'points'].includes(type),
  );
  const max = indicator.measure.kind === 'points' ? Number(indicator.measure.max) : 0;
  const reading = (type: string) => {
    if (type === 'percent') return rate;
    if (type === 'points') return fc.integer({ min: -1, max: 2 * max + 1 }).map((n) => value(String(n / 2)));
    return type === 'count' ? count : amount;
  };
  const cells = typed.map((field) =>
    fc.tuple(some(3, 5), reading(field.type)).map(([there, r]) => (there ? [[field.name, r] as const] : [])),
  );
  const figures = fc.tuple(...cells).map((list) => list.flat());
  const shares = sharesOf(set, indicator.measure);
  if (shares.length === 0) return figures;
  // Counts that fit each other, more often than by chance.
  const fitting = fc
    .tuple(...shares.map(() => fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))))
    .map((pairs) =>
      pairs.flatMap(([a, b], index) => {
        const { figure } = shares[index] ?? { figure: '' };
        const base = [indicator.id, ...(figure === '' ? [] : [figure])].join('.');
        const [part, whole] = a <= b ? [a, b] : [b, a];
        return [
          [`${base}.part`, value(String(part))],
          [`${base}.whole`, value(String(whole))],
        ] as const;
      }),
    );
  return fc.oneof({ weight: 1, arbitrary: figures }, { weight: 2, arbitrary: fitting });
}

function drawn(set: CriteriaSet, indicator: Indicator, kept: number): fc.Arbitrary<Drawn> {
  const { measure } = indicator;
  const hasRoster = measure.kind === 'ratio' && measure.roster !== undefined;
  return fc.record({
    kept: some(kept, 100),
    numbers: numbersOf(set, indicator),
    verdict: fc.constantFrom(null, null, null, 'met', 'met', 'not-met', 'not-applicable', 'invalid'),
    reason: some(1, 4),
    roster: hasRoster ? fc.option(roster, { freq: 1 }) : fc.constant(null),
    grade: measure.kind === 'grade' ? fc.option(fc.nat(measure.words.length)) : fc.constant(null),
    documents: fc.constantFrom(null, null, 0, 1, 2),
  });
}

/** Submissions of a set: from nearly all met to nearly all random. */
export function anySubmission(set: CriteriaSet): fc.Arbitrary<Submission> {
  const base = submission(baseOf(set.id), set);
  const indicators = indicatorsOf(set);
  return fc.constantFrom(0, 50, 85, 95, 98).chain((kept) =>
    fc.tuple(...indicators.map((indicator) => drawn(set, indicator, kept))).map((list): Submission => {
      const draft = {
        numbers: new Map(base.numbers),
        verdicts: new Map(base.verdicts),
        reasons: new Map(base.reasons),
        rosters: new Map(base.rosters),
        grades: new Map(base.grades ?? []),
        evidence: [...base.evidence],
      };
      list.forEach((entry, index) => {
        const indicator = indicators[index];
        if (indicator === undefined || entry.kept) return;
        const { id, measure } = indicator;
        for (const { name } of fieldsOf(set, indicator)) draft.numbers.delete(name);
        for (const map of [draft.verdicts, draft.reasons, draft.rosters, draft.grades]) map.delete(id);
        for (const [name, reading] of entry.numbers) draft.numbers.set(name, reading);
        if (entry.verdict !== null) draft.verdicts.set(id, entry.verdict);
        if (entry.reason) draft.reasons.set(id, 'lý do');
        if (entry.roster !== null) draft.rosters.set(id, entry.roster);
        if (entry.grade !== null && measure.kind === 'grade') {
          draft.grades.set(id, measure.words[entry.grade] ?? 'invalid');
        }
        if (entry.documents === null) return;
        draft.evidence = draft.evidence.filter((item) => item.indicator !== id);
        for (let n = 0; n < entry.documents; n++)
          draft.evidence.push({ indicator: id, kind: 'Văn bản', summary: `số ${n}` });
      });
      return { year: 2022, ...draft };
    }),
  );
}
