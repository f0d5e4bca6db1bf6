/** The small parts of a batch: order, standing, hand-ins, shards, sums. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseHandIns } from '../../src/batch/hand-ins.ts';
import { sameName } from '../../src/batch/identity.ts';
import { InOrder } from '../../src/batch/in-order.ts';
import { foundTogether, mergeProblem, parseShardPart, shardHead, shardLines } from '../../src/batch/shard.ts';
import { belongsTo, parseShard } from '../../src/batch/shard-number.ts';
import { agreed, standingOf } from '../../src/batch/standing.ts';
import { commune, finished, resultOf } from './support.ts';

describe('standing', () => {
  const unit = { outcome: 'met', level: null, levelRange: null, unreadable: false } as const;
  it.each([
    [{ ...unit, level: 2 }, 2, 'counts'],
    [{ ...unit, level: 1 }, 2, 'other'],
    [{ ...unit, levelRange: { min: 1, max: 3 } }, 2, 'open'],
    [{ ...unit, levelRange: { min: 2, max: 3 } }, 2, 'counts'],
    [{ ...unit, outcome: 'undecided', levelRange: { min: 0, max: 1 } }, 2, 'other'],
    [{ ...unit, outcome: 'undecided', levelRange: { min: 0, max: 3 } }, 2, 'open'],
    [{ ...unit, outcome: 'undecided' }, 1, 'open'],
    [{ ...unit, outcome: 'not-met' }, 1, 'other'],
    [unit, 1, 'counts'],
    [unit, 2, 'open'],
    [{ ...unit, outcome: 'undecided', unreadable: true }, 1, 'open'],
  ] as const)('%j from level %i: %s', (brief, minLevel, standing) => {
    expect(standingOf(brief, minLevel)).toBe(standing);
  });

  it('of several hand-ins is what they agree on', () => {
    expect(agreed(['counts', 'counts'])).toBe('counts');
    expect(agreed(['counts', 'other'])).toBe('open');
    expect(agreed([])).toBe('open');
  });
});

describe('hand-ins', () => {
  const brief = (file: string, modified: number, sha256 = file) => ({ file, modified, sha256 }) as never;
  const [old, young, copy] = [brief('a', 1), brief('b', 2), brief('c', 3, 'a')];
  const files = (list: readonly { file: string }[]) => list.map(({ file }) => file);
  it.each([
    ['different ones stay open', [old, young], undefined, 9, 'open', ['a', 'b'], []],
    ['the newest where asked for', [old, young], 'newest', 9, 'newest', ['b'], ['a']],
    ['not by a date in the future', [old, young], 'newest', 1, 'open', ['a', 'b'], []],
    ['not between equal dates', [old, brief('d', 1)], 'newest', 9, 'open', ['a', 'd'], []],
    ['copies are one', [old, copy], 'newest', 9, 'one', ['a'], ['c']],
    ['copies beside another', [old, young, copy], undefined, 9, 'open', ['a', 'b'], ['c']],
  ] as const)('%s', (_, handIns, prefer, latest, kind, used, others) => {
    const chosen = chooseHandIns(handIns, { prefer, latest });
    expect({ kind: chosen.kind, used: files(chosen.used), others: files(chosen.others) }).toEqual({
      kind,
      used,
      others,
    });
  });

  it('a passed-over one is in no sum and no result, and is listed', async () => {
    const [first, second] = [
      await resultOf(commune('30037', 'Tốt', { file: 'cu.xlsx' })),
      await resultOf(commune('30037', 'Chưa đạt', { file: 'moi.xlsx' })),
    ];
    const open = finished([
      [first, 1],
      [second, 2],
    ]);
    expect(open.codes()).toEqual(['HT501']);
    expect(open.report.summary.total).toBe(2);
    const run = finished(
      [
        [first, 1],
        [second, 2],
      ],
      { prefer: 'newest' },
    );
    expect(run.codes()).toEqual(['HT502']);
    expect(run.report.summary).toMatchObject({ total: 1, notMet: 1 });
    expect([...run.report.results].map(({ input }) => input.file)).toEqual(['moi.xlsx']);
    expect(run.report.skipped).toEqual([{ reason: 'older', count: 1, files: ['cu.xlsx'] }]);
    expect(
      finished(
        [
          [first, 1],
          [second, 2e15],
        ],
        { prefer: 'newest' },
      ).codes(),
    ).toEqual(['HT510', 'HT501']);
  });
});

it.each([
  ['Xã Mỹ Quý', 'mỹ quý', true],
  ['Xã Mỹ Quý', 'xa my quy', true],
  ['Mỹ Quý', 'Mỹ Quý', true],
  ['Xã Tân Lập', 'Thị trấn Tân Lập', false],
  ['Xã Mỹ Quý', 'Xã Mỹ Quỳ', false],
  ['Huyện Cao Lãnh', 'Thành phố Cao Lãnh', false],
  ['', '', false],
])('sameName %j %j: %s', (a, b, expected) => {
  expect(sameName(a, b)).toBe(expected);
  expect(sameName(b, a)).toBe(expected);
});

it('passes on in order whatever order things are finished in', () => {
  const shuffled = fc.integer({ min: 0, max: 40 }).chain((n) => {
    const order = Array.from({ length: n }, (_, i) => i);
    return fc.shuffledSubarray(order, { minLength: n, maxLength: n });
  });
  fc.assert(
    fc.property(shuffled, (order) => {
      const passed: number[] = [];
      const queue = new InOrder<number>((item) => passed.push(item));
      for (const index of order) queue.done(index, index);
      expect(passed).toEqual([...order].sort((a, b) => a - b));
    }),
  );
});

describe('shards', () => {
  it.each(['1/1', '3/3', '12/40'])('%s is one', (text) => {
    const [index, count] = text.split('/').map(Number);
    expect(parseShard(text)).toEqual({ index, count });
  });
  it.each(['0/2', '3/2', '1', '1/0', 'a/b', '1/2/3', ''])('%j is none', (text) => {
    expect(parseShard(text)).toBeUndefined();
  });

  it('every path belongs to exactly one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (file, count) => {
        const owners = Array.from({ length: count }, (_, i) => belongsTo(file, { index: i + 1, count }));
        expect(owners.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it('share a folder about evenly', () => {
    const files = Array.from({ length: 4000 }, (_, i) => `${i % 60}/bao-cao-${i}.xlsx`);
    for (const index of [1, 2, 3, 4]) {
      const mine = files.filter((file) => belongsTo(file, { index, count: 4 })).length;
      expect(mine).toBeGreaterThan(850);
      expect(mine).toBeLessThan(1150);
    }
  });

  const found = { folder: 'tinh', skipped: [], problems: [] };
  const head = (index: number, list = 'x') =>
    shardHead({ index, count: 2, folder: 'tinh', strict: false, own: null, list });
  const partOf = async (index: number, code: string, list?: string) => {
    const text = JSON.stringify(await resultOf(commune(code, 'Tốt')));
    return [...shardLines(head(index, list), [{ text, modified: 1, foreign: false }], found)].join('');
  };

  it('are read back, and refused when cut off anywhere', async () => {
    const text = await partOf(1, '30037');
    expect(parseShardPart(text)?.items[0]?.result.unit?.code).toBe('30037');
    const cuts = [0, 10, text.indexOf('\n'), text.indexOf('\n') + 1, text.length - 30, text.length - 1];
    for (const cut of cuts) expect(parseShardPart(text.slice(0, cut))).toBeUndefined();
    expect(parseShardPart(`${text.split('\n')[0]}\n`)).toBeUndefined();
  });

  it('go together only when all are there, once, and alike', async () => {
    const parts = [await partOf(1, '30037'), await partOf(2, '30040'), await partOf(2, '30043', 'y')].flatMap(
      (text) => parseShardPart(text) ?? [],
    );
    const [one, two, late] = parts;
    if (one === undefined || two === undefined || late === undefined) throw new Error('not read');
    expect(mergeProblem([one, two])).toBeUndefined();
    expect(mergeProblem([one])).toEqual({ kind: 'missing', parts: [2], count: 2 });
    expect(mergeProblem([one, two, one])).toEqual({ kind: 'twice', at: 2, file: 'xa/30037.xlsx' });
    const strict = { ...two, head: { ...two.head, strict: true } };
    expect(mergeProblem([one, strict])).toEqual({ kind: 'unlike', at: 1 });
    expect(foundTogether([one, two]).problems).toEqual([]);
    expect(foundTogether([one, late]).problems[0]?.diagnostic.code).toBe('HT516');
  });
});

it('the report is the same in whatever order results come in', async () => {
  const results = await Promise.all(
    ['30037', '30040', '30043', '30046'].map((code, i) =>
      resultOf(commune(code, ['Tốt', 'Khá', null, 'Chưa đạt'][i] ?? null)),
    ),
  );
  const district = await resultOf({ file: 'huyen.xlsx', set: 'huyen-2021', name: 'Tháp Mười', code: '872' });
  const pairs = [...results, district].map((result) => [result, 0] as const);
  const said = (order: typeof pairs) => {
    const { report } = finished(order, { rollUp: 'fill' });
    return JSON.stringify({ ...report, results: [...report.results] });
  };
  expect(said([...pairs].reverse())).toBe(said(pairs));
});

describe('lines that are a share of communes', () => {
  it('are counted over all communes of the province', async () => {
    const answers = ['Đạt', 'Đạt', 'Chưa đạt', null];
    const results = await Promise.all(
      answers.map((answer, i) =>
        resultOf({
          file: `${i}.xlsx`,
          set: 'thanh-pho-unesco-2026',
          name: `Xã số ${i}`,
          province: 'Thành phố Hải Phòng',
          year: 2026,
          fields: answer === null ? {} : { '2.2.2d.verdict': answer },
        }),
      ),
    );
    const { report } = finished(results.map((result) => [result] as const));
    const share = report.shares.find(({ indicator }) => indicator === '2.2.2d');
    // None of these names stands in the list, and so neither does their province.
    expect(share).toMatchObject({
      met: 2,
      notMet: 1,
      open: 1,
      total: null,
      range: null,
      outcome: 'undecided',
    });
  });

  it('are decided as soon as the communes that are missing cannot change it', async () => {
    const names = (await import('../../src/units/list.ts')).loadUnits('2025');
    const communes = (await names).communes('31');
    const results = await Promise.all(
      communes.slice(0, 60).map(({ name, code }) =>
        resultOf({
          file: `${code}.xlsx`,
          set: 'thanh-pho-unesco-2026',
          name,
          code,
          province: 'Thành phố Hải Phòng',
          year: 2026,
          fields: { '2.2.1a.verdict': 'Đạt' },
        }),
      ),
    );
    const { report } = finished(results.map((result) => [result] as const));
    const share = report.shares.find(({ indicator }) => indicator === '2.2.1a');
    expect(share).toMatchObject({ met: 60, notMet: 0, open: 54, total: 114, outcome: 'met' });
    expect(share?.range?.min).toBe('52.631578');
  });
});
