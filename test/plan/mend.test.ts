/** What has to be mended before anything can be counted: a list with a mistake, a figure beside a list. */
import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/plan/plan.ts';
import type { PlanReport } from '../../src/plan/report.ts';
import { planLines } from '../../src/reporters/plan/parts.ts';
import { PLAN_WORDS } from '../../src/reporters/plan/words.ts';
import { BASE, huyen, over, submission } from '../engine/support.ts';
import { resultOf } from '../reporters/support.ts';

const context = { levelName: String, outcome: 'undecided' } as const;

describe('a list that cannot be counted', () => {
  // The reader marks such an indicator's count as unusable.
  const entries = { '2.2.4.part': 'lỗi', '2.2.4.whole': '13' };
  const given = submission(over(BASE, entries));
  const plan = planFor(huyen, given, { strict: false, brokenRosters: ['2.2.4'] });

  it('is to be mended, and no figure is asked for in its stead', () => {
    const [step] = plan.steps;
    expect(plan.steps).toHaveLength(1);
    expect(step).toMatchObject({ indicator: '2.2.4', action: 'mend', need: { code: 'mend-roster' } });
    expect([step?.changes, step?.impossible, plan.reachable]).toEqual([[], false, false]);
    expect(step && PLAN_WORDS.vi.need(step.need, context)).toContain('sửa danh sách');
    expect(step && PLAN_WORDS.en.need(step.need, context)).toContain('mend it');
  });

  it.each(['vi', 'en'] as const)('%s: the plan does not promise that the rest is enough', (lang) => {
    const result = resultOf(entries);
    const report = { ...plan, department: undefined, others: undefined } as unknown as PlanReport;
    const { end } = planLines({ plan: report, result, set: huyen, lang });
    expect(end).toEqual([PLAN_WORDS[lang].unsure(['2.2.4'])]);
    expect(end[0]).toContain('2.2.4');
  });
});

describe('a figure that cannot be used beside a list in use', () => {
  it('is said, and nobody is asked to add no sub-unit', () => {
    const given = submission(over(BASE, { '2.2.4': { có: 12, không: 1 }, '2.2.4.rate': 'lỗi' }));
    const [step] = planFor(huyen, given, { strict: false }).steps;
    expect(step).toMatchObject({ indicator: '2.2.4', action: 'mend' });
    expect(step?.changes).toEqual([{ kind: 'clear', field: '2.2.4.rate' }]);
    const said = step && PLAN_WORDS.vi.need(step.need, context);
    expect(said).toMatch(/^Ô số liệu nhập thêm có lỗi, cần sửa hoặc xóa; theo danh sách, chắc chắn 12\/13/);
  });
});
