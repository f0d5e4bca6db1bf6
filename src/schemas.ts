/** JSON Schemas of what goes in and out: a set file, and a result. Loaded only by `hoc-tap schema` and the tests. */
import { z } from 'zod';
import { extendingSetSchema } from './criteria/extend-schema.ts';
import { criteriaSetSchema } from './criteria/schema.ts';
import { RESULT_SCHEMA } from './result.ts';

const level = z.int().min(1);
const decimal = z.string().regex(/^-?\d+(\.\d{1,15})?$/);
const levelRange = z.strictObject({ min: z.int().min(0), max: z.int().min(0) });
const unitOutcome = z.enum(['met', 'not-met', 'undecided']);
const count = z.int().min(0);

/** `hoc-tap/result@1`: what `evaluate --format json` prints for one file (contract.md, "Result"). */
export const resultSchema = z.strictObject({
  schema: z.literal(RESULT_SCHEMA),
  tool: z.string(),
  set: z
    .strictObject({ id: z.string(), version: z.string(), extends: criteriaSetSchema.shape.extends })
    .nullable(),
  input: z.strictObject({
    file: z.string(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  }),
  unit: z
    .strictObject({ name: z.string(), code: z.string().nullable(), province: z.string().nullable() })
    .nullable(),
  year: z.int().nullable(),
  info: z
    .strictObject({
      reporter: z.string().nullable(),
      deadline: z.string().nullable(),
      decision: z.string().nullable(),
    })
    .optional(),
  strict: z.boolean(),
  assumed: z
    .array(z.strictObject({ field: z.string(), value: z.string(), was: z.string().nullable() }))
    .optional(),
  department: z.strictObject({ name: z.string(), indicators: z.array(z.string()), total: count }).optional(),
  outcome: unitOutcome,
  level: level.nullable(),
  levelRange: levelRange.nullable(),
  counts: z.strictObject({ met: count, notMet: count, undecided: count, notApplicable: count, total: count }),
  points: z.strictObject({ min: decimal, max: decimal, of: decimal }).nullable(),
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      outcome: z.enum(['met', 'not-met', 'undecided', 'not-applicable']),
      basis: z.enum(['data', 'self-assessment', 'roll-up']).nullable(),
      value: decimal.nullable(),
      part: z.string().nullable(),
      whole: z.string().nullable(),
      range: z.strictObject({ min: decimal, max: decimal }).nullable(),
      level: level.nullable(),
      levelRange: levelRange.nullable(),
      selfAssessment: z.enum(['met', 'not-met', 'not-applicable']).nullable(),
      countsAsMet: z.boolean(),
      code: z.string(),
      args: z.record(z.string(), z.unknown()),
      cells: z.array(z.string()),
      message: z.string(),
      figures: z
        .array(z.strictObject({ field: z.string(), value: decimal, cell: z.string().nullable() }))
        .optional(),
      reason: z.string().nullable().optional(),
      roster: z
        .strictObject({
          sheet: z.string(),
          cell: z.string(),
          units: z.array(
            z.strictObject({
              name: z.string(),
              code: z.string(),
              answer: z.boolean().nullable(),
              takesPart: z.boolean().nullable(),
            }),
          ),
        })
        .optional(),
    }),
  ),
  blocking: z.array(z.string()),
  diagnostics: z.array(
    z.strictObject({
      code: z.string().regex(/^HT\d{3}$/),
      severity: z.enum(['error', 'warning', 'info']),
      indicator: z.string().nullable(),
      sheet: z.string().nullable(),
      cell: z.string().nullable(),
      args: z.record(z.string(), z.unknown()),
      message: z.string(),
      fix: z.string(),
    }),
  ),
  evidence: z
    .array(
      z.strictObject({
        indicator: z.string(),
        kind: z.string(),
        number: z.string(),
        date: z.string(),
        issuer: z.string(),
        summary: z.string(),
        file: z.string(),
        sheet: z.string(),
        cell: z.string(),
      }),
    )
    .optional(),
});

export const SCHEMA_NAMES = ['criteria', 'result'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** The JSON Schema (draft 2020-12) of a name. */
export function jsonSchema(name: SchemaName): object {
  return name === 'criteria'
    ? z.toJSONSchema(z.union([criteriaSetSchema, extendingSetSchema]), { io: 'input' })
    : z.toJSONSchema(resultSchema, { io: 'input' });
}
