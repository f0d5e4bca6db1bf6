/** What a workbook is filled with when it is written: nothing (a blank template), known units, or a whole report. */
import type { EvidenceColumn, InfoField } from './layout.ts';

/** A value to write: a count or amount as number; a share as text with `%` ("1.39%"); words as they are. */
export type InputValue = string | number;

export interface RosterRow {
  readonly name: string;
  readonly code?: string;
  /** Có/Không in the participation column, where the roster has one. */
  readonly participates?: string;
  /** Answers by indicator code. */
  readonly answers?: Readonly<Record<string, string>>;
}

export interface WorkbookContent {
  readonly info: Readonly<Partial<Record<InfoField, InputValue>>>;
  /** By field name: `2.1.1.part`. */
  readonly fields: Readonly<Record<string, InputValue>>;
  /** By roster key: `communes`. */
  readonly rosters: Readonly<Record<string, readonly RosterRow[]>>;
  readonly evidence: readonly Readonly<Partial<Record<EvidenceColumn, string>>>[];
}

export const BLANK: WorkbookContent = { info: {}, fields: {}, rosters: {}, evidence: [] };
