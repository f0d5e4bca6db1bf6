/** The units of a roster against the built-in lists: a commune too many or too few changes a denominator. Pure. */
import type { CriteriaSet } from '../../criteria/schema.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import { compareUnits, type Oddity, standsForUnit } from '../../units/compare.ts';
import { listForYear, type UnitKind } from '../../units/list.ts';
import { type Members, membersOf } from '../../units/members.ts';
import type { ListedRow, UsedRoster } from './rosters.ts';
import type { ReadWorkbook } from './workbook.ts';

/** What the lists say of a workbook's rosters; warnings only, since a list ends at its date and units go on changing. */
export async function rosterUnitNotes(set: CriteriaSet, read: ReadWorkbook): Promise<Diagnostic[]> {
  const notes: Diagnostic[] = [];
  for (const roster of read.usedRosters) {
    const members = await membersFor(set, roster, read);
    if (members === undefined) continue;
    notes.push(...(otherUnit(members, read) ?? compared(roster, members)));
  }
  return notes;
}

const LEVEL = { communes: 'commune', districts: 'district' } as const;

/** The official units below the one that the workbook names, by its code or else by its name and province. */
async function membersFor(
  set: CriteriaSet,
  { prefill }: UsedRoster,
  read: ReadWorkbook,
): Promise<Members | undefined> {
  const { level } = set.unit;
  if (level !== 'district' && level !== 'province') return undefined;
  const below = LEVEL[prefill];
  const { year } = read.submission;
  // Without a year only the list that has districts is certain.
  if (year === null && level !== 'district' && below !== 'district') return undefined;
  const list = listForYear(year ?? 0, level === 'district' ? level : below);
  const { code, name, province } = read.unit;
  if (/^\d+$/.test(code)) return membersOf(list, code.padStart(level === 'district' ? 3 : 2, '0'), below);
  if (code !== '' || name === '') return undefined;
  const found = await codeOf(list, name, level, province);
  return found === undefined ? undefined : membersOf(list, found, below);
}

/** The code of a unit that only its name is known of. */
async function codeOf(
  id: Parameters<typeof membersOf>[0],
  name: string,
  kind: UnitKind,
  province: string,
): Promise<string | undefined> {
  const { loadUnits } = await import('../../units/list.ts');
  const { resolve } = await import('../../units/resolve.ts');
  const within = kind === 'province' || province === '' ? {} : { within: province };
  const resolution = resolve(await loadUnits(id), name, { kind, ...within });
  return resolution.state === 'found' ? resolution.unit.code : undefined;
}

/** A unit whose code is another's: which one's communes are meant is not for us to guess. */
function otherUnit({ parent, asOf }: Members, read: ReadWorkbook): Diagnostic[] | undefined {
  const { name, code } = read.unit;
  if (name === '' || code === '' || standsForUnit(name, parent)) return undefined;
  const at = read.place('unit.code');
  const args = { seen: name, code, official: parent, named: null, asOf };
  return [{ code: 'HT328', args, ...(at && { at }) }];
}

function compared(roster: UsedRoster, { parent, asOf, units }: Members): Diagnostic[] {
  const { odd, missing } = compareUnits(roster.rows, units);
  const notes = odd.map((oddity) => note(oddity, parent.name, asOf));
  if (missing.length === 0) return notes;
  const args = {
    rows: String(roster.rows.length),
    total: String(units.length),
    unit: parent.name,
    missing,
    asOf,
  };
  return [...notes, { code: 'HT329', args, at: roster.header }];
}

function note(oddity: Oddity<ListedRow>, unit: string, asOf: string): Diagnostic {
  const { row } = oddity;
  if (oddity.kind === 'unknown') {
    const args = { seen: row.name || row.code, unit, near: oddity.near, asOf };
    return { code: 'HT327', args, at: row.name === '' ? row.codeAt : row.nameAt };
  }
  const { official, named } = oddity;
  return { code: 'HT328', args: { seen: row.name, code: row.code, official, named, asOf }, at: row.nameAt };
}
