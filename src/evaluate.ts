/**
 * From the bytes of a workbook to a result: read, find the set, clean, assess. No file system, no clock, no console,
 * so that the same core runs in Node and in a browser (which brings its own inflate).
 */
import { carriedOver } from './criteria/carry-over.ts';
import type { CriteriaSet } from './criteria/schema.ts';
import { indicatorsOf } from './criteria/walk.ts';
import { type Diagnostic, SEVERITY } from './diagnostics.ts';
import { type Assessment, assess } from './engine/assess.ts';
import type { Submission } from './engine/input.ts';
import { type FolderView, fileNotes } from './evidence/files.ts';
import type { Lang } from './messages/index.ts';
import { type Input, type Result, toResult, unreadable } from './result.ts';
import type { Assumed, Assumption } from './workbook/assumption.ts';
import { type Part, partName } from './workbook/part.ts';
import { setIdOf, versionProblems } from './workbook/read/marks.ts';
import { NameIndex } from './workbook/read/names.ts';
import { partOf } from './workbook/read/part.ts';
import { isSuspicious, isTableOf, tableTexts } from './workbook/read/which-set.ts';
import { sheetsWithoutInput } from './workbook/read/without-input.ts';
import { type ReadWorkbook, readSubmission } from './workbook/read/workbook.ts';
import { readXlsx } from './xlsx/read.ts';
import { type Inflate, XlsxError, type XlsxErrorReason, type XlsxWorkbook } from './xlsx/types.ts';

export interface EvaluateOptions {
  readonly inflate: Inflate;
  /** A self-assessment without figures, or without evidence, decides nothing. */
  readonly strict?: boolean;
  readonly lang?: Lang;
  /** What-if: fields as if these values stood in them. Throws UsageError HT036 or HT037 where they cannot. */
  readonly assume?: readonly Assumption[];
  /** Judge by this set; the workbook must be made from a set of the same id, or from the one that it extends. */
  readonly set?: CriteriaSet;
  /** Finds the set that a workbook names. */
  readonly loadSet: (id: string) => Promise<CriteriaSet | undefined>;
  /** The folder of the workbook, in which files that its evidence names are looked for; without it they are not. */
  readonly folder?: FolderView;
  /** Ids that `loadSet` knows, for messages. */
  readonly setIds: readonly string[];
}

export interface Evaluation {
  readonly result: Result;
  /** The set that judged; undefined where the file gave no verdict. */
  readonly set: CriteriaSet | undefined;
  /** What was read; undefined where the file gave no verdict. */
  readonly read: ReadWorkbook | undefined;
  /** What was judged: as read, or as far as it carries over to an own set. */
  readonly submission: Submission | undefined;
}

/** Evaluates one workbook. Never throws for any bytes: what is wrong stands in the result's diagnostics. */
export async function evaluateWorkbook(
  bytes: Uint8Array,
  input: Input,
  options: EvaluateOptions,
): Promise<Evaluation> {
  const lang = options.lang ?? 'vi';
  const strict = options.strict ?? false;
  const refuse = (diagnostics: readonly Diagnostic[]): Evaluation => ({
    result: unreadable(input, diagnostics, lang, strict),
    set: undefined,
    read: undefined,
    submission: undefined,
  });
  const opened = await openWorkbook(bytes, input.file, options);
  if ('refused' in opened) return refuse(opened.refused);
  const { workbook, names, set, made, versions } = opened;
  const fromBase = made !== set;
  const part = partOf(made, workbook, names);
  const entered = readSubmission(made, workbook, names, part);
  const carried = fromBase ? carriedOver(set, entered.submission) : null;
  const found = carried === null ? entered : { ...entered, submission: carried.submission };
  const { read, assumed } = await withAssumptions(set, found, options.assume ?? []);
  const judged = assess(set, read.submission, { strict });
  const assessed = carried === null ? judged : saidOfCarriedOver(judged, carried.dropped);
  const assessment = part === undefined ? assessed : withinPart(assessed, part);
  const sheets = workbook.sheets.map((sheet) => sheet.name);
  const diagnostics: Diagnostic[] = [
    ...(fromBase ? [{ code: 'HT130' as const, args: { set: made.id, given: set.id } }] : []),
    ...(part === undefined ? [] : [partNote(set, part)]),
    ...versions,
    ...(await unitNotes(made, read)),
    ...fileNotes(read.documentRows ?? [], options.folder),
  ];
  const more = {
    diagnostics,
    sheets,
    strict,
    lang,
    ...(assumed === null ? {} : { assumed }),
    ...(part === undefined ? {} : { part }),
  };
  const { submission } = read;
  return { result: toResult(input, read, assessment, more), set, read, submission };
}

/** A what-if is loaded only where one is asked for. */
async function withAssumptions(
  set: CriteriaSet,
  read: ReadWorkbook,
  assumptions: readonly Assumption[],
): Promise<{ read: ReadWorkbook; assumed: readonly Assumed[] | null }> {
  if (assumptions.length === 0) return { read, assumed: null };
  const { assume } = await import('./workbook/assume.ts');
  return assume(set, read, assumptions);
}

