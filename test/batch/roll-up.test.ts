/** Results of lower units against, or in place of, what the upper unit's workbook says. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { filled } from '../../src/batch/fill.ts';
import { type Result, unreadable } from '../../src/result.ts';
import { builtInSet } from '../../src/sets/index.ts';
import { COMMUNES, commune, finished, type HandIn, resultOf } from './support.ts';

const DISTRICT: HandIn = { file: 'huyen.xlsx', set: 'huyen-2021', name: 'Huyện Tháp Mười', code: '872' };
const GRADES = ['Tốt', 'Khá', 'Trung bình', 'Chưa đạt', null] as const;

/** The thirteen communes, by grade. */
const graded = new Map<string, Result>();
beforeAll(async () => {
  for (const { code } of COMMUNES)
    for (const grade of GRADES) graded.set(`${code} ${grade}`, await resultOf(commune(code, grade)));
});
const communesAs = (grades: readonly (string | null | undefined)[]): Result[] =>
  COMMUNES.flatMap(({ code }, index) => {
    const grade = grades[index];
    const result = grade === undefined ? undefined : graded.get(`${code} ${grade}`);
    return result === undefined ? [] : [result];
  });
const all = (grade: string) => COMMUNES.map(() => grade);
const indicator = (result: Result, id = '2.1.2') => result.indicators.find((i) => i.id === id);
const asPairs = (results: readonly Result[]) => results.map((result) => [result] as const);

