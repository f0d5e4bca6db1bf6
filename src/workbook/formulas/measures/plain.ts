/** Measures without a share: attestation, judgement, points, a grade's word. */
import { percentDecimals } from '../../percent.ts';
import { OUTCOME } from '../compare.ts';
import { call, cases, eq, expr, gt, iff, lt, minus, or, text } from '../expr.ts';
import { isFilled, numberStatus, numberValue } from '../numbers.ts';
import { isInvalid } from '../shares.ts';
import { NEEDS, WAY } from '../texts.ts';
import { comparable } from '../words.ts';
import { shownShare } from './shown.ts';
import { JUDGED, type MeasureCells, type MeasureFormulas } from './types.ts';

const NO_FIGURES: MeasureCells = {
  state: expr(JUDGED.none),
  denies: expr(false),
  holds: expr(OUTCOME.undecided),
  levels: null,
  self: true,
  points: null,
  value: null,
  computed: new Map(),
  missing: NEEDS.attestation,
  way: null,
  open: null,
  brokenRoster: null,
};

export const attestation: MeasureFormulas<'attestation'> = () => NO_FIGURES;

/** Figures are checked, the word decides. */
export const judgement: MeasureFormulas<'judgement'> = (measure, { shares, row }) => {
  if (shares.length === 0) return { ...NO_FIGURES, missing: NEEDS.judgement };
  return {
    ...NO_FIGURES,
    state: row.put('căn cứ', iff(or(...shares.map(isInvalid)), JUDGED.invalid, JUDGED.none)),
    computed: new Map(
      shares
        .filter(({ spec }) => spec.inputs.includes('whole') || spec.inputs.includes('rate'))
        .map((share) => [share.spec.figure, shownShare(share, percentDecimals(measure))]),
    ),
    missing: NEEDS.judgement,
  };
};

export const points: MeasureFormulas<'points'> = ({ max }, { indicator, inputs, row, say }) => {
  const input = inputs(`${indicator.id}.points`);
  if (input === undefined) return NO_FIGURES;
  const value = row.put('số 1', numberValue(input, 'points'));
  const status = row.put('số 2', numberStatus(value, 'points', max));
  const given = eq(status, 1);
  const [start, end] = WAY.points;
  return {
    ...NO_FIGURES,
    state: cases(
      [
        [given, JUDGED.figures],
        [lt(status, 0), JUDGED.invalid],
      ],
      JUDGED.none,
    ),
    denies: given,
    holds: row.put('theo số liệu', iff(eq(value, Number(max)), OUTCOME.met, OUTCOME.notMet)),
    self: false,
    points: [row.put('số 3', iff(given, value, 0)), row.put('số 4', iff(given, value, Number(max)))],
    value: { expr: iff(given, value, ''), format: `0.##" / ${max}"` },
    missing: NEEDS.points(max.replace('.', ',')),
    way: () => text(say(start), minus(Number(max), value), say(end(max.replace('.', ',')))),
  };
};

export const grade: MeasureFormulas<'grade'> = ({ words }, { indicator, inputs, row }) => {
  const input = inputs(`${indicator.id}.grade`);
  if (input === undefined) return NO_FIGURES;
  const said = comparable(input);
  const spelled = (word: string) => {
    const small = word.toLowerCase();
    return or(...[small, `loại ${small}`, `xếp loại ${small}`].map((form) => call('EXACT', said, form)));
  };
  const level = row.put(
    'số 1',
    iff(
      isFilled(input),
      iff(
        call('ISERROR', input),
        -1,
        cases(
          words.map(({ word, level: of }) => [spelled(word), of]),
          -1,
        ),
      ),
      -2,
    ),
  );
  return {
    ...NO_FIGURES,
    state: cases(
      [
        [gt(level, -1), JUDGED.figures],
        [eq(level, -1), JUDGED.invalid],
      ],
      JUDGED.none,
    ),
    denies: gt(level, -1),
    holds: row.put('theo số liệu', iff(gt(level, 0), OUTCOME.met, OUTCOME.notMet)),
    levels: [level, level],
    self: false,
    missing: NEEDS.grade,
  };
};
