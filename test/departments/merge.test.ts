/** Where senders contradict each other, or do not belong together: named, never chosen in silence. */
import { describe, expect, test } from 'vitest';
import { forbids, mergeSubmitted } from '../../src/departments/merge.ts';
import type { Submitted } from '../../src/departments/submitted.ts';
import { BLANK, type WorkbookContent } from '../../src/workbook/content.ts';
import { layoutOf } from '../../src/workbook/layout.ts';
import { example, merged, partsOf, read, said, sent, setOf } from './support.ts';

const set = await setOf('huyen-2021');
const INFO = { 'unit.name': 'Huyện Tháp Mười', 'unit.code': '872', year: 2022 };
const GD = 'Phòng Giáo dục và Đào tạo';
const VH = 'Phòng Văn hóa và Thông tin';

type Fields = WorkbookContent['fields'];

/** Parts of a workbook in which two departments, who share 2.2.1, fill in what they are given here. */
async function handedIn(gd: Fields, vh: Fields, parent: Fields = {}, rest: Partial<WorkbookContent> = {}) {
  const whole = await sent(set, { ...BLANK, info: INFO, fields: parent, ...rest }, {}, 'goc.xlsx');
  const given: Readonly<Record<string, Fields>> = { [GD]: gd, [VH]: vh };
  const parts = await partsOf(whole, set, (department, content) => ({
    ...content,
    fields: { ...content.fields, ...given[department] },
  }));
  return { whole, parts, some: parts.filter(({ part }) => [GD, VH].includes(part?.name ?? '')) };
}

const codes = (submitted: readonly Submitted[], options = {}) =>
  mergeSubmitted(submitted, options).notes.map(({ diagnostic }) => diagnostic.code);

const value = (submitted: Submitted, field: string) => submitted.entries.fields.get(field)?.text;

describe('one input, two senders', () => {
  test('different values are a conflict with both cells and senders', async () => {
    const { parts } = await handedIn({ '2.2.1.whole': 33 }, { '2.2.1.whole': 41 });
    const { notes, content } = mergeSubmitted(parts);
    const [conflict] = notes.map(({ diagnostic }) => diagnostic).filter(({ code }) => code === 'HT545');
    expect(conflict).toMatchObject({
      indicator: '2.2.1',
      args: {
        item: '2.2.1 Tổng số cơ quan, đơn vị cấp huyện',
        claims: [
          { value: '33', sender: GD, file: `${GD}.xlsx`, cell: expect.stringMatching(/^Chỉ báo!D\d+$/) },
          { value: '41', sender: VH, file: `${VH}.xlsx`, cell: expect.stringMatching(/^Chỉ báo!D\d+$/) },
        ],
      },
    });
    expect(content.fields['2.2.1.whole']).toBeUndefined();
  });

  test('the same value, however it is written, is none', async () => {
    const { parts } = await handedIn(
      { '2.2.1.whole': 33, '2.2.1.verdict': 'Đạt' },
      { '2.2.1.whole': '33', '2.2.1.verdict': ' đạt' },
    );
    expect(codes(parts)).toEqual([]);
    expect((await merged(parts)).read.submission.verdicts.get('2.2.1')).toBe('met');
  });

  test('0.92 and 92 % are not the same', async () => {
    const { parts } = await handedIn(
      { '2.2.1.rate': { exact: 0.92, numFmt: 'General' } },
      { '2.2.1.rate': '92%' },
    );
    expect(codes(parts)).toEqual(['HT545']);
  });

  test('a blank overwrites nothing, whoever comes last', async () => {
    const { some } = await handedIn({}, { '2.2.1.part': 30 });
    for (const order of [some, [...some].reverse()]) {
      expect(value(await merged(order), '2.2.1.part')).toBe('30');
      expect(value(await merged(order, { prefer: 'newest' }), '2.2.1.part')).toBe('30');
    }
  });

  test('newest takes the file saved last, first the one named first; what is left out is said', async () => {
    const { some } = await handedIn({ '2.2.1.whole': 33 }, { '2.2.1.whole': 41 });
    expect(value(await merged(some, { prefer: 'newest' }), '2.2.1.whole')).toBe('41');
    expect(value(await merged([...some].reverse(), { prefer: 'newest' }), '2.2.1.whole')).toBe('41');
    expect(value(await merged(some, { prefer: 'first' }), '2.2.1.whole')).toBe('33');
    expect(value(await merged([...some].reverse(), { prefer: 'first' }), '2.2.1.whole')).toBe('41');
    const { notes, sources } = mergeSubmitted(some, { prefer: 'newest' });
    expect(notes[0]?.diagnostic).toMatchObject({
      code: 'HT546',
      args: { used: { value: '41', sender: VH }, others: [{ value: '33', sender: GD }] },
    });
    expect(sources.map(({ value: shown, department }) => [shown, department])).toEqual([
      ['41', VH],
      ['33 (không lấy)', GD],
    ]);
  });

  test('files of one moment are decided by neither of them', async () => {
    const { some } = await handedIn({ '2.2.1.whole': 33 }, { '2.2.1.whole': 41 });
    const same = some.map((of) => ({ ...of, saved: 1000 }));
    expect(codes(same, { prefer: 'newest' })).toContain('HT545');
  });
});

