/** Results as they come in, in any order: kept compressed, and said on a line each in the order of their paths. */
import type { Brief } from '../batch/brief.ts';
import type { ResultStore } from '../batch/finish.ts';
import { InOrder } from '../batch/in-order.ts';
import type { Done } from '../node/evaluate-one.ts';
import { PackedStore } from '../node/packed-store.ts';
import type { Result } from '../result.ts';

/** A result in its place. */
export interface Passed {
  readonly brief: Brief;
  /** As JSON on one line. */
  readonly text: string;
}

export class Collected {
  readonly briefs: Brief[] = [];
  /** Other programs' workbooks. */
  readonly foreign: string[] = [];
  readonly #texts = new PackedStore();
  readonly #order: InOrder<Done>;
  #count = 0;

  /** `pass` is told each result once all before it are there. */
  constructor(pass: (passed: Passed) => void) {
    this.#order = new InOrder((done) => {
      if (!done.foreign) pass(done);
    });
  }

  /** How many are finished, foreign ones included. */
  get count(): number {
    return this.#count;
  }

  add(done: Done): void {
    this.#count += 1;
    if (done.foreign) this.foreign.push(done.brief.file);
    else {
      this.briefs.push(done.brief);
      this.#texts.put(done.brief.file, done.text);
    }
    this.#order.done(done.index, done);
  }

  text(file: string): string {
    return this.#texts.get(file);
  }

  readonly store: ResultStore = {
    get: (file) => JSON.parse(this.#texts.get(file)) as Result,
    put: (file, result) => this.#texts.put(file, JSON.stringify(result)),
  };
}
