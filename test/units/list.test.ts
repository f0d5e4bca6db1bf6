import { expect, test } from 'vitest';
import { listForYear, loadUnits } from '../../src/units/list.ts';

test('the list of 2023 has 63 provinces, 705 districts, 10,599 communes', async () => {
  const list = await loadUnits('2023');
  expect([list.all('province').length, list.all('district').length, list.all('commune').length]).toEqual([
    63, 705, 10_599,
  ]);
  expect(list).toMatchObject({ id: '2023', asOf: '2023-04-10', validUntil: '2025-06-30' });
});

test('the list of 2025 has 34 provinces, 3,321 communes and no districts', async () => {
  const list = await loadUnits('2025');
  expect([list.all('province').length, list.all('district').length, list.all('commune').length]).toEqual([
    34, 0, 3321,
  ]);
  expect(list).toMatchObject({ id: '2025', asOf: '2025-07-01', validUntil: undefined });
  expect(list.districts('01')).toEqual([]);
});

test('a list is loaded once', () => {
  expect(loadUnits('2023')).toBe(loadUnits('2023'));
});

test('a unit knows those above it', async () => {
  const old = await loadUnits('2023');
  const province = { code: '87', name: 'Tỉnh Đồng Tháp' };
  const district = { code: '872', name: 'Huyện Tháp Mười' };
  expect(old.byCode('87')).toEqual({ ...province, kind: 'province' });
  expect(old.byCode('872')).toEqual({ ...district, kind: 'district', province });
  expect(old.communes('872')[0]).toEqual({
    code: '30037',
    name: 'Thị trấn Mỹ An',
    kind: 'commune',
    province,
    district,
  });
  const now = await loadUnits('2025');
  expect(now.byCode('09076')).toEqual({
    code: '09076',
    name: 'Xã Vĩnh Tường',
    kind: 'commune',
    province: { code: '25', name: 'Tỉnh Phú Thọ' },
  });
});

test('units are found below their parents, and every one by its code', async () => {
  for (const id of ['2023', '2025'] as const) {
    const list = await loadUnits(id);
    for (const kind of ['province', 'district', 'commune'] as const) {
      for (const unit of list.all(kind)) expect(list.byCode(unit.code)).toBe(unit);
    }
    expect(list.provinces.flatMap(({ code }) => list.communes(code))).toEqual(list.all('commune'));
    expect(list.provinces.flatMap(({ code }) => list.districts(code))).toEqual(list.all('district'));
  }
  const old = await loadUnits('2023');
  expect(old.districts('87')).toHaveLength(12);
  expect(old.communes('872')).toHaveLength(13);
  expect(old.communes('471')).toEqual([]);
  expect(old.communes('nonsense')).toEqual([]);
  expect(old.byCode('nonsense')).toBeUndefined();
});

test('names are tidy: single spaces, prefix in its usual case', async () => {
  for (const id of ['2023', '2025'] as const) {
    const list = await loadUnits(id);
    const units = [...list.provinces, ...list.all('district'), ...list.all('commune')];
    const prefix = /^(Tỉnh|Thành phố|Thị xã|Quận|Huyện|Thị trấn|Phường|Xã|Đặc khu) \S/u;
    expect(units.filter(({ name }) => !prefix.test(name) || /\s\s|\s$/u.test(name))).toEqual([]);
  }
});

test.each([
  [2022, 'district', '2023'],
  [2024, 'commune', '2023'],
  [2025, 'district', '2023'],
  [2025, 'commune', '2025'],
  [2025, 'province', '2025'],
  [2026, 'commune', '2025'],
  [2026, 'district', '2023'],
] as const)('the year %i names its %s by the list of %s', (year, level, list) => {
  expect(listForYear(year, level)).toBe(list);
});
