/** What an upper unit's workbook declares against what the results of its sub-units make: row by row, or the share. Pure. */
import type { Requirement } from '../criteria/schema.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { holds, type Range } from '../engine/range.ts';
import { compare, parseDecimal, percent, rational } from '../engine/rational.ts';
import { agrees } from '../engine/share.ts';
import type { ResultIndicator } from '../result.ts';
import { nameOf, type Row, type Rows } from './rows.ts';

export type Said = Pick<Diagnostic, 'code' | 'args'>;

/** The differences; a self-assessment is compared where nothing else was entered, unless it was `filled`: then the engine has. */
export function differences(
  rows: readonly Row[],
  item: ResultIndicator,
  source: Rows['source'],
  requirement: Requirement,
  filled: boolean,
): Said[] {
  const inUse = item.roster?.units.some(({ answer }) => answer !== null) === true;
  if (inUse) return inRoster(rows);
  const typed = (role: string) => item.figures?.find(({ field }) => field === `${item.id}.${role}`)?.value;
  const [part, whole, rate] = [typed('part'), typed('whole'), typed('rate')];
  const made = madeBy(rows, source);
  const { low, high, total, names } = made;
  const args = { low: String(low), high: String(Math.min(high, total)), total: String(total), names };
  if (part !== undefined) {
    const wrongTotal = made.known && source !== 'total' && whole !== undefined && Number(whole) !== total;
    const fits = Number(part) >= low && Number(part) <= high && !wrongTotal;
    return fits
      ? []
      : [{ code: 'HT504', args: { typed: whole === undefined ? part : `${part}/${whole}`, ...args } }];
  }
  if (!made.known || total === 0) return [];
  const range = { min: shareOf(low, total), max: shareOf(high, total) };
  if (rate !== undefined)
    return liesIn(rate, range) ? [] : [{ code: 'HT504', args: { typed: `${rate}%`, ...args } }];
  const declared = item.selfAssessment;
  const outcome = holds(range, requirement);
  if (filled || (declared !== 'met' && declared !== 'not-met')) return [];
  return outcome === 'undecided' || outcome === declared
    ? []
    : [{ code: 'HT518', args: { declared, ...args } }];
}

function inRoster(rows: readonly Row[]): Said[] {
  const differing = rows.filter(
    ({ answer, standing }) => answer !== null && standing !== 'open' && answer !== (standing === 'counts'),
  );
  if (differing.length === 0) return [];
  const units = differing.map((row) => ({
    name: nameOf(row),
    declared: row.answer === true,
    file: row.nodes[0]?.handIns[0]?.file ?? '',
  }));
  return [{ code: 'HT503', args: { units } }];
}

/** How many count, certainly and at most, of how many; `known`: the total is, too. */
function madeBy(rows: readonly Row[], source: Rows['source']) {
  const taking = rows.filter((row) => row.takesPart !== false);
  const count = (test: (row: Row) => boolean) => taking.filter(test).length;
  // Of a total that is not known only so much is certain: as many count as have handed in and count.
  const known = source !== 'hand-ins';
  return {
    low: count(({ standing, takesPart }) => standing === 'counts' && takesPart === true),
    high: known ? count(({ standing }) => standing !== 'other') : Number.POSITIVE_INFINITY,
    total: taking.length,
    // Who takes part may be open as well.
    known: known && rows.every((row) => row.takesPart !== null),
    names: taking.filter((row) => row.standing === 'other').map(nameOf),
  };
}

const shareOf = (part: number, total: number) => percent(rational(BigInt(part)), rational(BigInt(total)));

/** Whether a typed rate can be one of a range's, as a person would print it. */
function liesIn(typed: string, { min, max }: Range): boolean {
  const value = parseDecimal(typed);
  if (value === undefined) return true;
  const reading = { value, decimals: typed.split('.')[1]?.length ?? 0 };
  return (
    (compare(value, min) >= 0 && compare(value, max) <= 0) || agrees(reading, min) || agrees(reading, max)
  );
}
