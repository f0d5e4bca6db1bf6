/** What the sets of 003 and 004 need of the lint: codes with letters, groups, a grade without bands, declared gaps. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCriteriaText } from '../../src/criteria/load.ts';

const unesco = readFileSync('templates/thanh-pho-unesco-2026/criteria.yaml', 'utf8');
const commune = readFileSync('templates/xa-2014/criteria.yaml', 'utf8');

/** Codes of what is wrong after one replacement, which must apply. */
function codes(text: string, from: string, to: string): string[] {
  if (!text.includes(from)) throw new Error(from);
  const result = loadCriteriaText(text.replace(from, to), 'own.yaml');
  return (result.ok ? result.warnings : result.problems).map((p) => p.code);
}

test('both sets load without a warning; undeclared, each gap of 004 is warned of', () => {
  expect(codes(unesco, 'version: 1.0.0', 'version: 1.0.0')).toEqual([]);
  expect(codes(commune, 'version: 1.0.0', 'version: 1.0.0')).toEqual([]);
  const declared = 'ownerless: ["2", "6", "8", "9", "15.1"]';
  expect(codes(commune, declared, '')).toEqual(Array(5).fill('HT944'));
});

test.each([
  ['a letter under another number', 'id: "1.1.1b"', 'id: "1.2.1b"', 'HT922'],
  ['a letter twice', 'id: "1.1.1b"', 'id: "1.1.1a"', 'HT921'],
  ['a line of another group', 'id: "1.1.2", text', 'id: "1.1.4", text', 'HT924'],
  ['a group that covers part of a number', 'id: "1.1.2", text', 'id: "1.1", text', 'HT924'],
  [
    'a group under two names',
    'group: *g113',
    'group: { id: "1.1.3", text: Bình đẳng giới, en: Gender }',
    'HT924',
  ],
  ['two figures of one key', 'key: nearpoor', 'key: poor', 'HT923'],
  [
    'two groups of one key',
    'key: female, label: { vi: nữ, en: women }',
    'key: male, label: { vi: nữ, en: women }',
    'HT923',
  ],
  ['at most more than everything', 'op: "<=", value: "10"', 'op: "<=", value: "101"', 'HT951'],
  [
    'a share of communes nobody can reach',
    'requirement: { op: ">=", value: "50" } } }',
    'requirement: { op: ">", value: "100" } } }',
    'HT951',
  ],
  [
    'the own requirement of a figure',
    'requirement: { op: ">=", value: "50" } # “trong',
    'requirement: { op: ">", value: "100" } # “trong',
    'HT951',
  ],
  ['a judgement left out of the rule', 'prerequisites: ["1", "2"]', 'prerequisites: ["2"]', 'HT932'],
  ['a judgement that makes a level', 'graded: []', 'graded: ["1.1.3b"]', 'HT939'],
])('unesco, %s: %s -> %s is %s', (_name, from, to, code) => {
  expect(codes(unesco, from, to)).toContain(code);
});

test.each([
  [
    'bands beside a grade that brings its own levels',
    'bands: []',
    'bands: [{ level: 1, from: { op: ">=", value: "0" }, to: { op: "<=", value: "100" } }]',
    'HT933',
  ],
  ['a share among the graded, without bands', 'graded: ["16a"]', 'graded: ["16a", "13c"]', 'HT933'],
  ['informative and graded', '"16b", "16c"', '"16a", "16b", "16c"', 'HT981'],
  ['informative left out', '"14", "15", ', '"14", ', 'HT932'],
  ['a gap that is none', 'ownerless: ["2", ', 'ownerless: ["2", "3", ', 'HT946'],
  ['a gap of no code', 'ownerless: ["2", ', 'ownerless: ["2", "17", ', 'HT931'],
])('commune, %s: %s -> %s is %s', (_name, from, to, code) => {
  expect(codes(commune, from, to)).toContain(code);
});
