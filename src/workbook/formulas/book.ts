/** Every formula of a set's workbook: intermediate results, the form's computed columns, the sheet of results. */
import type { CriteriaSet } from '../../criteria/schema.ts';
import { expandCodes, gradedCodes, indicatorsOf, levelsOfSet } from '../../criteria/walk.ts';
import { levelName } from '../../reporters/words.ts';
import { INDICATOR_SHEET, INPUT_PREFIX, indicatorColumn, type Layout } from '../layout.ts';
import { VERDICT_WORDS } from '../read/words.ts';
import {
  CALC_SHEET,
  RESULT_SHEET,
  type ResultColumn,
  type ResultLayout,
  resultColumn,
} from '../result-layout.ts';
import { CalcSheet, type PlacedFormula } from './cells.ts';
import { OUTCOME } from './compare.ts';
import {
  and,
  cases,
  cell,
  type Expr,
  eq,
  expr,
  iff,
  minus,
  ne,
  over,
  plus,
  type Term,
  text,
} from './expr.ts';
import { type IndicatorCells, indicatorCells, indicatorShares, indicatorTable } from './indicator.ts';
import { isUnanswered, needOf, needsReview } from './needs.ts';
import { isFilled } from './numbers.ts';
import { rosterShares } from './rosters.ts';
import { type Inputs, shareTable } from './shares.ts';
import { NONE, OUTCOME_WORDS, RESULT_WORDS, UNIT_WORDS } from './texts.ts';
import { type UnitCells, unitCells } from './unit.ts';
import { VERDICT, wordList } from './words.ts';

type Shown = PlacedFormula & { readonly format?: string };

export interface FormulaBook {
  /** What the formulas come to, by indicator and for the unit. */
  readonly indicators: readonly IndicatorCells[];
  readonly unit: UnitCells;
  readonly lists: {
    readonly blocking: Expr;
    readonly missing: Expr;
    readonly review: Expr;
    readonly way: Expr;
  };
  readonly calc: CalcSheet;
  /** Formulas of the other sheets, with a number format where it depends on the figure. */
  readonly formulas: readonly Shown[];
}

const LIST_COLUMNS = ['cần làm', 'vướng', 'chưa điền', 'xem lại', 'cách'] as const;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The formulas of a layout whose rosters have so many rows. */
export function formulaBook(layout: Layout, rowCounts: ReadonlyMap<string, number>): FormulaBook {
  const { set } = layout;
  const calc = new CalcSheet(CALC_SHEET);
  const places = new Map(layout.names.map((place) => [place.name, place]));
  const inputs: Inputs = (field) => {
    const place = places.get(INPUT_PREFIX + field);
    return place === undefined ? undefined : cell(place);
  };
  const verdictLists = [
    [wordList(calc, 'Đạt', VERDICT_WORDS.met), VERDICT.met],
    [wordList(calc, 'Chưa đạt', VERDICT_WORDS['not-met']), VERDICT.notMet],
    [wordList(calc, 'Không áp dụng', VERDICT_WORDS['not-applicable']), VERDICT.notApplicable],
  ] as const;
  const rosters = rosterShares(calc, layout.rosters, rowCounts);
  const say = (sentence: string) => calc.say(sentence);
  const context = { set, inputs, rosters, verdictLists, say };

  const all = indicatorsOf(set);
  const shareRows = shareTable(calc);
  const shares = new Map(
    all.map((indicator) => [indicator.id, indicatorShares(indicator, shareRows, context)]),
  );
  const roleOf = rolesOf(set);
  const table = indicatorTable(calc);
  const indicators = all.map((indicator) =>
    indicatorCells(indicator, roleOf(indicator.id), shares.get(indicator.id) ?? [], table, context),
  );
  const unit = unitCells(set, indicators, table, calc);
  const needs = listCells(set, indicators, unit, calc);

  const formulas = [
    ...(layout.results === null ? [] : resultFormulas(set, layout.results, inputs, indicators, unit, needs)),
    ...formFormulas(layout, indicators),
  ];
  return { calc, formulas, indicators, unit, lists: needs };
}

