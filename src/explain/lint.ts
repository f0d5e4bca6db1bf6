/** `sets lint`: every problem of a set file with its place, then how many there are. Pure. */
import { Chalk } from 'chalk';
import type { Problem } from '../criteria/load.ts';
import { PROBLEMS } from '../criteria/problems.ts';
import { harmless } from '../inert.ts';
import type { Lang } from '../messages/index.ts';
import { WIDTH, wrap } from '../reporters/terminal.ts';
import { EXPLAIN_WORDS } from './words.ts';

const severityOf = ({ code }: Problem) => PROBLEMS[code].severity;

/** What `--format json` prints; `ok` where nothing is an error. */
export function lintData(file: string, problems: readonly Problem[]) {
  const count = (severity: string) => problems.filter((p) => severityOf(p) === severity).length;
  return {
    file,
    ok: count('error') === 0,
    errors: count('error'),
    warnings: count('warning'),
    problems: problems.map((problem) => ({
      line: problem.line === 0 ? null : problem.line,
      column: problem.column === 0 ? null : problem.column,
      path: problem.path,
      code: problem.code,
      severity: severityOf(problem),
      message: problem.message,
    })),
  };
}

/** The problems in the order of their lines; only the count with `quiet`. */
export function lintText(
  file: string,
  problems: readonly Problem[],
  lang: Lang,
  { color, quiet }: { readonly color: boolean; readonly quiet: boolean },
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const paint = { error: chalk.red, warning: chalk.yellow };
  const { errors, warnings } = lintData(file, problems);
  const lines = (quiet ? [] : harmless(problems)).flatMap((problem) => {
    const place = problem.line === 0 ? problem.path : `${problem.line}:${problem.column}`;
    const severity = severityOf(problem);
    return [
      `${harmless(file)}:${place}  ${paint[severity](problem.code)}  ${EXPLAIN_WORDS[lang].severity[severity]}`,
      ...wrap(problem.message, WIDTH, '    '),
    ];
  });
  return `${[...lines, summary(harmless(file), errors, warnings, lang)].join('\n')}\n`;
}

function summary(file: string, errors: number, warnings: number, lang: Lang): string {
  if (lang === 'vi') {
    if (errors > 0) return `${file}: ${errors} lỗi, ${warnings} cảnh báo.`;
    return warnings > 0 ? `${file}: dùng được, ${warnings} cảnh báo.` : `${file}: không có lỗi.`;
  }
  const many = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  if (errors > 0) return `${file}: ${many(errors, 'error')}, ${many(warnings, 'warning')}.`;
  return warnings > 0 ? `${file}: usable, ${many(warnings, 'warning')}.` : `${file}: no problems.`;
}
