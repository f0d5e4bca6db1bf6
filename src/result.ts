/**
 * The result as scripts and reporters get it (`hoc-tap/result@1`, contract.md). Plain JSON: codes and arguments are
 * kept beside the sentences, so that a saved result renders again in any language.
 */
import { capped } from './capped.ts';
import { fieldsOf } from './criteria/fields.ts';
import type { CriteriaSet, Origin } from './criteria/schema.ts';
import { indicatorsOf } from './criteria/walk.ts';
import type { Diagnostic, DiagnosticCode, Severity } from './diagnostics.ts';
import { SEVERITY } from './diagnostics.ts';
import type { Assessment } from './engine/assess.ts';
import type { UnitOutcome } from './engine/conclude.ts';
import type { FindingCode } from './engine/findings.ts';
import type { Basis, IndicatorAssessment, IndicatorOutcome } from './engine/indicator.ts';
import type { SelfAssessment } from './engine/input.ts';
import type { LevelRange } from './engine/range.ts';
import { isExact } from './engine/range.ts';
import { add, decimal, toResultDecimal, ZERO } from './engine/rational.ts';
import { diagnosticText, findingText, type Lang } from './messages/index.ts';
import { TOOL } from './version.ts';
import type { Assumed } from './workbook/assumption.ts';
import type { Part } from './workbook/part.ts';
import type { SubUnit } from './workbook/read/sub-units.ts';
import type { ReadWorkbook } from './workbook/read/workbook.ts';
import { parseAddress } from './xlsx/address.ts';

export const RESULT_SCHEMA = 'hoc-tap/result@1';

/** A number as entered, for reports that show what a verdict was made from. */
interface ResultFigure {
  /** Contract name without `in_`: `3.1.1.previous.part`. */
  readonly field: string;
  /** In the field's unit; a share in percent. */
  readonly value: string;
  /** `Chỉ báo!D38`. */
  readonly cell: string | null;
}

/** A document of the evidence table, once for each indicator it is entered for; "" where a cell is blank. */
export interface ResultDocument {
  readonly indicator: string;
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly summary: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface ResultIndicator {
  readonly id: string;
  readonly outcome: IndicatorOutcome;
  readonly basis: Basis | null;
  /** In the requirement's unit (percent, percentage points), six decimals floored where not exact. */
  readonly value: string | null;
  readonly part: string | null;
  readonly whole: string | null;
  readonly range: { readonly min: string; readonly max: string } | null;
  /** Level of a graded indicator, when met and decided. */
  readonly level: number | null;
  /** Levels still possible (0 = not met), for a graded indicator that is not decided. */
  readonly levelRange: LevelRange | null;
  readonly selfAssessment: SelfAssessment | null;
  /** A reasoned not-applicable that the set lets count as met. */
  readonly countsAsMet: boolean;
  readonly code: FindingCode;
  readonly args: unknown;
  readonly cells: readonly string[];
  readonly message: string;
  /** Numbers entered; those of a roster stand in its sheet. Absent where an older program wrote the result. */
  readonly figures?: readonly ResultFigure[];
  /** What was written as note or reason. */
  readonly reason?: string | null;
  /** The sub-units of its roster, whether that column is in use or not, and the cell of its header. Absent without any. */
  readonly roster?: { readonly sheet: string; readonly cell: string; readonly units: readonly SubUnit[] };
}

export interface ResultDiagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly indicator: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly args: unknown;
  readonly message: string;
  readonly fix: string;
}

export interface Result {
  readonly schema: typeof RESULT_SCHEMA;
  readonly tool: string;
  readonly set: {
    readonly id: string;
    readonly version: string;
    /** For an own set that extends a shipped one: which, and what it changed with its ground. */
    readonly extends?: Origin;
  } | null;
  readonly input: { readonly file: string; readonly sha256: string | null };
  readonly unit: {
    readonly name: string;
    readonly code: string | null;
    readonly province: string | null;
  } | null;
  readonly year: number | null;
  /** Who reports, by when, on what ground, as entered. Absent where an older program wrote the result. */
  readonly info?: {
    readonly reporter: string | null;
    readonly deadline: string | null;
    readonly decision: string | null;
  };
  readonly strict: boolean;
  /** What-if: fields as if other values stood in them. Absent in a result by the workbook alone. */
  readonly assumed?: readonly Assumed[];
  /** For one department's part of a workbook (`split`): who it is ("" for nobody), and which of how many indicators are its own. */
  readonly department?: {
    readonly name: string;
    readonly indicators: readonly string[];
    readonly total: number;
  };
  readonly outcome: UnitOutcome;
  readonly level: number | null;
  readonly levelRange: LevelRange | null;
  readonly counts: Assessment['counts'];
  /** Sum of points so far, the most it can still become, and the most there are; null in a set without points. */
  readonly points: { readonly min: string; readonly max: string; readonly of: string } | null;
  readonly indicators: readonly ResultIndicator[];
  readonly blocking: readonly string[];
  readonly diagnostics: readonly ResultDiagnostic[];
  /** Documents entered as evidence, in the workbook's order. Absent where an older program wrote the result. */
  readonly evidence?: readonly ResultDocument[];
}

