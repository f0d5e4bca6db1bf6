/** Attestation with documents: no figure; the self-assessment decides (rules.md, section 3). */
import { type MeasureEvaluator, noFigures } from '../judgement.ts';

export const attestation: MeasureEvaluator<'attestation'> = () => noFigures();