describe('communes and their district', () => {
  it.each([
    // Nine of thirteen are 69.2 %, ten 76.9 %, twelve 92.3 %.
    [9, 'not-met', null],
    [10, 'met', 1],
    [11, 'met', 2],
    [12, 'met', 3],
  ] as const)('%i of 13 rated Khá: %s, level %s', async (count, outcome, level) => {
    const grades = COMMUNES.map((_, index) => (index < count ? 'Khá' : 'Trung bình'));
    const { result } = finished(asPairs([await resultOf(DISTRICT), ...communesAs(grades)]), {
      rollUp: 'fill',
    });
    expect(indicator(result('huyen.xlsx'))).toMatchObject({
      outcome,
      level,
      basis: 'roll-up',
      part: String(count),
      whole: '13',
    });
  });

  it('a missing one and an undecided one leave a range', async () => {
    const grades = [undefined, null, ...all('Khá').slice(2)];
    const run = finished(asPairs([await resultOf(DISTRICT), ...communesAs(grades)]), { rollUp: 'fill' });
    expect(indicator(run.result('huyen.xlsx'))).toMatchObject({
      outcome: 'met',
      range: { min: '84.615384', max: '100' },
      levelRange: { min: 2, max: 3 },
    });
    expect(run.codes('huyen.xlsx', '2.1.2')).toEqual(['HT505', 'HT506']);
    const said = run.result('huyen.xlsx').diagnostics.find(({ code }) => code === 'HT506');
    expect(said?.args).toMatchObject({
      count: '2',
      total: '13',
      names: [COMMUNES[0]?.name, COMMUNES[1]?.name],
    });
  });

  it('nothing is filled by default, nor where counts, a rate or not-applicable were entered', async () => {
    const blank = await resultOf(DISTRICT);
    expect(indicator(finished(asPairs([blank, ...communesAs(all('Tốt'))])).result('huyen.xlsx'))).toEqual(
      indicator(blank),
    );
    for (const fields of [
      { '2.1.2.part': 9, '2.1.2.whole': 13 },
      { '2.1.2.rate': '75%' },
      { '2.1.2.verdict': 'Không áp dụng', '2.1.2.reason': 'Chưa xếp loại' },
    ]) {
      const entered = await resultOf({ ...DISTRICT, fields });
      const run = finished(asPairs([entered, ...communesAs(all('Tốt'))]), { rollUp: 'fill' });
      expect(indicator(run.result('huyen.xlsx'))).toEqual(indicator(entered));
    }
  });

  it.each([
    [12, []],
    [11, ['HT504']],
    [13, ['HT504']],
  ])('%i entered against 12 of 13', async (part, codes) => {
    const district = await resultOf({ ...DISTRICT, fields: { '2.1.2.part': part, '2.1.2.whole': 13 } });
    const run = finished(asPairs([district, ...communesAs(['Chưa đạt', ...all('Khá').slice(1)])]));
    expect(run.codes('huyen.xlsx', '2.1.2')).toEqual(codes);
    expect(run.result('huyen.xlsx').outcome).toBe(district.outcome);
    if (codes.length > 0) {
      const said = run.result('huyen.xlsx').diagnostics.find(({ code }) => code === 'HT504');
      expect(said?.args).toMatchObject({ low: '12', high: '12', names: [COMMUNES[0]?.name] });
    }
  });

  it('a total that is not that of the list is said', async () => {
    const district = await resultOf({ ...DISTRICT, fields: { '2.1.2.part': 12, '2.1.2.whole': 12 } });
    const run = finished(asPairs([district, ...communesAs(['Chưa đạt', ...all('Khá').slice(1)])]));
    expect(run.codes('huyen.xlsx', '2.1.2')).toEqual(['HT504']);
  });

  it.each([
    // Twelve of thirteen are 92.307692 %.
    ['92,3%', []],
    ['92,31%', []],
    ['92,307692%', []],
    ['93%', []],
    ['92,32%', ['HT504']],
    ['75%', ['HT504']],
    ['100%', ['HT504']],
  ])('a rate of %s against 12 of 13', async (rate, codes) => {
    const district = await resultOf({ ...DISTRICT, fields: { '2.1.2.rate': rate } });
    const run = finished(asPairs([district, ...communesAs(['Chưa đạt', ...all('Khá').slice(1)])]));
    expect(run.codes('huyen.xlsx', '2.1.2')).toEqual(codes);
    if (codes.length === 0) return;
    const said = run.result('huyen.xlsx').diagnostics.find(({ code }) => code === 'HT504');
    expect(said?.message).toContain(`Sổ ghi ${rate}, kết quả của các đơn vị cấp dưới cho 12/13.`);
  });

  it.each([
    ['Đạt', 'Khá', 13, []],
    ['Đạt', 'Khá', 10, []],
    ['Đạt', 'Khá', 9, ['HT518']],
    ['Chưa đạt', 'Khá', 9, []],
    ['Chưa đạt', 'Khá', 10, ['HT518']],
    // Nine and four that have not handed in may still be enough.
    ['Đạt', undefined, 9, ['HT506']],
    ['Chưa đạt', undefined, 9, ['HT506']],
  ] as const)('only %s ticked; %s, %i of 13 rated Khá', async (verdict, others, count, codes) => {
    const rest = others === undefined ? undefined : 'Trung bình';
    const grades = COMMUNES.map((_, index) => (index < count ? 'Khá' : rest));
    const district = await resultOf({ ...DISTRICT, fields: { '2.1.2.verdict': verdict } });
    const run = finished(asPairs([district, ...communesAs(grades)]));
    const found = run
      .result('huyen.xlsx')
      .diagnostics.flatMap(({ code }) => (/^HT5/.test(code) ? [code] : []));
    expect(found).toEqual(codes);
    expect(indicator(run.result('huyen.xlsx'))).toEqual(indicator(district));
  });

  it('a roster answer that differs is named with the file of the commune', async () => {
    const rows = COMMUNES.map(({ name, code }) => ({ name, code, answers: { '2.1.2': 'Tốt' } }));
    const district = await resultOf({ ...DISTRICT, rosters: { communes: rows } });
    const run = finished(asPairs([district, ...communesAs(['Trung bình', ...all('Khá').slice(1)])]));
    expect(run.codes('huyen.xlsx', '2.1.2')).toEqual(['HT503']);
    const [said] = run.result('huyen.xlsx').diagnostics.filter(({ code }) => code === 'HT503');
    const [first] = COMMUNES;
    expect(said?.args).toEqual({
      units: [{ name: first?.name, declared: true, file: `xa/${first?.code}.xlsx` }],
    });
    expect(said).toMatchObject({ sheet: 'Xã, phường, thị trấn' });
  });

  it('of another year, or of none, they are not used', async () => {
    const other = await resultOf(commune('30037', 'Tốt', { year: 2021 }));
    const none = await resultOf(commune('30040', 'Tốt', { year: null }));
    const run = finished(asPairs([await resultOf(DISTRICT), other, none]), { rollUp: 'fill' });
    expect(run.codes()).toEqual(['HT513', 'HT513']);
    expect(indicator(run.result('huyen.xlsx'))?.basis).toBeNull();
  });

  it('an upper unit of no year is said to have none', async () => {
    const lower = await resultOf(commune('30037', 'Tốt'));
    const run = finished(asPairs([await resultOf({ ...DISTRICT, year: null }), lower]));
    expect(run.report.diagnostics).toMatchObject([{ code: 'HT513', args: { year: '2022', upper: '' } }]);
    expect(run.report.diagnostics[0]?.message).toContain('sổ cấp trên không ghi năm');
    const province = { file: 'tinh.xlsx', set: 'tinh-2021', name: 'Đồng Tháp', year: null };
    const above = finished(asPairs([await resultOf(province), await resultOf(DISTRICT)]));
    expect(above.codes()).toEqual(['HT513']);
  });

  it('a code that is one unit and a name that is another is used for neither', async () => {
    const wrong = await resultOf(commune('30037', 'Tốt', { name: 'Xã Mỹ Quý' }));
    const run = finished(asPairs([await resultOf(DISTRICT), wrong]), { rollUp: 'fill' });
    expect(run.codes()).toEqual(['HT508']);
    expect(run.codes('huyen.xlsx', '2.1.2')).toEqual([]);
  });

  it('a unit without a code is known by its name', async () => {
    const { code: _, ...nameless } = commune('30055', 'Tốt');
    const district = await resultOf({ ...DISTRICT, fields: { '2.1.2.part': 0, '2.1.2.whole': 13 } });
    const run = finished(asPairs([district, await resultOf(nameless)]));
    expect(run.codes('huyen.xlsx', '2.1.2')).toEqual(['HT504', 'HT506']);
  });
});

