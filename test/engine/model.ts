/** Random submissions as plain data: what the oracle judges and what the engine is given are both made from it. */
import fc from 'fast-check';
import type { NumberReading, RosterAnswers, SelfAssessment, Submission } from '../../src/engine/input.ts';
import { rational } from '../../src/engine/rational.ts';
import { ATTESTED, GRADED, STREAMS } from './support.ts';

/** One share as entered. Rates in millionths of the whole (69.99 % = 699900), `either` as the cell's number in 1/10000. */
export type Figure =
  | { readonly k: 'blank' | 'zero' | 'empty' | 'invalid' }
  | { readonly k: 'counts'; readonly p: number; readonly w: number }
  | { readonly k: 'rate'; readonly n: number }
  | { readonly k: 'either'; readonly n: number }
  | { readonly k: 'part'; readonly p: number }
  | { readonly k: 'whole'; readonly w: number }
  | { readonly k: 'roster'; readonly yes: number; readonly no: number; readonly open: number };

export interface Entry {
  /** One figure; two for 3.1.1 (previous, current); four for 3.1.2; none for an attestation. */
  readonly figures: readonly Figure[];
  readonly verdict: SelfAssessment | 'invalid' | null;
  readonly reason: boolean;
  readonly documents: number;
}
export type Model = Readonly<Record<string, Entry>>;

export const RATIOS = [...GRADED, '2.2.3', '3.2.2', '3.2.3'] as const;
export const BLANK: Figure = { k: 'blank' };

const CELLS: Readonly<Record<string, readonly string[]>> = {
  '3.1.1': ['3.1.1.previous', '3.1.1.current'],
  '3.1.2': STREAMS.map((key) => `3.1.2.${key}`),
};

const whole = (n: number): NumberReading => ({ state: 'value', value: rational(BigInt(n)), decimals: 0 });

/** The engine's input of a model. */
export function toSubmission(model: Model): Submission {
  const numbers = new Map<string, NumberReading>();
  const verdicts = new Map<string, SelfAssessment | 'invalid'>();
  const reasons = new Map<string, string>();
  const rosters = new Map<string, RosterAnswers>();
  const evidence = Object.entries(model).flatMap(([id, { documents }]) =>
    Array.from({ length: documents }, (_, i) => ({ indicator: id, kind: 'Văn bản', summary: `số ${i}` })),
  );
  for (const [id, entry] of Object.entries(model)) {
    if (entry.verdict !== null) verdicts.set(id, entry.verdict);
    if (entry.reason) reasons.set(id, 'lý do');
    entry.figures.forEach((f, i) => {
      const cell = CELLS[id]?.[i] ?? id;
      const put = (role: string, reading: NumberReading) => numbers.set(`${cell}.${role}`, reading);
      if (f.k === 'counts' || f.k === 'part') put('part', whole(f.p));
      if (f.k === 'counts' || f.k === 'whole') put('whole', whole(f.w));
      if (f.k === 'zero' || f.k === 'empty') put('part', whole(0));
      if (f.k === 'empty') put('whole', whole(0));
      if (f.k === 'invalid') put('rate', { state: 'invalid' });
      if (f.k === 'rate') put('rate', { state: 'value', value: rational(BigInt(f.n), 10000n), decimals: 4 });
      if (f.k === 'either') {
        put('rate', {
          state: 'either',
          low: rational(BigInt(f.n), 10000n),
          high: rational(BigInt(f.n), 100n),
        });
      }
      if (f.k === 'roster') {
        const invalid = Math.floor(f.open / 3);
        rosters.set(id, { counted: f.yes, others: f.no, missing: f.open - invalid, invalid });
      }
    });
  }
  return { year: 2022, numbers, verdicts, reasons, rosters, evidence };
}

const near = (w: number) =>
  fc
    .tuple(fc.constantFrom(0, 0.0005, 0.5, 0.7, 0.8, 0.9, 1), fc.integer({ min: -1, max: 1 }))
    .map(([t, d]) => Math.min(w, Math.max(0, Math.round(w * t) + d)));
const size = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }) },
  fc.integer({ min: 1900, max: 20000 }),
);

