/** TT 22/2020 as data: items, maxima and bands against rules.md (section 7), and what the lint says of sets by points. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/criteria/fields.ts';
import { loadCriteriaText } from '../../src/criteria/load.ts';
import { gradedCodes, indicatorsOf } from '../../src/criteria/walk.ts';
import { add, decimal, toDecimal, ZERO } from '../../src/engine/rational.ts';
import { layoutOf } from '../../src/workbook/layout.ts';

const FILE = 'templates/don-vi-2020/criteria.yaml';
const text = readFileSync(FILE, 'utf8');
const loaded = loadCriteriaText(text, FILE);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 1));
const { set } = loaded;

const maximum = (measure: (typeof set.standards)[0]['criteria'][0]['indicators'][0]['measure']) =>
  measure.kind === 'points' ? measure.max : 'no points';

test('no problems, no warnings', () => expect(loaded.warnings).toEqual([]));

test('three criteria of ten items, 30 + 30 + 40 points', () => {
  expect(indicatorsOf(set).map(({ id, measure }) => `${id} ${maximum(measure)}`)).toEqual([
    '1.1 10',
    '1.2 10',
    '1.3 10',
    '2.1 10',
    '2.2 5',
    '2.3 10',
    '2.4 5',
    '3.1 25',
    '3.2 10',
    '3.3 5',
  ]);
  const sums = set.standards.map(({ criteria }) =>
    criteria
      .flatMap(({ indicators }) => indicators.map(({ measure }) => decimal(maximum(measure))))
      .reduce(add, ZERO),
  );
  expect(sums.map((sum) => toDecimal(sum))).toEqual(['30', '30', '40']);
});

test('each text names its own maximum', () => {
  for (const { text: words, measure } of indicatorsOf(set)) {
    const max = maximum(measure);
    expect(words).toContain(`tối đa ${max.padStart(2, '0')} điểm`);
  }
});

test('the sum of all items makes Trung bình, Khá, Tốt', () => {
  expect(set.recognition.rule).toBe('points');
  expect([...gradedCodes(set)]).toEqual(indicatorsOf(set).map(({ id }) => id));
  expect(
    set.recognition.bands.map(
      (b) => `${b.level} ${b.name?.vi}: ${b.from.op} ${b.from.value}, ${b.to.op} ${b.to.value}`,
    ),
  ).toEqual(['1 Trung bình: >= 50, < 70', '2 Khá: >= 70, < 85', '3 Tốt: >= 85, <= 100']);
});

test('<item>.points is the field (contract)', () => {
  for (const indicator of indicatorsOf(set)) {
    expect(fieldsOf(set, indicator).map((field) => field.name)).toEqual([
      `${indicator.id}.points`,
      `${indicator.id}.verdict`,
      `${indicator.id}.reason`,
    ]);
  }
});

test('a citation of the Circular says that it was looked up, not copied from the source documents', () => {
  for (const { citations } of indicatorsOf(set)) {
    for (const { source, note } of citations) {
      expect(source).toBe('tt-22-2020');
      expect(note).toContain('[Tra cứu]');
    }
  }
});

test('two levels in the document, one heading for each criterion in the workbook', () => {
  const headings = layoutOf(set).rows.filter((row) => row.kind === 'standard' || row.kind === 'criterion');
  expect(headings.map((row) => row.kind)).toEqual(['criterion', 'criterion', 'criterion']);
});

const codesOf = (from: string, to: string) => {
  if (!text.includes(from)) throw new Error(`not in the set: ${from}`);
  const result = loadCriteriaText(text.replace(from, to), 'own.yaml');
  return (result.ok ? result.warnings : result.problems).map((p) => p.code);
};

test.each([
  // Levels end with the sum of the maxima, which a changed maximum moves.
  ['HT937', 'to: { op: "<=", value: "100" }', 'to: { op: "<=", value: "120" }'],
  ['HT937', 'to: { op: "<=", value: "100" }', 'to: { op: "<", value: "100" }'],
  ['HT937', 'max: "25"', 'max: "30"'],
  ['HT937', 'graded: ["1", "2", "3"]', 'graded: ["1", "2"]'],
  ['HT932', 'graded: ["1", "2", "3"]', 'graded: ["1", "2"]'],
  ['HT939', 'rule: points', 'rule: lowest'],
  ['HT939', 'measure: { kind: points, max: "25" }', 'measure: { kind: attestation }'],
  ['HT955', 'max: "25"', 'max: "0"'],
  ['HT955', 'max: "25"', 'max: "-5"'],
  ['HT935', 'from: { op: ">=", value: "70" }', 'from: { op: ">=", value: "71" }'],
  ['HT936', 'from: { op: ">=", value: "70" }', 'from: { op: ">=", value: "69.5" }'],
  ['HT921', '- id: "1.2"', '- id: "1.1"'],
  ['HT922', '- id: "1.2"', '- id: "2.5"'],
])('lint: %s for %s -> %s', (code, from, to) => expect(codesOf(from, to)).toContain(code));

test.each([
  ['another maximum with its band', 'max: "25"', 'max: "25.0"'],
  ['an item that is only reported', 'graded: ["1", "2", "3"]', 'graded: ["1", "2", "3"]\n  informative: []'],
])('lint lets pass: %s', (_, from, to) => expect(codesOf(from, to)).toEqual([]));
