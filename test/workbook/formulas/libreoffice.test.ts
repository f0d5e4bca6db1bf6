/**
 * The proof: templates of every set filled at random, recalculated by LibreOffice, against the engine reading the same
 * cells. HOC_TAP_FILLS sets the number of fills a set, HOC_TAP_SEED the first seed; a mismatch names its seed.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { BLANK } from '../../../src/workbook/content.ts';
import { formulaBook } from '../../../src/workbook/formulas/book.ts';
import type { Value } from '../../../src/workbook/formulas/cells.ts';
import { cellKey } from '../../../src/workbook/formulas/cells.ts';
import type { CellRef } from '../../../src/workbook/formulas/expr.ts';
import { layoutOf } from '../../../src/workbook/layout.ts';
import { writeWorkbook } from '../../../src/workbook/write/workbook.ts';
import { nodeInflate } from '../../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../../src/xlsx/read.ts';
import { randomFill } from './fills.ts';
import { hasLibreOffice, type Job, recalculate } from './libreoffice.ts';
import { byEngine, evaluatorOf, readConclusion, SET_IDS, setOf } from './sides.ts';

const FILLS = Number(process.env.HOC_TAP_FILLS ?? 420);
const SEED = Number(process.env.HOC_TAP_SEED ?? 100_001);
/** Fills of which every single formula is compared with the own evaluator. */
const WHOLE = 10;
/** Fills that are typed with everything calculating meanwhile. */
const LIVE = 3;

interface Case {
  readonly id: (typeof SET_IDS)[number];
  readonly set: ReturnType<typeof setOf>;
  readonly layout: ReturnType<typeof layoutOf>;
  readonly book: ReturnType<typeof formulaBook>;
  readonly bytes: Uint8Array;
  readonly probes: readonly CellRef[];
  readonly fills: Job['fills'];
  readonly every: readonly CellRef[];
}

async function caseOf(id: (typeof SET_IDS)[number]): Promise<Case> {
  const set = setOf(id);
  const layout = layoutOf(set);
  const book = formulaBook(layout, new Map(layout.rosters.map(({ key, roster }) => [key, roster.rows])));
  const probes: CellRef[] = [];
  // Whatever a conclusion is read from is what is asked for.
  readConclusion(book, layout, (of) => {
    probes.push(of);
    return null;
  });
  const names = layout.names.filter(({ name }) => name.startsWith('out_'));
  const fills = Array.from({ length: FILLS }, (_, index) => randomFill(set, layout, SEED + index));
  const every = [...book.calc.formulas, ...book.formulas].filter(({ expr }) => expr.kind !== 'constant');
  return {
    id,
    set,
    layout,
    book,
    bytes: await writeWorkbook(set, BLANK),
    probes: [...probes, ...names],
    fills,
    every,
  };
}

/** What the values of a case's probes conclude. */
function saidOf(of: Case, values: readonly Value[]) {
  const known = new Map(of.probes.map((probe, i) => [cellKey(probe), values[i] ?? null]));
  return readConclusion(of.book, of.layout, (place) => known.get(cellKey(place)) ?? null);
}

describe.skipIf(!hasLibreOffice)('LibreOffice', () => {
  let cases: Case[];
  let answers: Value[][][];

  beforeAll(async () => {
    cases = await Promise.all(SET_IDS.map(caseOf));
    const whole = cases.map(
      (of): Job => ({ template: of.bytes, probes: of.every, fills: of.fills.slice(0, WHOLE) }),
    );
    const live = cases.map(
      (of): Job => ({ template: of.bytes, probes: of.probes, fills: of.fills.slice(0, LIVE), live: true }),
    );
    answers = recalculate([
      ...cases.map((of): Job => ({ template: of.bytes, probes: of.probes, fills: of.fills })),
      ...whole,
      ...live,
    ]);
  }, 600_000);

  it.each(SET_IDS)('%s: concludes as the engine does', (id) => {
    const index = SET_IDS.indexOf(id);
    const of = cases[index];
    if (of === undefined) throw new Error('no case');
    const template = readXlsx(of.bytes, { inflate: nodeInflate });
    const drawn = new Set<string>();
    of.fills.forEach((fill, at) => {
      const wanted = byEngine(of.set, template, fill);
      const said = saidOf(of, answers[index]?.[at] ?? []);
      expect(said, `seed ${SEED + at}: ${JSON.stringify(fill)}`).toEqual(wanted);
      drawn.add(wanted.outcome);
    });
    if (FILLS >= 100) expect([...drawn].sort()).toEqual(['met', 'not-met', 'undecided']);
  });

  it.each(SET_IDS)('%s: concludes so while it is typed, too', (id) => {
    const index = SET_IDS.indexOf(id);
    const of = cases[index];
    if (of === undefined) throw new Error('no case');
    const template = readXlsx(of.bytes, { inflate: nodeInflate });
    of.fills.slice(0, LIVE).forEach((fill, at) => {
      const values = answers[2 * SET_IDS.length + index]?.[at] ?? [];
      expect(saidOf(of, values), `seed ${SEED + at}`).toEqual(byEngine(of.set, template, fill));
    });
  });

  it.each(SET_IDS)('%s: computes every formula as the stored results are computed', (id) => {
    const index = SET_IDS.indexOf(id);
    const of = cases[index];
    if (of === undefined) throw new Error('no case');
    of.fills.slice(0, WHOLE).forEach((fill, at) => {
      const evaluator = evaluatorOf(of.book, fill);
      const got = answers[SET_IDS.length + index]?.[at] ?? [];
      of.every.forEach((place, i) => {
        const own = evaluator.value(place);
        const value = got[i] ?? null;
        const as = typeof own === 'boolean' ? Number(own) : own;
        expect(value, `seed ${SEED + at}, ${place.sheet} ${place.row}:${place.col}`).toEqual(
          as === '' && value === null ? null : as,
        );
      });
    });
  });
});
