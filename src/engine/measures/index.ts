/** Every kind of measure with its evaluator. A new kind in the schema does not compile until it stands here. */
import type { Measure, MeasureKind } from '../../criteria/schema.ts';
import type { Judgement, MeasureContext, MeasureEvaluator } from '../judgement.ts';
import { attestation } from './attestation.ts';
import { change } from './change.ts';
import { grade } from './grade.ts';
import { judgement } from './judgement.ts';
import { points } from './points.ts';
import { ratio } from './ratio.ts';
import { ratios } from './ratios.ts';
import { trend } from './trend.ts';

const MEASURES = { attestation, ratio, ratios, change, trend, points, grade, judgement } satisfies {
  [K in MeasureKind]: MeasureEvaluator<K>;
};

/** Judges an indicator's figures by its measure. */
export function judge(measure: Measure, context: MeasureContext): Judgement {
  return (MEASURES[measure.kind] as (measure: Measure, context: MeasureContext) => Judgement)(
    measure,
    context,
  );
}
