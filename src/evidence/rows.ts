/** A row of the evidence table as the checks see it: texts with the cells in which they stand. */
import type { CellPlace } from '../diagnostics.ts';
import type { EvidenceColumn } from '../workbook/layout.ts';

export interface DocumentRow {
  /** Indicators of the set that it is for. */
  readonly codes: readonly string[];
  text(key: EvidenceColumn): string;
  at(key: EvidenceColumn): CellPlace;
  /** Target of a hyperlink on its last column. */
  readonly link: string | undefined;
}
