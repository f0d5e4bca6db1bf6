import { expect, it } from 'vitest';
import { reasonOfBytes } from './build.ts';
import { HOSTILE } from './hostile-files.ts';

// Time and memory are measured by test/bench/hostile.mjs; here only the answer counts.
it.each(HOSTILE)('$name: $reason', ({ make, reason }) => {
  expect(reasonOfBytes(make())).toBe(reason);
});
