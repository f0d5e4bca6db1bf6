/** One department's part of a workbook: what others supply is neither missing in its report nor planned for it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PlanReport } from '../../src/plan/report.ts';
import type { Result } from '../../src/result.ts';
import { EXAMPLE, folder, folderWithFiles, run, shown, tooLong } from './command.ts';
import { writeFilled } from './filled.ts';

const jsonOf = <T>(cwd: string, ...args: string[]) => JSON.parse(run(cwd, ...args, '-f', 'json').stdout) as T;

/** The parts of a workbook. */
function split(cwd: string, file: string): string[] {
  run(cwd, 'split', file, '-o', 'phan');
  return readdirSync(join(cwd, 'phan'))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join('phan', name));
}

it('reports of a part show its own indicators and say that the others are elsewhere; the json has all', async () => {
  const cwd = folderWithFiles();
  const file = split(cwd, EXAMPLE).find((path) => path.includes('noi-vu')) ?? '';
  const text = run(cwd, 'evaluate', file);
  expect(tooLong(text.stdout)).toEqual([]);
  const plan = run(cwd, 'plan', file);
  await expect(`${shown(text)}\n${shown(plan)}`).toMatchFileSnapshot('__snapshots__/part.vi.txt');
  const english = ['--lang', 'en'];
  const said = `${shown(run(cwd, 'evaluate', file, '-q', ...english))}\n${shown(run(cwd, 'plan', file, ...english))}`;
  await expect(said).toMatchFileSnapshot('__snapshots__/part.en.txt');
  const result = jsonOf<Result>(cwd, 'evaluate', file);
  expect([result.outcome, result.indicators.length, result.counts.total]).toEqual(['undecided', 16, 16]);
  expect(result.department).toEqual({ name: 'Phòng Nội vụ', indicators: ['3.2.3'], total: 16 });
  run(cwd, 'evaluate', file, '-f', 'json:phan.json');
  expect(run(cwd, 'render', 'phan.json').stdout).toBe(text.stdout);
  for (const format of ['md', 'csv', 'html']) {
    const report = run(cwd, 'evaluate', file, '-f', format).stdout;
    expect(report).toContain('3.2.3');
    expect(report).not.toMatch(/2\.1\.1|1\.2\.2/);
  }
});

it('every part is planned for its own; together they are the plan of the whole', async () => {
  const cwd = folder();
  await writeFilled(cwd, 'so.xlsx', {
    '2.1.1.part': 20,
    '2.2.4.part': 9,
    '3.1.1.current.part': 400,
    '3.2.3.part': 1,
    '1.1.2.verdict': 'Chưa đạt',
  });
  const whole = jsonOf<PlanReport>(cwd, 'plan', 'so.xlsx');
  expect(whole.steps.length).toBe(5);
  const planned = new Set<string>();
  for (const file of split(cwd, 'so.xlsx')) {
    const plan = jsonOf<PlanReport>(cwd, 'plan', file);
    const own = plan.department?.indicators ?? [];
    for (const step of plan.steps) {
      expect(own).toContain(step.indicator);
      const there = whole.steps.find(({ indicator }) => indicator === step.indicator);
      expect([step.need, step.changes]).toEqual([there?.need, there?.changes]);
      planned.add(step.indicator);
    }
    expect(plan.others?.filter((id) => own.includes(id))).toEqual([]);
    expect(plan.steps.length + (plan.others?.length ?? 0)).toBeGreaterThanOrEqual(16 - own.length);
    const text = run(cwd, 'plan', file).stdout.replace(/\s+/g, ' ');
    expect(text).toContain('Cả đơn vị còn chờ');
    expect(text).not.toContain('thì chắc chắn đạt');
  }
  expect([...planned].sort()).toEqual(whole.steps.map(({ indicator }) => indicator).sort());
});

it('a whole workbook says nothing of parts', () => {
  const cwd = folderWithFiles();
  expect(jsonOf<Result>(cwd, 'evaluate', EXAMPLE).department).toBeUndefined();
  expect(jsonOf<PlanReport>(cwd, 'plan', EXAMPLE).others).toBeUndefined();
});
