/**
 * Formulas broken on purpose, one at a time, must be caught by the comparison with the engine: else the proof would
 * prove nothing. Every threshold, comparison, band and rule of the district's set is broken once.
 */
import { describe, expect, it } from 'vitest';
import { BLANK } from '../../../src/workbook/content.ts';
import { formulaBook } from '../../../src/workbook/formulas/book.ts';
import { cellKey } from '../../../src/workbook/formulas/cells.ts';
import { Evaluator } from '../../../src/workbook/formulas/evaluate.ts';
import type { Expr, Op } from '../../../src/workbook/formulas/expr.ts';
import { layoutOf } from '../../../src/workbook/layout.ts';
import { writeWorkbook } from '../../../src/workbook/write/workbook.ts';
import { nodeInflate } from '../../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../../src/xlsx/read.ts';
import { randomFill } from './fills.ts';
import { byEngine, evaluatorOf, readConclusion, setOf } from './sides.ts';

type Rule = (of: Expr) => Expr | null;

const STRICTNESS: Partial<Record<Op, Op>> = { '>=': '>', '>': '>=', '<=': '<', '<': '<=' };

const strictness: Rule = (of) => {
  if (of.kind !== 'op') return null;
  const op = STRICTNESS[of.op];
  return op === undefined ? null : { ...of, op };
};
const branches: Rule = (of) => {
  if (of.kind !== 'call' || of.fn !== 'IF') return null;
  const [test, yes, no] = of.args;
  return test && yes && no ? { ...of, args: [test, no, yes] } : null;
};
const threshold: Rule = (of) =>
  of.kind === 'constant' && typeof of.value === 'number' && of.value >= 5 && of.value < 1000
    ? { ...of, value: of.value + 1 }
    : null;
const zero: Rule = () => ({ kind: 'constant', value: 0 });

/** A formula with the n-th place changed that a rule fits; null where there are fewer. */
function mutate(of: Expr, rule: Rule, n: number): Expr | null {
  let left = n;
  let done = false;
  const walk = (at: Expr): Expr => {
    if (done) return at;
    const changed = rule(at);
    if (changed !== null && left-- === 0) {
      done = true;
      return changed;
    }
    if (at.kind === 'op') return { ...at, left: walk(at.left), right: walk(at.right) };
    if (at.kind === 'call') return { ...at, args: at.args.map(walk) };
    return at;
  };
  const result = walk(of);
  return done ? result : null;
}

/** Cells that a formula refers to. */
function cellsIn(of: Expr): string[] {
  switch (of.kind) {
    case 'constant':
      return [];
    case 'cell':
      return [cellKey(of)];
    case 'range': {
      const rows = Array.from({ length: of.bottom - of.top + 1 }, (_, i) => of.top + i);
      const cols = Array.from({ length: of.right - of.left + 1 }, (_, i) => of.left + i);
      return rows.flatMap((row) => cols.map((col) => cellKey({ sheet: of.sheet, row, col })));
    }
    case 'op':
      return [...cellsIn(of.left), ...cellsIn(of.right)];
    case 'call':
      return of.args.flatMap(cellsIn);
  }
}

/** Changes that change nothing: the foot of level 1 is the requirement, below which there is no level anyway. */
const SAME = new Map([['lowest level', ['threshold 4']]]);

const FILLS = 2000;
const SEED = 900_001;

describe('a broken formula is caught', async () => {
  const set = setOf('huyen-2021');
  const layout = layoutOf(set);
  const book = formulaBook(layout, new Map(layout.rosters.map(({ key, roster }) => [key, roster.rows])));
  const template = readXlsx(await writeWorkbook(set, BLANK), { inflate: nodeInflate });
  const formulas = new Map(
    [...book.calc.formulas, ...book.formulas].map((placed) => [cellKey(placed), placed.expr]),
  );
  const users = new Map<string, string[]>();
  for (const [key, formula] of formulas) {
    for (const used of cellsIn(formula)) users.set(used, [...(users.get(used) ?? []), key]);
  }
  const known: { wanted: string; sound: Evaluator }[] = [];
  /** What the engine concludes of a fill, and all its sound results, made as they are needed. */
  const caseAt = (index: number) => {
    const made = known[index];
    if (made !== undefined) return made;
    const fill = randomFill(set, layout, SEED + index);
    const one = { wanted: JSON.stringify(byEngine(set, template, fill)), sound: evaluatorOf(book, fill) };
    known[index] = one;
    return one;
  };

  /** Formulas that depend on a cell, with itself. */
  function downstream(key: string): Map<string, Expr> {
    const found = new Map<string, Expr>();
    const reach = (at: string) => {
      const formula = formulas.get(at);
      if (formula === undefined || found.has(at)) return;
      found.set(at, formula);
      for (const next of users.get(at) ?? []) reach(next);
    };
    reach(key);
    return found;
  }

  /** The first fill that shows the difference; -1 where none does. */
  function caughtAt(key: string, broken: Expr): number {
    const changed = downstream(key).set(key, broken);
    for (let index = 0; index < FILLS; index++) {
      const { wanted, sound } = caseAt(index);
      const evaluator = new Evaluator(changed, (at) => sound.value(at));
      if (JSON.stringify(readConclusion(book, layout, (of) => evaluator.value(of))) !== wanted) return index;
    }
    return -1;
  }

  const keyOf = (of: Expr) => (of.kind === 'cell' ? cellKey(of) : '');
  const targets: [string, Expr, readonly Rule[]][] = [];
  for (const { indicator, measure, outcome, levels } of book.indicators) {
    const { id } = indicator;
    if (indicator.measure.kind !== 'attestation')
      targets.push([`${id} by its figures`, measure.holds, [strictness, threshold, branches]]);
    if (measure.levels !== null)
      targets.push([`${id} lowest level`, measure.levels[0], [strictness, threshold]]);
    if (levels !== null) targets.push([`${id} level`, levels[0], [branches]]);
    targets.push([`${id} outcome`, outcome, [branches]]);
  }
  targets.push(['unit', book.unit.outcome, [branches]]);

  it.each(targets)('%s', (name, at, rules) => {
    const key = keyOf(at);
    const formula = formulas.get(key);
    expect(formula, name).toBeDefined();
    if (formula === undefined) return;
    const survivors: string[] = [];
    let broken = 0;
    for (const rule of [...rules, zero]) {
      for (let n = 0; ; n++) {
        const mutant = mutate(formula, rule, n);
        if (mutant === null) break;
        broken += 1;
        if (
          !(SAME.get(name.replace(/^\S+ /, '')) ?? []).includes(`${rule.name} ${n}`) &&
          caughtAt(key, mutant) < 0
        )
          survivors.push(`${rule.name} ${n}`);
        if (rule === zero) break;
      }
    }
    expect(broken).toBeGreaterThan(0);
    expect(survivors).toEqual([]);
  });
});
