const DERIVED = Symbol('derived');
/** By the number of what made it. */
type Kept = unknown[];
let made = 0;

/**
 * What readers make of a sheet or workbook, made once and kept with it. Not in a WeakMap: what one holds for a key that
 * died is kept through the next young collection, and with it would be every workbook of a batch, through all of its next ones.
 */
export function derive<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const index = made;
  made += 1;
  return (of) => {
    const kept = (of as { [DERIVED]?: Kept })[DERIVED] ?? keep(of);
    let value = kept[index] as V | undefined;
    if (value === undefined) {
      value = make(of);
      kept[index] = value;
    }
    return value;
  };
}

function keep(of: object): Kept {
  const kept: Kept = [];
  Object.defineProperty(of, DERIVED, { value: kept });
  return kept;
}
