/** A workbook divided by department: what each is handed, as the content of its own workbook. Pure. */

import { type Share, sharesByOwner } from '../criteria/part.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import type { InputValue, RosterRow, WorkbookContent } from '../workbook/content.ts';
import type { EvidenceColumn } from '../workbook/layout.ts';
import type { Part } from '../workbook/part.ts';
import type { Entries, EvidenceEntries, RosterEntries } from '../workbook/read/content.ts';
import type { Entry } from '../workbook/read/exact.ts';

/** One department's workbook, to be written. */
export interface PartWorkbook {
  readonly part: Part;
  readonly content: WorkbookContent;
}

export interface SplitOptions {
  /** SHA-256 of the workbook that is divided. */
  readonly parent: string;
  /** Day by which parts are wanted back, dd/mm/yyyy; the workbook's own deadline where it is not given. */
  readonly due?: string | undefined;
}

/** The parts of a workbook by the owners of its set. Together they hold all that was entered. */
export function splitEntries(
  set: CriteriaSet,
  entries: Entries,
  { parent, due }: SplitOptions,
): PartWorkbook[] {
  const shares = sharesByOwner(set);
  const parts = shares.map(({ name }) => name);
  const text = (field: 'reporter' | 'deadline') => entries.info.get(field)?.text ?? '';
  return shares.map((share) => ({
    part: { ...share, parts, parent, reporter: text('reporter'), deadline: text('deadline') },
    content: contentOf(set, entries, share, due),
  }));
}

function contentOf(
  set: CriteriaSet,
  entries: Entries,
  share: Share,
  due: string | undefined,
): WorkbookContent {
  const own = new Set(share.indicators);
  const known = new Set(indicatorsOf(set).map(({ id }) => id));
  const given = Object.fromEntries([...entries.info].map(([name, entry]) => [name, entry.value]));
  // Who fills in a part signs for it; the workbook's own reporter stands in the part's marks.
  const { reporter: _, ...info } = given;
  const isOwn = (field: string) => share.indicators.some((id) => field.startsWith(`${id}.`));
  const isForMe = ({ codes }: EvidenceEntries) =>
    codes.some((code) => own.has(code)) || !codes.some((code) => known.has(code));
  return {
    info: due === undefined ? info : { ...info, deadline: due },
    fields: Object.fromEntries(
      [...entries.fields].filter(([name]) => isOwn(name)).map(([name, entry]) => [name, entry.value]),
    ),
    rosters: Object.fromEntries(
      [...entries.rosters]
        .map(([key, rows]): [string, RosterRow[]] => [key, rows.map((row) => rosterRow(row, own))])
        .filter(([key]) => rosterKeysOf(set, own).has(key)),
    ),
    evidence: entries.evidence.filter(isForMe).map((row) => evidenceRow(row.cells)),
  };
}

/** Rosters that a part's form has. */
function rosterKeysOf(set: CriteriaSet, own: ReadonlySet<string>): Set<string> {
  const feeding = indicatorsOf(set).flatMap(({ id, measure }) =>
    measure.kind === 'ratio' && measure.roster !== undefined ? [{ id, roster: measure.roster.roster }] : [],
  );
  const others = Object.keys(set.rosters).filter((key) => feeding.every(({ roster }) => roster !== key));
  return new Set([...feeding.filter(({ id }) => own.has(id)).map(({ roster }) => roster), ...others]);
}

/** A sub-unit with the answers of these indicators. */
function rosterRow(row: RosterEntries, own: ReadonlySet<string>): RosterRow {
  const answers = [...row.answers].filter(([id]) => own.has(id)).map(([id, entry]) => [id, entry.value]);
  return {
    name: row.name?.value ?? '',
    ...(row.code === undefined ? {} : { code: row.code.value }),
    ...(row.participates === undefined ? {} : { participates: row.participates.value }),
    answers: Object.fromEntries(answers) as Record<string, InputValue>,
  };
}

/** A document as content. */
function evidenceRow(cells: ReadonlyMap<EvidenceColumn, Entry>): Partial<Record<EvidenceColumn, InputValue>> {
  return Object.fromEntries([...cells].map(([key, entry]) => [key, entry.value]));
}
