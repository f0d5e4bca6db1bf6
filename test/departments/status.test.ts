/** Who has handed in what: each state, what counts as filled, lists of what is expected. */
import { describe, expect, test } from 'vitest';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import { parseDay } from '../../src/departments/due.ts';
import { expectedRows } from '../../src/departments/expected.ts';
import { filledOf } from '../../src/departments/filled.ts';
import { statusOf } from '../../src/departments/status.ts';
import type { Submitted } from '../../src/departments/submitted.ts';
import { reminders } from '../../src/reporters/status/remind.ts';
import { statusTables } from '../../src/reporters/status/table.ts';
import { statusText } from '../../src/reporters/status/text.ts';
import { BLANK, type WorkbookContent } from '../../src/workbook/content.ts';
import { example, partsOf, sent, setOf } from './support.ts';

const set = await setOf('huyen-2021');
const INFO = { 'unit.name': 'Huyện Tháp Mười', 'unit.code': '872', year: 2022 };
const NV = 'Phòng Nội vụ';
const GD = 'Phòng Giáo dục và Đào tạo';

const status = (submitted: readonly Submitted[], more: Partial<Parameters<typeof statusOf>[0]> = {}) =>
  statusOf({ submitted, broken: [], ownersOf: (of) => of, due: undefined, expected: [], ...more });

const at = (of: Submitted, day: string): Submitted => ({
  ...of,
  saved: new Date(`${day}T12:00:00`).getTime(),
});

async function parts(filled: Readonly<Record<string, WorkbookContent['fields']>>, evidence = false) {
  const whole = await sent(set, { ...BLANK, info: INFO }, {}, 'goc.xlsx');
  const all = await partsOf(whole, set, (department, content) => ({
    ...content,
    fields: { ...content.fields, ...filled[department] },
    evidence:
      evidence && filled[department] !== undefined
        ? [{ indicator: '3.2.3', kind: 'Báo cáo', number: '12/BC-PNV' }]
        : [],
  }));
  const of = (name: string) => all.find(({ part }) => part?.name === name) as Submitted;
  return { whole, all, of };
}

describe('states', () => {
  test('complete, partly, nothing, missing; late by the day', async () => {
    const { of } = await parts(
      { [NV]: { '3.2.3.part': 20, '3.2.3.whole': 25 }, [GD]: { '2.1.1.part': 33 } },
      true,
    );
    const { rows } = status(
      [at(of(NV), '2022-11-10'), at(of(GD), '2022-11-11'), at(of('Thành ủy/Huyện ủy'), '2022-11-01')],
      { due: parseDay('2022-11-10') },
    );
    const shown = rows.map((row) => [row.department, row.state, row.late, row.handedIn]);
    expect(shown.slice(0, 3)).toEqual([
      [NV, 'complete', false, '10/11/2022'],
      [GD, 'partly', true, '11/11/2022'],
      ['Thành ủy/Huyện ủy', 'nothing', false, '01/11/2022'],
    ]);
    expect(shown.slice(3).map(([, state]) => state)).toEqual(Array(5).fill('missing'));
    expect(rows[0]).toMatchObject({ filled: { given: 1, asked: 1 }, open: [], documents: [] });
    expect(rows[1]?.open).toEqual(['2.1.1', '2.1.2', '2.2.1', '2.2.2', '2.2.3', '3.2.1', '3.2.2']);
  });

  test('the deadline of the workbook itself, where none is given', async () => {
    const whole = await sent(set, { ...BLANK, info: { ...INFO, deadline: '10/11/2022' } });
    expect(status([at(whole, '2022-11-11')]).rows[0]).toMatchObject({ late: true, due: '10/11/2022' });
    expect(status([at(whole, '2022-11-10')]).rows[0]).toMatchObject({ late: false });
  });

  test('handed back as it was handed out is nothing entered', async () => {
    const { content } = example('thap-muoi-2022');
    const whole = await sent(set, content);
    const all = await partsOf(whole, set);
    expect(status(all).rows.every(({ state }) => state !== 'nothing')).toBe(true);
    expect(status([...all, whole]).rows.map(({ state }) => state)).toEqual(Array(8).fill('nothing'));
  });

  test('a contradiction stands in the rows of both, a broken file in one of its own', async () => {
    const { all } = await parts({
      [GD]: { '2.2.1.whole': 33 },
      'Phòng Văn hóa và Thông tin': { '2.2.1.whole': 41 },
    });
    const broken = [
      {
        file: 'hong.xlsx',
        modified: 0,
        diagnostics: [{ code: 'HT105' as const, args: { file: 'hong.xlsx' } }],
      },
    ];
    const result = status(all, { broken });
    expect(result.rows.filter((row) => row.conflicts.length > 0).map(({ department }) => department)).toEqual(
      [GD, 'Phòng Văn hóa và Thông tin'],
    );
    expect(result.rows.at(-1)).toMatchObject({ state: 'broken', file: 'hong.xlsx' });
    for (const lang of ['vi', 'en'] as const) {
      const text = statusText(result, lang, { color: false, quiet: false });
      expect(text).toContain('HT545');
      expect(text).toContain('HT105');
      expect(text.split('\n').filter((line) => [...line.normalize('NFC')].length > 80)).toEqual([]);
    }
  });
});

