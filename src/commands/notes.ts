/** Diagnostics of files on standard error. */
import type { FileNote } from '../departments/merge.ts';
import { visible } from '../inert.ts';
import { diagnosticText } from '../messages/index.ts';
import type { CommandContext } from './context.ts';

/** One line a note: its file where it has one, code, sentence, mend. */
export function printNotes(notes: readonly FileNote[], context: CommandContext): void {
  for (const { file, diagnostic } of notes) {
    const { message, fix } = diagnosticText(diagnostic, context.lang);
    const place = diagnostic.at === undefined ? '' : ` ${diagnostic.at.sheet}!${diagnostic.at.cell}`;
    const where = file === undefined ? '' : `${file}${place}: `;
    context.err(`${visible(`${where}${diagnostic.code}: ${message} ${fix}`)}\n`);
  }
}
