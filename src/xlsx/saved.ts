/** When a workbook was last saved, as the program that saved it says (ECMA-376 Part 2, core properties). */
import { DEFAULT_LIMITS } from './limits.ts';
import type { Inflate } from './types.ts';
import { openZip } from './zip.ts';

const PART = 'docProps/core.xml';
const MODIFIED =
  /<(?:\w+:)?modified(?:\s[^<>]*)?>\s*(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))\s*</;

/** ISO 8601 time of the last saving; undefined where the file gives none. For a workbook that the reader accepted. */
export function savedTime(bytes: Uint8Array, inflate: Inflate): string | undefined {
  try {
    const text = openZip(bytes, inflate, DEFAULT_LIMITS).text(PART);
    return text === undefined ? undefined : MODIFIED.exec(text)?.[1];
  } catch {
    // What only describes the file may be broken without the figures being so.
    return undefined;
  }
}