describe('with the workbook that was divided', () => {
  test('who changed a figure is taken before who handed it back', async () => {
    const { whole, parts } = await handedIn({ '2.2.1.whole': 34 }, {}, { '2.2.1.whole': 33 });
    expect(codes(parts)).toEqual(['HT545']);
    expect(value(await merged([...parts, whole]), '2.2.1.whole')).toBe('34');
    expect(value(await merged([whole, ...parts]), '2.2.1.whole')).toBe('34');
  });

  test('two who changed it differently are a conflict', async () => {
    const { whole, parts } = await handedIn(
      { '2.2.1.whole': 34 },
      { '2.2.1.whole': 35 },
      { '2.2.1.whole': 33 },
    );
    expect(codes([...parts, whole])).toEqual(['HT545']);
  });

  test('another whole workbook is a sender like others', async () => {
    const { parts } = await handedIn({ '2.2.1.whole': 34 }, {});
    const other = await sent(set, { ...BLANK, info: INFO, fields: { '2.2.1.whole': 40 } });
    expect(codes([...parts, other])).toEqual(['HT545']);
  });
});

describe('what does not belong together', () => {
  const other = (info: WorkbookContent['info'], of = set) =>
    sent(of, { ...BLANK, info: { ...INFO, ...info } }, {}, 'khac.xlsx');

  test.each([
    ['unit', { 'unit.name': 'Huyện Tam Nông', 'unit.code': '871' }, 'HT541'],
    ['year', { year: 2021 }, 'HT542'],
  ] as const)('another %s is refused, whichever comes first', async (_, info, code) => {
    const { some } = await handedIn({}, {});
    const strange = await other(info);
    for (const order of [
      [...some, strange],
      [strange, ...some],
    ]) {
      expect(mergeSubmitted(order).notes).toMatchObject([{ file: 'khac.xlsx', diagnostic: { code } }]);
    }
  });

  test('another set, and another version of it', async () => {
    const { some } = await handedIn({}, {});
    const province = await other({}, await setOf('tinh-2021'));
    expect(codes([...some, province])).toContain('HT543');
    const older = { ...(await other({})), setVersion: '0.9.0' };
    expect(codes([...some, older])).toContain('HT544');
  });

  test('one unit may be written in two ways where its code is the same, or missing', async () => {
    const one = await sent(set, { ...BLANK, info: { ...INFO, 'unit.name': 'H. Tháp Mười' } });
    const two = await sent(set, { ...BLANK, info: { 'unit.name': 'huyện tháp mười', year: 2022 } });
    const three = await sent(set, { ...BLANK, info: INFO });
    expect(codes([three, two])).toEqual([]);
    // The name itself is an input like others.
    expect(codes([one, three])).toEqual(['HT545']);
  });

  test('a file that does not say its unit or year is taken, and that is said', async () => {
    const { some } = await handedIn({}, {});
    expect(codes([...some, await sent(set, BLANK)])).toEqual(
      expect.arrayContaining(['HT551', 'HT551', 'HT550']),
    );
  });
});