/** A workbook whose set is known. */
export interface Opened {
  readonly workbook: XlsxWorkbook;
  readonly names: NameIndex;
  /** The set that judges. */
  readonly set: CriteriaSet;
  /** The set it was made from, whose labels and versions stand in it: the same, or the one that `set` extends. */
  readonly made: CriteriaSet;
  /** That it was made from an older version of the set. */
  readonly versions: readonly Diagnostic[];
}

/** Parses a workbook and finds the set it was made from, or says why it cannot be used. */
export async function openWorkbook(
  bytes: Uint8Array,
  file: string,
  options: Pick<EvaluateOptions, 'inflate' | 'set' | 'loadSet' | 'setIds'>,
): Promise<Opened | { readonly refused: readonly Diagnostic[] }> {
  const refuse = (...refused: readonly Diagnostic[]) => ({ refused });
  const workbook = parse(bytes, file, options.inflate);
  if ('code' in workbook) return refuse(workbook);

  const names = new NameIndex(workbook);
  const known = options.set === undefined ? options.setIds : [...options.setIds, options.set.id];
  const id = setIdOf(workbook, names, known);
  if (id === null) return refuse({ code: 'HT113', args: { file } });
  const fromBase = options.set?.id !== id && options.set?.extends?.id === id;
  if (options.set !== undefined && options.set.id !== id && !fromBase) {
    return refuse({ code: 'HT128', args: { set: id, given: options.set.id } });
  }
  const set = options.set ?? (await options.loadSet(id));
  if (set === undefined) return refuse({ code: 'HT114', args: { set: id, known: known.join(', ') } });
  // A workbook is read by the set it was made from, whose labels and versions stand in it, and judged by the one asked for.
  const made = fromBase ? ((await options.loadSet(id)) ?? set) : set;
  const like = await otherSetOf(made, workbook, options);
  if (like !== null) return refuse({ code: 'HT137', args: { set: id, like } });
  const versions = versionProblems(workbook, names, made);
  const blocking = versions.filter((problem) => SEVERITY[problem.code] === 'error');
  return blocking.length > 0 ? refuse(...blocking) : { workbook, names, set, made, versions };
}

/** The built-in lists of units are loaded only where a roster in use can be held against them. */
async function unitNotes(set: CriteriaSet, read: ReadWorkbook): Promise<readonly Diagnostic[]> {
  if (read.usedRosters.length === 0) return [];
  const { rosterUnitNotes } = await import('./workbook/read/roster-units.ts');
  return rosterUnitNotes(set, read);
}

/** The id of another set whose indicators stand in the workbook instead of those of the set that it names. */
async function otherSetOf(
  set: CriteriaSet,
  workbook: XlsxWorkbook,
  { loadSet, setIds }: Pick<EvaluateOptions, 'loadSet' | 'setIds'>,
): Promise<string | null> {
  const table = tableTexts(workbook);
  if (!isSuspicious(set, table) || isTableOf(set, table)) return null;
  for (const id of setIds) {
    const other = id === set.id ? undefined : await loadSet(id);
    if (other !== undefined && isTableOf(other, table)) return id;
  }
  return null;
}

/** Of answers given to the base set one that another threshold was asked for is not taken, and that is said. */
function saidOfCarriedOver(assessment: Assessment, dropped: ReadonlySet<string>): Assessment {
  const diagnostics = assessment.diagnostics.map((d): Diagnostic => {
    const { indicator = '', fields = [] } = d;
    return d.code === 'HT314' && dropped.has(indicator) ? { code: 'HT131', args: {}, indicator, fields } : d;
  });
  return { ...assessment, diagnostics };
}

/** What others supply is not missing in a department's part. */
function withinPart(assessment: Assessment, { indicators }: Part): Assessment {
  const own = new Set(indicators);
  const diagnostics = assessment.diagnostics.filter((d) => d.indicator === undefined || own.has(d.indicator));
  return { ...assessment, diagnostics };
}

function partNote(set: CriteriaSet, part: Part): Diagnostic {
  const count = String(part.indicators.length);
  const args = { part: partName(part.name), count, total: String(indicatorsOf(set).length) };
  return { code: 'HT540', args };
}

function parse(bytes: Uint8Array, file: string, inflate: Inflate) {
  try {
    return readXlsx(bytes, { inflate, unwanted: sheetsWithoutInput });
  } catch (error) {
    if (error instanceof XlsxError) return fileProblem(error.reason, file, error.message);
    throw error;
  }
}

type FileCode =
  | 'HT104'
  | 'HT105'
  | 'HT106'
  | 'HT107'
  | 'HT108'
  | 'HT109'
  | 'HT110'
  | 'HT111'
  | 'HT112'
  | 'HT118'
  | 'HT119';

const REASONS = {
  empty: 'HT104',
  'not-workbook': 'HT105',
  'legacy-xls': 'HT106',
  ods: 'HT107',
  encrypted: 'HT108',
  truncated: 'HT109',
  corrupt: 'HT110',
  forbidden: 'HT111',
  'too-large': 'HT112',
  xlsb: 'HT118',
  'other-office': 'HT119',
} as const satisfies Record<XlsxErrorReason, FileCode>;

function fileProblem(reason: XlsxErrorReason, file: string, detail: string): Diagnostic {
  return { code: REASONS[reason], args: { file, detail } } as Diagnostic;
}
