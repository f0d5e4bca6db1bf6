/** One order of texts on every machine, whatever its language settings: by code points. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
