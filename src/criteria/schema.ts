/**
 * The shape of a criteria set file (`templates/<set>/criteria.yaml`): the law as data, every value with its citation.
 * The types of the whole program are inferred from here; only `hoc-tap sets|schema` and own sets run the checks.
 */
import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'chữ thường, số và dấu gạch nối');
const code = z.string().regex(/^[1-9]\d*(\.[1-9]\d*)*[a-z]?$/, 'mã dạng 2.1.1 hoặc 1.1.1a');
const key = z.string().regex(/^[a-z][a-z0-9]*$/, 'khóa là chữ thường không dấu');
const line = z.string().min(1);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'ngày dạng 2021-11-12');
/** A decimal as text ("0.05"); a YAML number is accepted and kept as it prints. Never goes through binary arithmetic. */
const decimal = z
  .union([z.string().regex(/^-?\d+(\.\d+)?$/, 'số thập phân với dấu chấm'), z.number()])
  .transform(String);

/** A text of this tool's own (labels, notes), in both languages. */
const localized = z.strictObject({ vi: line, en: line });

/** Where a value stands: a source of this set and the place in it. */
const citation = z.strictObject({
  source: id,
  locator: line,
  quote: line.optional(),
  note: line.optional(),
});
const citations = z.array(citation).min(1);

const source = z.strictObject({
  title: line,
  number: line.optional(),
  date: isoDate.optional(),
  issuer: line.optional(),
  /** Where the text that was transcribed can be found, e.g. the number of the source document. */
  document: line.optional(),
  note: line.optional(),
});

/** What a figure is held against; for shares in percent, for changes of shares in percentage points. */
const requirement = z.strictObject({ op: z.enum(['>=', '>', '<=', '<']), value: decimal });

/** How a roster's column answers an indicator: rating words, or yes/no. */
const rosterColumn = z.discriminatedUnion('answers', [
  z.strictObject({
    roster: key,
    answers: z.literal('rating'),
    header: localized,
    /** Rating words that count into the numerator, and those that do not. */
    counted: z.array(line).min(1),
    others: z.array(line).min(1),
    /** Only the sub-units that take part (the roster's participation column) make the denominator. */
    participants: z.boolean().optional(),
  }),
  z.strictObject({ roster: key, answers: z.literal('yes-no'), header: localized }),
]);

/** Whether numerator and denominator are whole counts or measured amounts (tonnes, m3). */
const quantity = z.enum(['count', 'amount']);

/** Groups that a figure is broken down by (Nam/Nữ); their sum is checked against the total, which decides. */
const breakdown = z.strictObject({
  /** Whether the groups give counts, rates, or both. */
  inputs: z.array(z.enum(['part', 'rate'])).min(1),
  groups: z.array(z.strictObject({ key, label: localized })).min(2),
});

/** Where results of sub-units feed this indicator: whose results, and from which level or grade on they count. */
const rollUp = z.strictObject({
  sets: z.array(id).min(1),
  /** Lowest level (or grade, by its band) that counts. */
  minLevel: z.number().int().min(1),
});

const attestation = z.strictObject({
  kind: z.literal('attestation'),
  /** What the law asks of the level above: there, the sub-units' yes and no become this share. */
  share: z.strictObject({ population: key, requirement }).optional(),
});

/** One share, by counts or by rate, held against a requirement in percent. */
const ratio = z.strictObject({
  kind: z.literal('ratio'),
  population: key,
  part: localized,
  requirement,
  roster: rosterColumn.optional(),
  breakdown: breakdown.optional(),
  rollUp: rollUp.optional(),
});

/** Several shares; every one that is entered must hold. */
const ratios = z.strictObject({
  kind: z.literal('ratios'),
  /** What numerator and denominator are, after a figure's label: "đã thu gom, xử lý", "tổng phát sinh". */
  part: localized,
  whole: localized,
  /** `every`: each one entered must hold; `all`: each one must be entered, too; `sum`: their sum must hold (unknown while one is blank). */
  rule: z.enum(['every', 'all', 'sum']).default('every'),
  figures: z
    .array(
      z.strictObject({
        key,
        label: localized,
        unit: localized,
        quantity,
        /** A figure that stands for all others together: when it is given, blanks among the others are not missed. */
        combined: z.boolean().optional(),
        /** Where this figure is held against a number of its own: "đạt 80% trở lên, trong đó có 1/2 là nữ" (003, 2.3.1). */
        requirement: requirement.optional(),
      }),
    )
    .min(1),
  requirement,
});