export interface Input {
  readonly file: string;
  readonly sha256: string | null;
}

/** A verdict on a workbook that was read. */
export function toResult(
  input: Input,
  read: ReadWorkbook,
  assessment: Assessment,
  more: {
    diagnostics: readonly Diagnostic[];
    sheets: readonly string[];
    strict: boolean;
    lang: Lang;
    assumed?: readonly Assumed[];
    part?: Pick<Part, 'name' | 'indicators'>;
  },
): Result {
  const { set } = assessment;
  const all = [...more.diagnostics, ...read.diagnostics, ...assessment.diagnostics];
  const decided = new Set(assessment.indicators.filter(isDecided).map((a) => a.indicator.id));
  const bound = capped(all.map((d) => placed(d, read))).map((d) => bind(d, more.lang, decided));
  return {
    schema: RESULT_SCHEMA,
    tool: TOOL,
    set: { id: set.id, version: set.version, ...(set.extends === undefined ? {} : { extends: set.extends }) },
    input,
    unit: { name: read.unit.name, code: read.unit.code || null, province: read.unit.province || null },
    year: read.submission.year,
    info: {
      reporter: read.reporter || null,
      deadline: read.deadline || null,
      decision: read.decision || null,
    },
    strict: more.strict,
    ...(more.assumed === undefined ? {} : { assumed: more.assumed }),
    ...(more.part === undefined
      ? {}
      : {
          department: {
            name: more.part.name,
            indicators: more.part.indicators,
            total: assessment.indicators.length,
          },
        }),
    outcome: assessment.outcome,
    level: assessment.level,
    levelRange: assessment.levelRange,
    counts: assessment.counts,
    points: pointsOf(assessment),
    indicators: assessment.indicators.map((a) => toResultIndicator(set, a, read, more.lang)),
    blocking: assessment.blocking,
    diagnostics: sorted(distinct(bound), more.sheets),
    evidence: read.documents.map(({ at, ...document }) => ({ ...document, ...at })),
  };
}

/** A file that gave no verdict: undecided, no indicators, and why. */
export function unreadable(
  input: Input,
  diagnostics: readonly Diagnostic[],
  lang: Lang,
  strict = false,
): Result {
  return {
    schema: RESULT_SCHEMA,
    tool: TOOL,
    set: null,
    input,
    unit: null,
    year: null,
    strict,
    outcome: 'undecided',
    level: null,
    levelRange: null,
    counts: { met: 0, notMet: 0, undecided: 0, notApplicable: 0, total: 0 },
    points: null,
    indicators: [],
    blocking: [],
    diagnostics: diagnostics.map((d) => bind(d, lang)),
  };
}

/** Whether a result is of a file that could not be read. */
export const isUnreadable = (result: Result): boolean => result.indicators.length === 0;

function pointsOf({ points, set }: Assessment): Result['points'] {
  if (points === null) return null;
  const most = indicatorsOf(set)
    .map(({ measure }) => (measure.kind === 'points' ? decimal(measure.max) : ZERO))
    .reduce(add, ZERO);
  return { min: toResultDecimal(points.min), max: toResultDecimal(points.max), of: toResultDecimal(most) };
}

/** What of a workbook a single indicator's result is made from. */
export type IndicatorSource = Pick<ReadWorkbook, 'place' | 'subUnits'> & {
  readonly submission: Pick<ReadWorkbook['submission'], 'numbers' | 'reasons'>;
};

