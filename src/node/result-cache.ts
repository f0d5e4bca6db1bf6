/**
 * Results kept between runs. A file is known again by size, times and inode without being read (as git and ESLint do),
 * else by the hash of its content. One file of lines that is only added to: a run that dies leaves the lines it wrote, and
 * a damaged line is no line. Only ever a matter of speed.
 */
import { appendFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Lookup } from './folder-view.ts';

/** Files written in the last two seconds may be written again within the same tick of the disk's clock. */
const SETTLED = 2000;
/** Lines that no longer count, before the file is written anew. */
const DEAD = 1000;

interface Line {
  readonly path: string;
  /** What was looked for beside it. */
  readonly looked: readonly Lookup[];
  /** Null where the file's times could not be trusted yet. */
  readonly stamp: string | null;
  readonly sha256: string | null;
  readonly file: string;
}

interface Entry extends Line {
  readonly packed: string;
}

/** A result as JSON text, with what was looked for beside its workbook: it holds as long as the same would be found. */
interface Kept extends Pick<Line, 'looked'> {
  readonly text: string;
}

export class ResultCache {
  readonly #location: string;
  readonly #key: string;
  readonly #byPath = new Map<string, Entry>();
  readonly #byContent = new Map<string, Entry>();
  readonly #onProblem: () => void;
  #lines = 0;
  #failed = false;

  /** `key` stands for everything but the file that a result depends on. `onProblem` is told once that nothing can be kept. */
  constructor(location: string, key: string, onProblem: () => void) {
    this.#location = location;
    this.#key = key;
    this.#onProblem = onProblem;
    this.#load();
  }

  /** The stamp of a file as it is on the disk; null where it is too young to be told by it, or gone. */
  static stampOf(path: string, now: number): string | null {
    try {
      const { size, mtimeNs, ctimeNs, mtimeMs, ctimeMs, ino } = statSync(path, { bigint: true });
      const settled = now - Number(mtimeMs) > SETTLED && now - Number(ctimeMs) > SETTLED;
      return settled ? `${size} ${mtimeNs} ${ctimeNs} ${ino}` : null;
    } catch {
      return null;
    }
  }

  /** The result of a file that has not changed since; undefined where it must be looked at. */
  unchanged(path: string, stamp: string | null, file: string): Kept | undefined {
    const entry = stamp === null ? undefined : this.#byPath.get(path);
    return entry !== undefined && entry.stamp === stamp && entry.file === file ? kept(entry) : undefined;
  }

  /** The result of a file of this content under this name. */
  ofContent(sha256: string, file: string): Kept | undefined {
    const entry = this.#byContent.get(`${sha256} ${file}`);
    return entry === undefined ? undefined : kept(entry);
  }

  put(line: Line, text: string): void {
    if (this.#failed) return;
    const entry = { ...line, packed: deflateRawSync(text).toString('base64') };
    this.#keep(entry);
    try {
      appendFileSync(this.#location, this.#written(entry));
    } catch {
      this.#fail();
    }
  }

  /** Writes the file anew where much of it no longer counts. */
  close(): void {
    if (this.#failed || this.#lines - this.#byPath.size < Math.max(DEAD, this.#byPath.size)) return;
    const temporary = `${this.#location}.${process.pid}.tmp`;
    try {
      writeFileSync(temporary, [...this.#byPath.values()].map((entry) => this.#written(entry)).join(''), {
        flag: 'wx',
      });
      renameSync(temporary, this.#location);
    } catch {
      rmSync(temporary, { force: true });
    }
  }

  #written({ packed, ...line }: Entry): string {
    const body = `${this.#key}\t${JSON.stringify(line)}\t${packed}`;
    return `${crc32(body).toString(16)}\t${body}\n`;
  }

  #load(): void {
    let text: string;
    try {
      text = readFileSync(this.#location, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.#fail();
      return;
    }
    for (const line of text.split('\n')) {
      if (line === '') continue;
      this.#lines += 1;
      const [sum = '', key, head = '', packed = ''] = line.split('\t');
      if (key !== this.#key || crc32(line.slice(sum.length + 1)).toString(16) !== sum) continue;
      this.#keep({ ...(JSON.parse(head) as Line), packed });
    }
    // A line that was cut off must not swallow the next one.
    if (text !== '' && !text.endsWith('\n')) this.#append('\n');
  }

  #append(text: string): void {
    try {
      appendFileSync(this.#location, text);
    } catch {
      this.#fail();
    }
  }

  #keep(entry: Entry): void {
    this.#byPath.set(entry.path, entry);
    if (entry.sha256 !== null) this.#byContent.set(`${entry.sha256} ${entry.file}`, entry);
  }

  #fail(): void {
    this.#failed = true;
    this.#onProblem();
  }
}

function kept({ packed, looked }: Entry): Kept | undefined {
  try {
    return { text: inflateRawSync(Buffer.from(packed, 'base64')).toString(), looked };
  } catch {
    return undefined;
  }
}
