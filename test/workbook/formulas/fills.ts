/** Random fills of a set's template: what a person could type into its inputs, with the awkward cases weighted in. */
import { type ShareSpec, sharesOf } from '../../../src/criteria/fields.ts';
import type { CriteriaSet, Indicator, Requirement } from '../../../src/criteria/schema.ts';
import { indicatorsOf } from '../../../src/criteria/walk.ts';
import { INPUT_PREFIX, type Layout, type RosterLayout } from '../../../src/workbook/layout.ts';
import { rosterArea } from '../../../src/workbook/roster-area.ts';

export type Typed = number | string | boolean;
interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly value: Typed;
  /** A rate's cell, which is percent-formatted. */
  readonly percent: boolean;
}
export type Fill = readonly TypedCell[];

/** A small generator of random numbers; the same seed gives the same fills. */
class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }
  chance(of: number): boolean {
    return this.next() < of;
  }
  pick<T>(list: readonly T[]): T {
    const found = list[this.int(0, list.length - 1)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }
}

/** No TRUE: in a cell with a number format LibreOffice counts and shows it as 1. */
const GARBAGE: readonly Typed[] = ['không rõ', 'abc', -3, '   ', 'x y'];
const VERDICTS = [
  'Đạt',
  'đạt',
  'Chưa đạt',
  'CHƯA ĐẠT',
  'Không áp dụng',
  'không  áp dụng ',
  'chắc là đạt',
  'x',
] as const;

class Filler {
  readonly #dice: Dice;
  readonly #layout: Layout;
  /** Few points for every item. */
  #low = false;
  readonly #cells: TypedCell[] = [];
  readonly #places: ReadonlyMap<string, Layout['names'][number]>;

  constructor(layout: Layout, dice: Dice) {
    this.#layout = layout;
    this.#dice = dice;
    this.#places = new Map(layout.names.map((place) => [place.name, place]));
  }

  get cells(): Fill {
    return this.#cells;
  }

  type(field: string, value: Typed | undefined): void {
    const place = this.#places.get(INPUT_PREFIX + field);
    if (place === undefined || value === undefined) return;
    const { sheet, row, col } = place;
    this.#cells.push({ sheet, row, col, value, percent: /\.(rate|up|down)$/.test(field) });
  }

  /** A number on, just below or just above the thresholds of an indicator, in percent. */
  #near(thresholds: readonly number[]): number {
    const step = this.#dice.pick([1, 0.1, 0.01, 0.0001, 0.0000000001]);
    return Math.min(100, Math.max(0, this.#dice.pick(thresholds) + this.#dice.int(-2, 2) * step));
  }

  /** A rate as stored: the nearest double of the decimal typed. */
  #rate(percent: number): number {
    return Number(`${percent.toFixed(10)}e-2`);
  }

