/** `hoc-tap template [set]`: writes blank workbooks, prefilled where the unit is known. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CriteriaSet } from '../criteria/schema.ts';
import { DEFAULT_SET } from '../sets/index.ts';
import { uniqueNames } from '../units/file-name.ts';
import { UsageError } from '../usage.ts';
import type { RosterRow, WorkbookContent } from '../workbook/content.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, saveOutput } from './outputs.ts';
import { chooseTargets, type Target, type UnitOptions } from './template-units.ts';
import { TEMPLATE_WORDS } from './template-words.ts';

export interface TemplateOptions extends UnitOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/** Writes the templates and prints their paths. Throws UsageError before anything is written where one is in the way. */
export async function templateCommand(
  setName: string | undefined,
  options: TemplateOptions,
  context: CommandContext,
): Promise<0> {
  const set = await chooseSet(setName ?? DEFAULT_SET, context.lang);
  const targets = await chooseTargets(set, options, context);
  const several =
    options.units !== undefined || (options.province !== undefined && options.unit === undefined);
  const jobs = inOrder(targets, targetPaths(set, targets, options, several));
  const paths = jobs.map(({ path }) => path);
  const force = options.force ?? false;
  for (const path of paths) checkOutput(path, force);
  if (options.year !== undefined) warnOfYear(set, options.year, context);

  const { writeWorkbook } = await import('../workbook/write/workbook.ts');
  for (const [index, { target, path }] of jobs.entries()) {
    context.progress(index, jobs.length);
    saveOutput(path, await writeWorkbook(set, contentFor(set, target, options.year)), force);
    context.out(`${path}\n`);
  }
  context.progress(jobs.length, jobs.length);
  return 0;
}

interface Job {
  readonly target: Target | undefined;
  readonly path: string;
}

/** By file name, numbers by their value: as a folder lists them. */
function inOrder(targets: readonly (Target | undefined)[], paths: readonly string[]): Job[] {
  const { compare } = new Intl.Collator('vi', { numeric: true });
  return paths.map((path, at) => ({ path, target: targets[at] })).sort((a, b) => compare(a.path, b.path));
}

/** `<set>_<unit without accents>_<year>.xlsx`, in the folder that -o names, or the one file that it names. */
function targetPaths(
  set: CriteriaSet,
  targets: readonly (Target | undefined)[],
  options: TemplateOptions,
  several: boolean,
): string[] {
  const units = targets.filter((target) => target !== undefined);
  const names = uniqueNames(units);
  const files = (units.length === 0 ? [undefined] : names).map(
    (name) => `${[set.id, name, options.year].filter((part) => part !== undefined).join('_')}.xlsx`,
  );
  const { output } = options;
  if (output === undefined) return files;
  const named = /[\\/]$/.test(output);
  const folder = several || named || isFolder(output);
  if (!folder) {
    if (!/\.xlsx$/i.test(output)) throw new UsageError('HT014', { path: output, allowed: '.xlsx' });
    return [output];
  }
  if (several || named) makeFolder(output);
  return files.map((file) => join(output, file));
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

/** A folder for many workbooks is made where it is missing. */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError('HT009', { path, detail: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

function warnOfYear(set: CriteriaSet, year: number, context: CommandContext): void {
  const { from, to } = set.validity;
  if (year >= Number(from.slice(0, 4)) && (to === undefined || year <= Number(to.slice(0, 4)))) return;
  context.err(`${TEMPLATE_WORDS[context.lang].outsideValidity(year, set.id, from, to)}\n`);
}

function contentFor(set: CriteriaSet, target: Target | undefined, year: number | undefined): WorkbookContent {
  const info = {
    ...(target === undefined ? {} : { 'unit.name': target.name }),
    ...(target?.code === undefined ? {} : { 'unit.code': target.code }),
    ...(target?.province === undefined ? {} : { 'unit.province': target.province }),
    ...(year === undefined ? {} : { year }),
  };
  const found = target?.found;
  const rosters = Object.entries(set.rosters).flatMap(([key, roster]): [string, RosterRow[]][] => {
    if (found === undefined || roster.prefill === undefined) return [];
    const { unit, list } = found;
    const units = roster.prefill === 'communes' ? list.communes(unit.code) : list.districts(unit.code);
    return [[key, units.map(({ name, code }) => ({ name, code }))]];
  });
  return { info, fields: {}, rosters: Object.fromEntries(rosters), evidence: [] };
}
