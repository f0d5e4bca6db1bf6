/** `evaluate --annotate <path>`: a copy of the workbook with its diagnostics on the cells. */
import { readInput, sha256 } from '../node/files.ts';
import type { ReportContext } from '../reporters/types.ts';
import { assumptionBanner, conclusion } from '../reporters/words.ts';
import { isUnreadable, type Result } from '../result.ts';
import { UsageError } from '../usage.ts';
import { annotate } from '../workbook/annotate.ts';
import { nodeInflate } from '../xlsx/node-inflate.ts';
import { XlsxError } from '../xlsx/types.ts';
import type { CommandContext } from './context.ts';
import { saveOutput } from './outputs.ts';

/** Writes the copy of the one workbook that was judged. Throws UsageError HT055 where it could not be read (again). */
export function saveAnnotated(
  [result]: readonly Result[],
  set: ReportContext['set'],
  path: string,
  force: boolean,
  { lang }: CommandContext,
): void {
  if (result === undefined) return;
  const { file } = result.input;
  const bytes = readInput(file);
  // Notes on another state of the file would stand on the wrong figures.
  if (isUnreadable(result) || 'code' in bytes || sha256(bytes) !== result.input.sha256)
    throw new UsageError('HT055', { path: file });
  const banner = assumptionBanner([result], lang);
  const found = conclusion(result, result.set === null ? undefined : set(result.set.id), lang);
  const said = banner === '' ? found : `${banner}. ${found}`;
  saveOutput(path, annotated(bytes, result, said, lang), force);
}

function annotated(
  bytes: Uint8Array,
  result: Result,
  said: string,
  lang: CommandContext['lang'],
): Uint8Array {
  try {
    return annotate(bytes, result, said, nodeInflate, lang);
  } catch (error) {
    if (error instanceof XlsxError) throw new UsageError('HT055', { path: result.input.file });
    throw error;
  }
}
