/** `hoc-tap diff` as a shell sees it: two years, two folders, three years; matched by unit and indicator, never by position. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DiffReport, DocumentRef, HistoryReport } from '../../src/diff/types.ts';
import { folder, run, shown, tooLong } from './command.ts';
import { writeYear, type YearOf } from './years.ts';

const THAP_MUOI = { unit: 'Huyện Tháp Mười', code: '872' };
const LAP_VO = { unit: 'Huyện Lấp Vò', code: '876' };
const HONG_NGU = { unit: 'Huyện Hồng Ngự', code: '870' };

const document = (indicator: string, number: string) => ({
  indicator,
  kind: 'Kế hoạch',
  number,
  date: '10/01/2021',
  summary: 'Xây dựng huyện học tập',
});

const Y2020: YearOf = {
  ...THAP_MUOI,
  year: 2020,
  fields: {
    '2.1.2.part': 9,
    '2.2.4.part': 8,
    '3.1.1.previous.part': 640,
    '3.1.1.current.part': 480,
    '1.2.2.verdict': 'Chưa đạt',
  },
  evidence: [],
};
const Y2021: YearOf = {
  ...THAP_MUOI,
  year: 2021,
  fields: { '2.1.2.part': 10, '2.2.4.part': 11, '3.1.1.previous.part': 480, '3.1.1.current.part': 320 },
  evidence: [
    document('1.1.1', '12/KH-UBND'),
    document('1.1.2', '15/KH-UBND'),
    document('1.2.1', '15/KH-UBND'),
  ],
};
/** Last year's poor households are 330 here, 320 in the report of 2021. */
const Y2022: YearOf = {
  ...THAP_MUOI,
  year: 2022,
  fields: {
    '2.1.2.part': 13,
    '2.2.4.part': 10,
    '3.1.1.previous.part': 330,
    '3.1.1.current.part': 160,
    '3.2.2.part': 1,
  },
  // The same plan serves 1.2.2 as well; another writes its number in small letters.
  evidence: [
    document('1.1.2', '15/kh-ubnd'),
    document('1.2.1', '15/KH-UBND'),
    document('1.2.2', '15/KH-UBND'),
    document('1.2.3', '20/QĐ-UBND'),
  ],
};

async function twoYears(): Promise<string> {
  const cwd = folder();
  await writeYear(cwd, 'cu.xlsx', Y2021);
  await writeYear(cwd, 'moi.xlsx', Y2022);
  return cwd;
}

it.each([
  ['diff-text.vi', []],
  ['diff-text.en', ['--lang', 'en']],
  ['diff-quiet', ['-q']],
  ['diff-md', ['-f', 'md']],
  ['diff-csv', ['-f', 'csv']],
])('two years: %s', async (name, options) => {
  const result = run(await twoYears(), 'diff', 'cu.xlsx', 'moi.xlsx', ...options);
  if (name.includes('text')) expect(tooLong(result.stdout)).toEqual([]);
  await expect(shown(result)).toMatchFileSnapshot(`__snapshots__/${name}.txt`);
});

it('what rose, what fell, which level, which documents, and last year against what was reported', async () => {
  const report = JSON.parse(
    run(await twoYears(), 'diff', 'cu.xlsx', 'moi.xlsx', '-f', 'json').stdout,
  ) as DiffReport;
  const [unit] = report.units;
  const changes = Object.fromEntries(
    unit?.indicators.flatMap(({ id, change }) => (change === 'same' ? [] : [[id, change]])) ?? [],
  );
  expect(changes).toMatchObject({ '2.1.2': 'better', '2.2.4': 'worse', '3.2.2': 'worse', '3.1.1': 'better' });
  expect([unit?.old.level, unit?.new.level, report.different]).toEqual([1, 1, true]);
  const documents = (list: readonly DocumentRef[] = []) => list.map((d) => [d.number, d.indicators]);
  expect(documents(unit?.documents?.came)).toEqual([
    ['15/kh-ubnd', ['1.2.2']],
    ['20/QĐ-UBND', ['1.2.3']],
  ]);
  expect(documents(unit?.documents?.went)).toEqual([['12/KH-UBND', ['1.1.1']]]);
  expect(
    unit?.findings.map(({ code, indicator, cell, args }) => [code, indicator, cell !== null, args]),
  ).toEqual([
    ['HT336', '3.1.1', true, { figure: expect.anything(), reported: '320', now: '330', year: '2021' }],
  ]);
});

