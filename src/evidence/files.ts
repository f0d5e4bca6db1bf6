/** Files and web addresses that evidence rows name: looked for beside the workbook, never elsewhere, never opened. */
import type { Diagnostic } from '../diagnostics.ts';
import type { DocumentRow } from './rows.ts';

/** The folder of a workbook, as far as it may be looked at. */
export interface FolderView {
  /** The name that is meant (names.ts) in a folder below it, "" itself, path parts joined by `/`; undefined: none, or no folder inside it. */
  find(path: string, name: string): string | undefined;
}

const SCHEME = /^(?:https?:|ftp:|www\.)/i;
const ADDRESS = /^(?:(?:https?|ftp):\/\/)?[^\s/?#.:]+(?:\.[^\s/?#.:]+)+(?::\d{1,5})?(?:[/?#]\S*)?$/iu;
/** A drive, the root, another machine, a home folder. */
const ABSOLUTE = /^(?:[a-z]:|[\\/]|~|file:)/i;
/** Files have an ending; "Lưu tại Phòng Nội vụ" is no file, and an address without its scheme has a slash after a domain. */
const FILE = /\.[a-z0-9]{1,5}$/i;
const BARE_ADDRESS = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|org|net|gov|edu|info)\//i;

/** What a row's last column names: its hyperlink's target, or each of its texts. */
function namesOf(row: DocumentRow): string[] {
  if (row.link !== undefined && row.link !== '' && !row.link.startsWith('#')) return [decoded(row.link)];
  return row
    .text('file')
    .split(/\s*[;\n]\s*/)
    .filter((name) => name !== '');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Findings on named files; without a view of the folder only on what can be told from the text. */
export function fileNotes(rows: readonly DocumentRow[], folder: FolderView | undefined): Diagnostic[] {
  return rows.flatMap((row) =>
    namesOf(row).flatMap((seen): Diagnostic[] => {
      const note = noteOn(seen, row.link, folder);
      const [indicator] = row.codes;
      const about = row.codes.length === 1 && indicator !== undefined ? { indicator } : {};
      return note === undefined ? [] : [{ ...note, ...about, at: row.at('file') } as Diagnostic];
    }),
  );
}

function noteOn(
  seen: string,
  link: string | undefined,
  folder: FolderView | undefined,
): Pick<Diagnostic, 'code' | 'args'> | undefined {
  if (SCHEME.test(seen)) {
    // A link's target may hold decoded spaces; its own form is what counts.
    return ADDRESS.test(link ?? seen) ? undefined : { code: 'HT418', args: { seen } };
  }
  if (/^mailto:/i.test(seen) || BARE_ADDRESS.test(seen)) return undefined;
  const parts = seen.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  if (ABSOLUTE.test(seen) || parts.includes('..')) return { code: 'HT417', args: { seen } };
  if (folder === undefined) return undefined;
  const found = find(parts, folder);
  if (found === undefined) return FILE.test(seen) ? { code: 'HT415', args: { seen } } : undefined;
  return found === parts.join('/').normalize('NFC') ? undefined : { code: 'HT416', args: { seen, found } };
}

/** The name as on disk, in one form of accents; undefined where no name agrees, even without case and accents. */
function find(parts: readonly string[], folder: FolderView): string | undefined {
  let path = '';
  for (const part of parts) {
    const name = folder.find(path, part);
    if (name === undefined) return undefined;
    path = path === '' ? name : `${path}/${name}`;
  }
  return path === '' ? undefined : path.normalize('NFC');
}