describe('expected', () => {
  test('a unit of the list that sent nothing, by code or name', async () => {
    const whole = await sent(set, { ...BLANK, info: INFO });
    const expected = expectedRows([
      ['Tên đơn vị', 'Mã đơn vị'],
      ['H. Tháp Mười', '872'],
      ['huyen tam nong', ''],
    ]);
    expect(status([whole], { expected }).rows.map(({ unit, state }) => [unit, state])).toEqual([
      ['Huyện Tháp Mười', 'nothing'],
      ['huyen tam nong', 'missing'],
    ]);
  });

  test('a department of the list that no split named, whatever its case and accents', async () => {
    const { of } = await parts({});
    const expected = expectedRows([['Đơn vị phụ trách'], ['phong noi vu'], ['Công an huyện']]);
    const names = status([of(NV)], { expected }).rows.map(({ department }) => department);
    expect(names.filter((name) => name === 'Công an huyện')).toHaveLength(1);
    expect(names.filter((name) => name?.toLowerCase().includes('vụ'))).toEqual([NV]);
  });

  test('a list without headers names units', () => {
    expect(expectedRows([['Huyện A', '1'], ['Huyện B']])).toEqual([
      { unit: 'Huyện A', code: '1', department: '' },
      { unit: 'Huyện B', code: '', department: '' },
    ]);
  });
});

test('whole workbooks are told by who supplies what', async () => {
  const whole = await sent(set, { ...BLANK, info: INFO, fields: { '3.2.3.rate': '60%' } });
  const { rows, departments } = status([whole]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ department: null, state: 'partly' });
  expect(departments.find(({ department }) => department === NV)).toMatchObject({
    filled: { given: 1, asked: 1 },
    states: { complete: 1 },
  });
});

describe('what counts as filled', () => {
  const of = async (fields: WorkbookContent['fields'], id: string, setId = 'huyen-2021') => {
    const other = await setOf(setId);
    const { read } = await sent(other, { ...BLANK, fields });
    const indicator = indicatorsOf(other).find((one) => one.id === id);
    if (indicator === undefined) throw new Error(id);
    const { given, asked } = filledOf(other, indicator, read.submission);
    return `${given}/${asked}`;
  };

  test.each([
    [{}, '1.1.1', '0/1'],
    [{ '1.1.1.verdict': 'Đạt' }, '1.1.1', '1/1'],
    [{ '2.1.1.verdict': 'Đạt' }, '2.1.1', '0/1'],
    [{ '2.1.1.part': 33 }, '2.1.1', '0/1'],
    [{ '2.1.1.part': 33, '2.1.1.whole': 33 }, '2.1.1', '1/1'],
    [{ '2.1.1.part': '33/33' }, '2.1.1', '1/1'],
    [{ '2.1.1.rate': '92%' }, '2.1.1', '1/1'],
    [{ '2.1.1.part': 'nhiều', '2.1.1.whole': 33 }, '2.1.1', '0/1'],
    [{ '3.2.2.part': 0 }, '3.2.2', '1/1'],
    [{ '2.2.3.verdict': 'Không áp dụng', '2.2.3.reason': 'không có trung tâm' }, '2.2.3', '1/1'],
    [{ '2.2.3.verdict': 'Không áp dụng' }, '2.2.3', '0/1'],
    [{ '3.1.1.previous.rate': '1.83%' }, '3.1.1', '1/2'],
    [{ '3.1.2.solid.rate': '95%' }, '3.1.2', '1/3'],
    [{ '3.1.2.combined.rate': '95%' }, '3.1.2', '3/3'],
  ])('%j: %s is %s', async (fields, id, expected) => {
    expect(await of(fields as WorkbookContent['fields'], id)).toBe(expected);
  });

  test.each([
    ['tinh-2021', { '3.1.1.current': 5 }, '3.1.1', '1/2'],
    ['don-vi-2020', { '1.1.points': 10 }, '1.1', '1/1'],
    ['xa-2014', { '16a.grade': 'Tốt' }, '16a', '1/1'],
    ['thanh-pho-unesco-2026', { '2.1.1.verdict': 'Đạt' }, '2.1.1', '1/2'],
  ])('%s %j: %s is %s', async (setId, fields, id, expected) => {
    expect(await of(fields as WorkbookContent['fields'], id, setId)).toBe(expected);
  });
});

test('reminders: one for each who is not done, with what is missing and by when; nobody else', async () => {
  const { of } = await parts(
    { [NV]: { '3.2.3.part': 20, '3.2.3.whole': 25 }, [GD]: { '2.1.1.part': 33 } },
    true,
  );
  const text = reminders(
    status([at(of(NV), '2022-11-10'), at(of(GD), '2022-11-11')], { due: parseDay('10/11/2022') }),
    'vi',
  );
  expect(text).not.toContain(`Kính gửi: ${NV}`);
  expect(text.split('Kính gửi: ')).toHaveLength(8);
  expect(text).toContain(
    [
      `Kính gửi: ${GD}`,
      '',
      'Về số liệu, minh chứng của Huyện Tháp Mười, năm 2022:',
      '- Đã nhận ngày 11/11/2022, mới có 0/7 số liệu.',
      '- Tệp lưu ngày 11/11/2022, sau hạn.',
      '- Thiếu số liệu: 2.1.1, 2.1.2, 2.2.1, 2.2.2, 2.2.3, 3.2.1, 3.2.2.',
    ].join('\n'),
  );
  expect(reminders(status([]), 'vi')).toBe('Không có đơn vị nào phải nhắc.\n');
});

test('as tables: every row has a cell for every column, in both languages', async () => {
  const { all } = await parts({});
  for (const lang of ['vi', 'en'] as const) {
    for (const { columns, rows } of statusTables(status(all.slice(1)), lang).sections) {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  }
});

test.each([
  ['2022-11-10', '10/11/2022'],
  ['10/11/2022', '10/11/2022'],
  ['1.2.2022', '01/02/2022'],
  ['2022-02-30', undefined],
  ['mai', undefined],
])('day %s', (text, expected) => {
  const day = parseDay(text);
  expect(day && `${String(day.day).padStart(2, '0')}/${String(day.month).padStart(2, '0')}/${day.year}`).toBe(
    expected,
  );
});
