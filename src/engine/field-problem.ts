/** Checks of a single number (R7), before it is part of anything. */
import type { NumberReading } from './input.ts';
import { compare, HUNDRED, isInteger, ZERO } from './rational.ts';

/** Below zero, over 100 %, a count that is not whole; null where it can be used, or where the reader has refused it. */
export function fieldProblem(
  reading: NumberReading,
  role: 'count' | 'amount' | 'rate',
): 'HT204' | 'HT205' | 'HT208' | null {
  if (reading.state === 'invalid') return null;
  const [low, high] =
    reading.state === 'value' ? [reading.value, reading.value] : [reading.low, reading.high];
  if (compare(low, ZERO) < 0) return 'HT204';
  if (role === 'rate' && compare(high, HUNDRED) > 0) return 'HT205';
  if (role === 'count' && !isInteger(low)) return 'HT208';
  return null;
}
