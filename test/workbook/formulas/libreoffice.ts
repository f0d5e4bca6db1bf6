/** Templates recalculated by LibreOffice. Where it is missing, tests skip; with HOC_TAP_REQUIRE_TOOLS=1 they fail. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Value } from '../../../src/workbook/formulas/cells.ts';
import type { CellRef } from '../../../src/workbook/formulas/expr.ts';
import type { Fill } from './fills.ts';

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import uno']).status === 0,
);
const soffice = spawnSync('soffice', ['--version']).status === 0;

/** Whether the tests can, or must, run. */
export const hasLibreOffice = (python !== undefined && soffice) || process.env.HOC_TAP_REQUIRE_TOOLS === '1';

export interface Job {
  readonly template: Uint8Array;
  readonly probes: readonly CellRef[];
  readonly fills: readonly Fill[];
  /** Calculated at every value typed, as on a screen, from what stood in the file. */
  readonly live?: boolean;
}

/** For each job and fill the values of the probes. Throws with what LibreOffice said where it does not run. */
export function recalculate(jobs: readonly Job[]): Value[][][] {
  const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-formulas-'));
  try {
    const given = jobs.map(({ template, probes, fills, live = false }, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, template);
      return {
        template: file,
        live,
        probes: probes.map(({ sheet, row, col }) => [sheet, row, col]),
        fills: fills.map((fill) => fill.map(({ sheet, row, col, value }) => [sheet, row, col, value])),
      };
    });
    const [job, answer] = [join(folder, 'job.json'), join(folder, 'answer.json')];
    writeFileSync(job, JSON.stringify(given));
    const script = fileURLToPath(new URL('recalculate.py', import.meta.url));
    const run = spawnSync(python ?? 'python3', [script, job, answer, join(folder, 'profile')], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`recalculate.py: ${run.stderr}${run.error?.message ?? ''}`);
    return JSON.parse(readFileSync(answer, 'utf8')) as Value[][][];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