test('departments that have not sent their part are named', async () => {
  const { some } = await handedIn({ '2.1.1.part': 1 }, {});
  const note = mergeSubmitted(some).notes.find(({ diagnostic }) => diagnostic.code === 'HT550');
  expect(note?.diagnostic.args).toEqual({
    parts: [
      'HĐND/UBND cấp huyện',
      'Phòng Lao động - Thương binh và Xã hội',
      'Thành ủy/Huyện ủy',
      'Phòng Tài nguyên và Môi trường',
      'Trung tâm Văn hóa, Thông tin và Truyền thanh huyện',
      'Phòng Nội vụ',
    ],
  });
});

describe('lists of sub-units', () => {
  const communes = [
    { name: 'Xã Mỹ Quý', code: '29869' },
    { name: 'Xã Mỹ Hòa', code: '29870' },
  ];
  const rosters = { communes };
  type Row = WorkbookContent['rosters'][string][number];
  async function answered(gd: readonly Row[], vh: readonly Row[]) {
    const whole = await sent(set, { ...BLANK, info: INFO, rosters });
    const given: Readonly<Record<string, readonly Row[]>> = { [GD]: gd, [VH]: vh };
    return (
      await partsOf(whole, set, (department, content) => ({
        ...content,
        rosters: { ...content.rosters, ...(given[department] ? { communes: given[department] } : {}) },
      }))
    ).filter(({ part }) => [GD, VH].includes(part?.name ?? ''));
  }

  test('columns of two departments stand in one table', async () => {
    const parts = await answered(
      communes.map((row) => ({ ...row, answers: { '2.1.2': 'Tốt' } })),
      [...communes].reverse().map((row) => ({ ...row, answers: { '2.2.4': 'Có' } })),
    );
    const back = await merged(parts);
    expect(
      back.entries.rosters.get('communes')?.map(({ name, answers }) => [name?.text, answers.size]),
    ).toEqual([
      ['Xã Mỹ Quý', 2],
      ['Xã Mỹ Hòa', 2],
    ]);
    expect(back.read.submission.rosters.get('2.1.2')).toMatchObject({ counted: 2, missing: 0 });
    expect(back.read.submission.rosters.get('2.2.4')).toMatchObject({ counted: 2, missing: 0 });
  });

  test('a name that one of them mended is a conflict, not a second commune', async () => {
    const parts = await answered(
      [{ name: 'Xã Mỹ Qúy', code: '29869' }, communes[1] as Row],
      [{ name: 'Thị trấn Mỹ An', code: '29869' }, communes[1] as Row],
    );
    const { notes, content } = mergeSubmitted(parts);
    expect(notes.map(({ diagnostic }) => diagnostic.code)).toContain('HT545');
    expect(content.rosters.communes).toHaveLength(2);
  });

  test('a commune that only one of them lists is kept, and said', async () => {
    const parts = await answered([...communes, { name: 'Xã Mới', answers: { '2.1.2': 'Khá' } }], communes);
    const { notes, content } = mergeSubmitted(parts);
    expect(content.rosters.communes?.map(({ name }) => name)).toMatchObject([
      { exact: 'Xã Mỹ Quý' },
      { exact: 'Xã Mỹ Hòa' },
      { exact: 'Xã Mới' },
    ]);
    expect(notes.find(({ diagnostic }) => diagnostic.code === 'HT547')?.diagnostic.args).toEqual({
      row: 'Xã Mới',
      list: 'Xã, phường, thị trấn',
      have: [GD],
      lack: [VH],
    });
  });
});

