/** `hoc-tap render`: a saved result says what the evaluation said, in every format and language. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-render-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const EXAMPLES = ['thap-muoi-2022', 'gia-loc-2026', 'phuong-2021', 'don-vi-hoc-tap-vi-du-2022'];

/** The result of an example, saved; `json` in the given language. */
async function saved(example: string, lang: 'vi' | 'en' = 'vi'): Promise<string> {
  const path = at(`${example}.${lang}.json`);
  await run(['evaluate', `examples/${example}.xlsx`, '-f', `json:${path}`, '--force'], lang);
  return path;
}

/** A saved result with one of its entries changed. */
async function changed(name: string, change: (result: Record<string, unknown>) => unknown): Promise<string> {
  const result = JSON.parse(readFileSync(await saved('thap-muoi-2022'), 'utf8'));
  writeFileSync(at(name), JSON.stringify(change(result) ?? result));
  return at(name);
}

describe.each(EXAMPLES)('%s', (example) => {
  it.each(['text', 'json', 'csv', 'md', 'html'])('renders as it was evaluated: %s', async (format) => {
    const direct = await run(['evaluate', `examples/${example}.xlsx`, '-f', format]);
    const rendered = await run(['render', await saved(example, 'en'), '-f', format]);
    expect(rendered).toEqual(direct);
  });

  it.each(['docx', 'xlsx'])('renders the same file as it was evaluated: %s', async (format) => {
    const [direct, rendered] = ['direct', 'rendered'].map((name) => at(`${name}-${example}.${format}`));
    await run(['evaluate', `examples/${example}.xlsx`, '-o', direct ?? '']);
    await run(['render', await saved(example, 'en'), '-o', rendered ?? '']);
    expect(Buffer.compare(readFileSync(rendered ?? ''), readFileSync(direct ?? ''))).toBe(0);
  });
});

it('takes an array, and one object a line, as it takes one object', async () => {
  const result = JSON.parse(readFileSync(await saved('thap-muoi-2022'), 'utf8'));
  writeFileSync(at('array.json'), JSON.stringify([result, result]));
  writeFileSync(at('lines.ndjson'), `${JSON.stringify(result)}\n${JSON.stringify(result)}\n`);
  const twice = await run(['render', at('array.json'), '-f', 'csv']);
  expect(twice.out.match(/Huyện Tháp Mười/g)?.length).toBe(32);
  expect(await run(['render', at('lines.ndjson'), '-f', 'csv'])).toEqual(twice);
});

it('ends with the exit code of the evaluation', async () => {
  const path = await saved('thap-muoi-2022');
  expect((await run(['render', path])).code).toBe(1);
  expect((await run(['render', path, '--exit-zero'])).code).toBe(0);
});

it('takes a result that an older program wrote, without the entries it did not have', async () => {
  const path = await changed('old.json', ({ info: _i, evidence: _e, ...rest }) => rest);
  expect((await run(['render', path, '-q'])).out).toContain('Không đạt, do chỉ báo 3.1.1 chưa đạt.');
});

it('takes a result with entries that it does not know', async () => {
  const path = await changed('newer.json', (result) => ({ ...result, weather: 'fine' }));
  expect((await run(['render', path])).code).toBe(1);
});

it.each([
  ['no JSON', 'xin chào', 'JSON'],
  ['another file', '{"schema":"khac@1"}', 'schema'],
  ['nothing', '[]', 'hoc-tap/result@1'],
])('refuses %s', async (_, text, detail) => {
  writeFileSync(at('bad.json'), text);
  const { code, err, out } = await run(['render', at('bad.json')]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^HT051: /);
  expect(err).toContain(detail);
});

it('names the place in a result that does not fit', async () => {
  const path = await changed('wrong.json', (result) => ({ ...result, outcome: 'perhaps' }));
  expect((await run(['render', path])).err).toContain('(outcome)');
});

it('asks for the set of a result that was judged by an own one, and says when its version has changed', async () => {
  const own = await changed('own.json', (result) => ({
    ...result,
    set: { id: 'huyen-x', version: '1.0.0' },
  }));
  expect((await run(['render', own])).err).toMatch(/^HT050: .*"huyen-x"/);
  const old = await changed('version.json', (result) => ({
    ...result,
    set: { id: 'huyen-2021', version: '0.9.0' },
  }));
  const { code, err } = await run(['render', old]);
  expect(code).toBe(1);
  expect(err).toMatch(/^HT054: .*0\.9\.0/);
});

it('never writes over the result that it reads', async () => {
  const path = await saved('thap-muoi-2022');
  const { code, err } = await run(['render', path, '-f', `json:${path}`, '--force']);
  expect(code).toBe(2);
  expect(err).toMatch(/^HT022/);
});
