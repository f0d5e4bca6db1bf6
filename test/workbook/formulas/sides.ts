/** The two sides that must agree: what the engine makes of a filled template, and what its formulas say. */
import type { CriteriaSet } from '../../../src/criteria/schema.ts';
import { assess } from '../../../src/engine/assess.ts';
import type { FormulaBook } from '../../../src/workbook/formulas/book.ts';
import { cellKey, type Value } from '../../../src/workbook/formulas/cells.ts';
import { Evaluator } from '../../../src/workbook/formulas/evaluate.ts';
import type { CellRef, Expr } from '../../../src/workbook/formulas/expr.ts';
import type { Layout } from '../../../src/workbook/layout.ts';
import { NameIndex } from '../../../src/workbook/read/names.ts';
import { readSubmission } from '../../../src/workbook/read/workbook.ts';
import { formatAddress } from '../../../src/xlsx/address.ts';
import type { Cell, CellValue, Sheet, XlsxWorkbook } from '../../../src/xlsx/types.ts';
import { setOf as shippedSet } from '../../engine/support.ts';
import type { Fill, Typed } from './fills.ts';

/** Everything that is compared. */
export interface Conclusion {
  readonly outcome: string;
  readonly levels: readonly [number, number] | null;
  readonly counts: readonly [met: number, notMet: number, undecided: number, notApplicable: number];
  readonly blocking: string;
  readonly indicators: Readonly<
    Record<string, { readonly outcome: string; readonly levels: readonly [number, number] | null }>
  >;
}

const OUTCOMES = ['not-met', 'met', 'undecided', 'not-applicable'];

const cellValue = (value: Typed): CellValue => {
  if (typeof value === 'number') return { kind: 'number', value, raw: String(value) };
  return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', value };
};

/** A template with cells typed in, as the reader would give it after saving. */
export function filledWorkbook(template: XlsxWorkbook, fill: Fill): XlsxWorkbook {
  const sheets = template.sheets.map((sheet): Sheet => {
    const typed = fill.filter((cell) => cell.sheet === sheet.name);
    if (typed.length === 0) return sheet;
    const cells = new Map<string, Cell>(sheet.cells.map((cell) => [cell.ref, cell]));
    for (const { row, col, value, percent } of typed) {
      const ref = formatAddress(row, col);
      const isPercent = percent && typeof value === 'number';
      cells.set(ref, {
        ref,
        row,
        col,
        value: cellValue(value),
        format: isPercent ? 'percent' : 'general',
        formatCode: isPercent ? '0.00%' : 'General',
      });
    }
    const sorted = [...cells.values()].sort((a, b) => a.row - b.row || a.col - b.col);
    return { ...sheet, cells: sorted, at: (row, col) => cells.get(formatAddress(row, col)) };
  });
  return { ...template, sheets };
}

/** What the engine concludes, reading the same cells. */
export function byEngine(set: CriteriaSet, template: XlsxWorkbook, fill: Fill): Conclusion {
  const workbook = filledWorkbook(template, fill);
  const { submission } = readSubmission(set, workbook, new NameIndex(workbook));
  const a = assess(set, submission, { strict: false });
  const { met, notMet, undecided, notApplicable } = a.counts;
  const hasLevels = set.recognition.graded.length > 0;
  const range =
    a.outcome === 'not-met' ? { min: 0, max: 0 } : (a.levelRange ?? { min: a.level ?? 0, max: a.level ?? 0 });
  return {
    outcome: a.outcome,
    levels: hasLevels ? [range.min, range.max] : null,
    counts: [met, notMet, undecided, notApplicable],
    blocking: a.blocking.join(', ') || '–',
    indicators: Object.fromEntries(
      a.indicators.map(({ indicator, outcome, levels }) => [
        indicator.id,
        { outcome, levels: levels === null ? null : [levels.min, levels.max] },
      ]),
    ),
  };
}

function cellOf(of: Expr): CellRef {
  if (of.kind !== 'cell') throw new Error('a result that is no cell');
  return of;
}