const counts: fc.Arbitrary<Figure> = size.chain((w) =>
  fc.oneof(near(w), fc.integer({ min: 0, max: w })).map((p) => ({ k: 'counts', p, w })),
);
const rate: fc.Arbitrary<Figure> = fc
  .oneof(
    fc
      .tuple(
        fc.constantFrom(0, 500, 15000, 500000, 700000, 800000, 900000, 1000000),
        fc.integer({ min: -2, max: 2 }),
      )
      .map(([t, d]) => Math.min(1000000, Math.max(0, t + d))),
    fc.integer({ min: 0, max: 1000000 }),
  )
  .map((n) => ({ k: 'rate', n }));
const either: fc.Arbitrary<Figure> = fc
  .oneof(
    fc.constantFrom(4, 5, 6, 4999, 5000, 6999, 7000, 8000, 8001, 9000, 9001, 10000),
    fc.integer({ min: 1, max: 10000 }),
  )
  .map((n) => ({ k: 'either', n }));
const partial: fc.Arbitrary<Figure> = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((p): Figure => ({ k: 'part', p })),
  fc.integer({ min: 1, max: 60 }).map((w): Figure => ({ k: 'whole', w })),
);
const roster: fc.Arbitrary<Figure> = fc
  .tuple(size, fc.integer({ min: 0, max: 6 }))
  .chain(([w, open]) => near(w).map((yes): Figure => ({ k: 'roster', yes, no: w - yes, open })));
const odd = fc.constantFrom<Figure>({ k: 'blank' }, { k: 'zero' }, { k: 'empty' }, { k: 'invalid' });

/** A share that certainly passes every threshold of an indicator with `>=`. */
const passing: fc.Arbitrary<Figure> = fc.oneof(
  size.map((w): Figure => ({ k: 'counts', p: w, w })),
  fc.integer({ min: 1, max: 40 }).map((yes): Figure => ({ k: 'roster', yes, no: 0, open: 0 })),
  fc.integer({ min: 70, max: 100 }).map((n): Figure => ({ k: 'rate', n: n * 10000 })),
);
const wild = (withRoster: boolean) =>
  fc.oneof(
    { weight: 4, arbitrary: counts },
    { weight: 3, arbitrary: rate },
    { weight: 2, arbitrary: partial },
    { weight: 1, arbitrary: either },
    { weight: 2, arbitrary: odd },
    { weight: withRoster ? 3 : 0, arbitrary: roster },
  );

const verdict = fc.constantFrom<Entry['verdict']>(
  null,
  null,
  null,
  'met',
  'not-met',
  'not-applicable',
  'invalid',
);
const documents = fc.constantFrom(0, 1, 2, 2, 2);

const good: Readonly<Record<string, fc.Arbitrary<readonly Figure[]>>> = {
  '2.2.3': size.map((w) => [{ k: 'counts', p: w, w }]),
  '3.2.2': size.map((w) => [{ k: 'counts', p: 0, w }]),
  '3.1.1': fc
    .tuple(fc.integer({ min: 15000, max: 1000000 }), fc.integer({ min: 0, max: 3 }))
    .map(([n, d]) => [
      { k: 'rate', n },
      { k: 'rate', n: Math.max(0, n - 15000 - d) },
    ]),
  '3.1.2': fc
    .array(fc.integer({ min: 900000, max: 1000000 }), { minLength: 4, maxLength: 4 })
    .map((list) => list.map((n): Figure => ({ k: 'rate', n }))),
};

const wildFigures = (id: string): fc.Arbitrary<readonly Figure[]> => {
  if (id === '3.1.1') {
    const close = fc
      .tuple(fc.integer({ min: 0, max: 60000 }), fc.integer({ min: -2, max: 2 }))
      .map(([n, d]): Figure[] => [
        { k: 'rate', n },
        { k: 'rate', n: Math.max(0, n - 15000 + d) },
      ]);
    return fc.oneof(close, fc.tuple(wild(false), wild(false)));
  }
  if (id === '3.1.2') {
    const stream = fc.oneof({ weight: 2, arbitrary: fc.constant(BLANK) }, wild(false));
    return fc.tuple(stream, stream, stream, stream);
  }
  return wild(true).map((f) => [f]);
};

