/** `hoc-tap split <file> -o <folder>`: one workbook for each department that supplies figures. */
import { mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withOwners } from '../criteria/part.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import { dayText, parseDay } from '../departments/due.ts';
import { fileNotes, forbids } from '../departments/merge.ts';
import { splitEntries } from '../departments/split.ts';
import type { Submitted } from '../departments/submitted.ts';
import type { ExitCode } from '../exit-code.ts';
import { uniqueNames } from '../units/file-name.ts';
import { UsageError } from '../usage.ts';
import { partName } from '../workbook/part.ts';
import { assignedSet } from './assignment-file.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { DEPARTMENT_WORDS } from './department-words.ts';
import { printNotes } from './notes.ts';
import { checkOutput, saveOutput } from './outputs.ts';
import { readSent } from './sent-files.ts';

export interface SplitCommandOptions {
  readonly output?: string;
  readonly assign?: string;
  readonly due?: string;
  readonly set?: string;
  readonly force?: boolean;
}

/** Writes the parts and prints their paths; 2 where the workbook cannot be read. Throws UsageError before anything is written. */
export async function splitCommand(
  file: string,
  options: SplitCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { output } = options;
  if (output === undefined) throw new UsageError('HT003', { argument: '-o <folder>' });
  const due = dueOf(options.due);
  const own = options.set === undefined ? undefined : await chooseSet(options.set, context.lang);
  const { submitted, broken } = await readSent([file], own);
  const [whole] = submitted;
  if (whole === undefined) {
    printNotes(
      broken.flatMap(({ diagnostics }) => diagnostics.map((diagnostic) => ({ diagnostic }))),
      context,
    );
    return 2;
  }
  if (whole.part !== undefined)
    throw new UsageError('HT044', { path: file, part: partName(whole.part.name) });
  const set = await assignedSet(ownersOf(whole), options.assign);
  const notes = fileNotes(whole);
  printNotes(notes, context);
  // An input that is given twice, and differently, would have to be guessed.
  if (notes.some(forbids)) return 2;

  const parts = splitEntries(set, whole.entries, { parent: whole.sha256, due: due && dayText(due) });
  const stem = basename(file).replace(/\.[^.]+$/, '');
  const names = uniqueNames(parts.map(({ part }) => ({ name: partName(part.name) })));
  const paths = names.map((name) => join(output, `${stem}_${name}.xlsx`));
  makeFolder(output);
  for (const path of paths) checkOutput(path, options.force ?? false);
  const { writeWorkbook } = await import('../workbook/write/workbook.ts');
  for (const [index, { part, content }] of parts.entries()) {
    const path = paths[index];
    if (path === undefined) continue;
    context.progress(index, parts.length);
    saveOutput(path, await writeWorkbook(set, content, { part }), options.force ?? false);
    context.out(`${path}\n`);
  }
  context.progress(parts.length, parts.length);
  const nobody = parts.find(({ part }) => part.name === '');
  if (nobody !== undefined) {
    const place = paths[parts.indexOf(nobody)] ?? '';
    context.err(`${DEPARTMENT_WORDS[context.lang].ownerless(nobody.part.indicators, place)}\n`);
  }
  return 0;
}

/** A day as given to --due. Throws UsageError HT042 where it is none. */
export function dueOf(text: string | undefined) {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined) throw new UsageError('HT042', { value: text });
  return day;
}

/** The form is that of the set a workbook was made from; who supplies what may stand in the set that extends it. */
function ownersOf({ set, judge }: Submitted): CriteriaSet {
  if (set === judge) return set;
  return withOwners(set, new Map(indicatorsOf(judge).map(({ id, owners }) => [id, owners])));
}

function makeFolder(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory() === true) return;
  if (there !== undefined) throw new UsageError('HT045', { path });
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError('HT009', { path, detail: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}
