/** The sub-units that make an upper unit's share, each with what was declared of it and what its own result says. Pure. */
import type { RosterAnswers } from '../engine/input.ts';
import type { ResultIndicator } from '../result.ts';
import type { SubUnit } from '../workbook/read/sub-units.ts';
import type { Identity } from './identity.ts';
import { agreed, type Standing, standingOf } from './standing.ts';
import { type Fed, isRow, type UnitNode } from './tree.ts';

export interface Row extends SubUnit {
  /** Units whose results speak of it; more than one contradict or confirm each other. */
  readonly nodes: readonly UnitNode[];
  readonly standing: Standing;
}

export interface Rows {
  readonly rows: readonly Row[];
  /** Where the rows come from: the roster, the built-in list, a total that was entered, or only the hand-ins. */
  readonly source: 'roster' | 'list' | 'total' | 'hand-ins';
  /** Units that have handed in and stand in no row. */
  readonly strangers: readonly UnitNode[];
}

/** Sub-units of the level below in the built-in list; none for agencies. */
function listed(upper: Identity, population: string): SubUnit[] {
  if (upper.unit === undefined) return [];
  const { list, unit } = upper;
  const units =
    population === 'communes'
      ? list.communes(unit.code)
      : population === 'districts'
        ? list.districts(unit.code)
        : [];
  return units.map(({ name, code }) => ({ name, code, answer: null, takesPart: true }));
}

const typed = (item: ResultIndicator, role: string) =>
  item.figures?.find(({ field }) => field === `${item.id}.${role}`)?.value;

/** The rows of one fed indicator of an upper unit. */
export function rowsOf(
  upper: UnitNode,
  fed: Fed,
  item: ResultIndicator,
  children: readonly UnitNode[],
): Rows {
  const roster = item.roster?.units ?? [];
  const units = roster.length > 0 ? roster : listed(upper.id, fed.measure.population);
  const used = new Set<UnitNode>();
  const rows = units.map((unit): Row => {
    const nodes = children.filter((node) => isRow(unit, node.id) && onlyRow(units, node) === unit);
    for (const node of nodes) used.add(node);
    return { ...unit, nodes, standing: standing(nodes, fed) };
  });
  const strangers = children.filter((node) => !used.has(node));
  if (units.length > 0) return { rows, source: roster.length > 0 ? 'roster' : 'list', strangers };
  const own = strangers.map((node): Row => {
    const { name, code } = node.id;
    return { name, code, answer: null, takesPart: true, nodes: [node], standing: standing([node], fed) };
  });
  const total = Number(typed(item, 'whole') ?? Number.NaN);
  const missing = total - own.length;
  if (!Number.isInteger(total) || missing < 0 || total > MOST_UNITS)
    return { rows: own, source: 'hand-ins', strangers: [] };
  const blank: Row = { name: '', code: '', answer: null, takesPart: true, nodes: [], standing: 'open' };
  return { rows: [...own, ...Array<Row>(missing).fill(blank)], source: 'total', strangers: [] };
}
/** More sub-units than any unit has. */
const MOST_UNITS = 20_000;

/** The row that a unit stands in; undefined where its name fits several. */
function onlyRow(units: readonly SubUnit[], node: UnitNode): SubUnit | undefined {
  const fitting = units.filter((unit) => isRow(unit, node.id));
  const exact = fitting.filter((unit) => unit.name === node.id.name);
  return fitting.length === 1 ? fitting[0] : exact.length === 1 ? exact[0] : undefined;
}

const standing = (nodes: readonly UnitNode[], { rollUp }: Fed): Standing =>
  agreed(nodes.flatMap((node) => node.handIns.map((brief) => standingOf(brief, rollUp.minLevel))));

/** A row's answer: declared, else by the sub-unit's own result. */
export function answerOf({ answer, standing }: Row): Standing {
  if (answer !== null) return answer ? 'counts' : 'other';
  return standing;
}

/** Rows as a roster column in use, for the engine. */
export function rosterAnswers(rows: readonly Row[]): RosterAnswers {
  const count = (takesPart: boolean | null, answer: Standing) =>
    rows.filter((row) => row.takesPart === takesPart && answerOf(row) === answer).length;
  const outside = rows.filter((row) => row.takesPart === false).length;
  const unclear = rows.some((row) => row.takesPart === null);
  return {
    counted: count(true, 'counts'),
    others: count(true, 'other'),
    missing: count(true, 'open'),
    invalid: 0,
    ...(outside === 0 ? {} : { outside }),
    ...(unclear
      ? {
          unclear: {
            counted: count(null, 'counts'),
            others: count(null, 'other'),
            open: count(null, 'open'),
          },
        }
      : {}),
  };
}

/** A unit as it is called in a message. */
export const nameOf = ({ name, code }: Pick<SubUnit, 'name' | 'code'>): string => name || code;
