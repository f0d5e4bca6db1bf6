/** Every file in test/fixtures/invalid gives the code in its name, at its cell (test/fixtures/invalid-cases.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DiagnosticCode, SEVERITY } from '../../../src/diagnostics.ts';
import { type EvaluateOptions, evaluateWorkbook } from '../../../src/evaluate.ts';
import { builtInSet, SET_IDS } from '../../../src/sets/index.ts';
import { layoutOf } from '../../../src/workbook/layout.ts';
import { formatAddress } from '../../../src/xlsx/address.ts';
import { nodeInflate } from '../../../src/xlsx/node-inflate.ts';
import { CASES } from '../../fixtures/invalid-cases.ts';
import { bookOf, FULL, SET } from './support.ts';

const DIR = new URL('../../fixtures/invalid/', import.meta.url);
const files = readdirSync(DIR).sort();
const BY_SOFFICE = [
  'HT106-so-cu.xls',
  'HT106-xls-doi-duoi.xlsx',
  'HT107-ods-doi-duoi.xlsx',
  'HT107-opendocument.ods',
];
/** Codes that no file on its own gives: missing, locked, a folder, several files. */
const WITHOUT_FILE = ['HT101', 'HT102', 'HT103', 'HT120', 'HT149', 'HT155'];
/** Only other sets, or own ones, can give them: other-sets.test.ts, test/criteria/extend*.test.ts. */
const OF_OTHER_SETS = ['HT130', 'HT131', 'HT320', 'HT321', 'HT322', 'HT323', 'HT324', 'HT325', 'HT326'];
/** Of the built-in lists: roster-units.test.ts. */
const OF_LISTS = ['HT327', 'HT328', 'HT329'];
/** Only sheets of thousands of rows give them: limits.test.ts. */
const OF_LONG_SHEETS = ['HT140', 'HT141', 'HT142', 'HT143'];
/** Of a what-if, or of two results compared: assume.test.ts, test/diff. */
const OF_COMPARISONS = ['HT335', 'HT336', 'HT337', 'HT338', 'HT339', 'HT340'];
/** Of what documents say: test/evidence. */
const OF_DOCUMENTS = Array.from({ length: 12 }, (_, index) => `HT${407 + index}`);
/** Read all the same, and said. */
const READ_ALL_THE_SAME = [
  'HT117',
  'HT121',
  'HT122',
  'HT125',
  'HT126',
  'HT127',
  'HT129',
  'HT132',
  'HT135',
  'HT138',
  'HT147',
];
/** Say nothing of the other indicators. */
const OF_ONE_INDICATOR = ['HT123', 'HT124', 'HT133', 'HT139', 'HT144', 'HT145', 'HT146', 'HT148'];

const CELLS = new Map(
  layoutOf(SET).names.map((n) => [n.name, { sheet: n.sheet, cell: formatAddress(n.row, n.col) }]),
);
/** `Sheet!A1`, an input's name, or the code beside it (`2.2.1.part/A`). */
function placeOf(at: string) {
  const [sheet, cell] = at.split('!');
  if (cell !== undefined) return { sheet, cell };
  const [field, column] = at.split('/');
  const place = CELLS.get(`in_${field}`) ?? CELLS.get(field ?? '');
  if (place === undefined) throw new Error(`no input ${field}`);
  return column === undefined ? place : { ...place, cell: place.cell.replace(/^[A-Z]+/, column) };
}

async function evaluate(file: string, set?: string) {
  const options: EvaluateOptions = {
    inflate: nodeInflate,
    loadSet: builtInSet,
    setIds: SET_IDS,
    ...(set === undefined ? {} : { set: { ...SET, id: set } }),
  };
  const bytes = new Uint8Array(readFileSync(new URL(file, DIR)));
  return (await evaluateWorkbook(bytes, { file, sha256: null }, options)).result;
}

it('there is a file for every code that a file or a cell can give', () => {
  expect(files).toEqual([...Object.keys(CASES), ...BY_SOFFICE].sort());
  const codes = new Set(files.map((file) => file.slice(0, 5)));
  const wanted = (Object.keys(SEVERITY) as DiagnosticCode[]).filter((code) => /^HT[1-4]/.test(code));
  const elsewhere = [
    ...WITHOUT_FILE,
    ...OF_OTHER_SETS,
    ...OF_LISTS,
    ...OF_LONG_SHEETS,
    ...OF_COMPARISONS,
    ...OF_DOCUMENTS,
  ];
  expect(wanted.filter((code) => !codes.has(code) && !elsewhere.includes(code))).toEqual([]);
});

describe.each(files)('%s', (file) => {
  const code = file.slice(0, 5) as DiagnosticCode;
  const one = CASES[file];

  it('gives the code, at its cell', async () => {
    const result = await evaluate(file, one?.set);
    const found = result.diagnostics.filter((d) => d.code === code);
    expect(found.map((d) => d.code)).toContain(code);
    const expected = one?.at === undefined ? { sheet: null, cell: null } : placeOf(one.at);
    expect(found.map(({ sheet, cell }) => ({ sheet, cell }))).toContainEqual(expected);
    for (const d of found) {
      expect(d.severity).toBe(SEVERITY[code]);
      expect(d.message.length).toBeGreaterThan(10);
      expect(d.fix.length).toBeGreaterThan(10);
    }
  });

  if (code.startsWith('HT1') && !READ_ALL_THE_SAME.includes(code)) {
    it('concludes nothing else', async () => {
      const result = await evaluate(file, one?.set);
      expect(result.outcome).toBe('undecided');
      expect(result.level).toBeNull();
      if (OF_ONE_INDICATOR.includes(code)) {
        const id = /^HT14[4-6]/.test(code) ? '2.1.2' : '2.2.1';
        expect(result.indicators.filter((i) => i.outcome === 'undecided').map((i) => i.id)).toEqual([id]);
      } else if (code === 'HT136') {
        expect(result.diagnostics.filter((d) => /^HT1/.test(d.code)).map((d) => d.code)).toEqual([code]);
        expect(result.indicators.find((i) => i.id === '1.1.1')?.outcome).toBe('undecided');
        expect(result.indicators.find((i) => i.id === '2.2.3')).toMatchObject({ basis: null });
      } else {
        expect(result.diagnostics.map((d) => d.code)).toEqual([code]);
        expect(result.indicators).toEqual([]);
        expect(result.set).toBeNull();
      }
    });
  }
  if (READ_ALL_THE_SAME.includes(code)) {
    it('is read all the same', async () => {
      const before = (await bookOf(FULL)).result();
      const result = await evaluate(file, one?.set);
      expect(result).toMatchObject({ outcome: before.outcome, level: before.level, counts: before.counts });
    });
  }
  if (code.startsWith('HT2') && SEVERITY[code] === 'error' && one?.at?.match(/^\d/)) {
    it('an unusable value leaves its indicator undecided', async () => {
      const result = await evaluate(file);
      const id = one.at?.split('.').slice(0, 3).join('.');
      expect(result.indicators.find((i) => i.id === id)?.outcome).toBe('undecided');
    });
  }
});
