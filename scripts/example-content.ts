/** Examples are kept as readable YAML; this turns one into what a workbook is filled with. */
import { parse } from 'yaml';
import type { InputValue, RosterRow, WorkbookContent } from '../src/workbook/content.ts';

interface Example {
  readonly set: string;
  readonly unit: { readonly name: string; readonly code?: string; readonly province?: string };
  readonly year: number;
  readonly reporter?: string;
  readonly deadline?: string;
  readonly decision?: string;
  readonly fields?: Record<string, InputValue>;
  readonly rosters?: Record<string, RosterRow[]>;
  readonly evidence?: Record<string, string>[];
}

/** Reads an example's YAML text. */
export function exampleContent(yaml: string): { setId: string; content: WorkbookContent } {
  const example = parse(yaml) as Example;
  const { unit, year, reporter, deadline, decision } = example;
  const given = Object.entries({
    'unit.name': unit.name,
    'unit.code': unit.code,
    'unit.province': unit.province,
    year,
    reporter,
    deadline,
    decision,
  }).filter(([, value]) => value !== undefined);
  return {
    setId: example.set,
    content: {
      info: Object.fromEntries(given),
      fields: example.fields ?? {},
      rosters: example.rosters ?? {},
      evidence: example.evidence ?? [],
    },
  };
}