  #size(amount: boolean): number {
    const size = this.#dice.pick([
      this.#dice.int(1, 13),
      this.#dice.int(1, 60),
      this.#dice.pick([10, 20, 100, 200, 1000]),
      this.#dice.int(1000, 400_000),
    ]);
    return amount ? Number(`${size}.${this.#dice.pick(['', '5', '25', '001', '7'])}`) : size;
  }

  #partOf(whole: number, percent: number, amount: boolean): number {
    const exact = (whole * percent) / 100;
    if (amount)
      return Number(Math.min(whole, Math.max(0, exact + this.#dice.pick([0, 0, 0.001, -0.001]))).toFixed(4));
    return Math.min(whole, Math.max(0, Math.round(exact) + this.#dice.int(-1, 1)));
  }

  /** The share of one figure; `good` is a percentage that meets the requirement. */
  share(id: string, spec: ShareSpec, thresholds: readonly number[], good: number | null): void {
    const dice = this.#dice;
    const field = (role: string) => [id, ...(spec.figure === '' ? [] : [spec.figure]), role].join('.');
    const amount = spec.quantity === 'amount';
    const counts = (percent: number) => {
      const whole = this.#size(amount);
      this.type(field('part'), this.#partOf(whole, percent, amount));
      this.type(field('whole'), whole);
    };
    if (good !== null) {
      if (dice.chance(0.5)) this.type(field('rate'), this.#rate(good));
      else {
        const whole = this.#size(amount);
        this.type(
          field('part'),
          good >= 100 ? whole : good <= 0 ? 0 : Number(((whole * good) / 100).toFixed(amount ? 6 : 0)),
        );
        this.type(field('whole'), whole);
      }
      return;
    }
    const percent = dice.chance(0.7) ? this.#near(thresholds) : dice.int(0, 1000) / 10;
    switch (dice.int(0, 15)) {
      case 0:
        break;
      case 1:
        this.type(field('part'), this.#size(amount));
        break;
      case 2:
        this.type(field('whole'), this.#size(amount));
        break;
      case 3:
        this.type(field('part'), 0);
        break;
      case 4:
        this.type(field('part'), dice.pick([0, 0, 3]));
        this.type(field('whole'), 0);
        if (dice.chance(0.3)) this.type(field('rate'), dice.pick([0, 0.5, 1]));
        break;
      case 5:
        this.type(field('part'), 9);
        this.type(field('whole'), dice.pick([8, 9, 10]));
        break;
      case 6:
        this.type(field(dice.pick(['part', 'whole', 'rate'])), dice.pick(GARBAGE));
        if (dice.chance(0.5)) this.type(field('rate'), this.#rate(percent));
        break;
      case 7:
        this.type(field('part'), dice.pick([2.5, 3, 33.00000000000001]));
        this.type(field('whole'), dice.int(33, 40));
        break;
      case 8:
        this.type(field('rate'), dice.pick([0, 1, 1.0001, 0.0005, 0.00049999]));
        if (dice.chance(0.5)) this.type(field('part'), dice.pick([0, 4]));
        break;
      case 9:
        counts(percent);
        this.type(field('rate'), this.#rate(dice.int(0, 100)));
        break;
      case 10:
      case 11:
      case 12:
        this.type(field('rate'), this.#rate(percent));
        break;
      default:
        counts(percent);
    }
    if (spec.breakdown !== null && dice.chance(0.7)) this.#groups(id, spec, thresholds);
  }

  #groups(id: string, spec: ShareSpec, thresholds: readonly number[]): void {
    for (const group of spec.breakdown?.groups ?? []) {
      const key = spec.figure === '' ? group.key : `${spec.figure}.${group.key}`;
      for (const role of spec.breakdown?.inputs ?? []) {
        if (this.#dice.chance(0.2)) continue;
        const value = role === 'part' ? this.#dice.int(0, 40) : this.#rate(this.#near(thresholds));
        this.type(`${id}.${key}.${role}`, this.#dice.chance(0.05) ? 'không rõ' : value);
      }
    }
  }

  figures(set: CriteriaSet, indicator: Indicator, good: boolean): void {
    const { id, measure } = indicator;
    const dice = this.#dice;
    const thresholds = thresholdsOf(set, measure);
    switch (measure.kind) {
      case 'ratio':
      case 'judgement':
      case 'ratios':
        sharesOf(set, measure).forEach((spec, index) => {
          const requirement = requirementAt(measure, index);
          const fine = good && requirement !== null ? meeting(requirement, dice) : null;
          const blank = measure.kind === 'ratios' && measure.rule === 'every' && dice.chance(0.3);
          if (!blank && (good ? fine !== null : dice.chance(0.9))) this.share(id, spec, thresholds, fine);
        });
        break;
      case 'change': {
        const before = dice.int(150, 3000) / 100;
        const asked = Number(measure.requirement.value);
        const points = measure.by === 'percent' ? (before * asked) / 100 : asked;
        const off = good ? 0.5 : dice.pick([0, 0, 0.01, -0.01, 0.0000000001, -0.0000000001, -1, 3]);
        const after = Math.min(100, Math.max(0, before - points - off));
        const how = dice.int(0, 3);
        if (good || how < 2) {
          this.type(`${id}.previous.rate`, this.#rate(before));
          this.type(`${id}.current.rate`, this.#rate(after));
        } else if (how === 2) {
          // One whole, or two: 15 per thousand fewer, exactly or by one household.
          const whole = dice.pick([200, 1000, 2000, 35_108]);
          const other = dice.chance(0.5) ? whole : whole + 200;
          const part = Math.round(whole * 0.046);
          this.type(`${id}.previous.part`, part);
          this.type(`${id}.previous.whole`, whole);
          this.type(
            `${id}.current.part`,
            Math.max(0, Math.round((part / whole - points / 100) * other) + dice.int(-1, 1)),
          );
          this.type(`${id}.current.whole`, other);
        } else {
          for (const spec of sharesOf(set, measure)) this.share(id, spec, [1.83, 1.5, 0, 4.6, 3.1], null);
        }
        break;
      }
      case 'trend':
        for (const { key, quantity } of measure.figures) {
          const name = (role: string) => [id, ...(key === undefined ? [] : [key]), role].join('.');
          const base = quantity === 'count' ? dice.int(0, 40) : dice.int(0, 100_000) / 100;
          const up = measure.direction === 'rise' ? 1 : -1;
          const move = good ? up : dice.pick([0, 0, up, -up, 0.01 * up]);
          const after = quantity === 'count' ? Math.round(base + move) : Number((base + move).toFixed(2));
          if (good || dice.chance(0.85))
            this.type(name('previous'), good ? base + 2 : dice.chance(0.05) ? 'abc' : base);
          if (good || dice.chance(0.85))
            this.type(name('current'), good ? base + 2 + up : dice.chance(0.05) ? -1 : after);
        }
        if (measure.change && !good) {
          for (const role of ['up', 'down']) {
            if (dice.chance(0.4)) this.type(`${id}.${role}`, dice.pick([0, 0, 0.05, 1.2, -0.1, 'x']));
          }
        }
        break;
      case 'points': {
        const max = Number(measure.max);
        const part = dice.pick([0, max, max / 2, max - 0.5, max + 1, -1, 'bảy', 0.1, max - 0.25]);
        if (this.#low) this.type(`${id}.points`, dice.pick([0, max / 2, max / 4]));
        else if (good) this.type(`${id}.points`, dice.pick([max, max, max - 1]));
        else if (dice.chance(0.85)) this.type(`${id}.points`, part);
        break;
      }
      case 'grade': {
        const words = measure.words.map(({ word }) => word);
        const other = ['Giỏi', ...words.map((word) => `Loại ${word.toLowerCase()}`)];
        if (good || dice.chance(0.8))
          this.type(`${id}.grade`, dice.chance(0.8) ? dice.pick(words) : dice.pick(other));
        break;
      }
      case 'attestation':
        break;
    }
  }

  word(indicator: Indicator, good: boolean): void {
    const { kind } = indicator.measure;
    const attested = kind === 'attestation' || kind === 'judgement';
    if (good) {
      if (attested || this.#dice.chance(0.2)) this.type(`${indicator.id}.verdict`, 'Đạt');
      return;
    }
    if (this.#dice.chance(0.6)) this.type(`${indicator.id}.verdict`, this.#dice.pick(VERDICTS));
    if (this.#dice.chance(0.1)) this.type(`${indicator.id}.verdict`, true);
    if (this.#dice.chance(0.4))
      this.type(`${indicator.id}.reason`, this.#dice.pick(['không có trung tâm', ' ', 5]));
  }

  roster(layout: RosterLayout, good: boolean): void {
    const dice = this.#dice;
    const { sheet } = layout.roster;
    const area = rosterArea(layout, layout.roster.rows);
    const rows = Math.min(layout.roster.rows, dice.int(1, dice.pick([3, 13, 40])));
    const put = (row: number, col: number, value: Typed) =>
      this.#cells.push({ sheet, row, col, value, percent: false });
    const odd = !good && dice.chance(0.15);
    const start = dice.chance(0.9) ? 0 : Math.min(2, layout.roster.rows - rows);
    const none = !good && dice.chance(0.1);
    const partly = !good && area.participation !== undefined && dice.chance(0.6);
    for (let index = 0; index < rows; index++) {
      const row = area.rows.top + start + index;
      if (!(odd && dice.chance(0.1))) put(row, area.name, `Xã ${index + 1}`);
      if (dice.chance(0.5))
        put(row, area.code, odd && dice.chance(0.2) ? '29001' : `29${String(index).padStart(3, '0')}`);
      if (partly && area.participation !== undefined && (none || dice.chance(0.9))) {
        put(row, area.participation, none ? 'Không' : dice.pick(['Có', 'có', 'Không', 'x', 'chưa rõ']));
      }
    }
    const yesShare = dice.pick([0, 0.5, 0.69, 0.7, 0.8, 0.9, 1]);
    const total = !good && rows < layout.roster.rows - 3 && dice.chance(0.15);
    if (total)
      put(area.rows.top + start + rows, area.name, dice.pick(['Tổng cộng', 'Tổng', 'TỔNG SỐ xã', 'Cộng']));
    layout.columns.forEach(({ column }, at) => {
      if (!good && dice.chance(0.35)) return;
      const col = area.answers[at] ?? 1;
      const [yes, no] =
        column.answers === 'yes-no'
          ? [
              ['Có', 'x', 'CÓ', '✓', 'co'],
              ['Không', 'không', 'chưa'],
            ]
          : [column.counted, column.others];
      const blanks = good ? 0 : dice.pick([0, 0, 0, 0.1, 0.5]);
      for (let index = 0; index < rows; index++) {
        const row = area.rows.top + start + index;
        if (dice.chance(blanks)) continue;
        const counts = good || index < Math.round(rows * yesShare) + (dice.chance(0.1) ? 1 : 0);
        put(
          row,
          col,
          odd && dice.chance(0.1) ? dice.pick(['*', '?', 'tạm', 3]) : dice.pick(counts ? yes : no),
        );
      }
      if (total && dice.chance(0.5)) put(area.rows.top + start + rows, col, 'x');
    });
  }

  all(set: CriteriaSet, strength: number): void {
    this.#low = this.#dice.chance(0.15);
    const good = () => this.#dice.chance(strength);
    for (const indicator of indicatorsOf(set)) {
      const fine = good();
      if (fine || this.#dice.chance(0.85)) this.figures(set, indicator, fine);
      this.word(indicator, fine);
    }
    for (const roster of this.#layout.rosters) if (this.#dice.chance(0.4)) this.roster(roster, good());
  }
}

function thresholdsOf(set: CriteriaSet, measure: Indicator['measure']): number[] {
  const own = 'requirement' in measure ? [Number(measure.requirement.value)] : [];
  const bands =
    set.recognition.rule === 'points'
      ? []
      : set.recognition.bands.flatMap(({ from, to }) => [Number(from.value), Number(to.value)]);
  const figures =
    measure.kind === 'ratios'
      ? measure.figures.flatMap((f) => (f.requirement ? [Number(f.requirement.value)] : []))
      : [];
  return [...own, ...own, ...bands, ...figures, 50];
}

function requirementAt(measure: Indicator['measure'], index: number): Requirement | null {
  if (measure.kind === 'ratio') return measure.requirement;
  if (measure.kind !== 'ratios') return null;
  const own = measure.figures[index]?.requirement ?? measure.requirement;
  return measure.rule === 'sum' ? { ...own, value: String(Number(own.value) / measure.figures.length) } : own;
}

/** A percentage that meets a requirement, sometimes only just. */
function meeting({ op, value }: Requirement, dice: Dice): number {
  const bound = Number(value);
  if (op === '>=' || op === '>')
    return dice.chance(0.3) && op === '>='
      ? bound
      : Math.min(100, bound + ((100 - bound) * dice.int(1, 10)) / 10);
  return dice.chance(0.3) && op === '<=' ? bound : (bound * dice.int(0, 9)) / 10;
}

/** One cell a place: what is typed last stands. */
function distinct(cells: Fill): Fill {
  return [...new Map(cells.map((cell) => [`${cell.sheet}!${cell.row}!${cell.col}`, cell])).values()];
}

/** The fill of a seed: from nearly everything random to nearly everything met, so that every conclusion occurs. */
export function randomFill(set: CriteriaSet, layout: Layout, seed: number): Fill {
  const dice = new Dice(seed);
  const filler = new Filler(layout, dice);
  filler.all(set, dice.pick([0, 0.5, 0.9, 0.97, 1]));
  return distinct(filler.cells);
}
