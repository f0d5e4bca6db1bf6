/** What a run tells the shell. Knows results and options, nothing of formats (contract.md, "Exit codes"). */
import { isUnreadable, type Result } from './result.ts';

/** 129, 130, 141, 143: stopped by SIGHUP, Ctrl+C, a reader that went away or SIGTERM, as shells have it; what was finished was kept. */
export type ExitCode = 0 | 1 | 2 | 3 | 129 | 130 | 141 | 143;

export interface ExitOptions {
  /** Level that has to be reached; undefined: being recognised is enough. */
  readonly minLevel?: number | undefined;
  /** Report 1 and 3 as 0. */
  readonly exitZero?: boolean | undefined;
}

/** What of a result decides the exit code. */
type Verdict = Pick<Result, 'outcome' | 'level' | 'levelRange'> & {
  /** Its file gave no verdict. */
  readonly unreadable: boolean;
};

/** 0 met, 1 not met or below the level, 2 a file failed, 3 undecided; of several 2 over 3 over 1 over 0. */
export function exitCode(results: readonly Result[], options: ExitOptions = {}): ExitCode {
  return exitCodeOf(
    results.map((result) => ({ ...result, unreadable: isUnreadable(result) })),
    options,
  );
}

/** The same, where only the verdicts are at hand. */
export function exitCodeOf(verdicts: readonly Verdict[], options: ExitOptions = {}): ExitCode {
  const codes = verdicts.map((verdict) => codeOf(verdict, options.minLevel));
  const worst = ([2, 3, 1] as const).find((code) => codes.includes(code)) ?? 0;
  return options.exitZero && worst !== 2 ? 0 : worst;
}

function codeOf(verdict: Verdict, minLevel: number | undefined): ExitCode {
  if (verdict.unreadable) return 2;
  if (verdict.outcome === 'not-met') return 1;
  if (minLevel === undefined) return verdict.outcome === 'met' ? 0 : 3;
  if (verdict.outcome === 'undecided' && verdict.levelRange === null) return 3;
  const range = verdict.levelRange ?? { min: verdict.level ?? 0, max: verdict.level ?? 0 };
  if (range.min >= minLevel) return 0;
  return range.max < minLevel ? 1 : 3;
}