/** "Không áp dụng" is drawn only where rules.md says what it means: beside nothing, beside 0/0, or against clear figures. */
const sensible = (id: string, entry: Entry): Entry => {
  const kinds = entry.figures.map((f) => f.k);
  const unclear =
    entry.verdict === 'not-applicable' &&
    (id === '3.1.1' || id === '3.1.2' ? kinds.some((k) => k !== 'blank') : kinds.includes('zero'));
  return unclear ? { ...entry, verdict: null } : entry;
};

function entry(id: string, strength: number): fc.Arbitrary<Entry> {
  if ((ATTESTED as readonly string[]).includes(id)) {
    const word = fc.oneof(
      { weight: strength, arbitrary: fc.constant('met' as const) },
      { weight: 1, arbitrary: verdict },
    );
    return fc.record({ figures: fc.constant([]), verdict: word, reason: fc.boolean(), documents });
  }
  const fine = fc.record({
    figures: good[id] ?? passing.map((f) => [f]),
    verdict: fc.constantFrom<Entry['verdict']>(null, null, 'met'),
    reason: fc.constant(false),
    documents,
  });
  const other = fc.record({ figures: wildFigures(id), verdict, reason: fc.boolean(), documents });
  return fc
    .oneof({ weight: strength, arbitrary: fine }, { weight: 1, arbitrary: other })
    .map((drawn) => sensible(id, drawn));
}

/** A whole submission; the higher `strength`, the more indicators are certainly met. */
const models = (strength: number): fc.Arbitrary<Model> =>
  fc.record(
    Object.fromEntries([...ATTESTED, ...RATIOS, '3.1.1', '3.1.2'].map((id) => [id, entry(id, strength)])),
  );

/** From nearly everything random to nearly everything met, so that every outcome and level is drawn often. */
export const anyModel: fc.Arbitrary<Model> = fc.constantFrom(1, 6, 20, 60).chain(models);

/** Conclusions of a whole unit, and how one graded indicator stands that leads to each while all else is met at level 3. */
const LEADING_TO: Readonly<Record<string, (n: number) => Figure>> = {
  'not-met 0..0': (n) => ({ k: 'counts', p: 7 * n - 1, w: 10 * n }),
  'met 1..1': (n) => ({ k: 'counts', p: 8 * n, w: 10 * n }),
  'met 2..2': (n) => ({ k: 'counts', p: 9 * n, w: 10 * n }),
  'met 3..3': (n) => ({ k: 'counts', p: 9 * n + 1, w: 10 * n }),
  'met 1..2': (n) => ({ k: 'roster', yes: 8 * n, no: n, open: n }),
  'met 1..3': (n) => ({ k: 'roster', yes: 7 * n, no: 0, open: 3 * n }),
  'met 2..3': (n) => ({ k: 'roster', yes: 9 * n, no: 0, open: n }),
  'undecided 0..1': (n) => ({ k: 'roster', yes: 6 * n, no: 2 * n, open: 2 * n }),
  'undecided 0..2': (n) => ({ k: 'roster', yes: 6 * n, no: n, open: 3 * n }),
  'undecided 0..3': (n) => ({ k: 'roster', yes: 6 * n, no: 0, open: 4 * n }),
};

/** Every conclusion a unit can have. */
export const CONCLUSIONS = Object.keys(LEADING_TO);

/** Submissions that come to one of CONCLUSIONS, whether or not figures and evidence are demanded. */
export function modelConcluding(conclusion: string): fc.Arbitrary<Model> {
  const figure = LEADING_TO[conclusion];
  if (figure === undefined) throw new Error(`no such conclusion: ${conclusion}`);
  const documents = 2;
  const plain = { reason: false, documents } as const;
  const sure = Object.fromEntries(
    [...ATTESTED, ...RATIOS, '3.1.1', '3.1.2'].map((id): [string, fc.Arbitrary<Entry>] => {
      if ((ATTESTED as readonly string[]).includes(id))
        return [id, fc.constant({ ...plain, figures: [], verdict: 'met' })];
      const whole = size.map((w): readonly Figure[] => [{ k: 'counts', p: w, w }]);
      return [id, (good[id] ?? whole).map((figures) => ({ ...plain, figures, verdict: null }))];
    }),
  );
  return fc
    .tuple(fc.record(sure), fc.constantFrom(...GRADED), fc.integer({ min: 1, max: 30 }))
    .map(([model, id, n]) => ({ ...model, [id]: { ...plain, figures: [figure(n)], verdict: null } }));
}
