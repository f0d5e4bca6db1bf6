import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Not a measure of speed: they only end what hangs, so that a busy machine fails nothing.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
  },
});
