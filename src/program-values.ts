/** Values of options, read by commander. Each throws what it takes instead. */
import { InvalidArgumentError } from 'commander';

/** An option that can be given several times. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** A level of recognition. */
export function level(value: string): number {
  if (!/^[1-3]$/.test(value)) throw new InvalidArgumentError('1, 2, 3');
  return Number(value);
}

/** A year assessed. */
export function year(value: string): number {
  if (!/^(19|20)\d{2}$/.test(value)) throw new InvalidArgumentError('1900–2099');
  return Number(value);
}
