/**
 * Whether a defined name still points at its input. Sorting and cut-and-paste leave names behind, so what stands beside
 * the cell must agree: its indicator's code, its column, its label. Pure.
 */
import { fold } from '../../text.ts';
import type { IndicatorColumn } from '../layout.ts';

/** Texts of the row of a named cell, by column. */
export interface RowText {
  readonly code: (col: number) => string;
  readonly text: (col: number) => string;
}

export interface Beside {
  /** Columns of the header row above; undefined where none is left. */
  readonly header: ReadonlyMap<IndicatorColumn, number> | undefined;
  readonly col: number;
  readonly column: IndicatorColumn;
  readonly row: RowText;
}

export type Trust =
  | { readonly kind: 'full' }
  /** Code and column agree; the label was changed and is no other input's. */
  | { readonly kind: 'label'; readonly seen: string }
  | { readonly kind: 'none' };

const NONE: Trust = { kind: 'none' };

/** How far a named cell is the input with this code and label; `label` undefined where the input has none of its own. */
export function trustOf(
  { header, col, column, row }: Beside,
  code: string,
  label: string | undefined,
  labels: ReadonlySet<string>,
): Trust {
  if (header === undefined) return withoutHeader(col, row, code, label);
  const own = header.get(column);
  if (own === undefined ? [...header.values()].includes(col) : own !== col) return NONE;
  const codeCol = header.get('code');
  const labelCol = header.get('label');
  if (codeCol === undefined || row.code(codeCol) !== code) return NONE;
  if (label === undefined) return { kind: 'full' };
  const seen = labelCol === undefined ? '' : row.text(labelCol);
  if (fold(seen) === fold(label)) return { kind: 'full' };
  return labels.has(fold(seen)) ? NONE : { kind: 'label', seen };
}

/** Headers deleted or rewritten: code and label must stand somewhere to the left. */
function withoutHeader(col: number, row: RowText, code: string, label: string | undefined): Trust {
  const left = Array.from({ length: Math.min(col - 1, 50) }, (_, index) => col - 1 - index);
  const hasCode = left.some((c) => row.code(c) === code);
  const hasLabel = label === undefined || left.some((c) => fold(row.text(c)) === fold(label));
  return hasCode && hasLabel ? { kind: 'full' } : NONE;
}
