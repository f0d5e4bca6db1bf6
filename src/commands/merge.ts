/** `hoc-tap merge <files or folder> -o <file>`: the parts of departments back into one workbook. */
import { resolve } from 'node:path';
import type { Prefer } from '../departments/claims.ts';
import { forbids, mergeSubmitted } from '../departments/merge.ts';
import type { ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { DEPARTMENT_WORDS } from './department-words.ts';
import { printNotes } from './notes.ts';
import { checkOutput, saveOutput } from './outputs.ts';
import { refuseInputs } from './reports.ts';
import { expandFolders, readSent } from './sent-files.ts';

export interface MergeCommandOptions {
  readonly output?: string;
  readonly prefer?: Prefer;
  readonly set?: string;
  readonly force?: boolean;
}

/** 0 merged; 3 where senders contradict each other and nothing decides; 2 where a file does not belong or cannot be read. */
export async function mergeCommand(
  paths: readonly string[],
  options: MergeCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { output } = options;
  if (output === undefined) throw new UsageError('HT003', { argument: '-o <file>' });
  if (!/\.xlsx$/i.test(output)) throw new UsageError('HT014', { path: output, allowed: '.xlsx' });
  const force = options.force ?? false;
  checkOutput(output, force);
  refuseInputs(paths, [output]);
  // An earlier result in the folder of the parts is none of the parts.
  const files = expandFolders(paths).filter((path) => resolve(path) !== resolve(output));
  if (files.length === 0) throw new UsageError('HT043', { path: paths.join(', ') });
  const own = options.set === undefined ? undefined : await chooseSet(options.set, context.lang);
  const { submitted, broken } = await readSent(files, own);
  if (broken.length > 0) {
    printNotes(
      broken.flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => ({ file, diagnostic }))),
      context,
    );
    return 2;
  }
  const merged = mergeSubmitted(submitted, { prefer: options.prefer });
  printNotes(merged.notes, context);
  const errors = merged.notes.filter(forbids);
  const words = DEPARTMENT_WORDS[context.lang];
  if (errors.length > 0) {
    const conflicts = errors.filter(({ diagnostic }) => diagnostic.code === 'HT545').length;
    context.err(`${words.notMerged(conflicts)}\n`);
    return conflicts === errors.length ? 3 : 2;
  }
  const { writeWorkbook } = await import('../workbook/write/workbook.ts');
  const bytes = await writeWorkbook(merged.set, merged.content, { sources: merged.sources });
  saveOutput(output, bytes, force);
  context.out(`${output}\n`);
  if (!context.quiet) context.err(`${words.merged(submitted.length, merged.sources.length)}\n`);
  return 0;
}
