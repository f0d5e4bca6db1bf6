/** `hoc-tap evidence <file>`: the documents of a workbook as an index, and what to look at again. */
import type { ExitCode } from '../exit-code.ts';
import { evaluateFile } from '../node/evaluate-file.ts';
import { indexOf, indexTables, indexText } from '../reporters/evidence/index.ts';
import { loadTableWriter, TABLE_FORMATS, type TableFormat } from '../reporters/tables/load.ts';
import { isUnreadable } from '../result.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, parseOutputsOf, saveOutput } from './outputs.ts';
import { refuseInputs } from './reports.ts';

export interface EvidenceCommandOptions {
  readonly set?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
}

const FORMATS = { text: { ending: 'txt', binary: false }, ...TABLE_FORMATS } as const;

/** 0, or 2 where the workbook cannot be read. */
export async function evidenceCommand(
  file: string,
  options: EvidenceCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { lang } = context;
  const force = options.force ?? false;
  const outputs = parseOutputsOf<'text' | TableFormat>(
    FORMATS,
    options.format ?? [],
    options.output,
    context.terminal,
  );
  for (const { path } of outputs) if (path !== undefined) checkOutput(path, force);
  refuseInputs(
    [file],
    outputs.map(({ path }) => path),
  );
  const own = options.set === undefined ? undefined : await chooseSet(options.set, lang);
  const { result, set } = await evaluateFile(file, file, { strict: false, lang, own });
  if (isUnreadable(result)) {
    for (const d of result.diagnostics) context.err(`${d.code}: ${d.message} ${d.fix}\n`);
    return 2;
  }
  const index = indexOf(result, set, lang);
  for (const { format, path } of outputs) {
    const content =
      format === 'text'
        ? indexText(index, lang, context.quiet)
        : await (await loadTableWriter(format))(indexTables(index, lang));
    if (path === undefined) context.out(content);
    else saveOutput(path, content, force);
  }
  return 0;
}
