/** `hoc-tap sets`, `explain`, and the filled example of every set, as a shell sees them. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/result.ts';
import { EXAMPLE, folder, folderWithFiles, type Run, run, shown, tooLong } from './command.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const LANGS = ['vi', 'en'] as const;
const inLang = (lang: string) => (lang === 'en' ? ['--lang', 'en'] : []);

/** A set with one mistake of each kind: no ground, an unknown indicator, a sign that is not one, an unknown word. */
const BROKEN = `schema: hoc-tap/criteria@1
id: huyen-tinh-x
version: 1.0.0
extends: huyen-2021
sources:
  kh-12: { title: Kế hoạch của tỉnh X, number: 12/KH-UBND }
changes:
  - indicator: "3.2.3"
    requirement: { op: ">=", value: "60" }
    text: Tối thiểu 60% các cấp ủy, cấp lãnh đạo có nữ tham gia quản lý
  - indicator: "9.9.9"
    requirement: { op: "=>", value: "60" }
    citations: [{ source: kh-13, locator: mục II.3 }]
    nguong: 60
`;

/** Well formed, but it names an indicator and a source that are not there. */
const NOWHERE = BROKEN.replace('"=>"', '">="')
  .replace('    nguong: 60\n', '')
  .replace(
    'nữ tham gia quản lý\n',
    'nữ tham gia quản lý\n    citations: [{ source: kh-12, locator: mục II.3 }]\n',
  );

const OWN = BROKEN.slice(0, BROKEN.indexOf('  - indicator: "9.9.9"')).concat(
  '    citations: [{ source: kh-12, locator: mục II.3 }]\n',
);

/** The first lines only: the whole text of a set is tested with the set. */
function head(call: Run, lines: number): Run {
  return { ...call, stdout: `${call.stdout.split('\n').slice(0, lines).join('\n')}\n...\n` };
}

describe.each(LANGS)('%s', (lang) => {
  const golden = async (name: string, call: Run, code: number) => {
    expect(call.code).toBe(code);
    await expect(shown(call)).toMatchFileSnapshot(`__snapshots__/${name}.${lang}.txt`);
  };

  it('sets', async () => {
    const call = run(folder(), 'sets', ...inLang(lang));
    expect(tooLong(call.stdout)).toEqual([]);
    await golden('sets', call, 0);
  });

  it('sets show, as a document', async () => {
    const call = run(folder(), 'sets', 'show', 'huyen-2021', '-f', 'md', ...inLang(lang));
    await golden('sets-show-md', head(call, 20), 0);
  });

  it('sets lint names every mistake of a file with its line', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'hong.yaml'), BROKEN);
    await golden('sets-lint-broken', run(cwd, 'sets', 'lint', 'hong.yaml', ...inLang(lang)), 2);
    writeFileSync(join(cwd, 'khong-co.yaml'), NOWHERE);
    await golden('sets-lint-nowhere', run(cwd, 'sets', 'lint', 'khong-co.yaml', ...inLang(lang)), 2);
  });

  it.each([
    ['huyen-2021/3.1.1', 'indicator', 0],
    ['HT203', 'code', 0],
    ['huyen-2021/3.1.9', 'unknown-indicator', 2],
    ['huyen-2012', 'unknown-set', 2],
    ['HT200', 'unknown-code', 2],
  ] as const)('explain %s', async (subject, name, code) => {
    const call = run(folder(), 'explain', subject, ...inLang(lang));
    expect(tooLong(call.stdout)).toEqual([]);
    await golden(`explain-${name}`, call, code);
  });

  it('the report by an own set says so, and what it changes', async () => {
    const cwd = folderWithFiles();
    writeFileSync(join(cwd, 'rieng.yaml'), OWN);
    expect(run(cwd, 'sets', 'lint', 'rieng.yaml').code).toBe(0);
    const call = run(cwd, 'evaluate', EXAMPLE, '--set', 'rieng.yaml', ...inLang(lang));
    expect(tooLong(call.stdout)).toEqual([]);
    await golden('evaluate-own-set', call, 1);
  });
});

/** What each example of examples/ comes to. */
const EXAMPLES: Readonly<
  Record<string, { code: number; is: Pick<Result, 'outcome' | 'level' | 'points'>; set: string }>
> = {
  'don-vi-hoc-tap-vi-du-2022.xlsx': {
    set: 'don-vi-2020',
    code: 0,
    is: { outcome: 'met', level: 2, points: { min: '79.5', max: '79.5', of: '100' } },
  },
  'gia-loc-2026.xlsx': {
    set: 'thanh-pho-unesco-2026',
    code: 1,
    is: { outcome: 'not-met', level: null, points: null },
  },
  'phuong-2021.xlsx': { set: 'xa-2014', code: 0, is: { outcome: 'met', level: 2, points: null } },
  'thap-muoi-2022.xlsx': {
    set: 'huyen-2021',
    code: 1,
    is: { outcome: 'not-met', level: null, points: null },
  },
  'tinh-hoc-tap-vi-du-2022.xlsx': {
    set: 'tinh-2021',
    code: 3,
    is: { outcome: 'undecided', level: null, points: null },
  },
};

describe('the own set that README.md shows', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const section = /^## Bộ tiêu chí riêng\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? '';
  const yaml = /^```yaml\n([\s\S]*?)^```/m.exec(section)?.[1] ?? '';
  const lines = (/^```console\n([\s\S]*?)^```/m.exec(section)?.[1] ?? '').trimEnd().split('\n');

  it('loads, and its commands run as printed', () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'examples'));
    copyFileSync(join(examples, EXAMPLE), join(cwd, 'examples', EXAMPLE));
    writeFileSync(join(cwd, 'bo-cua-tinh.yaml'), yaml);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      const [command = '', comment = ''] = line.split('#');
      expect(command).toMatch(/^npx hoc-tap /);
      const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      );
      const code = Number(/mã thoát (\d)/.exec(comment)?.[1] ?? 0);
      expect([line, run(cwd, ...args.slice(2)).code]).toEqual([line, code]);
    }
  });
});

describe('the examples', () => {
  it('are all listed here', () => {
    const files = readdirSync(examples).filter((name) => name.endsWith('.xlsx'));
    expect(files.sort()).toEqual(Object.keys(EXAMPLES).sort());
  });

  it.each(Object.entries(EXAMPLES))(
    '%s comes to its outcome and exit code',
    async (file, { set, code, is }) => {
      const cwd = folder();
      copyFileSync(join(examples, file), join(cwd, file));
      const json = run(cwd, 'evaluate', file, '-f', 'json');
      expect(json.code).toBe(code);
      expect(JSON.parse(json.stdout)).toMatchObject({ ...is, set: { id: set } });
      const text = run(cwd, 'evaluate', file, '-q');
      expect(tooLong(text.stdout)).toEqual([]);
      expect(text.code).toBe(code);
      await expect(shown(text)).toMatchFileSnapshot(`__snapshots__/example-${set}.txt`);
    },
  );
});