describe('documents', () => {
  const plan = { indicator: '2.2.1', kind: 'Kế hoạch', number: '71-KH/HU' };
  async function with2(gd: object, vh: object) {
    const whole = await sent(set, { ...BLANK, info: INFO, evidence: [plan] });
    const given: Readonly<Record<string, object>> = { [GD]: gd, [VH]: vh };
    const parts = await partsOf(whole, set, (department, content) => ({
      ...content,
      evidence: given[department] === undefined ? content.evidence : [{ ...plan, ...given[department] }],
    }));
    return parts.filter(({ part }) => [GD, VH].includes(part?.name ?? ''));
  }

  test('what one adds to a document goes to its row', async () => {
    const back = await merged(await with2({ date: '14/04/2022' }, { summary: 'Chuyển đổi số' }));
    expect(back.read.documents).toMatchObject([{ date: '14/04/2022', summary: 'Chuyển đổi số' }]);
  });

  test('two dates of one document are a conflict', async () => {
    const parts = await with2({ date: '14/04/2022' }, { date: '15/04/2022' });
    const { notes } = mergeSubmitted(parts);
    expect(notes.map(({ diagnostic }) => diagnostic)).toContainEqual(
      expect.objectContaining({
        code: 'HT545',
        args: expect.objectContaining({ item: 'Minh chứng 2.2.1: 71-KH/HU, Ngày' }),
      }),
    );
  });
});

test('the part keeps its own reporter and deadline; the whole gets back its own', async () => {
  const { content } = example('thap-muoi-2022');
  const whole = await sent(set, { ...content, info: { ...content.info, deadline: '10/01/2023' } });
  const parts = await partsOf(whole, set, (department, part) => ({
    ...part,
    info: { ...part.info, reporter: `Người của ${department}`, deadline: '05/11/2022' },
  }));
  const back = await merged(parts);
  expect(back.read.reporter).toBe('UBND huyện Tháp Mười');
  expect(back.read.deadline).toBe('10/01/2023');
  expect(said(back.entries)).toEqual(said(whole.entries));
  expect(mergeSubmitted(parts).sources[0]?.person).toBe('Người của HĐND/UBND cấp huyện');
});

test('what the form has no place for is named', async () => {
  const { readFileSync } = await import('node:fs');
  const ExcelJS = (await import('exceljs')).default;
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync('examples/thap-muoi-2022.xlsx') as unknown as ArrayBuffer);
  book.addWorksheet('Ghi thêm').getCell('B2').value = 'số liệu tạm';
  const sheet = book.getWorksheet('Minh chứng');
  if (sheet !== undefined) sheet.getCell('I6').value = 'đã đối chiếu';
  const strange = await read(new Uint8Array(await book.xlsx.writeBuffer()));
  const places = mergeSubmitted([strange]).notes.flatMap(({ diagnostic }) =>
    diagnostic.code === 'HT548' ? [diagnostic.args.place] : [],
  );
  expect(places.sort()).toEqual(['Ghi thêm!B2', 'Minh chứng!I6']);
});

test('what is not read in silence is not merged into something that is', async () => {
  const { readFileSync } = await import('node:fs');
  const ExcelJS = (await import('exceljs')).default;
  const sheetOf = async (name: string) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync('examples/thap-muoi-2022.xlsx') as unknown as ArrayBuffer);
    const sheet = book.getWorksheet(name);
    if (sheet === undefined) throw new Error(name);
    return { sheet, sent: async () => read(new Uint8Array(await book.xlsx.writeBuffer())) };
  };
  // Shown as "33/41": not read as 33 before, nor after.
  const figures = await sheetOf('Chỉ báo');
  figures.sheet.getCell('D15').numFmt = '0"/41"';
  const odd = await figures.sent();
  const noted = (of: Submitted) => of.read.diagnostics.map(({ code }) => code);
  expect(noted(odd)).toContain('HT222');
  expect(noted(await merged([odd]))).toContain('HT222');
  // Two columns of one code: which one counts is for the sender to say.
  const roster = await sheetOf('Xã, phường, thị trấn');
  roster.sheet.getCell('F4').value = roster.sheet.getCell('C4').value;
  for (let row = 5; row <= 17; row++) {
    for (const [col, value] of Object.entries({ A: `Xã ${row}`, C: 'Khá', F: 'Không đạt' }))
      roster.sheet.getCell(`${col}${row}`).value = value;
  }
  const { notes } = mergeSubmitted([await roster.sent()]);
  expect(notes.filter(({ diagnostic }) => diagnostic.code === 'HT124')).toHaveLength(1);
});