/** Formulas of the sheet of results. */
function resultFormulas(
  set: CriteriaSet,
  results: ResultLayout,
  inputs: Inputs,
  indicators: readonly IndicatorCells[],
  unit: UnitCells,
  needs: ReturnType<typeof listCells>,
): Shown[] {
  const formulas: Shown[] = [];
  const at = (row: number, column: ResultColumn, term: Term, format?: string) =>
    formulas.push({
      sheet: RESULT_SHEET,
      row,
      col: resultColumn(column),
      expr: expr(term),
      ...(format === undefined ? {} : { format }),
    });

  at(results.unitRow, 'code', unitLine(inputs));
  at(results.summary.outcome, 'outcome', words(unit.outcome, UNIT_WORDS));
  const { levels } = unit;
  at(
    results.summary.level,
    'outcome',
    levels === null
      ? ''
      : iff(and(ne(unit.outcome, OUTCOME.undecided), eq(levels[0], levels[1])), levels[0], ''),
  );
  at(results.summary.level, 'level', levelSentence(set, unit));
  at(results.summary.possible, 'outcome', levels === null ? '' : levels[0]);
  at(results.summary.possible, 'level', levels === null ? '' : levels[1]);
  at(results.summary.blocking, 'outcome', orNone(needs.blocking));
  at(results.summary.missing, 'outcome', orNone(needs.missing));
  at(results.summary.review, 'outcome', orNone(needs.review));
  at(results.summary.way, 'outcome', unitWay(set, unit, needs.way));

  for (const { row, standard } of results.standards.rows) {
    const codes = new Set(standard.criteria.flatMap((criterion) => criterion.indicators.map(({ id }) => id)));
    const own = indicators.filter(({ indicator }) => codes.has(indicator.id));
    const count = (code: number) => plus(...own.map(({ outcome }) => iff(eq(outcome, code), 1, 0)));
    const met = plus(
      count(OUTCOME.met),
      ...own.flatMap(({ outcome, countsAsMet }) =>
        countsAsMet ? [iff(eq(outcome, OUTCOME.notApplicable), 1, 0)] : [],
      ),
    );
    const other = own.flatMap(({ outcome, countsAsMet }) =>
      countsAsMet ? [] : [iff(eq(outcome, OUTCOME.notApplicable), 1, 0)],
    );
    at(row, 'outcome', met);
    at(row, 'level', count(OUTCOME.notMet));
    at(row, 'value', count(OUTCOME.undecided));
    at(row, 'counts', plus(...other, 0));
    at(row, 'need', over(cell(resultCell(row, 'outcome')), own.length));
  }
  at(results.standards.totalRow, 'outcome', unit.counts.met);
  at(results.standards.totalRow, 'level', unit.counts.notMet);
  at(results.standards.totalRow, 'value', unit.counts.undecided);
  at(results.standards.totalRow, 'counts', unit.counts.notApplicable);
  at(
    results.standards.totalRow,
    'need',
    over(cell(resultCell(results.standards.totalRow, 'outcome')), indicators.length),
  );

  for (const [index, { row }] of results.indicators.rows.entries()) {
    const of = indicators[index];
    if (of === undefined) continue;
    at(row, 'outcome', words(of.outcome, OUTCOME_WORDS));
    if (of.levels !== null) at(row, 'level', levelFigure(of.levels));
    const { value } = of.measure;
    if (value !== null) at(row, 'value', value.expr, value.format);
    at(row, 'need', needs.sentence[index] ?? '');
  }
  return formulas;
}

/** 2, or "1–3". */
const levelFigure = ([min, max]: readonly [Expr, Expr]): Expr => iff(eq(min, max), min, text(min, '–', max));

/** A word by its code. */
const words = (code: Expr, list: readonly string[]): Expr =>
  cases(
    list.slice(1).map((word, index) => [eq(code, index + 1), word]),
    list[0] ?? '',
  );

const resultCell = (row: number, column: ResultColumn) => ({
  sheet: RESULT_SHEET,
  row,
  col: resultColumn(column),
});

const orNone = (list: Expr) => iff(eq(list, NONE), RESULT_WORDS.none, list);

/** "Huyện Tháp Mười, Tỉnh Đồng Tháp – năm 2022", as far as it is filled in. */
function unitLine(inputs: Inputs): Expr {
  const [name, province, year] = ['unit.name', 'unit.province', 'year'].map(
    (field) => inputs(field) ?? expr(''),
  );
  const after = (of: Expr | undefined, before: string) =>
    of === undefined ? '' : iff(isFilled(of), text(before, of), '');
  return text(after(name, ''), after(province, ', '), after(year, ' – năm '));
}

/** What each indicator is to the unit. */
function rolesOf(set: CriteriaSet) {
  const byPoints = set.recognition.rule === 'points';
  const graded = gradedCodes(set);
  const prerequisites = expandCodes(set, set.recognition.prerequisites);
  return (id: string) => {
    const deciding = graded.has(id) || prerequisites.has(id);
    return {
      graded: !byPoints && graded.has(id),
      deciding,
      points: byPoints && graded.has(id),
      needed: byPoints ? prerequisites.has(id) : deciding,
    };
  };
}

