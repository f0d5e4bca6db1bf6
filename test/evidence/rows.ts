/** Rows of the evidence table made up for the checks. */
import type { DocumentRow } from '../../src/evidence/rows.ts';
import { EVIDENCE_COLUMNS, type EvidenceColumn } from '../../src/workbook/layout.ts';

export type Texts = Partial<Record<EvidenceColumn, string>> & { readonly link?: string };

/** Rows from row 5 on, as the template has them. */
export const rows = (...texts: readonly Texts[]): DocumentRow[] =>
  texts.map(({ link, ...text }, index) => ({
    codes: (text.indicator ?? '1.1.1').split(', '),
    text: (key) => text[key] ?? '',
    at: (key) => ({
      sheet: 'Minh chứng',
      cell: `${'ABCDEFG'[EVIDENCE_COLUMNS.findIndex((column) => column.key === key)]}${index + 5}`,
    }),
    link,
  }));
