/** `hoc-tap diff <old> <new...>`: two years or versions compared; three and more give the history. */
import { readdirSync } from 'node:fs';
import type { CriteriaSet } from '../criteria/schema.ts';
import { diffReport, historyReport, type Side } from '../diff/report.ts';
import type { DiffReport, HistoryReport } from '../diff/types.ts';
import type { ExitCode } from '../exit-code.ts';
import { loadResults } from '../node/load-results.ts';
import type { DiffContext } from '../reporters/diff/parts.ts';
import { isUnreadable, type Result } from '../result.ts';
import { builtInSet } from '../sets/index.ts';
import { UsageError, usageText } from '../usage.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, limitFormats, parseOutputs, saveOutput } from './outputs.ts';
import { refuseInputs, sayUnreadable } from './reports.ts';

export interface DiffOptions {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly exitCode?: boolean;
  readonly strict?: boolean;
  readonly set?: string;
  readonly force?: boolean;
}

type Report = DiffReport | HistoryReport;
type TextOptions = { readonly color: boolean; readonly quiet: boolean };
const isDiff = (report: Report): report is DiffReport => report.schema === 'hoc-tap/diff@1';

const FORMATS = {
  text: async (report: Report, context: DiffContext, options: TextOptions) => {
    const { diffText, historyText } = await import('../reporters/diff/text.ts');
    return isDiff(report) ? diffText(report, context, options) : historyText(report, context, options);
  },
  json: async (report: Report) => (await import('../reporters/diff/json.ts')).diffJson(report),
  csv: async (report: Report, context: DiffContext) => {
    const { diffCsv, historyCsv } = await import('../reporters/diff/csv.ts');
    return isDiff(report) ? diffCsv(report, context) : historyCsv(report, context);
  },
  md: async (report: Report, context: DiffContext) => {
    const { diffMd, historyMd } = await import('../reporters/diff/md.ts');
    return isDiff(report) ? diffMd(report, context) : historyMd(report, context);
  },
  html: async (report: Report, context: DiffContext) => {
    const { diffHtml, historyHtml } = await import('../reporters/diff/html.ts');
    return isDiff(report) ? diffHtml(report, context) : historyHtml(report, context);
  },
};

/** Runs the command: 0 compared (1 with --exit-code where something differs), 2 where a file could not be read. */
export async function diffCommand(
  paths: readonly string[],
  options: DiffOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const force = options.force ?? false;
  const names = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
  const outputs = limitFormats(parseOutputs(options.format ?? [], options.output, context.terminal), names);
  for (const { path } of outputs) if (path !== undefined) checkOutput(path, force);
  refuseInputs(
    paths.flatMap(filesOf),
    outputs.map(({ path }) => path),
  );
  const { lang } = context;
  const own = options.set === undefined ? undefined : await chooseSet(options.set, lang);
  const sets = new Map<string, CriteriaSet>();
  const sides: Side[] = [];
  const unread: Result[] = [];
  for (const path of paths) {
    const loaded = await loadResults(path, { lang, strict: options.strict ?? false, own });
    if (!loaded.ok) throw nothingAt(path, loaded.detail, lang);
    for (const file of loaded.assumed) {
      const note = usageText(new UsageError('HT056', { path: file }), lang);
      context.err(`HT056: ${note}\n`);
    }
    for (const set of loaded.sets) sets.set(set.id, set);
    unread.push(...loaded.results.filter(isUnreadable));
    sides.push({ path, results: loaded.results.filter((result) => !isUnreadable(result)) });
  }
  await addSets(sides, own, sets);
  sayVersions(sides, sets, context);
  sayUnreadable(unread, context);
  if (sides.some(({ results }) => results.length === 0)) return 2;

  const setOf = (id: string) => sets.get(id);
  const [old, now] = sides;
  const report =
    sides.length === 2 && old !== undefined && now !== undefined
      ? diffReport(old, now, setOf, lang)
      : historyReport(sides, setOf, lang);
  for (const { format, path } of outputs) {
    const color = context.color && path === undefined;
    const text = await FORMATS[format](report, { lang, set: setOf }, { color, quiet: context.quiet });
    if (path === undefined) context.out(text);
    else saveOutput(path, text, force);
  }
  if (unread.length > 0) return 2;
  return options.exitCode && report.different ? 1 : 0;
}

/** What an output must not go over: a file itself, or those in a folder. */
function filesOf(path: string): string[] {
  try {
    return readdirSync(path).map((name) => `${path}/${name}`);
  } catch {
    return [path];
  }
}

function nothingAt(path: string, detail: string, lang: 'vi' | 'en'): UsageError {
  const empty = {
    vi: 'thư mục không có sổ .xlsx hoặc kết quả .json nào.',
    en: 'the folder holds no .xlsx workbook and no .json result.',
  };
  const saved = { vi: 'không phải kết quả đã lưu của hoc-tap', en: 'not a saved result of hoc-tap' };
  return new UsageError('HT039', {
    path,
    detail: detail === '' ? empty[lang] : `${saved[lang]} (${detail}).`,
  });
}

/** A saved result of another version of its set: its indicators are shown with the wording of this one. */
function sayVersions(
  sides: readonly Side[],
  sets: ReadonlyMap<string, CriteriaSet>,
  context: CommandContext,
): void {
  const said = new Set<string>();
  for (const { path, results } of sides)
    for (const { set: judged } of results) {
      const set = judged === null ? undefined : sets.get(judged.id);
      if (judged === null || set === undefined || set.version === judged.version) continue;
      const note = { path, set: set.id, saved: judged.version, now: set.version };
      said.add(`HT054: ${usageText(new UsageError('HT054', note), context.lang)}\n`);
    }
  for (const line of said) context.err(line);
}

/** The sets that saved results were judged by, as far as they are shipped or given. */
async function addSets(
  sides: readonly Side[],
  own: CriteriaSet | undefined,
  sets: Map<string, CriteriaSet>,
): Promise<void> {
  if (own !== undefined) sets.set(own.id, own);
  for (const { set } of sides.flatMap(({ results }) => results)) {
    if (set === null || sets.has(set.id)) continue;
    const known = await builtInSet(set.id);
    if (known !== undefined) sets.set(set.id, known);
  }
}
