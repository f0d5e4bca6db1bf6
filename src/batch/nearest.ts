/** The upper unit that a workbook belongs to by the folder it stands in, where neither code nor roster tells. Pure. */
import type { Brief } from './brief.ts';
import type { UnitLevel } from './identity.ts';
import { folderOf } from './summary.ts';

/** What stands directly in each folder, as far as it says whose folder it is. */
export interface FolderSigns {
  /** Workbooks that could not be read: any of them may be the upper unit's. */
  readonly unreadable: ReadonlySet<string>;
  /** Units of the built-in lists, with their levels. */
  readonly listed: ReadonlyMap<string, ReadonlySet<UnitLevel>>;
}

/** Reads the signs off all results. */
export function folderSigns(
  briefs: Iterable<Brief>,
  listed: Iterable<{ readonly file: string; readonly level: UnitLevel }>,
): FolderSigns {
  const levels = new Map<string, Set<UnitLevel>>();
  for (const { file, level } of listed) {
    const folder = folderOf(file);
    const known = levels.get(folder);
    if (known === undefined) levels.set(folder, new Set([level]));
    else known.add(level);
  }
  const unreadable = [...briefs].filter((brief) => brief.unreadable).map(({ file }) => folderOf(file));
  return { unreadable: new Set(unreadable), listed: levels };
}

interface Upper {
  readonly id: { readonly level: UnitLevel };
  readonly handIns: readonly Pick<Brief, 'file'>[];
}

/**
 * The upper units in the nearest folder above that has any. None where a folder on the way may be another upper unit's: an
 * agency of a district whose workbook is broken or missing is not the province's.
 */
export function nearestAbove<U extends Upper>(
  file: string,
  candidates: readonly U[],
  signs: FolderSigns,
): readonly U[] {
  const own = folderOf(file);
  const steps = own === '' ? [] : own.split('/');
  const passed: string[] = [];
  for (let length = steps.length; length >= 0; length -= 1) {
    const folder = steps.slice(0, length).join('/');
    const here = candidates.filter(({ handIns }) => handIns.some((brief) => folderOf(brief.file) === folder));
    if (here.length > 0) return here.filter(({ id }) => !isBetween(passed, id.level, signs));
    passed.push(folder);
  }
  return [];
}

/** Whether one of the folders below an upper unit's, the workbook's own first, may be that of a unit between them. */
function isBetween(
  folders: readonly string[],
  level: UnitLevel,
  { unreadable, listed }: FolderSigns,
): boolean {
  // Below a province each folder may be a district's; one step down it is more likely a folder of agencies.
  if (level === 'province' && folders.length > 1) return true;
  return folders.some((folder, index) => {
    const units = listed.get(folder);
    if (units?.has('district') || (level === 'province' && units?.has('commune'))) return true;
    // Beside an agency's workbook a broken one is most likely another agency's, unless a whole level is between.
    return unreadable.has(folder) && (index > 0 || level === 'province');
  });
}
