/** `hoc-tap template [set]`: writes a blank workbook, prefilled where the unit is known. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CriteriaSet } from '../criteria/schema.ts';
import { DEFAULT_SET } from '../sets/index.ts';
import { fileNamePart } from '../units/file-name.ts';
import type { Unit, UnitKind, UnitList } from '../units/list.ts';
import type { Resolution } from '../units/resolve.ts';
import { UsageError } from '../usage.ts';
import type { RosterRow, WorkbookContent } from '../workbook/content.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, saveOutput } from './outputs.ts';
import { TEMPLATE_WORDS } from './template-words.ts';

export interface TemplateOptions {
  readonly unit?: string;
  readonly year?: number;
  readonly output?: string;
  readonly force?: boolean;
}

/** Writes the template and prints its path. Throws UsageError where the file cannot be written. */
export async function templateCommand(
  setName: string | undefined,
  options: TemplateOptions,
  context: CommandContext,
): Promise<0> {
  const set = await chooseSet(setName ?? DEFAULT_SET, context.lang);
  const { unit } = options;
  const found = unit === undefined ? undefined : await findUnit(set, unit, options.year, context);
  const path = targetPath(set, found?.unit.name ?? unit, options);
  checkOutput(path, options.force ?? false);
  if (options.year !== undefined) warnOfYear(set, options.year, context);
  const { writeWorkbook } = await import('../workbook/write/workbook.ts');
  saveOutput(
    path,
    await writeWorkbook(set, contentFor(set, unit, found, options.year)),
    options.force ?? false,
  );
  context.out(`${path}\n`);
  return 0;
}

interface FoundUnit {
  readonly unit: Unit;
  readonly list: UnitList;
}

/** `<set>_<unit without accents>_<year>.xlsx`, in the folder that -o names, or the file that it names. */
function targetPath(set: CriteriaSet, unitName: string | undefined, options: TemplateOptions): string {
  const parts = [
    set.id,
    ...(unitName === undefined ? [] : [fileNamePart(unitName)]),
    ...(options.year ? [options.year] : []),
  ];
  const name = `${parts.join('_')}.xlsx`;
  const { output } = options;
  if (output === undefined) return name;
  const folder = /[\\/]$/.test(output) || (existsSync(output) && statSync(output).isDirectory());
  if (folder) return join(output, name);
  if (!/\.xlsx$/i.test(output)) throw new UsageError('HT014', { path: output, allowed: '.xlsx' });
  return output;
}

/** Looks a unit up in the built-in list of the year; one that is not there is used as written, with a warning. */
async function findUnit(
  set: CriteriaSet,
  query: string,
  year: number | undefined,
  context: CommandContext,
): Promise<FoundUnit | undefined> {
  const { level } = set.unit;
  if (level === 'agency') return undefined;
  const { listForYear, loadUnits } = await import('../units/list.ts');
  const { resolve } = await import('../units/resolve.ts');
  const list = await loadUnits(listForYear(year ?? Number(set.validity.to?.slice(0, 4) ?? 2025), level));
  const resolution = resolve(list, query, { kind: level as UnitKind });
  if (resolution.state === 'found') return { unit: resolution.unit, list };
  context.err(`${notFoundText(query, resolution, context)}\n`);
  return undefined;
}

function notFoundText(
  query: string,
  resolution: Exclude<Resolution, { state: 'found' }>,
  context: CommandContext,
): string {
  const words = TEMPLATE_WORDS[context.lang];
  const units = resolution.state === 'ambiguous' ? resolution.candidates : resolution.near;
  const names = units.map(
    (unit) =>
      `${[unit.name, unit.district?.name, unit.province?.name].filter(Boolean).join(', ')} (${unit.code})`,
  );
  const sentence = resolution.state === 'ambiguous' ? words.ambiguous(query) : words.unknown(query);
  return [sentence, ...names.map((name) => `  - ${name}`)].join('\n');
}

function warnOfYear(set: CriteriaSet, year: number, context: CommandContext): void {
  const { from, to } = set.validity;
  if (year >= Number(from.slice(0, 4)) && (to === undefined || year <= Number(to.slice(0, 4)))) return;
  context.err(`${TEMPLATE_WORDS[context.lang].outsideValidity(year, set.id, from, to)}\n`);
}

function contentFor(
  set: CriteriaSet,
  unitText: string | undefined,
  found: FoundUnit | undefined,
  year: number | undefined,
): WorkbookContent {
  const info = {
    ...(unitText === undefined ? {} : { 'unit.name': found?.unit.name ?? unitText }),
    ...(found === undefined ? {} : { 'unit.code': found.unit.code }),
    ...(found?.unit.province === undefined ? {} : { 'unit.province': found.unit.province.name }),
    ...(year === undefined ? {} : { year }),
  };
  const rosters = Object.entries(set.rosters).flatMap(([key, roster]): [string, RosterRow[]][] => {
    if (found === undefined || roster.prefill === undefined) return [];
    const units =
      roster.prefill === 'communes'
        ? found.list.communes(found.unit.code)
        : found.list.districts(found.unit.code);
    return [[key, units.map(({ name, code }) => ({ name, code }))]];
  });
  return { info, fields: {}, rosters: Object.fromEntries(rosters), evidence: [] };
}
