/**
 * Makes everything that is committed but made: compiled sets, blank workbooks, examples, JSON Schemas.
 * `npm run generate`; CI fails when a run changes a file.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCriteriaText, type Problem } from '../src/criteria/load.ts';
import type { CriteriaSet } from '../src/criteria/schema.ts';
import { expandCodes } from '../src/criteria/walk.ts';
import { jsonSchema, SCHEMA_NAMES } from '../src/schemas.ts';
import { BLANK } from '../src/workbook/content.ts';
import { writeWorkbook } from '../src/workbook/write/workbook.ts';
import { exampleContent } from './example-content.ts';
import { writeProvince } from './province-example.ts';

export default async function generate(root: string): Promise<void> {
  const sets = readdirSync(join(root, 'templates')).map((id) => readSet(root, id));
  for (const set of sets) {
    writeFileSync(join(root, 'src', 'sets', `${set.id}.json`), `${JSON.stringify(set, null, 1)}\n`);
    writeFileSync(join(root, 'templates', set.id, `${set.id}.xlsx`), await writeWorkbook(set, BLANK));
  }
  for (const file of readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.yaml'))) {
    const { setId, content } = exampleContent(readFileSync(join(root, 'examples', file), 'utf8'));
    const set = sets.find((candidate) => candidate.id === setId);
    if (set === undefined) throw new Error(`${file}: no set ${setId}`);
    writeFileSync(
      join(root, 'examples', file.replace(/\.yaml$/, '.xlsx')),
      await writeWorkbook(set, content),
    );
  }
  await writeProvince(root, (id) => {
    const set = sets.find((candidate) => candidate.id === id);
    if (set === undefined) throw new Error(`no set ${id}`);
    return set;
  });
  mkdirSync(join(root, 'schemas'), { recursive: true });
  for (const name of SCHEMA_NAMES) {
    writeFileSync(
      join(root, 'schemas', `${name}.schema.json`),
      `${JSON.stringify(jsonSchema(name), null, 2)}\n`,
    );
  }
}

function readSet(root: string, id: string): CriteriaSet {
  const file = join(root, 'templates', id, 'criteria.yaml');
  const loaded = loadCriteriaText(readFileSync(file, 'utf8'), file);
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => `${p.file}:${p.line}: ${p.message}`).join('\n'));
  const unexpected = loaded.warnings.filter((warning) => !isDeclared(loaded.set, warning));
  if (unexpected.length > 0) throw new Error(unexpected.map((p) => `${p.line}: ${p.message}`).join('\n'));
  if (loaded.set.id !== id) throw new Error(`${file}: id is ${loaded.set.id}`);
  return loaded.set;
}

/** "No owner" is no oversight where the set says that its document names none (xa-2014). */
function isDeclared(set: CriteriaSet, { code, args }: Problem): boolean {
  return code === 'HT944' && expandCodes(set, set.ownerless ?? []).has(String(args.code));
}
