/** The indicator sheet's cells made into readings for the engine. Pure. */
import type { Field } from '../../criteria/fields.ts';
import type { Indicator } from '../../criteria/schema.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { Grade, NumberReading, SelfAssessment } from '../../engine/input.ts';
import { equal, toDecimal } from '../../engine/rational.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import type { Layout } from '../layout.ts';
import { type Note, type NumberCell, readNumberCell } from './cell-number.ts';
import { textOf } from './cell-text.ts';
import { cellAt } from './grid.ts';
import type { Located } from './locate.ts';
import type { NumberField } from './number-text.ts';
import { parseRating, parseVerdict } from './words.ts';

export interface Figures {
  readonly numbers: Map<string, NumberReading>;
  readonly verdicts: Map<string, SelfAssessment | 'invalid'>;
  readonly reasons: Map<string, string>;
  readonly grades: Map<string, Grade | 'invalid'>;
  readonly diagnostics: Diagnostic[];
}

/** Reads every figure, self-assessment and reason. */
export function readFigures(layout: Layout, workbook: XlsxWorkbook, located: Located): Figures {
  const figures: Figures = {
    numbers: new Map(),
    verdicts: new Map(),
    reasons: new Map(),
    grades: new Map(),
    diagnostics: [],
  };
  for (const { indicator, fields } of layout.blocks) {
    const pairs: (() => void)[] = [];
    for (const field of fields) {
      const counts = fields.find((f) => f.figure === field.figure && f.role === 'part')?.type;
      if (located.lost.has(field.name)) markLost(field, figures);
      else if (field.role === 'grade') readGrade(indicator, field, workbook, located, figures);
      else
        readField(field, counts === 'amount' ? 'amount' : 'count', workbook, located, figures, pairs, fields);
    }
    // After all cells of the indicator, so that counts typed beside "33/33" are compared and not replaced.
    for (const apply of pairs) apply();
  }
  return figures;
}

/** A field that cannot be told decides nothing. */
function markLost(field: Field, figures: Figures): void {
  if (field.role === 'verdict') figures.verdicts.set(field.indicator, 'invalid');
  else if (field.role === 'grade') figures.grades.set(field.indicator, 'invalid');
  else if (field.role !== 'reason') figures.numbers.set(field.name, { state: 'invalid' });
}

function readField(
  field: Field,
  counts: 'count' | 'amount',
  workbook: XlsxWorkbook,
  located: Located,
  figures: Figures,
  pairs: (() => void)[],
  fields: readonly Field[],
): void {
  const place = located.places.get(field.name);
  if (place === undefined) return;
  const cell = cellAt(place.sheet, place.row, place.col);
  const at = { sheet: place.sheet.name, cell: cell?.ref ?? formatAddress(place.row, place.col) };
  const say = (note: Note) =>
    figures.diagnostics.push({ ...note, indicator: field.indicator, fields: [field.name], at } as Diagnostic);

  if (field.role === 'reason') {
    const text = textOf(cell, workbook.date1904);
    if (text !== '') figures.reasons.set(field.indicator, text);
  } else if (field.role === 'verdict') {
    const text = cell?.value.kind === 'boolean' && cell.value.value ? 'Đạt' : textOf(cell, workbook.date1904);
    if (text === '') return;
    if (cell?.struck === true) say({ code: 'HT224', args: { seen: text } });
    const verdict = cell?.value.kind === 'error' ? undefined : parseVerdict(text);
    figures.verdicts.set(field.indicator, verdict ?? 'invalid');
    if (verdict === undefined)
      say({ code: cell?.value.kind === 'error' ? 'HT209' : 'HT211', args: { seen: text } });
  } else {
    const read = readNumberCell(cell, numberField(field), { date1904: workbook.date1904, counts });
    const { pair } = read;
    const base = field.name.slice(0, -field.role.length);
    // "33/33" means two counts; where the form does not ask for two, it means nothing.
    if (pair && !['part', 'whole'].every((role) => fields.some((other) => other.name === base + role))) {
      figures.numbers.set(field.name, { state: 'invalid' });
      say({ code: 'HT201', args: { seen: textOf(cell, workbook.date1904) } });
      return;
    }
    read.notes.forEach(say);
    if (read.reading !== undefined) figures.numbers.set(field.name, read.reading);
    if (pair !== undefined) pairs.push(() => takePair(field, pair, figures, say));
  }
}

/** How a lone separator in a text is read: points are decimals like amounts. */
function numberField(field: Field): NumberField {
  if (field.type === 'percent') return 'percent';
  return field.type === 'count' ? 'count' : 'amount';
}

/** A grade by the set's words. */
function readGrade(
  indicator: Indicator,
  field: Field,
  workbook: XlsxWorkbook,
  located: Located,
  figures: Figures,
): void {
  const place = located.places.get(field.name);
  const cell = place?.sheet.at(place.row, place.col);
  const text = textOf(cell, workbook.date1904);
  if (place === undefined || text === '' || indicator.measure.kind !== 'grade') return;
  const { words } = indicator.measure;
  const found = words.find(({ word }) => parseRating(text, [word], []) === true);
  figures.grades.set(indicator.id, found ?? 'invalid');
  if (found !== undefined) return;
  const at = { sheet: place.sheet.name, cell: cell?.ref ?? formatAddress(place.row, place.col) };
  const args = { seen: text, expected: words.map(({ word }) => word).join(', ') };
  figures.diagnostics.push({ code: 'HT325', args, indicator: indicator.id, fields: [field.name], at });
}

/** "33/33" in a numerator's or a rate's cell gives both counts; counts typed as well must be the same. */
function takePair(
  field: Field,
  pair: NonNullable<NumberCell['pair']>,
  figures: Figures,
  say: (note: Note) => void,
): void {
  const base = field.name.slice(0, -field.role.length);
  for (const role of ['part', 'whole'] as const) {
    const name = base + role;
    const given = figures.numbers.get(name);
    const value = pair[role];
    if (given?.state === 'value' && value.state === 'value' && !equal(given.value, value.value)) {
      figures.numbers.set(name, { state: 'invalid' });
      say({ code: 'HT318', args: { whole: toDecimal(value.value), second: toDecimal(given.value) } });
    } else if (given === undefined) {
      figures.numbers.set(name, value);
    }
  }
}