describe('two levels at once', () => {
  it('what is filled in the district counts in the province', async () => {
    const fields = Object.fromEntries(['1.1.1', '1.1.2'].map((id) => [`${id}.verdict`, 'Đạt']));
    const province: HandIn = {
      file: 'tinh.xlsx',
      set: 'tinh-2021',
      name: 'Tỉnh Đồng Tháp',
      code: '87',
      fields,
      rosters: { districts: [{ name: 'Huyện Tháp Mười', code: '872' }] },
    };
    // 3.1.1 alone makes the district not met, whatever its communes say.
    const poor = { '3.1.1.previous.rate': '1.83%', '3.1.1.current.rate': '1.39%' };
    const district = await resultOf({ ...DISTRICT, fields: poor });
    const run = finished(asPairs([await resultOf(province), district, ...communesAs(all('Khá'))]), {
      rollUp: 'fill',
    });
    expect(indicator(run.result('huyen.xlsx'))).toMatchObject({ outcome: 'met', level: 3 });
    expect(indicator(run.result('tinh.xlsx'))).toMatchObject({ outcome: 'not-met', part: '0', whole: '1' });
    expect(run.report.units.find(({ file }) => file === 'huyen.xlsx')).toMatchObject({
      code: '872',
      parent: 'tinh.xlsx',
    });
  });
});

