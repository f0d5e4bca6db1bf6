/** zod's issues as findings with codes and arguments of our own; its English sentences are not shown. */
import type { z } from 'zod';
import type { Finding, Path } from './problems.ts';

type Issue = z.core.$ZodIssue;

const asPath = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    root,
  );
}

function typeWord(value: unknown): string {
  if (value === null) return 'type:null';
  if (Array.isArray(value)) return 'type:array';
  return `type:${typeof value}`;
}

/** A value as text for a message, shortened. */
function show(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const EXPECTED: Readonly<Record<string, string>> = { record: 'object' };

/** Findings of one issue; `root` is the value that was checked. */
export function shapeFindings(issue: Issue, root: unknown, base: Path = []): Finding[] {
  const path = [...base, ...asPath(issue.path)];
  const field = path.length === 0 ? 'root:' : String(path.at(-1));
  const value = at(root, path);
  const missing: Finding = { path, code: 'HT911', args: { field } };
  if (value === undefined && issue.code !== 'unrecognized_keys') return [missing];
  const seen = show(value);
  switch (issue.code) {
    case 'invalid_type': {
      const expected = `type:${EXPECTED[issue.expected] ?? issue.expected}`;
      return [{ path, code: 'HT913', args: { field, expected, seen: typeWord(value) } }];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], code: 'HT912', args: { field: key } }));
    case 'invalid_value':
      return [{ path, code: 'HT914', args: { field, values: issue.values.map(String).join(', '), seen } }];
    case 'invalid_format':
      return [{ path, code: 'HT915', args: { field, expected: issue.message, seen } }];
    case 'too_small':
    case 'too_big': {
      if (issue.origin === 'string' || issue.origin === 'array')
        return [{ path, code: 'HT916', args: { field } }];
      const small = issue.code === 'too_small';
      const limit = String(small ? issue.minimum : issue.maximum);
      return [
        { path, code: 'HT917', args: { field, bound: small ? 'bound:min' : 'bound:max', limit, seen } },
      ];
    }
    case 'invalid_key':
      return [
        { path, code: 'HT918', args: { key: field, expected: issue.issues[0]?.message ?? issue.message } },
      ];
    case 'invalid_union':
      return unionFindings(issue, root, base, { path, field, seen });
    default:
      return [{ path, code: 'HT915', args: { field, expected: issue.message, seen } }];
  }
}

/** A discriminator names the kinds there are; of plain alternatives the one that came nearest is told. */
function unionFindings(
  issue: z.core.$ZodIssueInvalidUnion,
  root: unknown,
  base: Path,
  { path, field, seen }: { readonly path: Path; readonly field: string; readonly seen: string },
): Finding[] {
  const options = (issue as { readonly options?: readonly unknown[] }).options;
  if (issue.errors.length === 0) {
    return [{ path, code: 'HT914', args: { field, values: (options ?? []).map(String).join(', '), seen } }];
  }
  const alternatives = issue.errors.map((errors) => errors[0]).filter((error) => error !== undefined);
  const nearest = alternatives.find((error) => error.code !== 'invalid_type') ?? alternatives[0];
  if (nearest === undefined) return [];
  return shapeFindings(nearest, root, [...base, ...asPath(issue.path)]);
}
