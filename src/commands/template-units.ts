/** Which units a template is written for: one, a list of the user's own, or all of a province. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { fold } from '../text.ts';
import type { Unit, UnitKind, UnitList } from '../units/list.ts';
import type { Resolution } from '../units/resolve.ts';
import { UsageError } from '../usage.ts';
import type { CommandContext } from './context.ts';
import { TEMPLATE_WORDS } from './template-words.ts';
import { readUnitRows, type UnitRow } from './unit-list-file.ts';

/** A unit to write a workbook for; `found` where it stands in a built-in list. */
export interface Target {
  readonly name: string;
  readonly code: string | undefined;
  readonly province: string | undefined;
  readonly found: { readonly unit: Unit; readonly list: UnitList } | undefined;
}

export interface UnitOptions {
  readonly unit?: string;
  readonly units?: string;
  readonly province?: string;
  readonly year?: number;
}

/**
 * The targets of a call; one without a name for a blank template. A name that is not found is used as written, with a
 * warning that lists near ones. Throws UsageError where a province or a list file cannot be used.
 */
export async function chooseTargets(
  set: CriteriaSet,
  options: UnitOptions,
  context: CommandContext,
): Promise<(Target | undefined)[]> {
  const { unit, units, province } = options;
  const given = [unit, units, province].filter((value) => value !== undefined);
  if (unit !== undefined && units !== undefined)
    throw new UsageError('HT016', { options: '--unit, --units' });
  if (units !== undefined && province !== undefined)
    throw new UsageError('HT016', { options: '--units, --province' });
  if (given.length === 0) return [undefined];
  const lookup = await lookupFor(set, options.year);
  if (units !== undefined) {
    const rows = await readUnitRows(units);
    return distinct(rows.map((row) => ownTarget(lookup, row, context)));
  }
  if (unit !== undefined) return [ownTarget(lookup, { name: unit, province }, context)];
  return provinceTargets(set, lookup, province ?? '', context);
}

/** A unit that a list names twice gets one workbook. */
function distinct(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((t) => [JSON.stringify([t.code ?? t.name, t.province]), t])).values()];
}

interface Lookup {
  readonly kind: UnitKind | undefined;
  readonly list: UnitList;
  readonly resolve: (query: string, kind: UnitKind, within?: string) => Resolution;
}

async function lookupFor(set: CriteriaSet, year: number | undefined): Promise<Lookup> {
  const { listForYear, loadUnits } = await import('../units/list.ts');
  const { resolve } = await import('../units/resolve.ts');
  const { level } = set.unit;
  const kind = level === 'agency' ? undefined : level;
  const list = await loadUnits(listForYear(year ?? lastYear(set), kind ?? 'commune'));
  return {
    kind,
    list,
    resolve: (query, of, within) =>
      resolve(list, query, within === undefined ? { kind: of } : { kind: of, within }),
  };
}

/** The last year a set is valid in; the newest list where it still is. */
function lastYear(set: CriteriaSet): number {
  return set.validity.to === undefined ? 9999 : Number(set.validity.to.slice(0, 4));
}

function ownTarget(lookup: Lookup, row: UnitRow, context: CommandContext): Target {
  const asWritten = { name: row.name, code: row.code, province: row.province, found: undefined };
  if (lookup.kind === undefined) return asWritten;
  const { kind, list } = lookup;
  const byCode = row.code === undefined ? undefined : list.byCode(row.code);
  const resolution: Resolution =
    byCode !== undefined && byCode.kind === kind
      ? { state: 'found', unit: byCode }
      : lookup.resolve(row.name, kind, row.province);
  if (resolution.state === 'found') return targetOf(resolution.unit, list);
  context.err(`${notFoundText(row.name, resolution, context)}\n`);
  return asWritten;
}

function targetOf(unit: Unit, list: UnitList): Target {
  return { name: unit.name, code: unit.code, province: unit.province?.name, found: { unit, list } };
}

/** How all provinces are asked for at once. */
const WHOLE_COUNTRY = ['ca nuoc', 'toan quoc', 'all'];

/** Every district, or commune, of a province or of all; for a set of provinces the province itself. */
function provinceTargets(set: CriteriaSet, lookup: Lookup, query: string, context: CommandContext): Target[] {
  if (lookup.kind !== undefined && WHOLE_COUNTRY.includes(fold(query))) {
    return lookup.list.all(lookup.kind).map((unit) => targetOf(unit, lookup.list));
  }
  const resolution = lookup.resolve(query, 'province');
  if (resolution.state !== 'found') {
    throw new UsageError('HT017', { name: query, near: namesOf(resolution).join('; ') });
  }
  const { unit } = resolution;
  const { list, kind } = lookup;
  if (kind === undefined) throw new UsageError('HT018', { set: set.id });
  if (kind === 'province') return [targetOf(unit, list)];
  const units = kind === 'district' ? list.districts(unit.code) : list.communes(unit.code);
  if (units.length === 0) context.err(`${notFoundText(query, { state: 'unknown', near: [] }, context)}\n`);
  return units.map((sub) => targetOf(sub, list));
}

type NotFound = Exclude<Resolution, { state: 'found' }>;

function namesOf(resolution: NotFound): string[] {
  const units = resolution.state === 'ambiguous' ? resolution.candidates : resolution.near;
  return units.map((unit) => {
    const path = [unit.name, unit.district?.name, unit.province?.name].filter(Boolean).join(', ');
    return `${path} (${unit.code})`;
  });
}

function notFoundText(query: string, resolution: NotFound, context: CommandContext): string {
  const words = TEMPLATE_WORDS[context.lang];
  const names = namesOf(resolution).map((name) => `  - ${name}`);
  const near = names.length === 0 ? '' : words.near;
  const sentence = resolution.state === 'ambiguous' ? words.ambiguous(query) : words.unknown(query) + near;
  return [sentence, ...names].join('\n');
}
