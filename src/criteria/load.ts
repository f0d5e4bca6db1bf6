/** A criteria set from the text of its YAML file, or everything that is wrong with it, with lines. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import { withoutConsequences } from './consequences.ts';
import { extendSet, pathInFile } from './extend.ts';
import { type ExtendingSet, extendingSetSchema, isExtending } from './extend-schema.ts';
import { fillHoles } from './fill.ts';
import { lintCriteria } from './lint.ts';
import { locate } from './locate.ts';
import { type Finding, PROBLEMS, type ProblemCode, problemMessage } from './problems.ts';
import { type CriteriaSet, criteriaSetSchema } from './schema.ts';
import { shapeFindings } from './shape.ts';
import { aliasProblems, type Placed, syntaxProblems } from './syntax.ts';

/** One thing wrong with a set file; its sentence can be made again in another language from code and args. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Place in the set: `standards[0].criteria[1].id`; "" for the whole file. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, string>>;
  readonly message: string;
}

export type LoadResult =
  | { readonly ok: true; readonly set: CriteriaSet; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const showPath = (path: Finding['path']) =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');

/** Only errors that leave the structure whole let the shape be checked as well. */
const structureIsWhole = (found: readonly Placed[]) => found.every(({ finding }) => finding.code === 'HT902');

/** Sets that a file can extend, by id. */
type Shipped = ReadonlyMap<string, CriteriaSet>;

/**
 * Loads and checks a set file, or one that extends a shipped set. Never throws; all problems at once, in the order of
 * their lines.
 */
export function loadCriteriaText(
  text: string,
  fileName: string,
  lang: 'vi' | 'en' = 'vi',
  shipped: Shipped = new Map(),
): LoadResult {
  const finish = (found: readonly Placed[]): Problem[] =>
    found
      .map(({ line, column, finding: { path, code, args } }) => ({
        file: fileName,
        line,
        column,
        path: showPath(path),
        code,
        args,
        message: problemMessage(code, args, lang),
      }))
      .sort((a, b) => a.line - b.line || a.column - b.column);

  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      logLevel: 'error',
    });
  } catch {
    // The library recurses: thousands of nested brackets exhaust the stack.
    const finding: Finding = { path: [], code: 'HT901', args: { reason: 'yaml:RESOURCE_EXHAUSTION' } };
    return { ok: false, problems: finish([{ line: 1, column: 1, finding }]) };
  }

  const place = (finding: Finding): Placed => ({ ...locate(document, lines, finding.path), finding });
  const found = [...syntaxProblems(document, lines, text), ...aliasProblems(document, lines)];
  if (!structureIsWhole(found)) return { ok: false, problems: finish(found) };

  const value: unknown = document.toJS();
  const read = isExtending(value) ? extended(value, shipped) : whole(value);
  const checked = distinct(read.findings).map(place);
  const isError = ({ finding }: Placed) => PROBLEMS[finding.code].severity === 'error';
  if (read.set === null || found.length > 0 || checked.some(isError)) {
    return { ok: false, problems: finish([...found, ...checked]) };
  }
  return { ok: true, set: read.set, warnings: finish(checked) };
}

interface Read {
  /** Null where the shape does not hold. */
  readonly set: CriteriaSet | null;
  readonly findings: readonly Finding[];
}

function whole(value: unknown): Read {
  const parsed = criteriaSetSchema.safeParse(value);
  if (parsed.success) return { set: parsed.data, findings: lintCriteria(parsed.data) };
  const shape = parsed.error.issues.flatMap((issue) => shapeFindings(issue, value));
  const filled = fillHoles<CriteriaSet>(criteriaSetSchema, value);
  const meaning = filled === null ? [] : withoutConsequences(lintCriteria(filled.value), filled.holes);
  return { set: null, findings: [...shape, ...meaning] };
}

/** A shipped set with changes; its problems are placed where the changes are written. */
function extended(value: unknown, shipped: Shipped): Read {
  const parsed = extendingSetSchema.safeParse(value);
  if (parsed.success) return extendedBy(parsed.data, shipped);
  const shape = parsed.error.issues.flatMap((issue) => shapeFindings(issue, value)).map(groundMissing);
  const filled = fillHoles<ExtendingSet>(extendingSetSchema, value);
  const meaning =
    filled === null ? [] : withoutConsequences(extendedBy(filled.value, shipped).findings, filled.holes);
  return { set: null, findings: [...shape, ...meaning] };
}

function extendedBy(file: ExtendingSet, shipped: Shipped): Read {
  const base = shipped.get(file.extends);
  if (base === undefined) {
    const args = { base: file.extends, known: [...shipped.keys()].join(', ') };
    return { set: null, findings: [{ path: ['extends'], code: 'HT971', args }] };
  }
  const { set, findings } = extendSet(base, file, [...shipped.keys()]);
  const own = new Set(file.changes.map((change) => change.indicator));
  const lint = lintCriteria(set)
    // What the shipped set leaves open (an indicator without owner) is not this file's doing.
    .filter(({ code, args }) => code !== 'HT944' || own.has(args.code))
    .map((finding) => ({ ...finding, path: pathInFile(set, file, finding.path) }));
  return { set, findings: [...findings, ...lint] };
}

/** Citations are what makes a change lawful, so that their absence has a sentence of its own. */
function groundMissing(finding: Finding): Finding {
  const missing =
    (finding.code === 'HT911' || finding.code === 'HT916') &&
    finding.path.at(-1) === 'citations' &&
    (finding.path[0] === 'changes' || finding.path[0] === 'recognition');
  return missing ? { path: finding.path, code: 'HT975', args: {} } : finding;
}

/** A citation stands at its indicator and in `extends`; what is wrong with it is told once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** Problems of a set that is already loaded, as the shipped ones are: with a place in the set, but no line (0). */
export function lintLoaded(set: CriteriaSet, name: string, lang: 'vi' | 'en'): Problem[] {
  return lintCriteria(set).map(({ path, code, args }) => ({
    file: name,
    line: 0,
    column: 0,
    path: showPath(path),
    code,
    args,
    message: problemMessage(code, args, lang),
  }));
}