describe('agencies', () => {
  const POINTS = {
    '1.1': 10,
    '1.2': 10,
    '1.3': 10,
    '2.1': 10,
    '2.2': 5,
    '2.3': 10,
    '2.4': 5,
    '3.1': 25,
    '3.2': 10,
    '3.3': 5,
  };
  const good = Object.fromEntries(Object.entries(POINTS).map(([id, points]) => [`${id}.points`, points]));
  const school = (file: string, name: string): HandIn => ({ file, set: 'don-vi-2020', name, fields: good });

  it('belong to the district that lists them, wherever their workbook stands', async () => {
    const listing = await resultOf({
      ...DISTRICT,
      file: 'a/huyen.xlsx',
      rosters: { agencies: [{ name: 'Trường THCS An Bình' }] },
    });
    const other = await resultOf({ ...DISTRICT, file: 'b/huyen.xlsx', name: 'Huyện Cao Lãnh', code: '873' });
    const agency = await resultOf(school('b/truong.xlsx', 'trường thcs an bình'));
    const run = finished(asPairs([listing, other, agency]), { rollUp: 'fill' });
    expect(indicator(run.result('a/huyen.xlsx'), '2.1.1')).toMatchObject({
      part: '1',
      whole: '1',
      basis: 'roll-up',
    });
    expect(run.codes('b/huyen.xlsx', '2.1.1')).toEqual([]);
  });

  it('else to the district of the nearest folder; without a total there is no share', async () => {
    const above = await resultOf({ ...DISTRICT, file: 'a/huyen.xlsx' });
    const agency = await resultOf(school('a/don-vi/truong.xlsx', 'Trường THCS An Bình'));
    const run = finished(asPairs([above, agency]), { rollUp: 'fill' });
    expect(run.codes('a/huyen.xlsx', '2.1.1')).toEqual(['HT509']);
    expect(indicator(run.result('a/huyen.xlsx'), '2.1.1')?.outcome).toBe('undecided');
    const total = await resultOf({ ...DISTRICT, file: 'a/huyen.xlsx', fields: { '2.1.1.whole': 3 } });
    const known = finished(asPairs([total, agency]), { rollUp: 'fill' });
    expect(indicator(known.result('a/huyen.xlsx'), '2.1.1')?.range).toEqual({ min: '33.333333', max: '100' });
  });

  describe('stand in the folder of a district that has no workbook that can be read', () => {
    const province: HandIn = {
      file: 'tinh.xlsx',
      set: 'tinh-2021',
      name: 'Tỉnh Đồng Tháp',
      code: '87',
      fields: { '2.1.1.whole': 40 },
    };
    const broken = (file: string) => unreadable({ file, sha256: null }, [], 'vi', false);
    const run = async (agency: string, ...others: Result[]) => {
      const results = [
        await resultOf(province),
        await resultOf(school(agency, 'Trường THCS An Bình')),
        ...others,
      ];
      const { codes, result } = finished(asPairs(results), { rollUp: 'fill' });
      return [
        codes(),
        indicator(result('tinh.xlsx'), '2.1.1')?.part ?? indicator(result('tinh.xlsx'), '2.1.1')?.range?.min,
      ];
    };

    it.each(['869/truong.xlsx', '869/don-vi/truong.xlsx'])("%s is not the province's", async (file) => {
      expect(await run(file, broken('869/bao-cao.xlsx'))).toEqual([['HT512'], '0']);
      const commune869 = await resultOf(commune('30037', 'Tốt', { file: '869/xa.xlsx' }));
      expect(await run(file, commune869)).toEqual([['HT512'], '0']);
    });

    it('two folders down there may be one that has handed in nothing', async () => {
      expect(await run('869/don-vi/truong.xlsx')).toEqual([['HT512'], '0']);
    });

    it("what stands in the province's own folders is", async () => {
      expect(await run('truong.xlsx', broken('869/bao-cao.xlsx'))).toEqual([[], '2.5']);
      expect(await run('so-nganh/truong.xlsx', broken('869/bao-cao.xlsx'))).toEqual([[], '2.5']);
    });

    it('one broken agency takes no other away from its district', async () => {
      const district = await resultOf({ ...DISTRICT, file: 'a/huyen.xlsx', fields: { '2.1.1.whole': 2 } });
      const agency = await resultOf(school('a/don-vi/truong.xlsx', 'Trường THCS An Bình'));
      const batch = finished(asPairs([district, agency, broken('a/don-vi/khac.xlsx')]), { rollUp: 'fill' });
      expect(indicator(batch.result('a/huyen.xlsx'), '2.1.1')?.range).toEqual({ min: '50', max: '100' });
    });
  });

  it('between two districts of one folder they are in none, and it is said', async () => {
    const both = [
      await resultOf({ ...DISTRICT, file: '1.xlsx' }),
      await resultOf({ ...DISTRICT, file: '2.xlsx', name: 'Huyện Cao Lãnh', code: '873' }),
    ];
    const run = finished(asPairs([...both, await resultOf(school('truong.xlsx', 'Trường THCS An Bình'))]));
    expect(run.codes()).toEqual(['HT512']);
  });
});

it('filling makes of every fill what the same answers in the roster would make', async () => {
  const set = await builtInSet('huyen-2021');
  if (set === undefined) throw new Error('no set');
  const words = { counts: 'Khá', other: 'Trung bình', open: undefined } as const;
  const kinds = fc.array(fc.constantFrom('counts', 'other', 'open'), { minLength: 4, maxLength: 13 });
  await fc.assert(
    fc.asyncProperty(
      kinds,
      fc.constantFrom({}, { '2.1.2.verdict': 'Đạt' }, { '2.1.2.verdict': 'Chưa đạt' }),
      async (answers, fields) => {
        const rows = (given: boolean) =>
          answers.map((kind, index) => {
            const word = given ? words[kind as keyof typeof words] : undefined;
            return {
              name: `Xã số ${index + 1}`,
              ...(word === undefined ? {} : { answers: { '2.1.2': word } }),
            };
          });
        const count = (kind: string) => answers.filter((answer) => answer === kind).length;
        fc.pre(count('open') < answers.length);
        const declared = await resultOf({ ...DISTRICT, fields, rosters: { communes: rows(true) } });
        const blank = await resultOf({ ...DISTRICT, fields, rosters: { communes: rows(false) } });
        const roster = {
          counted: count('counts'),
          others: count('other'),
          missing: count('open'),
          invalid: 0,
        };
        const lacking = answers.flatMap((kind, index) => (kind === 'other' ? [`Xã số ${index + 1}`] : []));
        const made = filled(blank, set, '2.1.2', { answers: roster, lacking }, 'vi');
        const unit = ({ outcome, level, levelRange, counts, blocking }: Result) => ({
          outcome,
          level,
          levelRange,
          counts,
          blocking,
        });
        expect(made && unit(made)).toEqual(unit(declared));
        const plain = (result: Result | null) => {
          const { basis: _, cells: __, roster: ___, ...item } = indicator(result ?? declared) ?? {};
          return item;
        };
        expect(plain(made)).toEqual(plain(declared));
      },
    ),
    { numRuns: 40 },
  );
});
