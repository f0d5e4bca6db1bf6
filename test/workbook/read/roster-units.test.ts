/** HT327, HT328, HT329: a roster against the built-in lists. */
import { describe, expect, it } from 'vitest';
import { evaluateWorkbook } from '../../../src/evaluate.ts';
import type { Result } from '../../../src/result.ts';
import { builtInSet, SET_IDS } from '../../../src/sets/index.ts';
import { membersOf } from '../../../src/units/members.ts';
import { writeWorkbook } from '../../../src/workbook/write/workbook.ts';
import { nodeInflate } from '../../../src/xlsx/node-inflate.ts';

const COMMUNES = 'Xã, phường, thị trấn';
const units = (await membersOf('2023', '872', 'commune'))?.units ?? [];
const districts = (await membersOf('2023', '87', 'district'))?.units ?? [];
const THAP_MUOI = { 'unit.name': 'Huyện Tháp Mười', 'unit.code': '872', year: 2022 };
type Rows = readonly { readonly name: string; readonly code: string }[];

const evaluated = async (setId: string, info: object, rosters: Record<string, Rows>, column: string) => {
  const set = await builtInSet(setId);
  if (set === undefined) throw new Error(setId);
  const answered = Object.entries(rosters).map(([key, rows]) => [
    key,
    rows.map((row) => ({ ...row, answers: column === '' ? {} : { [column]: 'Tốt' } })),
  ]);
  const content = { info, fields: {}, rosters: Object.fromEntries(answered), evidence: [] };
  const options = { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS };
  const bytes = await writeWorkbook(set, content as never);
  return (await evaluateWorkbook(bytes, { file: 'a.xlsx', sha256: null }, options)).result;
};
const communes = (rows: Rows, info: object = THAP_MUOI, column = '2.1.2') =>
  evaluated('huyen-2021', info, { communes: rows }, column);
const told = (result: Result) =>
  result.diagnostics
    .filter(({ code }) => ['HT327', 'HT328', 'HT329'].includes(code))
    .map(({ code, severity, sheet, cell }) => `${code} ${severity} ${sheet}!${cell}`);
const message = (result: Result, code: string) => result.diagnostics.find((d) => d.code === code)?.message;

describe('communes of a district', () => {
  it('as the template lists them: nothing', async () => {
    expect(told(await communes(units))).toEqual([]);
  });
  it('a missing one is named at the header, and changes no verdict', async () => {
    const result = await communes(units.slice(1));
    expect(told(result)).toEqual([`HT329 warning ${COMMUNES}!A4`]);
    expect(message(result, 'HT329')).toBe(
      'Danh sách có 12 đơn vị; danh mục của Huyện Tháp Mười (tính đến 10/04/2023) có 13. Thiếu 1: Thị trấn Mỹ An (30037).',
    );
    expect(result.indicators.find(({ id }) => id === '2.1.2')).toMatchObject({
      outcome: 'met',
      part: '12',
      whole: '12',
    });
  });
  it('an unknown one at its name, a renamed one at its name', async () => {
    const [first, second, third, ...rest] = units;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no units');
    const result = await communes([
      first,
      { name: 'Xã Không Có', code: '' },
      { ...third, name: 'Xã Tên Mới' },
      ...rest,
    ]);
    expect(told(result)).toEqual([
      `HT329 warning ${COMMUNES}!A4`,
      `HT327 warning ${COMMUNES}!A6`,
      `HT328 warning ${COMMUNES}!A7`,
    ]);
    expect(message(result, 'HT328')).toBe(
      `Mã ${third.code} trong danh mục đơn vị (tính đến 10/04/2023) là ${third.name}, ở đây ghi "Xã Tên Mới".`,
    );
  });
  it('a roster that nobody filled in is not looked at', async () => {
    expect(told(await communes(units.slice(1), THAP_MUOI, ''))).toEqual([]);
  });
  it('the district by its name and province where the code is blank', async () => {
    const info = { 'unit.name': 'thap muoi', 'unit.province': 'Đồng Tháp', year: 2022 };
    expect(told(await communes(units.slice(1), info))).toEqual([`HT329 warning ${COMMUNES}!A4`]);
  });
  it.each([
    ['an unknown code', { 'unit.name': 'Huyện X', 'unit.code': '999' }],
    ['an unknown name', { 'unit.name': 'Huyện Không Đâu' }],
    ['a code that is no number', { 'unit.name': 'Huyện Tháp Mười', 'unit.code': 'TM-01' }],
    ['no unit', {}],
  ])('%s: nothing is held against any list', async (_, info) => {
    expect(told(await communes(units.slice(1), { ...info, year: 2022 }))).toEqual([]);
  });
  it('a code of another district is said at the code, and its communes are not compared', async () => {
    const result = await communes(units, { ...THAP_MUOI, 'unit.name': 'Huyện Cao Lãnh' });
    expect(told(result)).toHaveLength(1);
    expect(message(result, 'HT328')).toBe(
      'Mã 872 trong danh mục đơn vị (tính đến 10/04/2023) là Huyện Tháp Mười, ở đây ghi "Huyện Cao Lãnh".',
    );
  });
});

it('districts of a province', async () => {
  const info = { 'unit.name': 'Tỉnh Đồng Tháp', 'unit.code': '87', year: 2022 };
  expect(told(await evaluated('tinh-2021', info, { districts }, '2.1.2'))).toEqual([]);
  const result = await evaluated('tinh-2021', info, { districts: districts.slice(2) }, '2.1.2');
  expect(told(result)).toEqual(['HT329 warning Huyện, thị xã, thành phố!A4']);
});
