/** What is wrong with a workbook, as the text report lists it: by gravity, equal sentences and mends once. */
import type { ChalkInstance } from 'chalk';
import type { DiagnosticArgs, Severity } from '../diagnostics.ts';
import { figure } from '../messages/format.ts';
import type { Lang } from '../messages/index.ts';
import type { Result, ResultDiagnostic } from '../result.ts';
import { WIDTH, wrap } from './terminal.ts';
import { TEXT_WORDS } from './text-words.ts';

/** A code with its indentation, and the same width of blanks under it: codes of different lengths stand in one column. */
export function margin(code: string, codes: readonly string[]): readonly [string, string] {
  const width = Math.max(...codes.map(({ length }) => length));
  return [`  ${code.padEnd(width)}  `, ' '.repeat(width + 4)];
}

/** Diagnostics by gravity; equal sentences stand once, with all their places, and an equal mend once below them. */
export function notes(result: Result, lang: Lang, chalk: ChalkInstance): string[] {
  const words = TEXT_WORDS[lang];
  const paint = { error: chalk.red, warning: chalk.yellow, info: chalk.dim };
  return (['error', 'warning', 'info'] as const).flatMap((severity: Severity) => {
    const groups = new Map<string, ResultDiagnostic[]>();
    for (const d of result.diagnostics.filter((item) => item.severity === severity)) {
      const key = `${d.code} ${d.fix}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [d]);
      else group.push(d);
    }
    if (groups.size === 0) return [];
    return [
      '',
      chalk.bold(words.severity[severity]),
      ...[...groups.values()].flatMap((group) => note(group, paint[severity], lang, chalk)),
    ];
  });
}

function note(
  group: readonly ResultDiagnostic[],
  paint: ChalkInstance,
  lang: Lang,
  chalk: ChalkInstance,
): string[] {
  const words = TEXT_WORDS[lang];
  const [first] = group;
  if (first === undefined) return [];
  const { code, fix } = first;
  const [head, hanging] = margin(code, [code]);
  const sentences = new Map<string, ResultDiagnostic[]>();
  for (const d of group) {
    const message = code === 'HT309' ? words.onlyRates : d.message;
    sentences.set(message, [...(sentences.get(message) ?? []), d]);
  }
  const lines = [...sentences].flatMap(([message, same], index) => {
    const at = placesOf(same, lang);
    return [
      ...wrap(message, WIDTH, index === 0 ? head : hanging, hanging),
      ...(at === '' ? [] : wrap(`${words.at}: ${at}`, WIDTH, hanging)),
    ];
  });
  return [
    ...lines.map((line, index) => (index === 0 ? line.replace(code, paint(code)) : line)),
    ...wrap(`→ ${fix}`, WIDTH, hanging, `${hanging}  `).map((line) => chalk.dim(line)),
  ];
}

/** "2.2.1 [Chỉ báo!H22], 2.2.2 [Chỉ báo!H25]"; many indicators of one cell (the evidence's head) with the cell once. */
function placesOf(group: readonly ResultDiagnostic[], lang: Lang): string {
  const where = (d: ResultDiagnostic) => (d.cell === null ? '' : `[${d.sheet}!${d.cell}]`);
  const cells = new Set(group.map(where));
  const places =
    cells.size === 1 && group[0]?.code !== 'HT309'
      ? [`${group.flatMap((d) => d.indicator ?? []).join(', ')} ${[...cells].join('')}`.trim()]
      : group.map((d) => `${[d.indicator, rateOf(d, lang), where(d)].filter((part) => part).join(' ')}`);
  return places.filter((place) => place !== '').join(', ');
}

/** The rate that a finding on rates alone is about, so that many of them are one list. */
function rateOf({ code, args }: ResultDiagnostic, lang: Lang): string {
  if (code !== 'HT309') return '';
  const { rate } = args as Partial<DiagnosticArgs['HT309']>;
  return rate === undefined ? '' : `${figure(rate, lang)}%`;
}