/** Where a conclusion stands among the formulas, whoever computes them. */
export function readConclusion(book: FormulaBook, layout: Layout, value: (of: CellRef) => Value): Conclusion {
  const places = new Map(layout.names.map((place) => [place.name, place]));
  const number = (of: Expr) => Number(value(cellOf(of)));
  const count = (name: string) =>
    Number(value(places.get(`out_counts.${name}`) ?? { sheet: '', row: 0, col: 0 }));
  const pair = (of: readonly [Expr, Expr] | null): readonly [number, number] | null =>
    of === null ? null : [number(of[0]), number(of[1])];
  const { unit } = book;
  return {
    outcome: OUTCOMES[number(unit.outcome)] ?? '?',
    levels: pair(unit.levels),
    counts: [count('met'), count('notMet'), count('undecided'), count('notApplicable')],
    blocking: String(value(cellOf(book.lists.blocking))),
    indicators: Object.fromEntries(
      book.indicators.map(({ indicator, outcome, levels }) => [
        indicator.id,
        { outcome: OUTCOMES[number(outcome)] ?? '?', levels: pair(levels) },
      ]),
    ),
  };
}

/** The own evaluator over a fill. */
export function evaluatorOf(book: FormulaBook, fill: Fill): Evaluator {
  const typed = new Map<string, Value>(fill.map((cell) => [cellKey(cell), cell.value]));
  const formulas = new Map(
    [...book.calc.formulas, ...book.formulas].map((placed) => [cellKey(placed), placed.expr]),
  );
  return new Evaluator(formulas, (at: CellRef) => typed.get(cellKey(at)) ?? null);
}

export const SET_IDS = [
  'huyen-2021',
  'tinh-2021',
  'thanh-pho-unesco-2026',
  'xa-2014',
  'don-vi-2020',
  'rieng-2026',
] as const;

/** A province's own set: stricter than level 1, a relative fall, several shares that make a level, a sum, a rising trend. */
function ownSet(): CriteriaSet {
  const set = structuredClone(shippedSet('huyen-2021'));
  for (const indicator of set.standards.flatMap(({ criteria }) =>
    criteria.flatMap(({ indicators }) => indicators),
  )) {
    const { measure } = indicator;
    const figure = (key: string, value?: string) => ({
      key,
      label: { vi: `nhóm ${key}`, en: key },
      unit: { vi: 'đơn vị', en: 'units' },
      quantity: key === 'b' ? ('amount' as const) : ('count' as const),
      ...(value === undefined ? {} : { requirement: { op: '>=' as const, value } }),
    });
    const several = {
      kind: 'ratios' as const,
      part: { vi: 'có', en: 'with' },
      whole: { vi: 'tất cả', en: 'all' },
    };
    const seventy = { op: '>=' as const, value: '70' };
    if (indicator.id === '2.1.1' && measure.kind === 'ratio')
      measure.requirement = { op: '>=', value: '82.5' };
    if (indicator.id === '3.1.1' && measure.kind === 'change')
      Object.assign(measure, { by: 'percent', requirement: { op: '>=', value: '20' } });
    if (indicator.id === '2.2.1')
      indicator.measure = {
        ...several,
        rule: 'every',
        figures: [figure('a'), figure('b')],
        requirement: seventy,
      };
    if (indicator.id === '2.2.2')
      indicator.measure = {
        ...several,
        rule: 'all',
        figures: [figure('a', '75'), figure('b', '60')],
        requirement: seventy,
      };
    if (indicator.id === '3.2.3')
      indicator.measure = {
        ...several,
        rule: 'sum',
        figures: [figure('a'), figure('b'), figure('c')],
        requirement: { op: '<=', value: '12.5' },
      };
    if (indicator.id === '3.2.1')
      indicator.measure = {
        kind: 'trend',
        direction: 'fall',
        change: true,
        figures: [
          { key: 'x', label: { vi: 'x', en: 'x' }, unit: { vi: 'vụ', en: 'cases' }, quantity: 'amount' },
          { key: 'y', label: { vi: 'y', en: 'y' }, unit: { vi: 'vụ', en: 'cases' }, quantity: 'amount' },
        ],
      };
  }
  return { ...set, id: 'rieng-2026' };
}

/** Rows of a roster's table here: as in the templates, only fewer, for the sake of time. */
const ROSTER_ROWS = 14;

/** A shipped set, or the own one, with short rosters. */
export function setOf(id: (typeof SET_IDS)[number]): CriteriaSet {
  const set = id === 'rieng-2026' ? ownSet() : shippedSet(id);
  const rosters = Object.entries(set.rosters).map(([key, roster]) => [key, { ...roster, rows: ROSTER_ROWS }]);
  return { ...set, rosters: Object.fromEntries(rosters) };
}
