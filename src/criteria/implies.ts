import { compare, decimal } from '../engine/rational.ts';
import type { Requirement } from './schema.ts';

/** Whether every value that satisfies `a` satisfies `b`. */
export function implies(a: Requirement, b: Requirement): boolean {
  const atLeast = a.op.startsWith('>');
  if (atLeast !== b.op.startsWith('>')) return false;
  const order = compare(decimal(b.value), decimal(a.value)) * (atLeast ? 1 : -1);
  return order < 0 || (order === 0 && (b.op.endsWith('=') || !a.op.endsWith('=')));
}
