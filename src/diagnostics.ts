/**
 * Every diagnostic: its code, what it carries and how grave it is. Codes are stable and never renumbered:
 * HT1xx the file, HT2xx a value, HT3xx values against each other, HT4xx evidence, HT5xx roll-up and batch, HT9xx a set.
 * The sentences stand in messages/, made from code and arguments when they are shown.
 */
import type { Localized, Requirement } from './criteria/schema.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Value as typed, for a person: quoted in the message. */
/** A unit of a built-in list. */
interface Named {
  readonly name: string;
  readonly code: string;
}

interface Seen {
  readonly seen: string;
}

/** Arguments by code. Numbers that were decided on are decimal texts. */
export interface DiagnosticArgs {
  HT101: { readonly file: string };
  HT102: { readonly file: string };
  HT103: { readonly file: string };
  HT104: { readonly file: string };
  HT105: { readonly file: string };
  HT106: { readonly file: string };
  HT107: { readonly file: string };
  HT108: { readonly file: string };
  HT109: { readonly file: string };
  HT110: { readonly file: string; readonly detail: string };
  HT111: { readonly file: string; readonly detail: string };
  HT112: { readonly file: string; readonly detail: string };
  HT113: { readonly file: string };
  HT114: { readonly set: string; readonly known: string };
  HT115: { readonly version: string; readonly known: string };
  HT116: { readonly version: string; readonly known: string };
  HT117: { readonly version: string; readonly known: string };
  HT118: { readonly file: string };
  HT119: { readonly file: string };
  HT120: { readonly file: string; readonly detail: string };
  HT121: { readonly count: string };
  HT122: { readonly field: string; readonly named: string; readonly used: string };
  HT123: { readonly field: string };
  HT124: { readonly field: string; readonly first: string; readonly second: string };
  HT125: { readonly table: string; readonly sheet: string };
  HT126: Record<never, never>;
  HT127: { readonly table: string; readonly count: string; readonly names: readonly string[] };
  HT128: { readonly set: string; readonly given: string };
  HT129: Seen & { readonly field: string; readonly label: string };
  HT130: { readonly set: string; readonly given: string };
  HT131: Record<never, never>;
  HT132: { readonly header: string; readonly first: string; readonly second: string; readonly count: string };
  HT133: { readonly header: string; readonly first: string; readonly second: string; readonly count: string };
  HT134: {
    readonly version: string;
    readonly known: string;
    /** Which version it is: of the set, or of the layout; absent in results of older versions. */
    readonly of?: 'set' | 'template';
    /** The layout's, where both cannot be read. */
    readonly template?: { readonly version: string; readonly known: string };
  };
  HT135: { readonly known: string };
  HT136: { readonly count: string; readonly total: string };
  HT137: { readonly set: string; readonly like: string };
  HT138: {
    readonly count: string;
    readonly field: string;
    readonly named: string;
    readonly used: string;
  };
  HT139: Record<never, never>;
  HT140: { readonly of: string; readonly count: string; readonly first: string; readonly last: string };
  HT141: { readonly of: string; readonly count: string; readonly first: string; readonly last: string };
  HT142: { readonly table: string; readonly count: string; readonly most: string };
  HT143: { readonly table: string; readonly count: string; readonly most: string };
  HT144: { readonly field: string; readonly blank: string; readonly header: string; readonly filled: string };
  HT145: {
    readonly field: string;
    readonly header: string;
    readonly first: string;
    readonly secondHeader: string;
    readonly second: string;
  };
  /** `year` is "" where the workbook does not say it. */
  HT146: { readonly field: string; readonly header: string; readonly year: string };
  /** `used` is "" where the figures typed on the indicator sheet are. */
  HT147: { readonly field: string; readonly header: string; readonly used: string };
  HT148: Seen & { readonly header: string };
  HT149: { readonly item: string; readonly field: string };
  HT155: { readonly file: string };
  HT201: Seen;
  HT202: Seen & {
    readonly first: string;
    readonly second: string;
    /** In a cell for a count, of which only the first can be one. */
    readonly count?: boolean;
  };
  HT203: { readonly part: string; readonly whole: string };
  HT204: Seen;
  HT205: Seen;
  HT206: Seen & { readonly first: string; readonly second: string };
  HT207: Seen & { readonly first: string; readonly second: string };
  HT208: Seen;
  HT209: Seen;
  HT210: { readonly formula: string };
  HT211: Seen;
  HT212: Seen & { readonly expected: string };
  HT213: Seen;
  HT214: Record<never, never>;
  HT215: Seen;
  HT216: { readonly formula: string; readonly value: string };
  HT217: Seen & { readonly value: string };
  HT218: Record<never, never>;
  HT219: Record<never, never>;
  HT220: Seen;
  HT221: Seen;
  HT222: Seen & { readonly format: string };
  HT223: Seen & { readonly format: string };
  HT224: Seen;
  HT225: Seen;
  HT301: { readonly counts: string; readonly rate: string; readonly part: string; readonly whole: string };
  HT302: {
    readonly selfAssessment: 'met' | 'not-met' | 'not-applicable';
    readonly outcome: 'met' | 'not-met';
  };
  HT303: { readonly typed: string; readonly roster: string };
  HT304: Record<never, never>;
  HT305: {
    readonly missing: Localized;
    /** A rate would do as well. */
    readonly orRate?: boolean;
  };
  HT306: Record<never, never>;
  HT307: Record<never, never>;
  HT308: {
    readonly population: Localized;
    readonly totals: readonly { readonly indicator: string; readonly whole: string }[];
  };
  HT309: { readonly rate: string };
  HT310: {
    readonly previous: string;
    readonly requirement: Requirement;
    /** The fall is in percent of last year's rate. */
    readonly relative?: boolean;
  };
  HT311: { readonly count: string; readonly total: string; readonly names: readonly string[] };
  HT312: { readonly figures: readonly Localized[] };
  HT313: { readonly year: string; readonly from: string; readonly to: string | null };
  HT314: Record<never, never>;
  HT315: Record<never, never>;
  HT316: { readonly name: string; readonly other: string };
  HT317: { readonly name: string; readonly other: string };
  HT318: { readonly whole: string; readonly second: string };
  HT319: { readonly column: string };
  HT320: { readonly up: string; readonly down: string };
  HT321: { readonly change: string; readonly figures: string };
  HT322: { readonly sum: string; readonly total: string; readonly groups: readonly Localized[] };
  HT323: Seen & { readonly max: string };
  HT324: { readonly taking: string; readonly total: string };
  HT325: Seen & { readonly expected: string };
  HT326: { readonly count: string; readonly total: string; readonly names: readonly string[] };
  HT327: {
    readonly seen: string;
    readonly unit: string;
    readonly near: readonly Named[];
    readonly asOf: string;
  };
  HT328: Seen & {
    /** "" where the row has none. */
    readonly code: string;
    readonly official: Named;
    /** The other unit that has the name seen. */
    readonly named: Named | null;
    readonly asOf: string;
  };
  HT329: {
    readonly rows: string;
    readonly total: string;
    readonly unit: string;
    readonly missing: readonly Named[];
    readonly asOf: string;
  };
  HT330: { readonly rate: string };
  HT331: Record<never, never>;
  HT332: { readonly selfAssessment: 'met' | 'not-met' };
  HT333: { readonly name: string; readonly code: string; readonly other: string; readonly otherCode: string };
  HT335: { readonly field: string; readonly value: string; readonly was: string | null };
  HT336: {
    readonly figure: Localized;
    readonly reported: string;
    readonly now: string;
    readonly year: string;
  };
  HT337: { readonly old: string; readonly new: string };
  HT338: { readonly old: string; readonly new: string };
  HT339: { readonly old: string; readonly new: string };
  HT340: { readonly unit: string; readonly year: string; readonly files: readonly string[] };
  HT401: Record<never, never>;
  HT402: { readonly document: Localized };
  HT403: Seen;
  HT404: Seen;
  HT405: Seen & { readonly used: string };
  HT406: Seen & { readonly codes: readonly string[] };
  HT407: Seen;
  HT408: { readonly date: string; readonly year: string };
  HT409: { readonly date: string; readonly year: string };
  HT410: { readonly kind: string; readonly number: string; readonly means: string };
  HT411: { readonly number: string; readonly other: string };
  HT412: { readonly number: string; readonly indicators: readonly string[] };
  HT413: { readonly number: string; readonly dates: readonly string[] };
  HT414: {
    readonly number: string;
    readonly date: string;
    readonly other: string;
    readonly otherDate: string;
  };
  HT415: Seen;
  HT416: Seen & { readonly found: string };
  HT417: Seen;
  HT418: Seen;
  HT540: { readonly part: string; readonly count: string; readonly total: string };
  HT541: { readonly seen: string; readonly expected: string; readonly other: string };
  HT542: { readonly seen: string; readonly expected: string; readonly other: string };
  HT543: { readonly seen: string; readonly expected: string; readonly other: string };
  HT544: { readonly seen: string; readonly expected: string; readonly other: string };
  HT545: { readonly item: string; readonly claims: readonly Claimed[] };
  HT546: { readonly item: string; readonly used: Claimed; readonly others: readonly Claimed[] };
  HT547: {
    readonly row: string;
    readonly list: string;
    readonly have: readonly string[];
    readonly lack: readonly string[];
  };
  HT548: { readonly place: string };
  HT549: { readonly count: string; readonly place: string };
  HT550: { readonly parts: readonly string[] };
  HT551: { readonly what: 'unit' | 'year' };
  HT501: { readonly unit: string; readonly count: string };
  HT502: { readonly unit: string; readonly file: string };
  HT503: {
    readonly units: readonly { readonly name: string; readonly declared: boolean; readonly file: string }[];
  };
  HT504: {
    readonly typed: string;
    readonly low: string;
    readonly high: string;
    readonly total: string;
    readonly names: readonly string[];
  };
  HT505: {
    readonly results: string;
    readonly total: string;
    readonly counted: string;
    readonly others: string;
    readonly open: string;
  };
  HT506: { readonly count: string; readonly total: string; readonly names: readonly string[] };
  HT507: { readonly names: readonly string[] };
  HT508: { readonly code: string; readonly unit: string; readonly written: string; readonly other: string };
  HT509: { readonly results: string };
  HT510: { readonly unit: string };
  HT511: { readonly unit: string; readonly file: string };
  HT512: { readonly unit: string };
  HT513: { readonly unit: string; readonly year: string; readonly upper: string };
  HT514: { readonly folder: string; readonly detail: string };
  HT515: { readonly file: string };
  HT516: { readonly count: string };
  HT517: { readonly file: string; readonly detail: string };
  HT518: {
    readonly declared: 'met' | 'not-met';
    readonly low: string;
    readonly high: string;
    readonly total: string;
    readonly names: readonly string[];
  };
}

