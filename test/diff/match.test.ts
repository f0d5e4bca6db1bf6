/** Which results are of one unit: by code, else by name; nothing ambiguous, and no code that was given anew in 2025. */
import { describe, expect, it } from 'vitest';
import { diffReport } from '../../src/diff/report.ts';
import type { Result } from '../../src/result.ts';
import { sets } from '../reporters/examples.ts';
import { resultOf } from '../reporters/support.ts';

interface Of {
  readonly name?: string;
  readonly code?: string;
  readonly province?: string;
  readonly year?: number;
  readonly set?: string;
  readonly strict?: boolean;
  readonly file?: string;
}

let files = 0;
function unit({ name = '', code = '', province = 'Tỉnh Đồng Tháp', year = 2022, set, file }: Of): Result {
  const result = resultOf({});
  files += 1;
  return {
    ...result,
    year,
    input: { file: file ?? `${files}.xlsx`, sha256: null },
    unit: { name, code: code === '' ? null : code, province },
    set: { id: set ?? 'huyen-2021', version: '1.0.0' },
  };
}

function diff(old: readonly Of[], now: readonly Of[]) {
  const report = diffReport(
    { path: 'cu', results: old.map(unit) },
    { path: 'moi', results: now.map(unit) },
    (id) => sets.get(id),
    'vi',
  );
  const names = (list: { unit: { name: string } }[]) => list.map((one) => one.unit.name).sort();
  return {
    pairs: names([...report.units]),
    onlyOld: names([...report.onlyOld]),
    onlyNew: names([...report.onlyNew]),
    codes: report.units.flatMap(({ findings }) => findings.map(({ code, message }) => `${code} ${message}`)),
    reform: report.acrossReform === true,
  };
}

const OTHER = { name: 'Huyện Cao Lãnh', code: '873' };

describe('years without a reorganisation', () => {
  it('a renamed unit is found by its code, and both names are said', () => {
    const found = diff(
      [{ name: 'Huyện Tân Hồng', code: '869', year: 2020 }, OTHER],
      [{ name: 'Thị xã Tân Hưng', code: '869' }, OTHER],
    );
    expect(found.pairs).toEqual(['Huyện Cao Lãnh', 'Thị xã Tân Hưng']);
    expect(found.codes).toEqual([
      'HT337 So sánh hai đơn vị khác nhau: Huyện Tân Hồng (869) và Thị xã Tân Hưng (869).',
    ]);
  });

  it('a changed code is found by the name, and both codes are said', () => {
    const found = diff(
      [{ name: 'Huyện Châu Thành', code: '999' }, OTHER],
      [{ name: 'huyện  CHÂU THÀNH', code: '877' }, OTHER],
    );
    expect(found.pairs).toHaveLength(2);
    expect(found.codes.join()).toContain('Huyện Châu Thành (999) và huyện  CHÂU THÀNH (877)');
  });

  it.each([
    ['another spelling', 'huyen chau thanh'],
    ['without what it is', 'Châu Thành'],
  ])('%s is the same name', (_, name) => {
    const found = diff([{ name: 'Huyện Châu Thành', code: '877' }, OTHER], [{ name, code: '877' }, OTHER]);
    expect(found.codes).toEqual([]);
  });

  it('names that differ in their accents are two units', () => {
    const found = diff([{ name: 'Xã Tân Thành' }, OTHER], [{ name: 'Xã Tân Thạnh' }, OTHER]);
    expect([found.pairs, found.onlyOld, found.onlyNew]).toEqual([
      ['Huyện Cao Lãnh'],
      ['Xã Tân Thành'],
      ['Xã Tân Thạnh'],
    ]);
  });

  it('a name that two units of a side have is none’s', () => {
    const found = diff(
      [
        { name: 'Xã Bình Thạnh', set: 'xa-2014', code: '1' },
        { name: 'Xã Bình Thạnh', set: 'xa-2014', code: '2' },
      ],
      [{ name: 'Xã Bình Thạnh', set: 'xa-2014' }, OTHER],
    );
    expect(found.pairs).toEqual([]);
    expect(found.onlyOld).toHaveLength(2);
  });
});

describe('over 01/07/2025', () => {
  const old = (name: string, code: string) => ({ name, code, year: 2024, set: 'tinh-2021', province: name });
  const now = (name: string, code: string) => ({ name, code, year: 2026, set: 'tinh-2021', province: name });

  it('a code that another province has now pairs nothing, and the reorganisation is named', () => {
    const found = diff(
      [old('Tỉnh Tiền Giang', '82'), old('Tỉnh Đồng Tháp', '87'), old('Thành phố Hà Nội', '01')],
      [now('Tỉnh Đồng Tháp', '82'), now('Thành phố Hà Nội', '01')],
    );
    expect(found.pairs).toEqual(['Thành phố Hà Nội', 'Tỉnh Đồng Tháp']);
    expect(found.onlyOld).toEqual(['Tỉnh Tiền Giang']);
    expect(found.reform).toBe(true);
    // The same name has another code now: that is said.
    expect(found.codes.join()).toContain('Tỉnh Đồng Tháp (87) và Tỉnh Đồng Tháp (82)');
  });

  it('a commune that took the code of a ward is not that ward', () => {
    const ward = { name: 'Phường Trúc Bạch', code: '00004', year: 2023, set: 'xa-2014', province: 'Hà Nội' };
    const other = { name: 'Phường Tây Mỗ', code: '00625', set: 'xa-2014', province: 'Hà Nội' };
    const found = diff(
      [ward, { ...other, year: 2023 }],
      [
        { ...ward, name: 'Phường Ba Đình', year: 2026 },
        { ...other, year: 2026 },
      ],
    );
    expect([found.pairs, found.onlyOld, found.onlyNew]).toEqual([
      ['Phường Tây Mỗ'],
      ['Phường Trúc Bạch'],
      ['Phường Ba Đình'],
    ]);
  });

  it('is not said of districts, of schools, or of years on one side', () => {
    const district = (year: number) => [{ ...OTHER, year }];
    expect(diff(district(2024), district(2025)).reform).toBe(false);
    const school = (year: number) => [{ name: 'Trường THCS A', set: 'don-vi-2020', year }];
    expect(diff(school(2024), school(2026)).reform).toBe(false);
    expect(diff([now('Tỉnh Đồng Tháp', '82')], [{ ...now('Tỉnh Đồng Tháp', '82'), year: 2027 }]).reform).toBe(
      false,
    );
  });
});
