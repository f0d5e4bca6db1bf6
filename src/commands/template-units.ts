/** Which units a template is written for: one, a list of the user's own, or all of a province. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { fold } from '../text.ts';
import { standsForUnit } from '../units/compare.ts';
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
    return distinct(
      rows.map((row) => ownTarget(lookup, row, context)),
      context,
    );
  }
  if (unit !== undefined) return [ownTarget(lookup, { name: unit, province }, context)];
  return provinceTargets(set, lookup, province ?? '', context);
}

/** A unit that a list names twice gets one workbook, with a warning. */
function distinct(targets: readonly Target[], context: CommandContext): Target[] {
  const kept = new Map<string, Target>();
  const again = new Set<string>();
  for (const target of targets) {
    const key = JSON.stringify([target.code ?? target.name, target.province]);
    if (kept.has(key)) again.add(target.code === undefined ? target.name : `${target.name} (${target.code})`);
    kept.set(key, target);
  }
  if (again.size > 0) context.err(`${TEMPLATE_WORDS[context.lang].again([...again].join('; '))}\n`);
  return [...kept.values()];
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
  const words = TEMPLATE_WORDS[context.lang];
  const byName = lookup.resolve(row.name, kind, row.province);
  if (row.code !== undefined && row.code !== row.name) {
    const byCode = lookup.resolve(row.code, kind, row.province);
    const coded = byCode.state === 'found' ? byCode.unit : knownElsewhere(lookup, row.code, kind);
    if (coded !== undefined) {
      if (byCode.state === 'found' && agree(row.name, byName, coded)) return targetOf(coded, list);
      context.err(`${words.otherCode(row.name, row.code, pathOf(coded))}\n`);
      return asWritten;
    }
    // A spreadsheet drops a code's leading zeros.
    if (byName.state === 'found' && Number(row.code) !== Number(byName.unit.code))
      context.err(`${words.unknownCode(row.name, row.code, codedPath(byName.unit))}\n`);
  }
  if (byName.state === 'found') return targetOf(byName.unit, list);
  context.err(`${notFoundText(row.name, byName, context)}\n`);
  return asWritten;
}

/** The unit of a code that lies outside the province it was looked for in. */
function knownElsewhere(lookup: Lookup, code: string, kind: UnitKind): Unit | undefined {
  const anywhere = lookup.resolve(code, kind);
  return anywhere.state === 'found' ? anywhere.unit : undefined;
}

/** Whether a written name is that of the unit of its code: a code decides between units of one name, never against it. */
function agree(name: string, byName: Resolution, coded: Unit): boolean {
  if (byName.state === 'found') return byName.unit.code === coded.code;
  if (byName.state === 'ambiguous' && byName.candidates.some(({ code }) => code === coded.code)) return true;
  return standsForUnit(name, coded);
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
  return units.map(codedPath);
}

const pathOf = (unit: Unit) =>
  [unit.name, unit.district?.name, unit.province?.name].filter(Boolean).join(', ');
const codedPath = (unit: Unit) => `${pathOf(unit)} (${unit.code})`;

function notFoundText(query: string, resolution: NotFound, context: CommandContext): string {
  const words = TEMPLATE_WORDS[context.lang];
  const names = namesOf(resolution).map((name) => `  - ${name}`);
  const near = names.length === 0 ? '' : words.near;
  const sentence = resolution.state === 'ambiguous' ? words.ambiguous(query) : words.unknown(query) + near;
  return [sentence, ...names].join('\n');
}