it('exit codes: 0 without --exit-code; with it 0 for equal and 1 for different; 2 for what cannot be read', async () => {
  const cwd = await twoYears();
  const code = (...args: string[]) => run(cwd, 'diff', ...args).code;
  expect(code('cu.xlsx', 'moi.xlsx')).toBe(0);
  expect(code('cu.xlsx', 'moi.xlsx', '--exit-code')).toBe(1);
  expect(code('moi.xlsx', 'moi.xlsx', '--exit-code')).toBe(0);
  expect(code('cu.xlsx', 'khong-co.xlsx', '--exit-code')).toBe(2);
  run(cwd, 'evaluate', 'moi.xlsx', '-f', 'json:moi.json');
  expect(code('moi.json', 'moi.xlsx', '--exit-code')).toBe(0);
  expect(code('cu.xlsx', 'moi.json', '--exit-code')).toBe(1);
});

it('a saved result compares as its workbook does', async () => {
  const cwd = await twoYears();
  run(cwd, 'evaluate', 'cu.xlsx', '-f', 'json:cu.json');
  const direct = run(cwd, 'diff', 'cu.xlsx', 'moi.xlsx', '-f', 'csv').stdout;
  expect(run(cwd, 'diff', 'cu.json', 'moi.xlsx', '-f', 'csv').stdout).toBe(direct);
});

it.each(['text', 'md', 'csv', 'html'])('a saved what-if is marked in %s', async (format) => {
  const cwd = await twoYears();
  run(cwd, 'evaluate', 'moi.xlsx', '-f', 'json:thu.json', '--assume', '2.2.4.part=13');
  expect(run(cwd, 'diff', 'cu.xlsx', 'thu.json', '-f', format).stdout).toContain('GIẢ ĐỊNH 2.2.4.part = 13');
});

it('two folders: units matched by code whatever their files are called, by movement; those of one side named', async () => {
  const cwd = folder();
  await writeYear(cwd, '2021/a.xlsx', Y2021);
  await writeYear(cwd, '2021/b.xlsx', { ...LAP_VO, year: 2021, fields: { '2.2.4.part': 9 } });
  await writeYear(cwd, '2021/c.xlsx', { ...HONG_NGU, year: 2021 });
  await writeYear(cwd, '2022/x/z.xlsx', { ...Y2022, unit: 'huyện tháp mười' });
  await writeYear(cwd, '2022/y.xlsx', { ...LAP_VO, year: 2022, fields: { '2.2.4.part': 12 } });
  await writeYear(cwd, '2022/w.xlsx', { unit: 'Huyện Cao Lãnh', code: '873', year: 2022 });
  const result = run(cwd, 'diff', '2021', '2022', '-q');
  expect(tooLong(result.stdout)).toEqual([]);
  await expect(shown(result)).toMatchFileSnapshot('__snapshots__/diff-folders.txt');
  const report = JSON.parse(run(cwd, 'diff', '2021', '2022', '-f', 'json').stdout) as DiffReport;
  expect(report.units.map((u) => [u.unit.code, u.movement.level])).toEqual([
    ['876', 3],
    ['872', 0],
  ]);
  expect([report.onlyOld[0]?.unit.code, report.onlyNew[0]?.unit.code]).toEqual(['870', '873']);
});

it('the same unit twice in a folder is not guessed at', async () => {
  const cwd = folder();
  await writeYear(cwd, '2021/a.xlsx', Y2021);
  await writeYear(cwd, '2022/a.xlsx', Y2022);
  await writeYear(cwd, '2022/a (1).xlsx', Y2022);
  const report = JSON.parse(run(cwd, 'diff', '2021', '2022', '-f', 'json').stdout) as DiffReport;
  expect([report.units.length, report.onlyOld.length, report.findings.map(({ code }) => code)]).toEqual([
    0,
    1,
    ['HT340'],
  ]);
  // With its folder: both sides may hold files of one name.
  expect(report.findings[0]?.message).toContain(join('2022', 'a (1).xlsx'));
});

