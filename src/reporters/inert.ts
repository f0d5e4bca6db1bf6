/** Text from cells and files that can neither break a document's syntax nor turn its reading order. Pure. */

/** Control characters, line ends, direction marks and overrides, lone surrogates and what XML does not allow. */
const ODD = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]+/gu;

/** Every string within a value on one line and in its own order; what is not text stays as it is. */
export function inert<T>(value: T): T {
  if (typeof value === 'string') return value.replace(ODD, ' ') as T;
  if (Array.isArray(value)) return value.map(inert) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inert(item)])) as T;
  }
  return value;
}
