/**
 * The shape of a file that extends a shipped set: only what differs, each change with its citation.
 * Everything that is not named stays as in the shipped set.
 */
import { z } from 'zod';
import { criteriaSetSchema, pieces } from './schema.ts';

const { indicator, recognition } = pieces;

/** A change of one indicator. Its citations are the legal ground of the change, and are required. */
const change = z.strictObject({
  indicator: pieces.code,
  requirement: pieces.requirement.optional(),
  /** A fall in percentage points, or in percent of last year's share; goes with its requirement. */
  by: pieces.changeBy.optional(),
  /** Most points that can be given, for an item judged by points. */
  max: pieces.decimal.optional(),
  owners: indicator.shape.owners.optional(),
  documents: indicator.shape.documents,
  notApplicable: indicator.shape.notApplicable,
  /** The amended wording, where the document gives one. */
  text: pieces.line.optional(),
  en: pieces.line.optional(),
  /** Readings that take the place of the shipped set's, which may speak of the old value. */
  readings: indicator.shape.readings,
  citations: pieces.citations,
  note: pieces.line.optional(),
});

export const extendingSetSchema = z.strictObject({
  schema: criteriaSetSchema.shape.schema,
  id: pieces.id,
  version: pieces.version,
  extends: pieces.id,
  title: pieces.line.optional(),
  en: pieces.line.optional(),
  validity: criteriaSetSchema.shape.validity.optional(),
  sources: criteriaSetSchema.shape.sources,
  changes: z.array(change).default([]),
  recognition: z.strictObject({ bands: recognition.shape.bands, citations: pieces.citations }).optional(),
});

export type ExtendingSet = z.output<typeof extendingSetSchema>;
export type Change = ExtendingSet['changes'][number];

/** Whether a file's value extends a shipped set; a whole set that was made so has an object there. */
export function isExtending(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'extends')) return false;
  const base = (value as { extends: unknown }).extends;
  return typeof base !== 'object' || base === null;
}
