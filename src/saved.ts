/** Saved results read again: what `evaluate -f json` wrote, one object or an array, or one object a line (ndjson). Pure. */
import { RESULT_SCHEMA, type Result } from './result.ts';
import { resultSchema } from './schemas.ts';

/** The results, or what is wrong with the text: the first place that does not fit, as `indicators.3.outcome`. */
export type Saved =
  | { readonly ok: true; readonly results: readonly Result[] }
  | { readonly ok: false; readonly detail: string };

/** Reads saved results. Entries that a newer program of the same schema added are left out, not refused. */
export function parseSaved(text: string): Saved {
  const values = parse(text.replace(/^\uFEFF/, ''));
  if (values === undefined) return { ok: false, detail: 'JSON' };
  if (values.length === 0) return { ok: false, detail: RESULT_SCHEMA };
  const results: Result[] = [];
  for (const [index, value] of values.entries()) {
    if ((value as Partial<Result> | null)?.schema !== RESULT_SCHEMA)
      return { ok: false, detail: `schema: ${RESULT_SCHEMA}` };
    const found = problem(value);
    if (found !== null) return { ok: false, detail: values.length === 1 ? found : `[${index}].${found}` };
    results.push(value as Result);
  }
  return { ok: true, results };
}

function parse(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2) return undefined;
    try {
      return lines.map((line) => JSON.parse(line) as unknown);
    } catch {
      return undefined;
    }
  }
}

function problem(value: unknown): string | null {
  const { error } = resultSchema.safeParse(value);
  const issue = error?.issues.find(({ code }) => code !== 'unrecognized_keys');
  return issue === undefined ? null : issue.path.join('.');
}
