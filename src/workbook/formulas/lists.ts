/** What is to be done, indicator by indicator, and the running lists of those that block, are blank or must be looked at. */
import type { CriteriaSet } from '../../criteria/schema.ts';
import type { CalcSheet } from './cells.ts';
import { OUTCOME } from './compare.ts';
import { and, type Expr, eq, expr, iff, ne, type Term, text } from './expr.ts';
import type { IndicatorCells } from './indicator.ts';
import { isUnanswered, needOf, needsReview } from './needs.ts';
import { NONE } from './texts.ts';
import type { UnitCells } from './unit.ts';

const LIST_COLUMNS = ['cần làm', 'vướng', 'chưa điền', 'xem lại', 'cách'] as const;

/** Sentences of all indicators, and running lists of those that block, are blank, must be looked at, and of the way. */
export function listCells(
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
