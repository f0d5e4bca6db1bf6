/** What a run tells the shell. Knows results and options, nothing of formats (contract.md, "Exit codes"). */
import { isUnreadable, type Result } from './result.ts';

export type ExitCode = 0 | 1 | 2 | 3;

export interface ExitOptions {
  /** Level that has to be reached; undefined: being recognised is enough. */
  readonly minLevel?: number | undefined;
  /** Report 1 and 3 as 0. */
  readonly exitZero?: boolean | undefined;
}

/** 0 met, 1 not met or below the level, 2 a file failed, 3 undecided; of several 2 over 3 over 1 over 0. */
export function exitCode(results: readonly Result[], options: ExitOptions = {}): ExitCode {
  const codes = results.map((result) => codeOf(result, options.minLevel));
  const worst = ([2, 3, 1] as const).find((code) => codes.includes(code)) ?? 0;
  return options.exitZero && worst !== 2 ? 0 : worst;
}

function codeOf(result: Result, minLevel: number | undefined): ExitCode {
  if (isUnreadable(result)) return 2;
  if (result.outcome === 'not-met') return 1;
  if (minLevel === undefined) return result.outcome === 'met' ? 0 : 3;
  if (result.outcome === 'undecided' && result.levelRange === null) return 3;
  const range = result.levelRange ?? { min: result.level ?? 0, max: result.level ?? 0 };
  if (range.min >= minLevel) return 0;
  return range.max < minLevel ? 1 : 3;
}
