/** `hoc-tap sets`, `sets show <set>`, `sets lint <set or file>`. */
import type { Problem } from '../criteria/load.ts';
import { pageText } from '../explain/page.ts';
import { jsonText } from '../inert.ts';
import { builtInSet } from '../sets/index.ts';
import { UsageError } from '../usage.ts';
import { chooseSet, setFile, shippedSets } from './choose-set.ts';
import type { CommandContext } from './context.ts';

export interface SetsOptions {
  readonly format?: string;
}

type SetsFormat = 'text' | 'json' | 'md';

/** Throws UsageError HT004 where the format is not one that the command has. */
function formatOf<F extends SetsFormat>(options: SetsOptions, allowed: readonly F[]): F {
  const asked = options.format?.toLowerCase() ?? 'text';
  const found = allowed.find((format) => format === asked);
  if (found !== undefined) return found;
  throw new UsageError('HT004', {
    option: '-f, --format',
    value: options.format ?? '',
    allowed: allowed.join(', '),
  });
}

const json = (value: unknown) => `${jsonText(value, 2)}\n`;

/** Lists the shipped sets. */
export async function listSets(options: SetsOptions, context: CommandContext): Promise<0> {
  const format = formatOf(options, ['text', 'json']);
  const { listData, listPage } = await import('../explain/list.ts');
  const sets = [...(await shippedSets()).values()];
  context.out(
    format === 'json' ? json(listData(sets)) : pageText(listPage(sets, context.lang), context.color),
  );
  return 0;
}

/** Prints a set, shipped or of the user's own: as loaded (json), as a tree, or as a document (md). */
export async function showSet(idOrFile: string, options: SetsOptions, context: CommandContext): Promise<0> {
  const format = formatOf(options, ['text', 'json', 'md']);
  const set = await chooseSet(idOrFile, context.lang);
  switch (format) {
    case 'json':
      context.out(json(set));
      break;
    case 'md':
      context.out((await import('../explain/tree-md.ts')).treeMd(set, context.lang));
      break;
    case 'text':
      context.out((await import('../explain/tree.ts')).treeText(set, context.lang, context.color));
  }
  return 0;
}

/** Checks a set and prints all that is wrong with it. 0: no error (there may be warnings), 2: errors. */
export async function lintSet(
  idOrFile: string,
  options: SetsOptions,
  context: CommandContext,
): Promise<0 | 2> {
  const format = formatOf(options, ['text', 'json']);
  const { lintData, lintText } = await import('../explain/lint.ts');
  const problems = await problemsOf(idOrFile, context);
  context.out(
    format === 'json'
      ? json(lintData(idOrFile, problems))
      : lintText(idOrFile, problems, context.lang, context),
  );
  return lintData(idOrFile, problems).ok ? 0 : 2;
}

async function problemsOf(idOrFile: string, context: CommandContext): Promise<readonly Problem[]> {
  const shipped = await builtInSet(idOrFile);
  const text = shipped === undefined ? setFile(idOrFile) : '';
  const { lintLoaded, loadCriteriaText } = await import('../criteria/load.ts');
  if (shipped !== undefined) return lintLoaded(shipped, idOrFile, context.lang);
  const loaded = loadCriteriaText(text, idOrFile, context.lang, await shippedSets());
  return loaded.ok ? loaded.warnings : loaded.problems;
}
