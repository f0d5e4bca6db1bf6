/** Lines that are a share of communes (003): the communes' answers, over all communes of their province or city. Pure. */
import { indicatorsOf } from '../criteria/walk.ts';
import type { IndicatorOutcome } from '../engine/indicator.ts';
import { ANY_SHARE, holds, type Range } from '../engine/range.ts';
import { percent, rational, toResultDecimal } from '../engine/rational.ts';
import { sharedIndicators } from './brief.ts';
import { looseName } from './identity.ts';
import { compareText } from './order.ts';
import type { CommuneShare } from './report.ts';
import type { UnitNode } from './tree.ts';

/** The shares of every province, set and year that the batch has communes of. */
export function communeShares(nodes: readonly UnitNode[]): CommuneShare[] {
  const groups = new Map<string, UnitNode[]>();
  for (const node of nodes) {
    if (sharedIndicators(node.set).length === 0) continue;
    const { unit, brief } = node.id;
    const province = unit?.province?.code ?? looseName(brief.unit?.province ?? '');
    const key = JSON.stringify([node.set.id, brief.year, province]);
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).flatMap(([, group]) => sharesOf(group));
}

function sharesOf(group: readonly UnitNode[]): CommuneShare[] {
  const [first] = group;
  if (first === undefined) return [];
  const { unit, list, brief } = group.find(({ id }) => id.unit !== undefined)?.id ?? first.id;
  const province = unit?.province;
  const communes = province === undefined ? [] : list.communes(province.code);
  const total = communes.length === 0 ? null : communes.length;
  return indicatorsOf(first.set).flatMap(({ id, measure }): CommuneShare[] => {
    if (measure.kind !== 'attestation' || measure.share === undefined) return [];
    const answers = group.map((node) => answerOf(node, id));
    const count = (answer: 'met' | 'not-met') => answers.filter((given) => given === answer).length;
    const [met, notMet] = [count('met'), count('not-met')];
    const open = (total === null ? group.length : Math.max(total, group.length)) - met - notMet;
    const range = total === null ? null : rangeOf(met, open, Math.max(total, group.length));
    const { requirement } = measure.share;
    return [
      {
        set: first.set.id,
        year: brief.year,
        province: province?.name ?? brief.unit?.province ?? '',
        indicator: id,
        requirement,
        met,
        notMet,
        open,
        total,
        range: range === null ? null : { min: toResultDecimal(range.min), max: toResultDecimal(range.max) },
        outcome: holds(range ?? ANY_SHARE, requirement),
      },
    ];
  });
}

/** What the hand-ins of a commune agree on. */
function answerOf(node: UnitNode, indicator: string): IndicatorOutcome | undefined {
  const [first, ...others] = node.handIns.map((brief) => brief.answers.get(indicator));
  return others.every((other) => other === first) ? first : undefined;
}

function rangeOf(met: number, open: number, total: number): Range {
  const of = rational(BigInt(total));
  return { min: percent(rational(BigInt(met)), of), max: percent(rational(BigInt(met + open)), of) };
}
