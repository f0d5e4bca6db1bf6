/** The invented examples of tinh-2021 and don-vi-2020, from their workbooks to the result they say they give. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateWorkbook } from '../../src/evaluate.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';

async function result(name: string) {
  const file = `examples/${name}.xlsx`;
  const { result } = await evaluateWorkbook(
    readFileSync(file),
    { file, sha256: '' },
    { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS },
  );
  return result;
}

describe('a province with four of eight districts in the pilot', async () => {
  const province = await result('tinh-hoc-tap-vi-du-2022');
  const indicator = (id: string) => province.indicators.find((i) => i.id === id);

  it('is undecided, level 1 at most', () =>
    expect(province).toMatchObject({
      set: { id: 'tinh-2021' },
      outcome: 'undecided',
      level: null,
      levelRange: { min: 0, max: 1 },
      counts: { met: 18, notMet: 0, undecided: 2, notApplicable: 0, total: 20 },
      blocking: ['3.1.4', '3.2.2'],
    }));

  it('counts 2.1.2 of those taking part, and says so', () => {
    expect(indicator('2.1.2')).toMatchObject({
      outcome: 'met',
      value: '75',
      part: '3',
      whole: '4',
      level: 1,
    });
    expect(province.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'HT324', indicator: '2.1.2', sheet: 'Huyện, thị xã, thành phố' }),
    );
    expect(province.diagnostics.map((d) => d.code)).not.toContain('HT308');
  });

  it.each([
    ['2.2.2', { outcome: 'met', value: '90', level: 2 }],
    ['2.2.4', { outcome: 'met', range: { min: '87.5', max: '100' } }],
    ['3.1.1', { outcome: 'met', value: '3630.5' }],
    ['3.1.2', { outcome: 'met', value: '1.566648' }],
    ['3.1.3', { outcome: 'met', value: null, code: 'trend-open' }],
    ['3.1.5', { outcome: 'met' }],
    ['3.2.3', { outcome: 'met', value: '0.021993' }],
  ])('%s: %o', (id, expected) => expect(indicator(id)).toMatchObject(expected));
});

describe('a school with part of the points', async () => {
  const school = await result('don-vi-hoc-tap-vi-du-2022');

  it('is Khá, which is level 2', () =>
    expect(school).toMatchObject({ set: { id: 'don-vi-2020' }, outcome: 'met', level: 2, levelRange: null }));

  it('names the items short of full points', () =>
    expect(school.blocking).toEqual(['1.2', '1.3', '2.3', '2.4', '3.1', '3.3']));

  it('has no error, and evidence for all it was given points for', () => {
    expect(school.diagnostics.filter((d) => d.severity === 'error' || d.code === 'HT401')).toEqual([]);
  });
});
