/** The cleaning rules as an officer can read them: cleaning.yaml. R1, R2, R4 to R7, R10 to R16 stand in test/cases/. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toDecimal } from '../../../src/engine/rational.ts';
import { readNumberCell } from '../../../src/workbook/read/cell-number.ts';
import { parseVerdict, parseYesNo } from '../../../src/workbook/read/words.ts';
import { bool, type Content, cell, error, formula, num, text } from './support.ts';

interface Row {
  readonly ô: 'số đếm' | 'khối lượng' | 'tỷ lệ' | 'tự đánh giá' | 'có-không';
  readonly nhập?: string | number | boolean;
  readonly 'định dạng'?: string;
  readonly lỗi?: string;
  readonly 'công thức'?: string;
  readonly 'đọc là'?: string;
  readonly 'từ chối'?: string;
}
const FIELDS = { 'số đếm': 'count', 'khối lượng': 'amount', 'tỷ lệ': 'percent' } as const;

function contentOf(row: Row): Content {
  const { nhập: typed, lỗi: wrong, 'công thức': of } = row;
  const value =
    wrong !== undefined
      ? error(wrong)
      : typeof typed === 'number'
        ? num(typed, row['định dạng'])
        : typeof typed === 'boolean'
          ? bool(typed)
          : typed === undefined
            ? undefined
            : text(typed);
  return of === undefined && value !== undefined ? value : formula(of ?? '', value);
}

/** What is read, or the code that refuses it. */
function read(row: Row): string {
  if (row.ô === 'tự đánh giá') return parseVerdict(String(row.nhập)) ?? 'HT211';
  if (row.ô === 'có-không') {
    const answer = parseYesNo(String(row.nhập));
    return answer === undefined ? 'HT212' : answer ? 'met' : 'not-met';
  }
  const { reading, pair, notes } = readNumberCell(cell(contentOf(row)), FIELDS[row.ô]);
  const shown = (r: typeof reading): string => {
    if (r === undefined) return '';
    if (r.state === 'invalid') return notes[0]?.code ?? 'no code';
    return r.state === 'value'
      ? toDecimal(r.value, 15)
      : `${toDecimal(r.low, 15)} hoặc ${toDecimal(r.high, 15)}`;
  };
  return pair === undefined ? shown(reading) : `${shown(pair.part)}/${shown(pair.whole)}`;
}

const TABLE = parse(readFileSync(new URL('cleaning.yaml', import.meta.url), 'utf8')) as Record<string, Row[]>;

describe.each(Object.entries(TABLE))('%s', (rule, rows) => {
  it.each(rows.map((row) => [JSON.stringify(row), row] as const))('%s', (_text, row) => {
    const expected = row['đọc là'] ?? row['từ chối'];
    expect(expected).toBeDefined();
    expect(read(row)).toBe(expected);
  });
  // A stored number has one value; R3 only says which.
  it.skipIf(rule.startsWith('R3'))('has both directions', () => {
    expect(rows.some((row) => row['đọc là'] !== undefined)).toBe(true);
    expect(rows.some((row) => row['từ chối'] !== undefined)).toBe(true);
  });
});
