/** A result that is said to be final is the same when the batch is finished, whatever else is in it. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { briefOf } from '../../src/batch/brief.ts';
import { isSettled } from '../../src/batch/settled.ts';
import { type Result, unreadable } from '../../src/result.ts';
import { builtInSet } from '../../src/sets/index.ts';
import { commune, finished, resultOf } from './support.ts';

const results: Result[] = [];
beforeAll(async () => {
  const district = { set: 'huyen-2021', name: 'Huyện Tháp Mười', code: '872' };
  results.push(
    await resultOf({ ...district, file: 'huyen.xlsx' }),
    await resultOf({ ...district, file: 'huyen-khac.xlsx', fields: { '2.1.2.part': 3, '2.1.2.whole': 13 } }),
    await resultOf({ file: 'tinh.xlsx', set: 'tinh-2021', name: 'Tỉnh Đồng Tháp', code: '87' }),
    await resultOf(commune('30037', 'Tốt')),
    await resultOf(commune('30037', 'Chưa đạt', { file: 'xa/lai.xlsx' })),
    await resultOf(commune('30040', 'Khá')),
    await resultOf({ file: 'don-vi.xlsx', set: 'don-vi-2020', name: 'Trường THCS An Bình' }),
    unreadable({ file: 'hong.xlsx', sha256: null }, [], 'vi', false),
  );
});

it('is in the report as it was', async () => {
  const sets = new Map(
    await Promise.all(
      ['huyen-2021', 'tinh-2021', 'xa-2014', 'don-vi-2020'].map(
        async (id) => [id, await builtInSet(id)] as const,
      ),
    ),
  );
  let settled = 0;
  fc.assert(
    fc.property(
      fc.subarray(results, { minLength: 1 }),
      fc.constantFrom('check' as const, 'fill' as const, 'off' as const),
      fc.constantFrom('newest' as const, undefined),
      fc.integer({ min: 0, max: 9 }),
      (some, rollUp, prefer, turn) => {
        // Which of two hand-ins is newer differs.
        const pairs = some.map((result, index) => [result, (index * 7 + turn) % 10] as const);
        const { report } = finished(pairs, { rollUp, prefer });
        const after = new Map([...report.results].map((result) => [result.input.file, result]));
        for (const [result, modified] of pairs) {
          const set = sets.get(result.set?.id ?? '');
          if (!isSettled(briefOf(result, modified, set), set, { rollUp, prefer })) continue;
          settled += 1;
          expect(after.get(result.input.file)).toEqual(result);
        }
      },
    ),
  );
  expect(settled).toBeGreaterThan(0);
});
