const DERIVED = Symbol('derived');
type Kept = Map<unknown, unknown>;

/**
 * What readers make of a sheet or workbook, made once and kept with it. Not in a WeakMap: what one holds for a key that
 * died is kept through the next young collection, and with it would be every workbook of a batch, through all of its next ones.
 */
export function derive<K extends object, V>(make: (of: K) => V): (of: K) => V {
  return (of) => {
    const kept = (of as { [DERIVED]?: Kept })[DERIVED] ?? keep(of);
    let value = kept.get(make) as V | undefined;
    if (value === undefined) {
      value = make(of);
      kept.set(make, value);
    }
    return value;
  };
}

function keep(of: object): Kept {
  const kept: Kept = new Map();
  Object.defineProperty(of, DERIVED, { value: kept });
  return kept;
}
