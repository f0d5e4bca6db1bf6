/** One share against a requirement. */
import { percentDecimals } from '../../percent.ts';
import { levelOf, shareHolds } from '../compare.ts';
import { cases, eq, expr, gt, iff, text } from '../expr.ts';
import { type Fraction, isInvalid, SHARE, type ShareCells, speaks } from '../shares.ts';
import { NEEDS, WAY } from '../texts.ts';
import { shownShare, wayOf } from './shown.ts';
import { JUDGED, type MeasureContext, type MeasureFormulas } from './types.ts';

/** Levels at both ends of a share. */
function levelCells(low: Fraction, high: Fraction, { set, graded, row }: MeasureContext) {
  if (!graded) return null;
  const { bands } = set.recognition;
  return [row.put('mức thấp', levelOf(low, bands)), row.put('mức cao', levelOf(high, bands))] as const;
}

/** Sub-units without an answer, where a roster is in use. */
function unanswered({ state, roster }: ShareCells, unit: string, sheet: string, say: MeasureContext['say']) {
  if (roster === null) return null;
  const [start, end] = WAY.unanswered;
  const { open } = roster;
  return iff(
    eq(state, SHARE.roster),
    iff(gt(open, 0), text(say(start), open, say(end(unit, sheet))), ''),
    '',
  );
}

export const ratio: MeasureFormulas<'ratio'> = (measure, context) => {
  const [share] = context.shares;
  const { row, set } = context;
  if (share === undefined) throw new Error(`${context.indicator.id}: a ratio without a share`);
  const { state } = share;
  const decimals = percentDecimals(measure);
  const roster = measure.roster === undefined ? undefined : set.rosters[measure.roster.roster];
  const unit = roster?.unit.vi ?? share.spec.unit.vi;
  const judged = cases(
    [
      [eq(state, SHARE.blank), JUDGED.none],
      [isInvalid(share), JUDGED.invalid],
      [eq(state, SHARE.empty), JUDGED.empty],
    ],
    JUDGED.figures,
  );
  const value = shownShare(share, decimals);
  return {
    state: row.put('căn cứ', judged),
    denies: speaks(share),
    holds: row.put('theo số liệu', shareHolds(share.low, share.high, measure.requirement)),
    levels: levelCells(share.low, share.high, context),
    self: true,
    points: null,
    value,
    computed: new Map([['', value]]),
    missing: NEEDS.figures,
    way: wayOf(share, unit, decimals, context),
    open: roster === undefined ? null : unanswered(share, unit, roster.sheet, context.say),
    brokenRoster:
      roster === undefined || share.roster === null
        ? null
        : { sheet: roster.sheet, test: eq(share.roster.state, expr(-1)) },
  };
};
