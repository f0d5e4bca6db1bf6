/** The real report against the words by which huyen-2021 recognises documents (rules.md, section 8). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldsOf } from '../../src/criteria/fields.ts';
import { loadCriteriaText } from '../../src/criteria/load.ts';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import { fold } from '../../src/text.ts';

interface Example {
  readonly fields: Readonly<Record<string, string | number>>;
  readonly evidence: readonly Readonly<
    Record<'indicator' | 'kind' | 'number' | 'date' | 'summary', string>
  >[];
}

const example = parse(readFileSync('examples/thap-muoi-2022.yaml', 'utf8')) as Example;
const loaded = loadCriteriaText(readFileSync('templates/huyen-2021/criteria.yaml', 'utf8'), 'criteria.yaml');
if (!loaded.ok) throw new Error('huyen-2021 does not load');
const { set } = loaded;

test('every field of the example is a field of the set', () => {
  const known = new Set(indicatorsOf(set).flatMap((i) => fieldsOf(set, i).map((field) => field.name)));
  expect(Object.keys(example.fields).filter((name) => !known.has(name))).toEqual([]);
});

test('15 đạt (2.2.3 as không áp dụng), 3.1.1 chưa đạt', () => {
  const verdicts = indicatorsOf(set).map((i) => [i.id, example.fields[`${i.id}.verdict`]] as const);
  expect(verdicts.filter(([, verdict]) => verdict !== 'Đạt')).toEqual([
    ['2.2.3', 'Không áp dụng'],
    ['3.1.1', 'Chưa đạt'],
  ]);
});

test('evidence belongs to an indicator and dates are dd/mm/yyyy', () => {
  const known = new Set(indicatorsOf(set).map((i) => i.id));
  for (const { indicator, date } of example.evidence) {
    expect(known).toContain(indicator);
    expect(date).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);
  }
});

test('its evidence lacks an inspection plan, a quy chế and a mechanism, and nothing else', () => {
  const missing = indicatorsOf(set).flatMap((i) => {
    const texts = example.evidence
      .filter((row) => row.indicator === i.id)
      .map((row) => fold(`${row.kind} ${row.summary}`));
    return (i.documents ?? [])
      .filter(({ words }) => !words.some((word) => texts.some((text) => text.includes(fold(word)))))
      .map(({ label }) => `${i.id} ${label.vi}`);
  });
  expect(missing).toEqual([
    '1.1.2 kế hoạch kiểm tra, giám sát',
    '1.2.1 quy chế phối hợp',
    '1.2.2 văn bản về cơ chế huy động đóng góp',
  ]);
});
