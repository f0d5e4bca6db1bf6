/** What is made once of an object or a text, and kept. */

/** A function's result kept for each object it was called with: what is derived from a criteria set does not change. */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}

/** A copy of a text that is a part of a longer one: such a part keeps the whole in memory for as long as it is kept. */
export const detached = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** Bounds of what is kept: how many texts, and how long they may be. Longer ones are prose, not headers or answers. */
interface Room {
  readonly most?: number;
  readonly longest?: number;
}

/** What is made of a text, kept: the same headers, labels and answers are compared again and again. Nothing undefined is kept. */
export function remembered<V>(
  make: (text: string) => V,
  { most = 5000, longest = 500 }: Room = {},
): (text: string) => V {
  const made = new Map<string, V>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    const value = make(own);
    if (value !== undefined && own.length <= longest) {
      if (made.size >= most) made.clear();
      made.set(own, value);
    }
    return value;
  };
}
