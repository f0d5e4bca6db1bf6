/** `hoc-tap status <folder>`: who has handed in what, what is missing, late, broken or contradicted. */
import { resolve } from 'node:path';
import type { CriteriaSet } from '../criteria/schema.ts';
import { expectedRows } from '../departments/expected.ts';
import { type Status, statusOf } from '../departments/status.ts';
import type { ExitCode } from '../exit-code.ts';
import { jsonText } from '../inert.ts';
import { loadTableWriter, TABLE_FORMATS, type TableFormat } from '../reporters/tables/load.ts';
import { UsageError } from '../usage.ts';
import { assignedSet } from './assignment-file.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, parseOutputsOf, saveOutput } from './outputs.ts';
import { refuseInputs } from './reports.ts';
import { expandFolders, readSent } from './sent-files.ts';
import { dueOf } from './split.ts';
import { readTable } from './table-file.ts';

export interface StatusCommandOptions {
  readonly due?: string;
  readonly expect?: string;
  readonly assign?: string;
  readonly set?: string;
  readonly remind?: boolean;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
}

const STATUS_SCHEMA = 'hoc-tap/status@1';
const FORMATS = {
  text: { ending: 'txt', binary: false },
  json: { ending: 'json', binary: false },
  ...TABLE_FORMATS,
} as const;

/** 0 all is there; 3 something is missing or contradicted; 2 a file cannot be read. */
export async function statusCommand(
  folder: string,
  options: StatusCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const force = options.force ?? false;
  const outputs = parseOutputsOf<'text' | 'json' | TableFormat>(
    FORMATS,
    options.format ?? [],
    options.output,
    context.terminal,
  );
  for (const { path } of outputs) if (path !== undefined) checkOutput(path, force);
  const due = dueOf(options.due);
  const own = options.set === undefined ? undefined : await chooseSet(options.set, context.lang);
  const given = [options.expect, options.assign].filter((path) => path !== undefined);
  // The user's own lists, and an earlier result, may stand in the folder; they are no workbooks that were sent.
  const lists = new Set(
    [...given, ...outputs.flatMap(({ path }) => path ?? [])].map((path) => resolve(path)),
  );
  const files = expandFolders([folder]).filter((path) => !lists.has(resolve(path)));
  refuseInputs(
    files,
    outputs.map(({ path }) => path),
  );
  const { submitted, broken } = await readSent(files, own, folder);
  const foreign = broken.filter(({ diagnostics }) => diagnostics.every(({ code }) => code === 'HT113'));
  const assigned = new Map<string, CriteriaSet>();
  for (const { set } of submitted) assigned.set(set.id, await assignedSet(set, options.assign));
  const status = statusOf({
    submitted,
    broken: broken.filter((file) => !foreign.includes(file)),
    ownersOf: (set) => assigned.get(set.id) ?? set,
    due,
    expected: options.expect === undefined ? [] : expectedOf(options.expect),
  });
  await print(status, outputs, options, context);
  if (foreign.length > 0) {
    const { STATUS_WORDS } = await import('../reporters/status/words.ts');
    context.err(`${STATUS_WORDS[context.lang].others(foreign.map(({ file }) => file))}\n`);
  }
  if (status.rows.some(({ state }) => state === 'broken')) return 2;
  return status.rows.every(({ state, conflicts }) => state === 'complete' && conflicts.length === 0) ? 0 : 3;
}

function expectedOf(path: string) {
  const table = readTable(path);
  const rows = table === undefined ? [] : expectedRows(table);
  if (rows.length === 0) throw new UsageError('HT046', { path });
  return rows;
}

async function print(
  status: Status,
  outputs: readonly { readonly format: 'text' | 'json' | TableFormat; readonly path?: string }[],
  options: StatusCommandOptions,
  context: CommandContext,
): Promise<void> {
  const { lang, quiet } = context;
  for (const { format, path } of outputs) {
    const color = context.color && path === undefined;
    const content = await contentOf(status, format, options, { lang, quiet, color });
    if (path === undefined) context.out(content);
    else saveOutput(path, content, options.force ?? false);
  }
}

async function contentOf(
  status: Status,
  format: 'text' | 'json' | TableFormat,
  options: StatusCommandOptions,
  look: { readonly lang: CommandContext['lang']; readonly quiet: boolean; readonly color: boolean },
): Promise<string | Uint8Array> {
  if (format === 'json') return `${jsonText({ schema: STATUS_SCHEMA, ...status }, 2)}\n`;
  if (format === 'text') {
    if (options.remind === true)
      return (await import('../reporters/status/remind.ts')).reminders(status, look.lang);
    return (await import('../reporters/status/text.ts')).statusText(status, look.lang, look);
  }
  const { statusTables } = await import('../reporters/status/table.ts');
  const write = await loadTableWriter(format);
  return write(statusTables(status, look.lang));
}