/** The result of one indicator, with the cells it came from. */
export function toResultIndicator(
  set: CriteriaSet,
  a: IndicatorAssessment,
  read: IndicatorSource,
  lang: Lang,
): ResultIndicator {
  const { range, levels } = a;
  const exact = range !== null && isExact(range);
  const places = a.fields.flatMap((field) => {
    const place = read.place(field);
    return place === undefined ? [] : [`${place.sheet}!${place.cell}`];
  });
  const decided = levels !== null && levels.min === levels.max;
  return {
    id: a.indicator.id,
    outcome: a.outcome,
    basis: a.basis,
    value: exact ? toResultDecimal(range.min) : null,
    part: a.part === null ? null : toResultDecimal(a.part),
    whole: a.whole === null ? null : toResultDecimal(a.whole),
    range:
      range === null || exact ? null : { min: toResultDecimal(range.min), max: toResultDecimal(range.max) },
    level: a.outcome === 'met' && decided ? levels.min : null,
    levelRange: decided || levels === null ? null : levels,
    selfAssessment: a.selfAssessment,
    countsAsMet: a.countsAsMet,
    code: a.finding.code,
    args: a.finding.args,
    cells: [...new Set(places)],
    message: findingText(a.finding, lang),
    figures: fieldsOf(set, a.indicator).flatMap(({ name }) => {
      const reading = read.submission.numbers.get(name);
      if (reading?.state !== 'value') return [];
      const place = read.place(name);
      const cell = place === undefined ? null : `${place.sheet}!${place.cell}`;
      return [{ field: name, value: toResultDecimal(reading.value), cell }];
    }),
    reason: read.submission.reasons.get(a.indicator.id) ?? null,
    ...rosterOf(a.indicator.id, read),
  };
}

/** Whether the figures still missing cannot change what is said of an indicator. */
function isDecided({ outcome, levels }: IndicatorAssessment): boolean {
  const open = levels !== null && levels.min !== levels.max;
  return (outcome === 'met' && !open) || outcome === 'not-met';
}

/** What is missing is an error as long as it leaves something open; a decided indicator could only be fuller. */
const MISSING: readonly DiagnosticCode[] = ['HT305', 'HT311'];

function severityOf({ code, indicator }: Diagnostic, decided: ReadonlySet<string>): Severity {
  return MISSING.includes(code) && decided.has(indicator ?? '') ? 'warning' : SEVERITY[code];
}

function rosterOf(indicator: string, read: IndicatorSource): Pick<ResultIndicator, 'roster'> {
  const units = read.subUnits.get(indicator) ?? [];
  const header = read.place(`roster.${indicator}`);
  return units.length === 0 || header === undefined ? {} : { roster: { ...header, units } };
}

/** A diagnostic with the cell of the first field that has one. */
export function placed(diagnostic: Diagnostic, read: Pick<ReadWorkbook, 'place'>): Diagnostic {
  if (diagnostic.at !== undefined) return diagnostic;
  const at = diagnostic.fields?.map((field) => read.place(field)).find((place) => place !== undefined);
  return at === undefined ? diagnostic : { ...diagnostic, at };
}

/** A diagnostic with its sentences; `decided` are indicators that what is missing cannot change any more. */
export function bind(
  diagnostic: Diagnostic,
  lang: Lang,
  decided: ReadonlySet<string> = new Set(),
): ResultDiagnostic {
  const { at } = diagnostic;
  return {
    code: diagnostic.code,
    severity: severityOf(diagnostic, decided),
    indicator: diagnostic.indicator ?? null,
    sheet: at?.sheet ?? null,
    cell: at?.cell ?? null,
    args: diagnostic.args,
    ...diagnosticText(diagnostic, lang),
  };
}

function distinct(diagnostics: readonly ResultDiagnostic[]): ResultDiagnostic[] {
  return [...new Map(diagnostics.map((d) => [JSON.stringify(d), d])).values()];
}

/** By sheet as they stand in the workbook, then by row and column; what concerns the file comes first. */
function sorted(diagnostics: readonly ResultDiagnostic[], sheets: readonly string[]): ResultDiagnostic[] {
  const key = (d: ResultDiagnostic) => {
    const address = d.cell === null ? undefined : parseAddress(d.cell);
    return [d.sheet === null ? -1 : sheets.indexOf(d.sheet), address?.row ?? 0, address?.col ?? 0] as const;
  };
  return diagnostics
    .map((d) => ({ d, key: key(d) }))
    .sort(
      (a, b) =>
        a.key[0] - b.key[0] ||
        a.key[1] - b.key[1] ||
        a.key[2] - b.key[2] ||
        (a.d.code < b.d.code ? -1 : a.d.code > b.d.code ? 1 : 0),
    )
    .map(({ d }) => d);
}
