/** An own set in use: a workbook of its base judged by it, a workbook of its own, and reports that say so. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, describe, expect, it, test } from 'vitest';
import { run } from './run.ts';

const OWN = 'test/fixtures/sets/huyen-tinh-x.yaml';
const OTHER = 'test/fixtures/sets/huyen-tu-75.yaml';
const BASE_BOOK = 'examples/thap-muoi-2022.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const joined = (text: string) => text.replace(/\s+/g, ' ');

describe('a workbook of the base set, judged by a set that extends it', () => {
  it('as text: which set, which base, what differs and on what ground', async () => {
    const { code, out } = await run(['evaluate', BASE_BOOK, '--set', OWN]);
    expect(code).toBe(1);
    expect(joined(out)).toContain(
      'Theo bộ huyen-tinh-x 1.0.0 (dựa trên huyen-2021 1.0.0; khác bộ gốc ở: 3.2.3 ≥ 60%, bộ gốc ≥ 50%, đơn vị phụ trách',
    );
    expect(joined(out)).toContain(
      '(căn cứ 12/KH-UBND, mục II.3); 3.1.1 giảm ≥ 2 điểm phần trăm, bộ gốc giảm ≥ 1,5',
    );
    expect(out).toContain('HT130');
    expect(joined(out)).toContain('yêu cầu giảm từ 2 điểm phần trăm trở lên, còn thiếu 1,56');
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  it('a self-assessment made against another threshold does not count', async () => {
    const result = JSON.parse((await run(['evaluate', BASE_BOOK, '--set', OWN, '-f', 'json'])).out);
    const of = (id: string) => (result.indicators as { id: string }[]).find((item) => item.id === id);
    // "Đạt" without figures was said of 50 %, and 60 % is asked for now.
    expect(of('3.2.3')).toMatchObject({ outcome: 'undecided', basis: null });
    expect(result.counts).toMatchObject({ met: 14, notMet: 1, undecided: 1 });
    const told = (result.diagnostics as { code: string; indicator: string; cell: string }[]).filter(
      ({ code }) => code === 'HT131',
    );
    expect(told).toMatchObject([{ indicator: '3.2.3', cell: 'H59' }]);
    // Figures speak for themselves: 3.1.1 is judged by them.
    expect(of('3.1.1')).toMatchObject({ outcome: 'not-met', basis: 'data' });
  });

  it('as Markdown and English', async () => {
    const { out } = await run(['evaluate', BASE_BOOK, '--set', OWN, '-f', 'md'], 'en');
    expect(out).toMatch(
      /- By the set huyen-tinh-x 1\.0\.0 \(based on huyen-2021 1\.0\.0; different in: 3\.2\.3 ≥ 60%, base set ≥ 50%/,
    );
  });

  it('as JSON: the base and the changes stand in the result', async () => {
    const result = JSON.parse((await run(['evaluate', BASE_BOOK, '--set', OWN, '-f', 'json'])).out);
    expect(result).toMatchObject({
      outcome: 'not-met',
      set: {
        id: 'huyen-tinh-x',
        version: '1.0.0',
        extends: { id: 'huyen-2021', version: '1.0.0', changes: [{ indicator: '3.2.3' }, {}, {}] },
      },
    });
    const { resultSchema } = await import('../../src/schemas.ts');
    expect(resultSchema.safeParse(result).error).toBeUndefined();
    const codes = (result.diagnostics as { code: string }[]).map(({ code }) => code);
    expect(codes).toContain('HT130');
    // Read by the set it was made from: nothing of the workbook looks changed or old.
    for (const code of ['HT115', 'HT117', 'HT121', 'HT122', 'HT129']) expect(codes).not.toContain(code);
  });

  it('without --set the base judges, and says nothing of it', async () => {
    const result = JSON.parse((await run(['evaluate', BASE_BOOK, '-f', 'json'])).out);
    expect(result.set).toEqual({ id: 'huyen-2021', version: '1.0.0' });
  });
});

test('a workbook of the own set: written, read, and refused by any other', async () => {
  const book = join(folder, 'own.xlsx');
  expect((await run(['template', OWN, '-o', book, '--year', '2023'])).code).toBe(0);
  const own = await run(['evaluate', book, '--set', OWN, '-f', 'json']);
  expect(own.code).toBe(3);
  expect(JSON.parse(own.out)).toMatchObject({ set: { id: 'huyen-tinh-x' }, outcome: 'undecided' });
  expect(own.out).not.toContain('HT130');
  const firstCode = async (...more: string[]) =>
    JSON.parse((await run(['evaluate', book, '-f', 'json', ...more])).out).diagnostics[0].code;
  expect(await firstCode()).toBe('HT114');
  // Neither a sibling nor the base: their rules are not the workbook's.
  expect(await firstCode('--set', OTHER)).toBe('HT128');
  expect(await firstCode('--set', 'huyen-2021')).toBe('HT128');
});

test('an own set of another base does not judge the workbook', async () => {
  const book = join(folder, 'tinh.xlsx');
  await run(['template', 'tinh-2021', '-o', book]);
  const { code, out } = await run(['evaluate', book, '--set', OWN, '-f', 'json']);
  expect(code).toBe(2);
  expect(JSON.parse(out).diagnostics[0].code).toBe('HT128');
});

test('a set file with errors: all of them with their lines, exit 2', async () => {
  const bad = join(folder, 'bad.yaml');
  writeFileSync(
    bad,
    readFileSync(OWN, 'utf8').replace('value: 60', 'value: 160').replace('"3.1.1"', '"3.1.9"'),
  );
  for (const args of [
    ['evaluate', BASE_BOOK, '--set', bad],
    ['template', bad],
    ['explain', bad],
    ['sets', 'show', bad],
  ]) {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toMatch(/^HT012:[\s\S]*bad\.yaml:17:\d+ {2}HT951[\s\S]*HT972/);
  }
});