test('a figure outside the inputs is not dropped for a self-assessment', async () => {
  const { readFileSync } = await import('node:fs');
  const ExcelJS = (await import('exceljs')).default;
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync('examples/thap-muoi-2022.xlsx') as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('Chỉ báo');
  const at = (field: string) =>
    layoutOf(set).names.find((named) => named.name === `in_${field}`) ?? { row: 0, col: 0 };
  const { row, col } = at('2.2.1.part');
  if (sheet !== undefined) sheet.getCell(row, col + 1).value = 20;
  const notes = mergeSubmitted([await read(new Uint8Array(await book.xlsx.writeBuffer()))]).notes;
  expect(notes.filter(forbids).map(({ diagnostic: { code, indicator } }) => [code, indicator])).toEqual([
    ['HT148', '2.2.1'],
  ]);
});

test('a row that is gone in one file is blank where another has it, and forbids merging where none has', async () => {
  const { readFileSync } = await import('node:fs');
  const ExcelJS = (await import('exceljs')).default;
  const whole = new Uint8Array(readFileSync('examples/thap-muoi-2022.xlsx'));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(whole as unknown as ArrayBuffer);
  const { row } = layoutOf(set).names.find(({ name }) => name === 'in_2.1.1.whole') ?? { row: 0 };
  const sheet = book.getWorksheet('Chỉ báo');
  for (let col = 1; col <= 10; col++) if (sheet !== undefined) sheet.getCell(row, col).value = null;
  const cut = await read(new Uint8Array(await book.xlsx.writeBuffer()), 'cut.xlsx');
  const forbidden = (all: readonly Submitted[]) =>
    mergeSubmitted(all)
      .notes.filter(forbids)
      .map(({ diagnostic: { code, args } }) => [code, args]);
  expect(forbidden([cut])).toMatchObject([['HT149', { field: '2.1.1.whole' }]]);
  expect(forbidden([cut, await read(whole)])).toEqual([]);
});

test('an indicator table that cannot be read is not merged as a blank one', async () => {
  const { readFileSync } = await import('node:fs');
  const ExcelJS = (await import('exceljs')).default;
  const codesOf = async (
    change: (sheet: import('exceljs').Worksheet, book: import('exceljs').Workbook) => void,
  ) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync('examples/thap-muoi-2022.xlsx') as unknown as ArrayBuffer);
    const sheet = book.getWorksheet('Chỉ báo');
    if (sheet !== undefined) change(sheet, book);
    const { notes } = mergeSubmitted([await read(new Uint8Array(await book.xlsx.writeBuffer()))]);
    return notes.filter(forbids).map(({ diagnostic: { code } }) => code);
  };
  const header = (sheet: import('exceljs').Worksheet, text: string) => {
    let found = { row: 0, col: 0 };
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.value === text) found = { row: Number(cell.row), col: Number(cell.col) };
      });
    });
    return found;
  };
  expect(
    await codesOf((sheet) => {
      for (let row = header(sheet, 'Mã').row; row < 80; row++) sheet.getRow(row).values = [];
    }),
  ).toContain('HT136');
  // Last year's figures beside this year's, under the same header, and no names left to tell them apart.
  expect(
    await codesOf((sheet, book) => {
      const { row, col } = header(sheet, 'Giá trị');
      sheet.getCell(row, col + 8).value = 'Giá trị';
      for (let below = row + 1; below < row + 50; below++) sheet.getCell(below, col + 8).value = 1;
      (book.definedNames as unknown as { matrixMap: object }).matrixMap = {};
    }),
  ).toContain('HT133');
});

