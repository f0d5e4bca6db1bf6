/** What a workbook is filled with when it is written: nothing (a blank template), known units, or a whole report. */
import type { EvidenceColumn, InfoField } from './layout.ts';

/** A cell's content exactly as another workbook held it: text stays text, and a number keeps how it was shown where that matters. */
export interface ExactValue {
  readonly exact: string | number | boolean;
  /** An error value such as `#DIV/0!`, as text in `exact`. */
  readonly error?: true;
  /** Number format, where the form's own would make another value of it (0.92 against 92 %, a date). */
  readonly numFmt?: string;
  /** Target of a hyperlink on a text. */
  readonly link?: string;
  /** The cell is struck through: read all the same, and said so. */
  readonly struck?: true;
}

/** A value to write: a count or amount as number; a share as text with `%` ("1.39%"); words as they are. */
export type InputValue = string | number | ExactValue;

export interface RosterRow {
  readonly name: InputValue;
  readonly code?: InputValue;
  /** Có/Không in the participation column, where the roster has one. */
  readonly participates?: InputValue;
  /** Answers by indicator code. */
  readonly answers?: Readonly<Record<string, InputValue>>;
}

export interface WorkbookContent {
  readonly info: Readonly<Partial<Record<InfoField, InputValue>>>;
  /** By field name: `2.1.1.part`. */
  readonly fields: Readonly<Record<string, InputValue>>;
  /** By roster key: `communes`. */
  readonly rosters: Readonly<Record<string, readonly RosterRow[]>>;
  readonly evidence: readonly Readonly<Partial<Record<EvidenceColumn, InputValue>>>[];
}

export const BLANK: WorkbookContent = { info: {}, fields: {}, rosters: {}, evidence: [] };
