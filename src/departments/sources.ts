/** Who supplied what, as lines of the merged workbook's last sheet. Pure. */
import type { EvidenceColumn } from '../workbook/layout.ts';
import type { SourceRow } from '../workbook/write/source-sheet.ts';
import type { Claim, Decided } from './claims.ts';
import { dayAt, dayText } from './due.ts';
import type { MergedRow } from './merge-tables.ts';
import { type Submitted, senderOf } from './submitted.ts';

/** Reasons can be pages long; here they are only to be recognised. */
const LONGEST = 80;

function line(from: Submitted, indicator: string, item: string, value: string, cell: string): SourceRow {
  return {
    indicator,
    item,
    value: value.length > LONGEST ? `${value.slice(0, LONGEST).trimEnd()}…` : value,
    department: senderOf(from),
    person: from.read.reporter,
    file: from.file.replace(/^.*[\\/]/, ''),
    cell,
    saved: dayText(dayAt(from.saved)),
  };
}

/** Lines of one input: those who gave its value, then those whose value was not taken. */
export function sourceRows(indicator: string, label: string, { senders, others }: Decided): SourceRow[] {
  const of = ({ entry, from }: Claim, value: string) =>
    line(from, indicator, label, value, `${entry.at.sheet}!${entry.at.cell}`);
  return [
    ...senders.map((claim) => of(claim, claim.entry.text)),
    ...others.map((claim) => of(claim, `${claim.entry.text} (không lấy)`)),
  ];
}

/** One line for each who filled in cells of a roster's column. */
export function columnSource(indicator: string, list: string, claims: readonly Claim[]): SourceRow[] {
  return [...new Set(claims.map(({ from }) => from))].map((from) => {
    const own = claims.filter((claim) => claim.from === from);
    const [first] = own;
    const cell = first === undefined ? '' : `${first.entry.at.sheet}!${first.entry.at.cell}`;
    return line(from, indicator, list, `${own.length} dòng`, cell);
  });
}

/** One line for each who lists a document. */
export function documentSource(
  indicator: string,
  named: string,
  row: MergedRow<EvidenceColumn>,
): SourceRow[] {
  return [...row.from].map((from) => {
    const claim = [...row.claims.values()].flat().find((candidate) => candidate.from === from);
    const cell = claim === undefined ? '' : `${claim.entry.at.sheet}!${claim.entry.at.cell}`;
    return line(from, indicator, 'Minh chứng', named, cell);
  });
}
