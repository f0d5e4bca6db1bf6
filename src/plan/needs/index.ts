/** Every kind of measure with what it needs. A new kind in the schema does not compile until it stands here. */
import type { Measure, MeasureKind } from '../../criteria/schema.ts';
import { change } from './change.ts';
import type { Answer, NeedContext, Needs } from './need.ts';
import { ratio } from './ratio.ts';
import { ratios } from './ratios.ts';
import { trend } from './trend.ts';
import { attestation, grade, judgement, points } from './words.ts';

const NEEDS = { attestation, ratio, ratios, change, trend, points, grade, judgement } satisfies {
  [K in MeasureKind]: Needs<K>;
};

/** What an indicator's figures need, whatever its self-assessment says. */
export function needOf(context: NeedContext): Answer {
  const { measure } = context.indicator;
  return (NEEDS[measure.kind] as (measure: Measure, context: NeedContext) => Answer)(measure, context);
}
