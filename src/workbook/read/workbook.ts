/**
 * A filled workbook made into a submission for the engine: `cells -> located fields -> readings`.
 * Every problem is kept with its cell; the engine's own diagnostics get their cells here too. Pure.
 */
import { partOfSet } from '../../criteria/part.ts';
import type { CriteriaSet } from '../../criteria/schema.ts';
import type { CellPlace, Diagnostic } from '../../diagnostics.ts';
import type { Submission } from '../../engine/input.ts';
import { documentNotes } from '../../evidence/check.ts';
import type { DocumentRow } from '../../evidence/rows.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import { layoutOf } from '../layout.ts';
import type { Part } from '../part.ts';
import { type Document, readEvidence } from './evidence.ts';
import { type Figures, readFigures } from './figures.ts';
import { readInfo } from './info.ts';
import { locate } from './locate.ts';
import type { NameIndex } from './names.ts';
import { type Rosters, readRosters, type UsedRoster } from './rosters.ts';
import { strayFigures } from './stray-figures.ts';
import type { SubUnit } from './sub-units.ts';

export interface ReadWorkbook {
  readonly submission: Submission;
  readonly unit: { readonly name: string; readonly code: string; readonly province: string };
  readonly reporter: string;
  readonly deadline: string;
  readonly decision: string;
  readonly documents: readonly Document[];
  /** The rows in which they stand. */
  readonly documentRows?: readonly DocumentRow[];
  /** The sub-units of each roster column by indicator code, also where the column is not in use. */
  readonly subUnits: ReadonlyMap<string, readonly SubUnit[]>;
  readonly diagnostics: readonly Diagnostic[];
  readonly usedRosters: readonly UsedRoster[];
  /** Indicators whose roster column cannot be counted until its table is mended; absent for none. */
  readonly brokenRosters?: readonly string[];
  /** The cell of a field (`2.1.1.part`, `year`), a roster column (`roster.2.1.1`) or the evidence table. */
  place(field: string): CellPlace | undefined;
}

/** A roster's sheet that is gone, where no counts or rates stand in for it: what was entered there is lost. */
function lostRosters(rosters: Rosters, figures: Figures): Diagnostic[] {
  const given = (id: string) =>
    ['part', 'whole', 'rate'].some((role) => figures.numbers.has(`${id}.${role}`));
  return rosters.gone
    .flatMap((roster) => roster.columns)
    .filter(({ indicator }) => !given(indicator.id))
    .map(({ indicator, header }) => ({ code: 'HT319', args: { column: header }, indicator: indicator.id }));
}

/** Who is answered in a roster in use and does not count. */
function lackingOf({ units, answers }: Rosters): ReadonlyMap<string, readonly string[]> {
  const lacking = new Map<string, readonly string[]>();
  for (const [id, list] of units) {
    const names = list.filter((unit) => unit.answer === false && unit.takesPart === true);
    if (answers.has(id) && names.length > 0)
      lacking.set(
        id,
        names.map((unit) => unit.name || unit.code),
      );
  }
  return lacking;
}

/** Reads a workbook by a set, or the part of it that one department was given. Never throws for any workbook that the reader accepted. */
export function readSubmission(
  set: CriteriaSet,
  workbook: XlsxWorkbook,
  names: NameIndex,
  part?: Part,
): ReadWorkbook {
  const whole = layoutOf(set);
  const layout = part === undefined ? whole : layoutOf(partOfSet(set, part.indicators), true);
  const info = readInfo(workbook, names);
  const located = locate(layout, workbook, names);
  const figures = readFigures(layout, workbook, located);
  const rosters = readRosters(layout, workbook, { year: info.year, numbers: figures.numbers });
  // Where a roster answers, the columns need not be told apart: its counts win over either.
  for (const name of located.doubtful) {
    const [id] = [...rosters.answers.keys()].filter((code) => name.startsWith(`${code}.`));
    if (id !== undefined) figures.numbers.delete(name);
  }
  const beside = { year: info.year, figures, answers: rosters.answers };
  const stray = strayFigures(layout, workbook, located, beside);
  // A document of a part may name other departments' indicators too.
  const evidence = readEvidence(whole, workbook);
  for (const indicator of rosters.broken) figures.numbers.set(`${indicator}.part`, { state: 'invalid' });

  return {
    submission: {
      year: info.year,
      numbers: figures.numbers,
      verdicts: figures.verdicts,
      reasons: figures.reasons,
      rosters: rosters.answers,
      lacking: lackingOf(rosters),
      grades: figures.grades,
      evidence: evidence.documents,
    },
    unit: {
      name: info.values['unit.name'],
      code: info.values['unit.code'],
      province: info.values['unit.province'],
    },
    reporter: info.values.reporter,
    deadline: info.values.deadline,
    decision: info.values.decision,
    documents: evidence.documents,
    documentRows: evidence.rows,
    subUnits: rosters.units,
    diagnostics: [
      ...(workbook.macros ? [{ code: 'HT126' as const, args: {} }] : []),
      ...info.diagnostics,
      ...located.diagnostics,
      ...figures.diagnostics,
      ...stray,
      ...rosters.diagnostics,
      ...lostRosters(rosters, figures),
      ...evidence.diagnostics,
      ...documentNotes(evidence.rows, info.year),
    ],
    usedRosters: rosters.used,
    ...(rosters.broken.size === 0 ? {} : { brokenRosters: [...rosters.broken] }),
    place(field) {
      if (field.startsWith('roster.')) return rosters.headers.get(field.slice('roster.'.length));
      if (field.startsWith('evidence.')) return evidence.header ?? undefined;
      const place = located.places.get(field) ?? info.places.get(field);
      return place && { sheet: place.sheet.name, cell: formatAddress(place.row, place.col) };
    },
  };
}
