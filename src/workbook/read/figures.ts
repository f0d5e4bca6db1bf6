/** The indicator sheet's cells made into readings for the engine. Pure. */
import type { Field } from '../../criteria/fields.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { NumberReading, SelfAssessment } from '../../engine/input.ts';
import { equal, toDecimal } from '../../engine/rational.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import type { Layout } from '../layout.ts';
import { type Note, type NumberCell, readNumberCell } from './cell-number.ts';
import { textOf } from './cell-text.ts';
import { cellAt } from './grid.ts';
import type { Located } from './locate.ts';
import { parseVerdict } from './words.ts';

export interface Figures {
  readonly numbers: Map<string, NumberReading>;
  readonly verdicts: Map<string, SelfAssessment | 'invalid'>;
  readonly reasons: Map<string, string>;
  readonly diagnostics: Diagnostic[];
}

/** Reads every figure, self-assessment and reason. */
export function readFigures(layout: Layout, workbook: XlsxWorkbook, located: Located): Figures {
  const figures: Figures = { numbers: new Map(), verdicts: new Map(), reasons: new Map(), diagnostics: [] };
  for (const { fields } of layout.blocks) {
    const pairs: (() => void)[] = [];
    for (const field of fields) {
      const counts = fields.find((f) => f.figure === field.figure && f.role === 'part')?.type;
      if (located.lost.has(field.name)) markLost(field, figures);
      else readField(field, counts === 'amount' ? 'amount' : 'count', workbook, located, figures, pairs);
    }
    // After all cells of the indicator, so that counts typed beside "33/33" are compared and not replaced.
    for (const apply of pairs) apply();
  }
  return figures;
}

/** A field that cannot be told decides nothing. */
function markLost(field: Field, figures: Figures): void {
  if (field.role === 'verdict') figures.verdicts.set(field.indicator, 'invalid');
  else if (field.role !== 'reason') figures.numbers.set(field.name, { state: 'invalid' });
}

function readField(
  field: Field,
  counts: 'count' | 'amount',
  workbook: XlsxWorkbook,
  located: Located,
  figures: Figures,
  pairs: (() => void)[],
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
    const verdict = cell?.value.kind === 'error' ? undefined : parseVerdict(text);
    figures.verdicts.set(field.indicator, verdict ?? 'invalid');
    if (verdict === undefined)
      say({ code: cell?.value.kind === 'error' ? 'HT209' : 'HT211', args: { seen: text } });
  } else {
    const read = readNumberCell(
      cell,
      field.type === 'percent' ? 'percent' : field.type === 'amount' ? 'amount' : 'count',
      { date1904: workbook.date1904, counts },
    );
    read.notes.forEach(say);
    if (read.reading !== undefined) figures.numbers.set(field.name, read.reading);
    const { pair } = read;
    if (pair !== undefined) pairs.push(() => takePair(field, pair, figures, say));
  }
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
