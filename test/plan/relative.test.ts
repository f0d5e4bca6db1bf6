/** The plan of a fall in percent of last year's rate (`by: percent`), which own sets can ask for (rules.md, R1). */
import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Requirement } from '../../src/criteria/schema.ts';
import { assess } from '../../src/engine/assess.ts';
import { applyChanges } from '../../src/plan/change.ts';
import { planFor } from '../../src/plan/plan.ts';
import { PLAN_WORDS } from '../../src/reporters/plan/words.ts';
import { BASE, over, submission } from '../engine/support.ts';
import { byPercent } from './by-percent.ts';

/** The step of 3.1.1 with its sentence in both languages. */
function stepOf(set: CriteriaSet, entries: Record<string, unknown>) {
  const blank = { '3.1.1.previous': 'trống', '3.1.1.current': 'trống' };
  const given = submission(over(BASE, { ...blank, ...entries }));
  const plan = planFor(set, given, { strict: false });
  const step = plan.steps.find(({ indicator }) => indicator === '3.1.1');
  if (step === undefined) throw new Error('3.1.1 is not in the way');
  const context = { levelName: String, outcome: step.outcome };
  const done = assess(set, applyChanges(set, given, step.changes), { strict: false });
  return {
    step,
    vi: PLAN_WORDS.vi.need(step.need, context),
    en: PLAN_WORDS.en.need(step.need, context),
    met: done.indicators.find((i) => i.indicator.id === '3.1.1')?.outcome === 'met',
  };
}

const asked = (value: string, op: Requirement['op'] = '>=') => byPercent({ op, value });

describe('what is said of a fall of 20 % on last year', () => {
  it.each([
    [
      'not enough',
      { '3.1.1.previous': '4%', '3.1.1.current': '3.4%' },
      'Năm trước 4%, năm nay 3,4%, còn thiếu 5% so với năm trước. Từ mức năm trước, năm nay phải không quá 3,2% mới đủ giảm 20% so với năm trước.',
      "Last year 4%, this year 3.4%, 5% of last year's rate short. From last year's rate, this year's must be at most 3.2% for a fall of 20% of last year's rate.",
    ],
    [
      'by counts',
      { '3.1.1.previous': '40/1000', '3.1.1.current': '36/1000' },
      'Năm trước 4%, năm nay 3,6%, còn thiếu 10% so với năm trước. Từ mức năm trước, năm nay phải không quá 3,2% (nhiều nhất 32/1.000) mới đủ giảm 20% so với năm trước.',
      "Last year 4%, this year 3.6%, 10% of last year's rate short. From last year's rate, this year's must be at most 3.2% (at most 32/1,000) for a fall of 20% of last year's rate.",
    ],
    [
      'this year missing',
      { '3.1.1.previous': '4%' },
      'Năm trước 4%, chưa có tỷ lệ năm nay: phải không quá 3,2% mới đủ giảm 20% so với năm trước.',
      "Last year 4%, this year's rate is missing: it must be at most 3.2% for a fall of 20% of last year's rate.",
    ],
    [
      'last year missing',
      { '3.1.1.current': '3.2%' },
      'Chưa có tỷ lệ năm trước; năm nay 3,2%, nên chỉ đạt nếu năm trước từ 4% trở lên.',
      "Last year's rate is missing; with 3.2% this year it is met only if last year's was at least 4%.",
    ],
    [
      'both missing',
      {},
      'Cần tỷ lệ của hai năm; đạt khi giảm 20% so với năm trước.',
      "The rates of both years are needed; met by a fall of 20% of last year's rate.",
    ],
    [
      'nothing left to fall',
      { '3.1.1.previous': '0%', '3.1.1.current': '0%' },
      'Năm trước chỉ 0%: về số học không thể giảm 20% so với năm trước. Không số liệu nào của năm nay làm chỉ báo này đạt.',
      "Last year only 0%: a fall of 20% of last year's rate is arithmetically impossible. No figure of this year makes it met.",
    ],
  ] as const)('%s', (name, entries, vi, en) => {
    const found = stepOf(asked('20'), entries);
    expect(found.vi).toBe(vi);
    expect(found.en).toBe(en);
    expect(found.vi).not.toContain('điểm phần trăm');
    expect([found.step.impossible, found.met]).toEqual(
      name === 'nothing left to fall' ? [true, false] : [false, true],
    );
  });

  it('more than 20 %: exactly 20 % is not enough, and is said so', () => {
    const found = stepOf(asked('20', '>'), { '3.1.1.previous': '5%', '3.1.1.current': '4%' });
    expect(found.vi).not.toContain('còn thiếu');
    expect(found.vi).toContain('năm nay phải dưới 4% mới đủ giảm trên 20% so với năm trước');
    expect([found.step.need, found.met]).toMatchObject([{ gap: '0' }, true]);
  });
});

describe('a bound that no decimal writes is told on the side that suffices', () => {
  it('last year’s rate, from this year’s 3.55 % and a fall of 30 %: 5.0714285…', () => {
    const { vi, step } = stepOf(asked('30'), { '3.1.1.current': '3.55%' });
    expect(vi).toContain('nếu năm trước từ 5,071429% trở lên');
    expect(step.changes).toMatchObject([{ field: '3.1.1.previous.rate', to: '5.08' }]);
  });

  it('this year’s rate, from 100/3001 last year: 2.6657780739…', () => {
    const { vi, met } = stepOf(asked('20'), { '3.1.1.previous': '100/3001', '3.1.1.current': '3%' });
    expect(vi).toContain('năm nay phải không quá 2,665778%');
    expect(met).toBe(true);
  });
});
