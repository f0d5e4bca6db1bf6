/** Results as they come in, in any order: kept compressed, and said on a line each in the order of their paths. */
import type { Brief } from '../batch/brief.ts';
import type { ResultStore } from '../batch/finish.ts';
import { InOrder } from '../batch/in-order.ts';
import { compareText } from '../batch/order.ts';
import { jsonText, seenJson } from '../inert.ts';
import type { Done } from '../node/evaluate-one.ts';
import { PackedStore } from '../node/packed-store.ts';
import type { Result } from '../result.ts';

export class Collected {
  readonly briefs: Brief[] = [];
  /** Other programs' workbooks. */
  readonly foreign: string[] = [];
  readonly #texts = new PackedStore();
  readonly #order: InOrder<Omit<Done, 'looked'>>;
  readonly #all: { readonly file: string; readonly modified: number; readonly foreign: boolean }[] = [];

  /** `pass` is told each result once all before it are there. */
  constructor(pass: (brief: Brief) => void) {
    this.#order = new InOrder(({ brief, foreign }) => {
      if (!foreign) pass(brief);
    });
  }

  /** How many are finished, foreign ones included. */
  get count(): number {
    return this.#all.length;
  }

  add(done: Omit<Done, 'looked'>): void {
    if (done.foreign) this.foreign.push(done.brief.file);
    else this.briefs.push(done.brief);
    this.#texts.put(done.brief.file, seenJson(done.text));
    this.#all.push({ file: done.brief.file, modified: done.brief.modified, foreign: done.foreign });
    this.#order.done(done.index, done);
  }

  /** What is known of the workbooks before any roll-up, in the order of the paths; other programs' are left out. */
  inOrder(): Brief[] {
    return [...this.briefs].sort((a, b) => compareText(a.file, b.file));
  }

  /** Passes what an interruption has left waiting for others before it. */
  passRest(): void {
    this.#order.passRest();
  }

  /** Everything in the order of the paths, foreign workbooks too. */
  *items(): Iterable<{ readonly text: string; readonly modified: number; readonly foreign: boolean }> {
    const sorted = [...this.#all].sort((a, b) => compareText(a.file, b.file));
    for (const { file, modified, foreign } of sorted)
      yield { text: this.#texts.get(file), modified, foreign };
  }

  /** A result as a line of JSON without anything unseen. Throws RangeError for a file that is not there. */
  lineOf(file: string): string {
    return `${this.#texts.get(file)}\n`;
  }

  readonly store: ResultStore = {
    get: (file) => JSON.parse(this.#texts.get(file)) as Result,
    put: (file, result) => this.#texts.put(file, jsonText(result)),
  };
}