describe('a list whose headers were rewritten', async () => {
  const { readFileSync } = await import('node:fs');
  const ExcelJS = (await import('exceljs')).default;
  const LIST = 'Xã, phường, thị trấn';
  /** The example with thirteen communes rated Khá, or 13/13 typed and all rated lower; and more columns by their header. */
  const book = async (header: string, more: Readonly<Record<string, string>>, typed = false) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(readFileSync('examples/thap-muoi-2022.xlsx') as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet(LIST);
    if (sheet === undefined) throw new Error(LIST);
    sheet.getCell('C4').value = header;
    for (const [index, [title, answer]] of Object.entries(more).entries()) {
      sheet.getCell(4, 5 + index).value = title;
      for (let row = 5; row <= 17; row++) sheet.getCell(row, 5 + index).value = answer;
    }
    for (let row = 5; row <= 17; row++) {
      sheet.getCell(`A${row}`).value = `Xã ${row}`;
      sheet.getCell(`C${row}`).value = typed ? 'Trung bình' : 'Khá';
    }
    // The counts typed would decide.
    if (!typed)
      for (const ref of ['D18', 'D19']) (workbook.getWorksheet('Chỉ báo') ?? sheet).getCell(ref).value = null;
    return read(new Uint8Array(await workbook.xlsx.writeBuffer()));
  };
  const errors = (of: Submitted) =>
    mergeSubmitted([of])
      .notes.filter(forbids)
      .map(({ diagnostic: { code, indicator } }) => [code, indicator]);

  test('is not merged where it is not known which column counts', async () => {
    expect(errors(await book('Xếp loại CĐHT', {}))).toEqual([['HT319', '2.1.2']]);
    expect(errors(await book('Xếp loại CĐHT', { '2.1.2 năm 2021': 'Trung bình' }))).toEqual([
      ['HT145', '2.1.2'],
    ]);
    expect(errors(await book('2.1.2 năm 2021', {}))).toEqual([['HT146', '2.1.2']]);
    expect(errors(await book('2.1.2 Xếp loại', {}))).toEqual([]);
  });

  test('and last year’s column is left behind where the counts typed decide, and said', async () => {
    const sent = await book('2.1.2 năm 2021', {}, true);
    expect(sent.read.submission.rosters.has('2.1.2')).toBe(false);
    expect(errors(sent)).toEqual([]);
    const places = mergeSubmitted([sent]).notes.flatMap(({ diagnostic }) =>
      diagnostic.code === 'HT548' ? [diagnostic.args.place] : [],
    );
    expect(places).toEqual([`${LIST}!C4`]);
    const back = await merged([sent]);
    expect(back.read.submission.rosters.has('2.1.2')).toBe(false);
    expect(back.read.submission.numbers.get('2.1.2.part')).toEqual(
      sent.read.submission.numbers.get('2.1.2.part'),
    );
  });
});

test('what is struck through stays so, with what is said of it, whoever sends it', async () => {
  const struck = { exact: 33, struck: true } as const;
  const rosters = {
    communes: [{ name: { exact: 'Xã A', struck: true } as const, answers: { '2.1.2': 'Tốt' } }],
  };
  const { parts, whole } = await handedIn({ '2.2.1.whole': struck }, { '2.2.1.whole': 33 }, {}, { rosters });
  const warnings = (of: Submitted) =>
    of.read.diagnostics
      .filter(({ code }) => code === 'HT224')
      .map(({ args }) => (args as { seen: string }).seen);
  expect(warnings(whole)).toEqual(['Xã A']);
  for (const order of [parts, [...parts].reverse()])
    expect(warnings(await merged(order))).toEqual(['33', 'Xã A']);
});