/** Sentences of all indicators, and running lists of those that block, are blank, must be looked at, and of the way. */
function listCells(
  set: CriteriaSet,
  indicators: readonly IndicatorCells[],
  unit: UnitCells,
  calc: CalcSheet,
) {
  const table = calc.table('Việc cần làm', ['Mã'], LIST_COLUMNS);
  const sentence: Expr[] = [];
  let lists = { blocking: expr(NONE), missing: expr(NONE), review: expr(NONE), way: expr(NONE) };
  const add = (list: Expr, test: Expr, item: Term, between: string) =>
    iff(test, iff(eq(list, NONE), item, text(list, between, item)), list);
  for (const of of indicators) {
    const { id } = of.indicator;
    const row = table.next([id]);
    const need = row.put(
      'cần làm',
      needOf(set, of, unit.target, (sentence) => calc.say(sentence)),
    );
    sentence.push(need);
    const blocks = unit.blocks(of);
    const hasWay = of.deciding ? and(blocks, ne(need, NONE), ne(of.outcome, OUTCOME.undecided)) : expr(false);
    lists = {
      blocking: of.deciding ? row.put('vướng', add(lists.blocking, blocks, id, ', ')) : lists.blocking,
      missing: row.put('chưa điền', add(lists.missing, isUnanswered(of), id, ', ')),
      review: row.put('xem lại', add(lists.review, needsReview(of), id, ', ')),
      way:
        of.deciding && unit.points === null
          ? row.put('cách', add(lists.way, hasWay, text(`${id}: `, need), '\n'))
          : lists.way,
    };
  }
  return { ...lists, sentence };
}

/** The level in words: decided, a range, or none. */
function levelSentence(set: CriteriaSet, { outcome, levels }: UnitCells): Term {
  if (levels === null) return RESULT_WORDS.noLevels;
  const [min, max] = levels;
  const name = (level: Expr, how: (words: string) => string = (words) => words) =>
    cases(
      levelNumbers(set).map((of) => [eq(level, of), how(levelName(set, of, 'vi'))]),
      how(levelName(set, 0, 'vi')),
    );
  return cases(
    [
      [eq(outcome, OUTCOME.notMet), RESULT_WORDS.notRecognised],
      [eq(outcome, OUTCOME.undecided), text(RESULT_WORDS.openLevel, name(max))],
      [eq(min, max), name(min, capital)],
    ],
    text(RESULT_WORDS.certain, name(min), RESULT_WORDS.to, name(max)),
  );
}

const levelNumbers = (set: CriteriaSet) => [...new Set(levelsOfSet(set))].sort((a, b) => a - b);

/** The shortest way to the next level: by points, or through the indicators that hold it down. */
function unitWay(set: CriteriaSet, unit: UnitCells, list: Expr): Expr {
  const top = iff(
    and(eq(unit.outcome, OUTCOME.met), eq(unit.target, 0)),
    unit.levels === null ? '' : RESULT_WORDS.top,
    '',
  );
  const fill = eq(unit.outcome, OUTCOME.undecided);
  if (unit.points !== null) {
    const [points] = unit.points;
    const ways = set.recognition.bands.map(
      ({ level, from }) =>
        [
          eq(unit.target, level),
          text(
            RESULT_WORDS.points[0],
            minus(Number(from.value), points),
            RESULT_WORDS.points[1],
            levelName(set, level, 'vi'),
          ),
        ] as const,
    );
    return cases([[fill, RESULT_WORDS.fillFirst], ...ways], top);
  }
  return cases(
    [
      [fill, RESULT_WORDS.fillFirst],
      [eq(list, NONE), top],
    ],
    list,
  );
}

/** Computed figures and outcomes beside the inputs. */
function formFormulas(layout: Layout, indicators: readonly IndicatorCells[]) {
  return layout.blocks.flatMap((block, index) => {
    const of = indicators[index];
    if (of === undefined) return [];
    const shown = new Map<string, { row: number; expr: Expr; format: string }>();
    for (const row of layout.rows) {
      if (row.kind !== 'figure' || row.row < block.firstRow || row.row > block.lastRow) continue;
      const computed = of.measure.computed.get(row.field.figure);
      if (computed !== undefined && !shown.has(row.field.figure))
        shown.set(row.field.figure, { row: row.row, ...computed });
    }
    const outcome = words(of.outcome, OUTCOME_WORDS);
    const level = of.levels === null ? null : levelFigure(of.levels);
    return [
      ...[...shown.values()].map(({ row, expr: computed, format }) => ({
        sheet: INDICATOR_SHEET,
        row,
        col: indicatorColumn('computed'),
        expr: computed,
        format,
      })),
      {
        sheet: INDICATOR_SHEET,
        row: block.firstRow,
        col: indicatorColumn('outcome'),
        expr:
          level === null
            ? outcome
            : iff(eq(of.outcome, OUTCOME.met), text(outcome, RESULT_WORDS.atLevel, level), outcome),
      },
    ];
  });
}
