/**
 * A value of the wrong shape made whole, so that what its sound parts mean can be checked in the same run. What was put
 * in, or taken out, is remembered as a hole: nothing that is said of a hole is its author's doing.
 */
import type { z } from 'zod';
import type { Path } from './problems.ts';

export interface Filled<T> {
  readonly value: T;
  /** Paths of what was replaced, added or removed. */
  readonly holes: readonly Path[];
}

type Group = Record<string | number, unknown>;
type Root = Group & { root: unknown };

/** A hole that is filled shows others inside it, down from `standards` to a citation's source. */
const MOST_ROUNDS = 30;

/** The value with every hole filled; null where that does not succeed (the file is no group at all, say). */
export function fillHoles<T>(schema: z.ZodType<T>, value: unknown): Filled<T> | null {
  const root: Root = { root: structuredClone(value) };
  const holes: Path[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = schema.safeParse(root.root);
    if (parsed.success) return { value: parsed.data, holes };
    for (const [at, issue] of parsed.error.issues.entries()) {
      holes.push(...mend(root, issue, `${round}${at}`));
    }
  }
  return null;
}

/** Mends one issue in place and says where. */
function mend(root: Root, issue: z.core.$ZodIssue, unique: string): Path[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const group = follow(root, path);
    for (const key of issue.keys) delete group?.[key];
    return issue.keys.map((key) => [...path, key]);
  }
  const [holder, last] = [follow(root, path.slice(0, -1), path.length === 0), path.at(-1) ?? 'root'];
  if (holder === undefined) return [];
  if (issue.code === 'invalid_key') delete holder[last];
  else holder[last] = filler(issue, holder[last], unique);
  // Of another kind, the whole measure is another.
  return [issue.code === 'invalid_union' && issue.errors.length === 0 ? path.slice(0, -1) : path];
}

function follow(root: Root, path: Path, above = false): Group | undefined {
  let value: unknown = above ? root : root.root;
  for (const step of path) value = isGroup(value) ? value[step] : undefined;
  return isGroup(value) ? value : undefined;
}

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null;

/** Something of the form asked for that nothing else in the set equals. */
function filler(issue: z.core.$ZodIssue, seen: unknown, unique: string): unknown {
  const texts = [`fill-${unique}`, `fill${unique}`, `99${unique}`, '2000-01-01', '1.0.0'];
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'array') return [];
      if (issue.expected === 'object' || issue.expected === 'record') return {};
      if (issue.expected === 'boolean') return false;
      return issue.expected === 'string' ? texts[0] : 1;
    case 'invalid_format': {
      const { pattern } = issue as { readonly pattern?: string };
      const form = /^\/(.*)\/([a-z]*)$/s.exec(pattern ?? '');
      return (
        texts.find((text) => form?.[1] !== undefined && new RegExp(form[1], form[2]).test(text)) ?? texts[0]
      );
    }
    case 'invalid_value':
      return issue.values[0];
    case 'invalid_union':
      return (issue as { readonly options?: readonly unknown[] }).options?.[0] ?? '1';
    case 'too_small':
      if (issue.origin !== 'array') return issue.origin === 'string' ? texts[0] : Number(issue.minimum);
      return [...(Array.isArray(seen) ? seen : []), texts[0]];
    case 'too_big':
      return Number(issue.maximum);
    default:
      return texts[0];
  }
}
