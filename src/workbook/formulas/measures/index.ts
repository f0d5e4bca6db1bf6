/** Every kind of measure with its formulas. A new kind in the schema does not compile until it stands here. */
import type { Measure, MeasureKind } from '../../../criteria/schema.ts';
import { change } from './change.ts';
import { attestation, grade, judgement, points } from './plain.ts';
import { ratio } from './ratio.ts';
import { ratios } from './ratios.ts';
import { trend } from './trend.ts';
import type { MeasureCells, MeasureContext, MeasureFormulas } from './types.ts';

const FORMULAS = { attestation, ratio, ratios, change, trend, points, grade, judgement } satisfies {
  [K in MeasureKind]: MeasureFormulas<K>;
};

/** The formulas of an indicator's measure. */
export function measureCells(measure: Measure, context: MeasureContext): MeasureCells {
  return (FORMULAS[measure.kind] as (measure: Measure, context: MeasureContext) => MeasureCells)(
    measure,
    context,
  );
}
