/** Texts as they will be printed. */
import type { Finding } from '../problems.ts';
import type { CriteriaSet } from '../schema.ts';
import { textSites } from '../sites.ts';

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Decomposed Vietnamese looks the same and compares otherwise. */
export function textsNotNfc(set: CriteriaSet): Finding[] {
  return textSites(set).flatMap(({ value, path }): Finding[] =>
    value === value.normalize('NFC')
      ? []
      : [{ path, code: 'HT961', args: { text: shorten(value.normalize('NFC')) } }],
  );
}

/** The schema refuses "", not "  ": a translation left open. */
export function blankTexts(set: CriteriaSet): Finding[] {
  return textSites(set).flatMap(({ value, path }): Finding[] =>
    value.trim() === '' ? [{ path, code: 'HT962', args: { field: String(path.at(-1)) } }] : [],
  );
}

/** Excel refuses such sheet names. */
export function sheetNames(set: CriteriaSet): Finding[] {
  const seen = new Set<string>();
  return Object.entries(set.rosters).flatMap(([key, { sheet }]): Finding[] => {
    const name = sheet.toLocaleLowerCase('vi');
    const bad = sheet.length > 31 || /[:\\/?*[\]]|^'|'$/.test(sheet) || seen.has(name);
    seen.add(name);
    return bad ? [{ path: ['rosters', key, 'sheet'], code: 'HT963', args: { sheet } }] : [];
  });
}
