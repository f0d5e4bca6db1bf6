import { describe, expect, it } from 'vitest';
import { sheetsWithoutInput } from '../../../src/workbook/read/without-input.ts';
import type { SheetHead } from '../../../src/xlsx/types.ts';

const heads: SheetHead[] = [
  { name: 'Hướng dẫn', state: 'visible' },
  { name: 'Kết quả', state: 'visible' },
  { name: 'Chỉ báo', state: 'visible' },
  { name: 'Tính toán', state: 'hidden' },
];
const names = [
  { name: 'ht_set', formula: "'Hướng dẫn'!$B$24" },
  { name: 'in_2.1.1.part', formula: "'Chỉ báo'!$D$10" },
  { name: 'out_outcome', formula: "'Kết quả'!$B$4" },
];
const free = (of: readonly SheetHead[], more: typeof names) => [...sheetsWithoutInput(of, more)];

describe('sheets that need no parsing', () => {
  it('are those of the live results', () => {
    expect(free(heads, names)).toEqual(['Kết quả', 'Tính toán']);
  });

  it('are none where names were lost: the workbook is searched whole', () => {
    expect(free(heads, [])).toEqual([]);
    expect(free(heads, names.slice(0, 2))).toEqual([]);
    expect(free(heads, names.slice(2))).toEqual([]);
    const broken = names.slice(0, 2).map((name) => ({ ...name, formula: '#REF!' }));
    expect(free(heads, [...broken, ...names.slice(2)])).toEqual([]);
  });

  it('are not a sheet of another name, nor a calculation sheet that somebody shows', () => {
    const renamed = heads.map((head) => (head.name === 'Kết quả' ? { ...head, name: 'Kết quả 2022' } : head));
    expect(free(renamed, names)).toEqual(['Tính toán']);
    const shown = heads.map((head): SheetHead => ({ ...head, state: 'visible' }));
    expect(free(shown, names)).toEqual(['Kết quả']);
  });

  it('are no sheet that an input or a mark leads to', () => {
    const moved = { name: 'in_2.1.2.part', formula: "'KẾT QUẢ'!$D$10" };
    expect(free(heads, [...names, moved])).toEqual(['Tính toán']);
    const mark = { name: 'HT_set_version', formula: "'Tính toán'!$A$1:$A$2" };
    expect(free(heads, [...names, mark])).toEqual(['Kết quả']);
  });
});
