/** The filled examples of a commune, as written by the tool and read back: the results that their files promise. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluateWorkbook } from '../../src/evaluate.ts';
import { exitCode } from '../../src/exit-code.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';

async function evaluated(name: string) {
  const file = `examples/${name}.xlsx`;
  const options = { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS };
  const { result } = await evaluateWorkbook(readFileSync(file), { file, sha256: null }, options);
  const ids = (outcome: string) => result.indicators.filter((i) => i.outcome === outcome).map((i) => i.id);
  return { result, ids, errors: result.diagnostics.filter((d) => d.code < 'HT300').map((d) => d.code) };
}

test('Gia Lộc 2026: 36 of 41 met, 1.2.4 and 2.3.1 not', async () => {
  const { result, ids, errors } = await evaluated('gia-loc-2026');
  expect(result).toMatchObject({
    set: { id: 'thanh-pho-unesco-2026' },
    unit: { name: 'Xã Gia Lộc', code: '10999' },
    year: 2026,
    outcome: 'not-met',
    level: null,
    levelRange: null,
    counts: { met: 36, notMet: 2, undecided: 3, notApplicable: 0, total: 41 },
    blocking: ['1.2.4', '2.3.1'],
  });
  expect(ids('undecided')).toEqual(['1.3.1c', '2.1.2', '2.5.3']);
  expect(errors).toEqual([]);
  expect(exitCode([result])).toBe(1);
});

test('the ward of 004, 2021: grade Khá, level 2; what nobody is assigned stays open and decides nothing', async () => {
  const { result, ids, errors } = await evaluated('phuong-2021');
  expect(result).toMatchObject({
    set: { id: 'xa-2014' },
    outcome: 'met',
    level: 2,
    counts: { met: 42, notMet: 0, undecided: 5, notApplicable: 0, total: 47 },
    blocking: ['16a'],
  });
  expect(ids('undecided')).toEqual(['2a', '6a', '8a', '9a', '15.1']);
  expect(errors).toEqual([]);
  expect([
    exitCode([result]),
    exitCode([result], { minLevel: 2 }),
    exitCode([result], { minLevel: 3 }),
  ]).toEqual([0, 0, 1]);
});
