/** Results of lower units held against, or used for, what their upper unit's workbook says. Pure. */
import type { Diagnostic } from '../diagnostics.ts';
import type { Lang } from '../messages/index.ts';
import { bind, type Result, type ResultIndicator } from '../result.ts';
import { type Brief, briefOf, setIdsOf } from './brief.ts';
import { differences, type Said } from './differences.ts';
import { filled, isFillable } from './fill.ts';
import type { RollUpMode } from './report.ts';
import { answerOf, nameOf, type Row, type Rows, rosterAnswers, rowsOf } from './rows.ts';
import { type Fed, fedIndicators, type UnitNode } from './tree.ts';

export interface RollUpOptions {
  readonly mode: RollUpMode;
  readonly lang: Lang;
  readonly resultOf: (file: string) => Result;
  readonly save: (file: string, result: Result) => void;
}

const ORDER = ['agency', 'commune', 'district', 'province'] as const;

/** Goes up the tree, level by level: what is filled below is what counts above. Changed results are saved. */
export function rollUp(nodes: readonly UnitNode[], options: RollUpOptions): void {
  if (options.mode === 'off') return;
  const children = new Map<UnitNode, UnitNode[]>();
  for (const node of nodes)
    for (const parent of node.parents) children.set(parent, [...(children.get(parent) ?? []), node]);
  for (const level of ORDER)
    for (const node of nodes.filter(({ id }) => id.level === level)) {
      const below = children.get(node) ?? [];
      if (below.length === 0) continue;
      for (const [index, brief] of node.handIns.entries()) rollUpInto(node, brief, index, below, options);
    }
}

function rollUpInto(
  node: UnitNode,
  brief: Brief,
  index: number,
  below: readonly UnitNode[],
  options: RollUpOptions,
): void {
  let result = options.resultOf(brief.file);
  const before = result;
  for (const fed of fedIndicators(node.set)) {
    const feeding = below.filter(({ id }) => setIdsOf(id.brief).some((set) => fed.rollUp.sets.includes(set)));
    const item = result.indicators.find(({ id }) => id === fed.indicator);
    if (feeding.length > 0 && item !== undefined)
      result = rollUpIndicator(node, fed, item, feeding, result, options);
  }
  if (result === before) return;
  options.save(brief.file, result);
  node.handIns[index] = briefOf(result, brief.modified, node.set);
}

function rollUpIndicator(
  node: UnitNode,
  fed: Fed,
  item: ResultIndicator,
  feeding: readonly UnitNode[],
  result: Result,
  { mode, lang }: RollUpOptions,
): Result {
  const found = rowsOf(node, fed, item, feeding);
  const fill = mode === 'fill' && found.source !== 'hand-ins' && isFillable(item);
  const next = fill ? filled(result, node.set, fed.indicator, answersOf(found.rows), lang) : null;
  const after = next ?? result;
  const at = item.roster ?? firstPlace(item, result);
  const place = at === undefined ? {} : { at: { sheet: at.sheet, cell: at.cell } };
  const said = findings(found, item, fed, next !== null, mode).map((finding) =>
    bind({ ...finding, indicator: fed.indicator, ...place } as Diagnostic, lang),
  );
  return said.length === 0 ? after : { ...after, diagnostics: [...after.diagnostics, ...said] };
}

function answersOf(rows: readonly Row[]) {
  const lacking = rows.filter((row) => row.takesPart === true && answerOf(row) === 'other').map(nameOf);
  return { answers: rosterAnswers(rows), lacking };
}

/** The cell that an indicator's figures stand in, or where they are asked for. */
function firstPlace(item: ResultIndicator, result: Result): { sheet: string; cell: string } | undefined {
  const asked = result.diagnostics.find(
    (d) => d.indicator === item.id && d.sheet !== null && d.cell !== null,
  );
  const text = item.cells[0] ?? (asked === undefined ? undefined : `${asked.sheet}!${asked.cell}`);
  const cut = text?.lastIndexOf('!') ?? -1;
  return text === undefined || cut < 0 ? undefined : { sheet: text.slice(0, cut), cell: text.slice(cut + 1) };
}

function findings(found: Rows, item: ResultIndicator, fed: Fed, isFilled: boolean, mode: RollUpMode): Said[] {
  const { rows, source, strangers } = found;
  const taking = rows.filter((row) => row.takesPart !== false);
  const said: Said[] = [];
  const used = taking.filter((row) => row.nodes.length > 0 && row.answer === null);
  if (isFilled) {
    const by = (answer: 'counts' | 'other' | 'open') =>
      taking.filter((row) => answerOf(row) === answer).length;
    said.push({
      code: 'HT505',
      args: {
        results: String(used.length),
        total: String(taking.length),
        counted: String(by('counts')),
        others: String(by('other')),
        open: String(by('open')),
      },
    });
  }
  said.push(...differences(rows, item, source, fed.measure.requirement, isFilled));
  const missing = taking.filter((row) => row.answer === null && row.standing === 'open');
  if (source === 'hand-ins' && mode === 'fill' && isFillable(item)) {
    said.push({ code: 'HT509', args: { results: String(rows.length) } });
  } else if (missing.length > 0) {
    const names = missing.map(nameOf).filter((name) => name !== '');
    said.push({
      code: 'HT506',
      args: { count: String(missing.length), total: String(taking.length), names },
    });
  }
  if (strangers.length > 0)
    said.push({ code: 'HT507', args: { names: strangers.map(({ id }) => nameOf(id)) } });
  return said;
}