const changeBy = z.enum(['points', 'percent']);

/** Last year's share against this year's: previous - current, in percentage points unless `by` says otherwise. */
const change = z.strictObject({
  kind: z.literal('change'),
  direction: z.literal('fall'),
  /** What the requirement is of: percentage points, or percent of last year's share (rules.md, R1). */
  by: changeBy.optional(),
  population: key,
  part: localized,
  requirement,
});

/** Amounts of last year and this year; the sum of the figures must rise, or fall. */
const trend = z.strictObject({
  kind: z.literal('trend'),
  direction: z.enum(['rise', 'fall']),
  /** One figure without a key, or several with one each. */
  figures: z
    .array(z.strictObject({ key: key.optional(), label: localized, unit: localized, quantity }))
    .min(1),
  /** The form also takes the change itself, in percent, under "Tăng" and "Giảm". */
  change: z.boolean().optional(),
});

/** Points given by an assessor, 0 to max. */
const points = z.strictObject({ kind: z.literal('points'), max: decimal });

/** A grade taken as a word from a decision; level 0 is not recognised. */
const grade = z.strictObject({
  kind: z.literal('grade'),
  words: z.array(z.strictObject({ word: line, en: line, level: z.number().int().min(0) })).min(2),
});

/** A judgement without a threshold in the document; figures are kept and checked, but decide nothing. */
const judgement = z.strictObject({
  kind: z.literal('judgement'),
  figures: z
    .array(
      z.strictObject({
        key,
        label: localized,
        unit: localized,
        quantity,
        inputs: z.array(z.enum(['part', 'whole', 'rate'])).min(1),
        breakdown: breakdown.optional(),
      }),
    )
    .optional(),
});

const measure = z.discriminatedUnion('kind', [
  attestation,
  ratio,
  ratios,
  change,
  trend,
  points,
  grade,
  judgement,
]);

/** A document that an indicator asks for; found softly, by words in its kind or summary. */
const expectedDocument = z.strictObject({
  label: localized,
  /** Words of which one must stand in the kind or the summary (compared without case and accents). */
  words: z.array(line).min(1),
});

/** How an open place of the law is read here (rules.md, section 9). */
const reading = z.strictObject({ ref: line.optional(), vi: line, en: line });

const indicator = z.strictObject({
  id: code,
  /** The level between criterion and indicator, where the document has one: "Tiêu chí" 1.1.1 of 1.1.1a and 1.1.1b (003). */
  group: z.strictObject({ id: code, text: line, en: line }).optional(),
  /** The law's own words. */
  text: line,
  en: line,
  /** The law's guidance on evidence. */
  evidence: z.strictObject({ text: line, en: line }),
  owners: z.array(line),
  documents: z.array(expectedDocument).optional(),
  measure,
  /** Whether a reasoned "Không áp dụng" counts as met. Without it, the set does not foresee it. */
  notApplicable: z.strictObject({ counts: z.literal('met'), citations }).optional(),
  readings: z.array(reading).optional(),
  /** Typing errors of the source mended in `text`, each said. */
  corrections: z.array(z.strictObject({ from: line, to: line, note: line })).optional(),
  citations,
});

const criterion = z.strictObject({ id: code, text: line, en: line, indicators: z.array(indicator).min(1) });
const standard = z.strictObject({
  id: code,
  text: line,
  en: line,
  /** A part of the form beside the document's criteria (004: the common file and the grade); not counted as one. */
  general: z.literal(true).optional(),
  criteria: z.array(criterion).min(1),
});

const bound = <const T extends readonly [string, string]>(ops: T) =>
  z.strictObject({ op: z.enum(ops), value: decimal });
