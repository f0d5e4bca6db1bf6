/** What the workbook of one department says of itself, beside its set and unit. */
export interface Part {
  /** The department as the set, or the user's own assignment, names it; "" for indicators that nobody was given. */
  readonly name: string;
  /** Codes of its indicators. */
  readonly indicators: readonly string[];
  /** Every part of the same split, by department, this one included. */
  readonly parts: readonly string[];
  /** SHA-256 of the workbook it was split from; "" where unknown. */
  readonly parent: string;
  /** What the whole workbook says of reporter and deadline, where the part has its own; given back on merging. */
  readonly reporter: string;
  readonly deadline: string;
}

/** How the part without a department is called. */
export const NOBODY = 'Chưa có đơn vị phụ trách';

/** A department's name as it is shown. */
export const partName = (name: string): string => (name === '' ? NOBODY : name);