/** A value that somebody sent, with the cell and the file in which it stands. */
export interface Claimed {
  readonly value: string;
  readonly sender: string;
  readonly file: string;
  /** `Chỉ báo!E17`. */
  readonly cell: string;
}

export type DiagnosticCode = keyof DiagnosticArgs;

/** How grave each code is. An error on a value leaves its indicator undecided; an error on the file leaves no verdict. */
export const SEVERITY = {
  HT101: 'error', // file not found
  HT102: 'error', // no permission
  HT103: 'error', // a folder
  HT104: 'error', // empty file
  HT105: 'error', // not a workbook
  HT106: 'error', // legacy .xls
  HT107: 'error', // OpenDocument .ods
  HT108: 'error', // password-protected
  HT109: 'error', // truncated
  HT110: 'error', // corrupt
  HT111: 'error', // content never read (DOCTYPE, path-like names ...)
  HT112: 'error', // over a limit
  HT113: 'error', // another program's workbook
  HT114: 'error', // unknown set
  HT115: 'error', // newer set version
  HT116: 'error', // newer template version
  HT117: 'info', // older set version
  HT118: 'error', // .xlsb
  HT119: 'error', // Word, PowerPoint ...
  HT120: 'error', // reading failed (locked, device)
  HT121: 'warning', // names lost: found by codes and labels
  HT122: 'warning', // a name points at another row than its code
  HT123: 'error', // an input cell is not to be found
  HT124: 'error', // two different values for one input
  HT125: 'warning', // a table was found by its headers
  HT126: 'info', // macros ignored
  HT127: 'warning', // rows below a table's end were read with it
  HT128: 'error', // made from another set than the one asked for
  HT129: 'warning', // the label beside an input was changed
  HT130: 'info', // made from the set that the one asked for extends
  HT131: 'error', // answered by the base set's rules, which the extending set changed
  HT132: 'warning', // two columns under one header: the names decide
  HT133: 'error', // two columns under one header: nothing decides
  HT134: 'error', // version unreadable
  HT135: 'warning', // no version
  HT136: 'error', // the table of indicators, or most of it, is gone
  HT137: 'error', // marked as made from another set than its table is of
  HT138: 'warning', // many names point at other rows than their codes
  HT139: 'error', // all rows of an indicator are gone
  HT140: 'error', // more errors of a code than are listed
  HT141: 'warning', // more warnings or notes of a code than are listed
  HT142: 'error', // a table of more rows than a list can have
  HT143: 'error', // a sheet of header rows
  HT144: 'error', // a roster's column is blank, another one answers
  HT145: 'error', // two columns of a roster may be meant
  HT146: 'error', // a roster's column is of another year
  HT147: 'warning', // a roster's column with answers that is not read
  HT148: 'error', // a figure in no column of inputs, beside a blank one
  HT149: 'error', // merge: an input that no workbook has any more
  HT155: 'warning', // open in Excel: what is not saved is not read
  HT201: 'error', // not a number
  HT202: 'error', // a text with two readings
  HT203: 'error', // part over whole
  HT204: 'error', // negative
  HT205: 'error', // over 100 %
  HT206: 'error', // 0.92 without percent format, verdict depends on the reading
  HT207: 'warning', // the same, verdict does not depend on it
  HT208: 'error', // a count that is not whole
  HT209: 'error', // an Excel error value
  HT210: 'error', // formula without a cached value
  HT211: 'error', // self-assessment word unknown
  HT212: 'error', // roster answer unknown
  HT213: 'error', // a date or yes/no where a number belongs
  HT214: 'error', // not applicable without a reason
  HT215: 'error', // year unreadable
  HT216: 'info', // value taken from a formula
  HT217: 'info', // text read as a number
  HT218: 'warning', // year missing
  HT219: 'warning', // unit missing
  HT220: 'error', // a roster row has answers but no name
  HT221: 'error', // a percentage where a count or an amount belongs
  HT222: 'error', // the format shows another figure than the stored one
  HT223: 'error', // the format hides the figure
  HT224: 'warning', // struck through, read all the same
  HT225: 'error', // part of the text struck through
  HT301: 'warning', // counts and rate differ: counts win
  HT302: 'warning', // figures contradict the self-assessment: figures win
  HT303: 'warning', // roster and typed counts differ: roster wins
  HT304: 'warning', // self-assessed only, no figures
  HT305: 'error', // one of two figures is missing
  HT306: 'error', // 0/0 without a reason
  HT307: 'warning', // not applicable, but figures are given
  HT308: 'warning', // totals of one population differ
  HT309: 'info', // rate without counts
  HT310: 'warning', // arithmetically impossible
  HT311: 'error', // blanks in a roster column in use
  HT312: 'warning', // streams not reported
  HT313: 'warning', // year outside the set's validity
  HT314: 'error', // nothing entered
  HT315: 'error', // not applicable is not foreseen
  HT316: 'error', // the same code twice in a roster
  HT317: 'warning', // the same name twice in a roster
  HT318: 'error', // "33/33" against another total
  HT319: 'error', // a roster column is missing
  HT320: 'error', // both a rise and a fall
  HT321: 'warning', // rise or fall against the years' figures
  HT322: 'warning', // groups do not make the total
  HT323: 'error', // more points than there are
  HT324: 'warning', // only some sub-units take part
  HT325: 'error', // grade word unknown
  HT326: 'error', // blanks in a participation column in use
  HT327: 'warning', // a unit that the built-in list does not know
  HT328: 'warning', // the built-in list has another name for it
  HT329: 'warning', // units of the built-in list that the roster lacks
  HT330: 'error', // a rate of a population of none
  HT331: 'warning', // 0/0, a note taken as the reason
  HT332: 'error', // 0/0 against a self-assessment
  HT333: 'warning', // the same name under two codes in a roster
  HT335: 'warning', // a what-if: an assumed value
  HT336: 'warning', // last year's figure is another here than it was reported
  HT337: 'warning', // two units are compared
  HT338: 'warning', // judged by two sets
  HT339: 'warning', // the newer one is of an earlier year
  HT340: 'warning', // two results of one unit and year
  HT401: 'warning', // met, no evidence
  HT402: 'warning', // an expected document was not recognised
  HT403: 'warning', // evidence for an unknown indicator
  HT404: 'warning', // evidence date unreadable
  HT405: 'info', // a code that Excel turned into a date, recovered
  HT406: 'warning', // the same, but it could be several codes
  HT407: 'warning', // a number and symbol not in the form of Nghị định 30
  HT408: 'warning', // dated after the assessed year was over
  HT409: 'warning', // dated long before the year that its summary speaks of
  HT410: 'warning', // kind and symbol say different things
  HT411: 'warning', // the same document twice for one indicator
  HT412: 'info', // one document for several indicators
  HT413: 'warning', // one number, different dates
  HT414: 'info', // a lower number with a later date
  HT415: 'warning', // the named file is not beside the workbook
  HT416: 'warning', // it is, under another writing
  HT417: 'warning', // a path that leads out of the workbook's folder
  HT418: 'warning', // a web address that is none
  HT540: 'warning', // one department's part
  HT541: 'error', // merge: another unit
  HT542: 'error', // merge: another year
  HT543: 'error', // merge: another set
  HT544: 'error', // merge: another version of the set
  HT545: 'error', // merge: one input, different values
  HT546: 'warning', // merge: the same, decided by --prefer
  HT547: 'warning', // merge: a sub-unit that only some parts list
  HT548: 'warning', // content outside the form, not carried over
  HT549: 'info', // formulas replaced by their results
  HT550: 'warning', // merge: parts that are not there
  HT551: 'warning', // merge: a file that does not say its unit or year
  HT501: 'error', // several hand-ins of one unit
  HT502: 'info', // the newest of several was taken
  HT503: 'warning', // a roster answer differs from the sub-unit's own result
  HT504: 'warning', // counts differ from the sub-units' own results
  HT505: 'info', // filled from the sub-units' results
  HT506: 'warning', // sub-units without a result, or with an open one
  HT507: 'warning', // results of units that the upper unit does not list
  HT508: 'error', // code and name are two units
  HT509: 'warning', // the number of sub-units is not known
  HT510: 'warning', // dated in the future
  HT511: 'info', // copies of one file
  HT512: 'warning', // of which upper unit is not known
  HT513: 'warning', // of another year than the upper unit
  HT514: 'error', // a folder could not be read
  HT515: 'error', // reading it took too much memory
  HT516: 'warning', // the folder changed between the parts of a run
  HT517: 'error', // the program itself failed on it
  HT518: 'warning', // the self-assessment differs from the sub-units' own results
} as const satisfies Record<DiagnosticCode, Severity>;

/** A diagnostic before it has a place: the engine names fields, the workbook layer knows their cells. */
export type Diagnostic = {
  [C in DiagnosticCode]: {
    readonly code: C;
    readonly args: DiagnosticArgs[C];
    readonly indicator?: string;
    /** Field names it concerns, most telling first: `2.1.1.part`. */
    readonly fields?: readonly string[];
    /** Where the reader saw it; wins over `fields`. */
    readonly at?: CellPlace;
  };
}[DiagnosticCode];

/** A1 address as read from the file. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}
