import { fold } from './fold.ts';

/** Longest part of a file name made from a unit's name; leaves room for set and year under the limits of old Windows tools. */
const LONGEST = 80;
/** Stands in for a name without a usable letter. */
const NAMELESS = 'don-vi';
/** Names Windows keeps for devices, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** A name as part of a file name: only a-z, 0-9 and single dashes, 1 to 80 characters, never a device name of Windows. */
export function fileNamePart(text: string): string {
  const words = fold(text)
    .replace(/['‘’ʼ]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-');
  const part = trimDashes(trimDashes(words).slice(0, LONGEST));
  if (part === '') return NAMELESS;
  return RESERVED.test(part) ? `${NAMELESS}-${part}` : part;
}

/** File name parts for units, in the order given, no two alike: the code is added where names collide, then a number. */
export function uniqueNames(units: readonly { name: string; code?: string | undefined }[]): string[] {
  const parts = units.map(({ name }) => fileNamePart(name));
  const uses = new Map<string, number>();
  for (const part of parts) uses.set(part, (uses.get(part) ?? 0) + 1);

  // Names that stand alone keep their file name whatever the others are given.
  const taken = new Set(parts.filter((part) => uses.get(part) === 1));
  return units.map(({ code }, at) => {
    const part = parts[at] ?? NAMELESS;
    if (uses.get(part) === 1) return part;
    const coded = code ? withEnding(part, fileNamePart(code)) : part;
    let name = coded;
    for (let number = 2; taken.has(name); number++) name = withEnding(coded, String(number));
    taken.add(name);
    return name;
  });
}

function withEnding(part: string, ending: string): string {
  const end = ending.slice(0, LONGEST / 2);
  return `${trimDashes(part.slice(0, LONGEST - 1 - end.length))}-${trimDashes(end)}`;
}

function trimDashes(text: string): string {
  return text.replace(/^-+|-+$/gu, '');
}
