/** One object for one file, an array for several. */
import { expect, test } from 'vitest';
import { json } from '../../src/reporters/json.ts';
import { broken, context, resultOf, THAP_MUOI } from './support.ts';

const result = resultOf(THAP_MUOI);

test('one result is one object, as it is', () => {
  const text = json([result], context('vi'));
  expect(JSON.parse(text)).toEqual(result);
  expect(text).toMatch(/^\{\n {2}"schema": "hoc-tap\/result@1",\n/);
  expect(text.endsWith('}\n')).toBe(true);
});

test('several results are an array, an unreadable one among them', () => {
  const text = json([result, broken()], context('vi'));
  const parsed = JSON.parse(text) as unknown[];
  expect(parsed).toEqual([result, broken()]);
  expect(parsed[1]).toMatchObject({ outcome: 'undecided', indicators: [], set: null });
});

test('no result is an empty array', () => {
  expect(json([], context('vi'))).toBe('[]\n');
});

test('sentences are in the language asked for, codes and numbers stay', () => {
  const parsed = JSON.parse(json([result], context('en')));
  expect(parsed).toEqual(resultOf(THAP_MUOI, { lang: 'en' }));
});