const band = z.strictObject({
  level: z.number().int().min(1),
  from: bound(['>=', '>']),
  to: bound(['<=', '<']),
  /** What the level is called, where it is not "mức độ n": "Khá". */
  name: localized.optional(),
});

const recognition = z.strictObject({
  /** `lowest`: the lowest graded value makes the level; `points`: the sum of the graded points does. */
  rule: z.enum(['lowest', 'points']).default('lowest'),
  /** Standards, criteria or indicators by code; all their indicators must be met. */
  prerequisites: z.array(code),
  /** Indicators (or criteria) whose value makes the level: the lowest one decides. */
  graded: z.array(code),
  /** Indicators that are reported but decide nothing about the unit. */
  informative: z.array(code).optional(),
  /** Levels by the value of the lowest graded indicator, lowest level first, without gap or overlap. */
  bands: z.array(band),
  citations,
  readings: z.array(reading).optional(),
});

const roster = z.strictObject({
  title: localized,
  sheet: line,
  /** One sub-unit: "xã", "cơ quan". */
  unit: localized,
  /** A column that says which sub-units take part, where only some may. */
  participation: z.strictObject({ header: localized }).optional(),
  /** Which built-in list fills the names, where the unit is known. */
  prefill: z.enum(['communes', 'districts']).optional(),
  /** Blank rows a template offers when nothing is prefilled. */
  rows: z.number().int().min(1).max(2000),
});

const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'phiên bản dạng 1.0.0');

/** The shipped set that an own set was made from, and what it changed; filled in by extend.ts. */
const origin = z.strictObject({
  id,
  version,
  changes: z.array(
    z.strictObject({
      /** Absent where the set as a whole changed (levels, validity). */
      indicator: code.optional(),
      fields: z.array(line).min(1),
      /** The shipped set's own values. */
      before: z
        .strictObject({
          requirement: requirement.optional(),
          max: decimal.optional(),
          by: changeBy.optional(),
        })
        .optional(),
      citations,
      note: line.optional(),
    }),
  ),
});

export const criteriaSetSchema = z.strictObject({
  schema: z.literal('hoc-tap/criteria@1'),
  id,
  version,
  title: line,
  en: line,
  /** Short name of what is recognised: "Huyện học tập". */
  award: localized,
  unit: z.strictObject({ level: z.enum(['province', 'district', 'commune', 'agency']), vi: line, en: line }),
  validity: z.strictObject({ from: isoDate, to: isoDate.optional(), citations }),
  sources: z.record(id, source),
  /** What shares are taken of, by key: "xã, phường, thị trấn". */
  populations: z.record(key, localized),
  rosters: z.record(key, roster),
  recognition,
  standards: z.array(standard).min(1),
  notes: z.array(reading).optional(),
  /** Codes to which the document assigns nobody (004: 2, 6, 8, 9, 15.1): a gap that is shown, not an oversight of the file. */
  ownerless: z.array(code).optional(),
  extends: origin.optional(),
});

/** Pieces that a file extending a shipped set is made of (extend-schema.ts). */
export const pieces = {
  id,
  version,
  code,
  line,
  decimal,
  requirement,
  changeBy,
  citations,
  source,
  indicator,
  recognition,
};

export type CriteriaSet = z.output<typeof criteriaSetSchema>;
export type Standard = CriteriaSet['standards'][number];
export type Criterion = Standard['criteria'][number];
export type Indicator = Criterion['indicators'][number];
export type Measure = Indicator['measure'];
export type MeasureKind = Measure['kind'];
export type MeasureOf<K extends MeasureKind> = Extract<Measure, { kind: K }>;
export type Requirement = z.output<typeof requirement>;
export type Band = CriteriaSet['recognition']['bands'][number];
export type RosterColumn = z.output<typeof rosterColumn>;
export type Roster = CriteriaSet['rosters'][string];
export type Breakdown = z.output<typeof breakdown>;
export type Localized = z.output<typeof localized>;
export type Origin = z.output<typeof origin>;
export type Citation = z.output<typeof citation>;
export type Source = z.output<typeof source>;
