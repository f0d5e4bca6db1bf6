/** Every formula of a set's workbook: intermediate results, the form's computed columns, the sheet of results. */
import type { CriteriaSet } from '../../criteria/schema.ts';
import { expandCodes, gradedCodes, indicatorsOf } from '../../criteria/walk.ts';
import { INDICATOR_SHEET, INPUT_PREFIX, indicatorColumn, type Layout } from '../layout.ts';
import { VERDICT_WORDS } from '../read/words.ts';
import { CALC_SHEET } from '../result-layout.ts';
import { CalcSheet } from './cells.ts';
import { OUTCOME } from './compare.ts';
import { cell, type Expr, eq, iff, text } from './expr.ts';
import { type IndicatorCells, indicatorCells, indicatorShares, indicatorTable } from './indicator.ts';
import { listCells } from './lists.ts';
import { levelFigure, resultFormulas, type Shown, words } from './results.ts';
import { rosterShares } from './rosters.ts';
import { type Inputs, shareTable } from './shares.ts';
import { OUTCOME_WORDS, RESULT_WORDS } from './texts.ts';
import { type UnitCells, unitCells } from './unit.ts';
import { VERDICT, wordList } from './words.ts';

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