it('a result saved by an older program, of an older set, or judged with --strict is compared, and that is said', async () => {
  const cwd = await twoYears();
  run(cwd, 'evaluate', 'cu.xlsx', '-f', 'json:cu.json');
  const saved = JSON.parse(readFileSync(join(cwd, 'cu.json'), 'utf8'));
  const { evidence: _, info: __, ...older } = saved;
  const indicators = saved.indicators.map(
    ({
      figures: _,
      reason: __,
      roster: ___,
      ...item
    }: object & {
      figures?: unknown;
      reason?: unknown;
      roster?: unknown;
    }) => item,
  );
  const set = { ...saved.set, version: '0.9.0' };
  writeFileSync(join(cwd, 'xua.json'), JSON.stringify({ ...older, tool: 'hoc-tap 0.0.9', set, indicators }));
  const result = run(cwd, 'diff', 'xua.json', 'moi.xlsx');
  expect([result.code, result.stderr.slice(0, 5)]).toEqual([0, 'HT054']);
  expect(result.stdout).toContain('Không so được minh chứng');
  expect(result.stdout).toContain('▲ 2.1.2');
  run(cwd, 'evaluate', 'cu.xlsx', '--strict', '-f', 'json:chat.json');
  expect(run(cwd, 'diff', 'chat.json', 'moi.xlsx', '-q').stdout).toContain(
    'Kết luận: Chưa đủ căn cứ (--strict) → Đạt, mức độ 1',
  );
});

it('other units, other years, other sets are said', async () => {
  const cwd = await twoYears();
  await writeYear(cwd, 'lap-vo.xlsx', { ...LAP_VO, year: 2021 });
  const findings = (...args: string[]) =>
    (JSON.parse(run(cwd, 'diff', ...args, '-f', 'json').stdout) as DiffReport).units.flatMap((u) =>
      u.findings.map(({ code }) => code),
    );
  expect(findings('lap-vo.xlsx', 'moi.xlsx')).toContain('HT337');
  expect(findings('moi.xlsx', 'cu.xlsx')).toEqual(['HT339']);
});

it('three years give the history, in the order of years', async () => {
  const cwd = await twoYears();
  await writeYear(cwd, 'xua.xlsx', Y2020);
  const result = run(cwd, 'diff', 'moi.xlsx', 'xua.xlsx', 'cu.xlsx');
  expect(tooLong(result.stdout)).toEqual([]);
  await expect(shown(result)).toMatchFileSnapshot('__snapshots__/diff-history.txt');
  const report = JSON.parse(
    run(cwd, 'diff', 'moi.xlsx', 'xua.xlsx', 'cu.xlsx', '-f', 'json').stdout,
  ) as HistoryReport;
  expect(report.sides.map(({ year }) => year)).toEqual([2020, 2021, 2022]);
  const parts = report.units[0]?.indicators.find(({ id }) => id === '2.2.4')?.readings.map((r) => r?.part);
  expect(parts).toEqual(['8', '11', '10']);
  run(cwd, 'diff', 'xua.xlsx', 'cu.xlsx', 'moi.xlsx', '-o', 'dien-bien.html');
  const html = readFileSync(join(cwd, 'dien-bien.html'), 'utf8');
  expect(html).toContain('<polyline');
  expect(html).toContain('default-src &#39;none&#39;');
});

it('wrong calls: nothing to compare, no saved result, one argument', async () => {
  const cwd = await twoYears();
  run(cwd, 'schema', 'result');
  const calls = [
    ['diff', 'cu.xlsx'],
    ['diff', '.', 'khong-co'],
    ['diff', 'cu.xlsx', 'moi.xlsx', '-f', 'docx'],
  ].map((args) => run(cwd, ...args));
  expect(calls.map(({ code }) => code)).toEqual([2, 2, 2]);
  await expect(calls.map(shown).join('\n')).toMatchFileSnapshot('__snapshots__/diff-wrong-calls.txt');
});
