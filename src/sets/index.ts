/** The criteria sets that come with the tool, compiled from templates/<set>/criteria.yaml by `npm run generate`. */
import type { CriteriaSet } from '../criteria/schema.ts';

const BUILT_IN: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  'huyen-2021': () => import('./huyen-2021.json', { with: { type: 'json' } }),
  'tinh-2021': () => import('./tinh-2021.json', { with: { type: 'json' } }),
  'thanh-pho-unesco-2026': () => import('./thanh-pho-unesco-2026.json', { with: { type: 'json' } }),
  'xa-2014': () => import('./xa-2014.json', { with: { type: 'json' } }),
  'don-vi-2020': () => import('./don-vi-2020.json', { with: { type: 'json' } }),
};

export const SET_IDS: readonly string[] = Object.keys(BUILT_IN);
export const DEFAULT_SET = 'huyen-2021';

/** A built-in set by its id; undefined where there is none. */
export async function builtInSet(id: string): Promise<CriteriaSet | undefined> {
  // Checked when it was compiled; the JSON is the loader's own output.
  return Object.hasOwn(BUILT_IN, id) ? ((await BUILT_IN[id]?.())?.default as CriteriaSet) : undefined;
}
