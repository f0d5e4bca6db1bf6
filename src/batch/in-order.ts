/** Work finished in any order, passed on in the order it was given out. Pure. */
export class InOrder<T> {
  readonly #waiting = new Map<number, T>();
  #next = 0;
  readonly #pass: (item: T) => void;

  constructor(pass: (item: T) => void) {
    this.#pass = pass;
  }

  /** Index of the first piece that is not finished. */
  get next(): number {
    return this.#next;
  }

  done(index: number, item: T): void {
    this.#waiting.set(index, item);
    for (
      let first = this.#waiting.get(this.#next);
      first !== undefined;
      first = this.#waiting.get(this.#next)
    ) {
      this.#waiting.delete(this.#next);
      this.#next += 1;
      this.#pass(first);
    }
  }

  /** Passes what waits for pieces that will never be finished. */
  passRest(): void {
    const rest = [...this.#waiting].sort(([a], [b]) => a - b);
    this.#waiting.clear();
    for (const [, item] of rest) this.#pass(item);
  }
}
