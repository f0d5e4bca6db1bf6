/**
 * Results kept between runs. A file is known again by size, times and inode without being read (as git and ESLint do),
 * else by the hash of its content. One file of lines that is only added to: a run that dies leaves the lines it wrote, and
 * a damaged line is no line. Only ever a matter of speed.
 */
import { appendFileSync, closeSync, openSync, readSync, statSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { writeOutput } from './files.ts';
import type { Lookup } from './folder-view.ts';
import { type FileLine, linesOf } from './line-file.ts';

/** Files written in the last two seconds may be written again within the same tick of the disk's clock. */
const SETTLED = 2000;
/** How every line begins, of whatever key. */
const LINE = /^[0-9a-f]{1,8}\t[^\t]+\t\{"path":/;
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

/** A line with the place of its result in the file; what this run has added is not asked for again. */
interface Entry extends Line {
  readonly packed: { readonly at: number; readonly length: number } | undefined;
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
  #descriptor: number | undefined;
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
    return entry !== undefined && entry.stamp === stamp && entry.file === file
      ? this.#kept(entry)
      : undefined;
  }

  /** The result of a file of this content under this name. */
  ofContent(sha256: string, file: string): Kept | undefined {
    const entry = this.#byContent.get(`${sha256} ${file}`);
    return entry === undefined ? undefined : this.#kept(entry);
  }

  /** Whether no run before has kept anything that can be found by its content. */
  get isEmpty(): boolean {
    return this.#byContent.size === 0;
  }

  put(line: Line, text: string): void {
    if (this.#failed) return;
    this.#byPath.set(line.path, { ...line, packed: undefined });
    this.#lines += 1;
    const body = `${this.#key}\t${JSON.stringify(line)}\t${deflateRawSync(text).toString('base64')}`;
    this.#append(`${crc32(body).toString(16)}\t${body}\n`);
  }

  /** Writes the file anew where much of it no longer counts. */
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
    if (this.#failed || this.#lines - this.#byPath.size < Math.max(DEAD, this.#byPath.size)) return;
    try {
      const descriptor = openSync(this.#location, 'r');
      try {
        writeOutput(this.#location, this.#living(descriptor), true);
      } finally {
        closeSync(descriptor);
      }
    } catch {
      // It stays as it is.
    }
  }

  /** The last line of each path. */
  *#living(descriptor: number): Iterable<string> {
    const last = new Map<string, number>();
    for (const line of linesOf(descriptor)) {
      const head = this.#headOf(line);
      if (head !== undefined) last.set(head.path, line.at);
    }
    const at = new Set(last.values());
    for (const line of linesOf(descriptor)) if (at.has(line.at)) yield `${line.bytes.toString()}\n`;
  }

  #load(): void {
    try {
      this.#descriptor = openSync(this.#location, 'r');
      let ours = false;
      let whole = true;
      for (const line of linesOf(this.#descriptor)) {
        this.#lines += 1;
        whole = line.whole;
        ours ||= LINE.test(line.bytes.toString('latin1', 0, 200));
        const head = this.#headOf(line);
        if (head !== undefined) this.#keep(head);
      }
      // Somebody's file, which is nothing to write to.
      if (this.#lines > 0 && !ours) this.#fail();
      // A line that was cut off must not swallow the next one.
      else if (!whole) this.#append('\n');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.#fail();
    }
  }

  /** What a line of this key says; undefined for another one, and for one that is damaged. */
  #headOf({ at, bytes, whole }: FileLine): Entry | undefined {
    const sum = bytes.indexOf(TAB);
    const key = bytes.indexOf(TAB, sum + 1);
    const head = bytes.indexOf(TAB, key + 1);
    if (!whole || sum < 0 || key <= sum || head <= key) return undefined;
    if (bytes.toString('latin1', sum + 1, key) !== this.#key) return undefined;
    if (crc32(bytes.subarray(sum + 1)).toString(16) !== bytes.toString('latin1', 0, sum)) return undefined;
    const line = JSON.parse(bytes.toString('utf8', key + 1, head)) as Line;
    return { ...line, packed: { at: at + head + 1, length: bytes.length - head - 1 } };
  }

  #kept({ packed, looked }: Entry): Kept | undefined {
    if (packed === undefined || this.#descriptor === undefined) return undefined;
    try {
      const bytes = Buffer.allocUnsafe(packed.length);
      readSync(this.#descriptor, bytes, 0, packed.length, packed.at);
      return { text: inflateRawSync(Buffer.from(bytes.toString('latin1'), 'base64')).toString(), looked };
    } catch {
      return undefined;
    }
  }

  #keep(entry: Entry): void {
    this.#byPath.set(entry.path, entry);
    if (entry.sha256 !== null) this.#byContent.set(`${entry.sha256} ${entry.file}`, entry);
  }

  #append(text: string): void {
    try {
      appendFileSync(this.#location, text);
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    if (!this.#failed) this.#onProblem();
    this.#failed = true;
  }
}
const TAB = 9;
