import { describe, expect, it } from 'vitest';
import { evaluateWorkbook } from '../../../src/evaluate.ts';
import { builtInSet, SET_IDS } from '../../../src/sets/index.ts';
import { BLANK, type WorkbookContent } from '../../../src/workbook/content.ts';
import { INPUT_PREFIX, layoutOf } from '../../../src/workbook/layout.ts';
import { writeWorkbook } from '../../../src/workbook/write/workbook.ts';
import { formatAddress } from '../../../src/xlsx/address.ts';
import { nodeInflate } from '../../../src/xlsx/node-inflate.ts';

async function diagnosticsOf(id: string, content: Partial<WorkbookContent>) {
  const set = await builtInSet(id);
  if (set === undefined) throw new Error(`no set ${id}`);
  const bytes = await writeWorkbook(set, { ...BLANK, ...content });
  const options = { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS };
  const { result } = await evaluateWorkbook(bytes, { file: 'a.xlsx', sha256: null }, options);
  const names = new Map(
    layoutOf(set).names.map((n) => [n.name, `${n.sheet}!${formatAddress(n.row, n.col)}`]),
  );
  return { result, cellOf: (field: string) => names.get(INPUT_PREFIX + field) };
}

const ACCIDENTS = '1.3.2b';
const TABLE: [code: string, set: string, fields: Record<string, string | number>, at: string][] = [
  [
    'HT320',
    'thanh-pho-unesco-2026',
    { [`${ACCIDENTS}.up`]: '5%', [`${ACCIDENTS}.down`]: '3%' },
    `${ACCIDENTS}.up`,
  ],
  [
    'HT321',
    'thanh-pho-unesco-2026',
    { [`${ACCIDENTS}.previous`]: 100, [`${ACCIDENTS}.current`]: 90, [`${ACCIDENTS}.up`]: '5%' },
    `${ACCIDENTS}.up`,
  ],
  [
    'HT322',
    'thanh-pho-unesco-2026',
    { '1.2.2.male.rate': '1%', '1.2.2.female.rate': '2%', '1.2.2.rate': '3%' },
    '1.2.2.rate',
  ],
  ['HT323', 'don-vi-2020', { '1.1.points': 11 }, '1.1.points'],
  ['HT325', 'xa-2014', { '16a.grade': 'Xuất sắc' }, '16a.grade'],
];

describe.each(TABLE)('%s in %s', (code, set, fields, at) => {
  it('names the cell', async () => {
    const { result, cellOf } = await diagnosticsOf(set, { fields });
    const found = result.diagnostics.filter((d) => d.code === code);
    expect(found).toHaveLength(1);
    expect(`${found[0]?.sheet}!${found[0]?.cell}`).toBe(cellOf(at));
  });
});

describe('who takes part (tinh-2021, 2.1.2)', () => {
  const district = (name: string, participates: string, level: string) => ({
    name,
    participates,
    answers: { '2.1.2': level },
  });

  it('leaves out those that do not, and says so (HT324)', async () => {
    const districts = [
      district('A', 'Có', 'Mức độ 1'),
      district('B', 'Có', 'Mức độ 2'),
      district('C', 'Không', ''),
    ];
    const { result } = await diagnosticsOf('tinh-2021', { rosters: { districts } });
    const item = result.indicators.find((i) => i.id === '2.1.2');
    expect(item).toMatchObject({ outcome: 'met', part: '2', whole: '2', level: 3 });
    expect(result.diagnostics.find((d) => d.code === 'HT324')?.args).toMatchObject({
      taking: '2',
      total: '3',
    });
  });

  it('gives a range where it is not known of one (HT326), at its cell', async () => {
    const districts = [district('A', 'Có', 'Mức độ 1'), district('B', '', 'Không đạt')];
    const { result } = await diagnosticsOf('tinh-2021', { rosters: { districts } });
    const item = result.indicators.find((i) => i.id === '2.1.2');
    expect(item).toMatchObject({ outcome: 'undecided', range: { min: '50', max: '100' } });
    expect(result.diagnostics.find((d) => d.code === 'HT326')).toMatchObject({
      sheet: 'Huyện, thị xã, thành phố',
      cell: 'C6',
    });
  });
});

describe('wrong verdicts that a review found', () => {
  it('a required figure of several is not left out by a note beside 0/0 (003, 2.3.1)', async () => {
    const fields = {
      '2.3.1.trained.part': 90,
      '2.3.1.trained.whole': 100,
      '2.3.1.women.part': 0,
      '2.3.1.women.whole': 0,
      '2.3.1.reason': 'Nguồn: Phòng Văn hóa - Xã hội',
    };
    const { result } = await diagnosticsOf('thanh-pho-unesco-2026', { fields });
    expect(result.indicators.find((i) => i.id === '2.3.1')?.outcome).toBe('undecided');
  });

  it('a bare "Không áp dụng" leaves every level possible, whatever figure stands beside it', async () => {
    const fields = { '2.2.1.part': 0, '2.2.1.verdict': 'Không áp dụng' };
    const { result } = await diagnosticsOf('huyen-2021', { fields });
    expect(result.indicators.find((i) => i.id === '2.2.1')?.levelRange).toEqual({ min: 0, max: 3 });
    expect(result.levelRange).toEqual({ min: 0, max: 3 });
  });

  it.each(['Tổng: 9 đơn vị', 'Toàn thành phố', 'Chung toàn huyện', 'Bình quân', 'Tổng hợp'])(
    'a summary row "%s" is no commune',
    async (name) => {
      const communes = [1, 2, 3].map((n) => ({
        name: `Xã ${n}`,
        answers: { '2.1.2': n < 3 ? 'Khá' : 'Trung bình' },
      }));
      const rows = [...communes, { name, answers: { '2.1.2': 'Khá' } }];
      const { result } = await diagnosticsOf('huyen-2021', { rosters: { communes: rows } });
      expect(result.indicators.find((i) => i.id === '2.1.2')).toMatchObject({
        part: '2',
        whole: '3',
        outcome: 'not-met',
      });
    },
  );
});
