/** What the tests of departments share: workbooks written, read and divided in memory. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { exampleContent } from '../../scripts/example-content.ts';
import type { CriteriaSet } from '../../src/criteria/schema.ts';
import { type MergeOptions, mergeSubmitted } from '../../src/departments/merge.ts';
import { splitEntries } from '../../src/departments/split.ts';
import { readSubmitted, type Submitted } from '../../src/departments/submitted.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';
import type { WorkbookContent } from '../../src/workbook/content.ts';
import type { Entries } from '../../src/workbook/read/content.ts';
import { type WriteOptions, writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';

export async function setOf(id: string): Promise<CriteriaSet> {
  const set = await builtInSet(id);
  if (set === undefined) throw new Error(`no set ${id}`);
  return set;
}

/** An example that ships with the tool, as content. */
export function example(name: string): { setId: string; content: WorkbookContent } {
  return exampleContent(readFileSync(new URL(`../../examples/${name}.yaml`, import.meta.url), 'utf8'));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A workbook's bytes read as one that somebody sent. */
export async function read(bytes: Uint8Array, file = 'so.xlsx', modified = 0): Promise<Submitted> {
  const options = { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS };
  const submitted = await readSubmitted({ file, bytes, sha256: sha256(bytes), modified }, options);
  if ('refused' in submitted) throw new Error(submitted.refused.map(({ code }) => code).join(', '));
  return submitted;
}

/** Writes content and reads it back. */
export async function sent(
  set: CriteriaSet,
  content: WorkbookContent,
  options: WriteOptions = {},
  file = 'so.xlsx',
  modified = 0,
): Promise<Submitted> {
  return read(await writeWorkbook(set, content, options), file, modified);
}

/** The parts of a workbook, written and read back; `change` fills in what a department adds. */
export async function partsOf(
  whole: Submitted,
  set: CriteriaSet,
  change: (department: string, content: WorkbookContent) => WorkbookContent = (_, content) => content,
): Promise<Submitted[]> {
  const parts = splitEntries(set, whole.entries, { parent: whole.sha256 });
  return Promise.all(
    parts.map(({ part, content }, index) =>
      sent(set, change(part.name, content), { part }, `${part.name || 'khong-ai'}.xlsx`, index * 1000),
    ),
  );
}

/** Merged, written and read back. */
export async function merged(
  submitted: readonly Submitted[],
  options: MergeOptions = {},
): Promise<Submitted> {
  const { set, content, sources, notes } = mergeSubmitted(submitted, options);
  const codes = notes.map(({ diagnostic }) => diagnostic.code);
  if (codes.includes('HT545')) throw new Error(JSON.stringify(notes));
  return sent(set, content, { sources });
}

/** Everything entered, without the cells where it stands; documents in any order. */
export function said(entries: Entries): unknown {
  const values = (map: ReadonlyMap<string, { value: unknown; text: string }>) =>
    Object.fromEntries([...map].map(([name, { value, text }]) => [name, [text, value]]));
  const info = Object.fromEntries([...entries.info].map(([name, { text }]) => [name, text]));
  return {
    info,
    fields: values(entries.fields),
    rosters: Object.fromEntries(
      [...entries.rosters]
        .filter(([, rows]) => rows.length > 0)
        .map(([key, rows]) => [
          key,
          rows.map(({ name, code, participates, answers }) => [
            name?.value,
            code?.value,
            participates?.value,
            values(answers),
          ]),
        ]),
    ),
    evidence: entries.evidence.map(({ cells }) => JSON.stringify(values(cells))).sort(),
  };
}
