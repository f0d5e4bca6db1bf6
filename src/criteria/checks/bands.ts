/** Levels: upwards from 1, without gap or overlap, up to 100 % or the highest sum of points. */
import { add, compare, decimal, HUNDRED, type Rational, toDecimal, ZERO } from '../../engine/rational.ts';
import type { Finding } from '../problems.ts';
import type { Band, CriteriaSet } from '../schema.ts';
import { gradedCodes, indicatorsOf } from '../walk.ts';

/** One end of a band as text, its number in lowest form: `>= 70` for 70, "70" and "70.0". */
export const bandEnd = ({ op, value }: { readonly op: string; readonly value: string }): string =>
  `${op} ${toDecimal(decimal(value), 20)}`;

const closed = (end: { readonly op: string }) => end.op === '>=' || end.op === '<=';

/** Below, at or above 0: the upper band begins after a gap, right after, or before the lower one ends. */
function distance(lower: Band, upper: Band): number {
  const between = compare(decimal(upper.from.value), decimal(lower.to.value));
  if (between !== 0) return between;
  if (closed(lower.to) === closed(upper.from)) return closed(lower.to) ? -1 : 1;
  return 0;
}

/** Level 1 first, then 2, 3 ... */
export function bandLevels(set: CriteriaSet): Finding[] {
  return set.recognition.bands.flatMap(({ level }, i): Finding[] =>
    level === i + 1
      ? []
      : [
          {
            path: ['recognition', 'bands', i, 'level'],
            code: 'HT934',
            args: { expected: String(i + 1), seen: String(level) },
          },
        ],
  );
}

/** A band with its ends swapped, or open at a single point, holds nothing. */
export function emptyBands(set: CriteriaSet): Finding[] {
  return set.recognition.bands.flatMap(({ level, from, to }, i): Finding[] => {
    const width = compare(decimal(to.value), decimal(from.value));
    if (width > 0 || (width === 0 && closed(from) && closed(to))) return [];
    return [
      {
        path: ['recognition', 'bands', i],
        code: 'HT940',
        args: { level: String(level), from: bandEnd(from), to: bandEnd(to) },
      },
    ];
  });
}

function neighbours(
  set: CriteriaSet,
  code: 'HT935' | 'HT936',
  wrong: (distance: number) => boolean,
): Finding[] {
  const { bands } = set.recognition;
  return bands.slice(1).flatMap((upper, i): Finding[] => {
    const lower = bands[i];
    if (lower === undefined || !wrong(distance(lower, upper))) return [];
    return [
      {
        path: ['recognition', 'bands', i + 1, 'from'],
        code,
        args: {
          lower: String(lower.level),
          upper: String(upper.level),
          to: bandEnd(lower.to),
          from: bandEnd(upper.from),
        },
      },
    ];
  });
}

/** No value falls between two levels. */
export const bandGaps = (set: CriteriaSet): Finding[] => neighbours(set, 'HT935', (d) => d > 0);

/** No value has two levels. */
export const bandOverlaps = (set: CriteriaSet): Finding[] => neighbours(set, 'HT936', (d) => d < 0);

/** The highest value that can be graded: 100 %, or full points for every graded item. */
function highest(set: CriteriaSet): Rational {
  if (set.recognition.rule !== 'points') return HUNDRED;
  const graded = gradedCodes(set);
  return indicatorsOf(set)
    .map(({ id, measure }) => (graded.has(id) && measure.kind === 'points' ? decimal(measure.max) : ZERO))
    .reduce(add, ZERO);
}

/** The highest value has a level, and the levels end with it: what lies above means that a maximum or a code is wrong. */
export function bandsUpToHighest(set: CriteriaSet): Finding[] {
  const last = set.recognition.bands.length - 1;
  const to = set.recognition.bands[last]?.to;
  const top = `<= ${toDecimal(highest(set), 20)}`;
  if (to === undefined || bandEnd(to) === top) return [];
  return [{ path: ['recognition', 'bands', last, 'to'], code: 'HT937', args: { to: bandEnd(to), top } }];
}
