/** Runs test/cases/<set>/*.yaml: cases that an officer can read, held against the engine. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CriteriaSet } from '../../src/criteria/schema.ts';
import { gradedCodes } from '../../src/criteria/walk.ts';
import { type Assessment, assess } from '../../src/engine/assess.ts';
import type { Range } from '../../src/engine/range.ts';
import { equal, toDecimal } from '../../src/engine/rational.ts';
import { baseOf, type Entries, indicatorOf, over, setOf, submission } from './support.ts';

type Expected = Record<string, Record<string, unknown>>;
interface Case {
  readonly tên: string;
  readonly nhập: Entries;
  readonly 'mong đợi': Record<string, Record<string, unknown> | string>;
  /** Without the base: what is not named is blank. */
  readonly 'không nền'?: boolean;
  readonly 'chặt chẽ'?: boolean;
}
interface Table {
  readonly bảng: string;
  readonly ô: readonly string[];
  readonly 'chặt chẽ'?: boolean;
  readonly dòng: readonly Record<string, unknown>[];
}

const OUTCOME = {
  met: 'đạt',
  'not-met': 'chưa đạt',
  undecided: 'chưa đủ căn cứ',
  'not-applicable': 'không áp dụng',
} as const;
const BASIS = { data: 'số liệu', 'self-assessment': 'tự đánh giá', 'roll-up': 'tổng hợp' } as const;

const points = ({ min, max }: Range) => (equal(min, max) ? toDecimal(min) : [toDecimal(min), toDecimal(max)]);
const range = (r: { min: number; max: number }) => (r.min === r.max ? r.min : [r.min, r.max]);

/** What the engine says of an indicator, in the words of a case file. */
function indicatorSays(result: Assessment, id: string): Record<string, unknown> {
  const a = result.indicators.find((item) => item.indicator.id === id);
  if (a === undefined) throw new Error(`no indicator ${id}`);
  const codes = a.diagnostics.map((d) => d.code);
  const [min, max] = a.range === null ? [null, null] : [toDecimal(a.range.min), toDecimal(a.range.max)];
  return {
    'kết quả': OUTCOME[a.outcome],
    mức: a.levels === null ? null : range(a.levels),
    'giá trị': min === max ? min : null,
    khoảng: [min, max],
    'căn cứ': a.basis === null ? null : BASIS[a.basis],
    'lý do': a.finding.code,
    'chi tiết': a.finding.args,
    báo: codes,
    'không báo': codes,
  };
}

function unitSays(result: Assessment): Record<string, unknown> {
  const { met, notMet, undecided, notApplicable, total } = result.counts;
  const codes = result.diagnostics.map((d) => d.code);
  return {
    'kết quả': OUTCOME[result.outcome],
    mức: result.level ?? (result.levelRange === null ? null : [result.levelRange.min, result.levelRange.max]),
    điểm: result.points === null ? null : points(result.points),
    vướng: result.blocking,
    đếm: {
      đạt: met,
      'chưa đạt': notMet,
      'chưa đủ căn cứ': undecided,
      'không áp dụng': notApplicable,
      tổng: total,
    },
    báo: codes,
    'không báo': codes,
  };
}

/** Only what a case asks for, so that a failure shows the difference and nothing else. */
function check(said: Record<string, unknown>, wanted: Record<string, unknown>, who: string): void {
  for (const [key, value] of Object.entries(wanted)) {
    if (!(key in said)) throw new Error(`unknown expectation: ${key}`);
    const codes = (value ?? []) as string[];
    if (key === 'báo') expect(said[key], `${who}: ${key}`).toEqual(expect.arrayContaining(codes));
    else if (key === 'không báo')
      for (const code of codes) expect(said[key], `${who}: ${key}`).not.toContain(code);
    else if (key === 'chi tiết') expect(said[key], `${who}: ${key}`).toMatchObject(value as object);
    else expect(said[key], `${who}: ${key}`).toEqual(value);
  }
}

function run(set: CriteriaSet, base: Entries, one: Case): void {
  const entries = one['không nền'] ? one.nhập : over(base, one.nhập);
  const result = assess(set, submission(entries, set), { strict: one['chặt chẽ'] ?? false });
  for (const [who, wanted] of Object.entries(one['mong đợi'])) {
    const said = who === 'đơn vị' ? unitSays(result) : indicatorSays(result, who);
    check(said, typeof wanted === 'string' ? { 'kết quả': wanted } : wanted, who);
  }
}

/** A row of a table for each of its cells. `còn lại`: the other graded indicators; `đơn vị: như chỉ báo`: the unit follows. */
function rows(set: CriteriaSet, table: Table): Case[] {
  const graded = [...gradedCodes(set)];
  const top = Math.max(0, ...set.recognition.bands.map((band) => band.level));
  return table.dòng.flatMap(({ nhập, 'còn lại': rest, 'cùng với': also, 'đơn vị': unit, ...wanted }) =>
    table.ô.map((cell): Case => {
      const id = indicatorOf(cell) ?? cell;
      const others = rest === undefined ? [] : graded.filter((g) => g !== id).map((g) => [g, rest]);
      const expected: Expected = { [id]: wanted };
      if (unit === 'như chỉ báo') {
        const level = wanted.mức as number | undefined;
        expected['đơn vị'] = {
          'kết quả': wanted['kết quả'],
          mức: level === 0 ? null : (level ?? null),
          ...(rest === undefined ? { vướng: isTop(wanted, top) ? [] : [id] } : {}),
        };
      } else if (unit !== undefined) expected['đơn vị'] = unit as Record<string, unknown>;
      return {
        tên: `${table.bảng} | ${cell} = ${JSON.stringify(nhập)}${rest === undefined ? '' : `, còn lại ${rest}`}`,
        nhập: { ...Object.fromEntries(others), ...(also as Entries | undefined), [cell]: nhập },
        'mong đợi': expected,
        ...(table['chặt chẽ'] ? { 'chặt chẽ': true } : {}),
      };
    }),
  );
}

/** Nothing stands in the way: the highest level, or met in a set without levels. */
const isTop = (wanted: Record<string, unknown>, top: number) =>
  top === 0 ? wanted['kết quả'] === 'đạt' : wanted.mức === top;

const root = new URL('../cases/', import.meta.url);
for (const id of readdirSync(root).sort()) {
  const set = setOf(id);
  const base = baseOf(id);
  const folder = new URL(`${id}/`, root);
  for (const file of readdirSync(folder).sort()) {
    if (file === 'nen.yaml') continue;
    const list = parse(readFileSync(new URL(file, folder), 'utf8'), { merge: true }) as (Case | Table)[];
    const cases = list.flatMap((item) => ('bảng' in item ? rows(set, item) : [item]));
    describe(`${id}/${file}`, () => {
      for (const one of cases) it(one.tên, () => run(set, base, one));
    });
  }
}
