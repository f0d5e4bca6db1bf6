/** A workbook open in Excel: read as last saved, and said; its lock file is no workbook. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Result } from '../../src/result.ts';
import { folder, run } from './command.ts';
import { writeFilled } from './filled.ts';

it.each(['~$so.xlsx', '.~lock.so.xlsx#'])('%s beside it: HT155, the verdict unchanged', async (lock) => {
  const cwd = folder();
  await writeFilled(cwd, 'so.xlsx', {});
  const before = JSON.parse(run(cwd, 'evaluate', 'so.xlsx', '-f', 'json').stdout) as Result;
  expect(before.diagnostics.map((d) => d.code)).not.toContain('HT155');
  writeFileSync(join(cwd, lock), 'Nguyễn Văn A');
  const { code, stdout } = run(cwd, 'evaluate', 'so.xlsx', '-f', 'json');
  const after = JSON.parse(stdout) as Result;
  expect(code).toBe(0);
  expect(after.diagnostics[0]).toMatchObject({
    code: 'HT155',
    severity: 'warning',
    args: { file: 'so.xlsx' },
  });
  expect({ ...after, diagnostics: after.diagnostics.slice(1) }).toEqual(before);
});

it('the lock file itself: its own sentence, exit 2', () => {
  const cwd = folder();
  writeFileSync(join(cwd, '~$so.xlsx'), 'Nguyễn Văn A');
  const { code, stdout } = run(cwd, 'evaluate', '~$so.xlsx', '-f', 'json');
  const { diagnostics } = JSON.parse(stdout) as Result;
  expect(code).toBe(2);
  expect(diagnostics).toMatchObject([{ code: 'HT120' }]);
  expect(diagnostics[0]?.message).toContain('tệp khóa tạm');
});
