/** `--assume field=value`: as given, and as a result keeps it. Pure. */
import { clean } from '../text.ts';
import { UsageError } from '../usage.ts';

/** `2.2.4.part=10` as given. */
export interface Assumption {
  readonly field: string;
  readonly text: string;
}

/** An assumption that was made, for the result. */
export interface Assumed {
  readonly field: string;
  /** As given, cleaned; "" takes the field's value away. */
  readonly value: string;
  /** What the workbook has; null where it is blank or not usable. */
  readonly was: string | null;
}

/** Splits `field=value`; `in_` before the field is not needed. Throws UsageError HT035 where there is no `=`. */
export function parseAssumption(argument: string): Assumption {
  const at = argument.indexOf('=');
  const field = clean(argument.slice(0, Math.max(0, at))).replace(/^in_/, '');
  if (field === '') throw new UsageError('HT035', { argument });
  return { field, text: clean(argument.slice(at + 1)) };
}
