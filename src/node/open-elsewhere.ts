/** Whether a workbook is open in Excel or LibreOffice: what was typed and not saved yet is not in the file. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Names of the files that Excel and LibreOffice keep beside an open workbook. */
export const LOCK_FILE = /^(?:~\$|\.~lock\.)/;

/** Whether such a file stands beside a workbook. */
export function isOpenElsewhere(path: string): boolean {
  const [folder, name] = [dirname(path), basename(path)];
  return [`~$${name}`, `.~lock.${name}#`].some((lock) => existsSync(join(folder, lock)));
}
