/** What is wrong with a file as YAML, before it is looked at as a criteria set. */
import { type Alias, type Document, type LineCounter, visit, type YAMLParseError } from 'yaml';
import type { Finding } from './problems.ts';

/** A finding with its line and column, both from 1. */
export interface Placed {
  readonly line: number;
  readonly column: number;
  readonly finding: Finding;
}

function place(lines: LineCounter, offset: number, finding: Finding): Placed {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1), finding };
}

/** Errors that have a sentence of ours (problems.ts); of the others the library's own is shown. */
const EXPLAINED =
  /^(TAB_AS_INDENT|BAD_INDENT|MISSING_CHAR|(BLOCK_AS|MULTILINE)_IMPLICIT_KEY|UNEXPECTED_TOKEN|BAD_SCALAR_START|NON_STRING_KEY|RESOURCE_EXHAUSTION)$/;

function syntaxFinding({ code, message }: YAMLParseError, word: string): Finding {
  if (code === 'MULTIPLE_DOCS') return { path: [], code: 'HT903', args: {} };
  if (code === 'DUPLICATE_KEY') return { path: [], code: 'HT902', args: { key: word } };
  const reason = EXPLAINED.test(code) ? `yaml:${code}` : message;
  return { path: [], code: 'HT901', args: { reason } };
}

/** The word that begins at an offset: the key that stands twice. */
const wordAt = (text: string, offset: number) =>
  /^["']?([^"':\s,}]*)/.exec(text.slice(offset, offset + 80))?.[1] ?? '';

/** The parser's errors, and type tags, which a set does not use. */
export function syntaxProblems(document: Document.Parsed, lines: LineCounter, text: string): Placed[] {
  // Too deep a nesting is told once: the parser repeats it at every level on its way out.
  const exhausted = document.errors.find((error) => error.code === 'RESOURCE_EXHAUSTION');
  const errors = exhausted === undefined ? document.errors : [exhausted];
  return [
    ...errors.map((e) => place(lines, e.pos[0], syntaxFinding(e, wordAt(text, e.pos[0])))),
    ...document.warnings.map((w) =>
      place(lines, w.pos[0], { path: [], code: 'HT901', args: { reason: 'yaml:TAG' } }),
    ),
  ];
}

function aliases(document: Document.Parsed): Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias(_key, node) {
      found.push(node);
    },
  });
  return found;
}

/** Aliases that point to nothing, or that repeat so often that they cannot be written out. */
export function aliasProblems(document: Document.Parsed, lines: LineCounter): Placed[] {
  if (document.errors.some((error) => error.code === 'RESOURCE_EXHAUSTION')) return [];
  const at = (alias: Alias, reason: string) =>
    place(lines, alias.range?.[0] ?? 0, { path: [], code: 'HT904', args: { reason } });
  const all = aliases(document);
  const unresolved = all.filter((alias) => alias.resolve(document) === undefined);
  if (unresolved.length > 0) return unresolved.map((alias) => at(alias, 'alias:unresolved'));
  try {
    document.toJS();
    return [];
  } catch {
    return all.slice(0, 1).map((alias) => at(alias, 'alias:excessive'));
  }
}
