/** `hoc-tap schema`: what is printed is what the outputs hold to. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { resultSchema } from '../../src/schemas.ts';
import { BLANK, EXAMPLE, folder, folderWithFiles, run } from './command.ts';

it.each(['result', 'criteria'])('%s is the one that ships in schemas/', (name) => {
  const { stdout, stderr, code } = run(folder(), 'schema', name);
  const shipped = readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8');
  expect([stdout, stderr, code]).toEqual([shipped, '', 0]);
});

describe('the results of', () => {
  /** A validator made of nothing but what the command prints. */
  function printed() {
    const { stdout } = run(folder(), 'schema', 'result');
    return z.fromJSONSchema(JSON.parse(stdout) as Parameters<typeof z.fromJSONSchema>[0]);
  }

  function results(): unknown[] {
    const files = [EXAMPLE, BLANK, 'khong-co.xlsx'];
    return JSON.parse(run(folderWithFiles(), 'evaluate', ...files, '-f', 'json').stdout) as unknown[];
  }

  it('the example, a blank template and a missing file hold to it', () => {
    const fromPrinted = printed();
    const all = results();
    expect(all).toHaveLength(3);
    for (const result of all) {
      expect(resultSchema.safeParse(result).error).toBeUndefined();
      expect(fromPrinted.safeParse(result).error).toBeUndefined();
    }
  });

  it('a newer format or an unknown outcome do not', () => {
    const fromPrinted = printed();
    const [example] = results() as Record<string, unknown>[];
    for (const change of [
      { schema: 'hoc-tap/result@2' },
      { outcome: 'maybe' },
      { level: '2' },
      { more: 1 },
    ]) {
      expect(resultSchema.safeParse({ ...example, ...change }).success).toBe(false);
      expect(fromPrinted.safeParse({ ...example, ...change }).success).toBe(false);
    }
  });
});
