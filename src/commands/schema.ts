/** `hoc-tap schema result|criteria`: the JSON Schema of an output or of a set file. */
import { UsageError } from '../usage.ts';
import type { CommandContext } from './context.ts';

/** Prints the schema. Throws UsageError for an unknown name. */
export async function schemaCommand(name: string, context: CommandContext): Promise<0> {
  const { jsonSchema, SCHEMA_NAMES } = await import('../schemas.ts');
  const known = SCHEMA_NAMES.find((candidate) => candidate === name);
  if (known === undefined)
    throw new UsageError('HT004', { option: 'schema', value: name, allowed: SCHEMA_NAMES.join(', ') });
  context.out(`${JSON.stringify(jsonSchema(known), null, 2)}\n`);
  return 0;
}
