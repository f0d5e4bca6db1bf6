/** A criteria set from the text of its YAML file, or everything that is wrong with it, with lines. */
import { type Document, LineCounter, parseDocument } from 'yaml';
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

/** Loads and checks a set file. Never throws; all problems at once, in the order of their lines. */
export function loadCriteriaText(text: string, fileName: string, lang: 'vi' | 'en' = 'vi'): LoadResult {
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
  const parsed = criteriaSetSchema.safeParse(value);
  if (!parsed.success) {
    const shape = parsed.error.issues.flatMap((issue) => shapeFindings(issue, value)).map(place);
    return { ok: false, problems: finish([...found, ...shape]) };
  }

  const lint = lintCriteria(parsed.data).map(place);
  const isError = ({ finding }: Placed) => PROBLEMS[finding.code].severity === 'error';
  if (found.length > 0 || lint.some(isError)) return { ok: false, problems: finish([...found, ...lint]) };
  return { ok: true, set: parsed.data, warnings: finish(lint) };
}
