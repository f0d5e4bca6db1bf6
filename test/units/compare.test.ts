import { describe, expect, it } from 'vitest';
import { compareUnits } from '../../src/units/compare.ts';
import { membersOf } from '../../src/units/members.ts';

const members = await membersOf('2023', '872', 'commune');
const OFFICIAL = members?.units ?? [];
const rows = OFFICIAL.map(({ name, code }) => ({ name, code }));
const without = (...names: string[]) => rows.filter(({ name }) => !names.includes(name));
const row = (name: string, code = '') => ({ name, code });

/** "kind seen -> official / named or near", and what is missing. */
function told(listed: readonly { name: string; code: string }[]) {
  const { odd, missing } = compareUnits(listed, OFFICIAL);
  const oddities = odd.map((o) =>
    o.kind === 'unknown'
      ? `? ${o.row.name || o.row.code} -> ${o.near.map(({ name }) => name).join(', ')}`
      : `${o.row.code} ${o.row.name} -> ${o.official.name}${o.named === null ? '' : ` / ${o.named.name}`}`,
  );
  return { oddities, missing: missing.map(({ name }) => name) };
}
const NOTHING = { oddities: [], missing: [] };

describe('members of a unit', () => {
  it('Tháp Mười has 13 communes, Đồng Tháp 12 districts and 143 communes', async () => {
    expect(members).toMatchObject({ parent: { name: 'Huyện Tháp Mười' }, asOf: '2023-04-10' });
    expect(OFFICIAL).toHaveLength(13);
    expect((await membersOf('2023', '87', 'district'))?.units).toHaveLength(12);
    expect((await membersOf('2023', '87', 'commune'))?.units).toHaveLength(143);
  });
  it.each([
    ['2023', '999', 'commune'],
    ['2023', '872', 'district'],
    ['2025', '87', 'district'],
    ['2023', '471', 'commune'], // Hoàng Sa has none
  ] as const)('%s %s has no %s', async (list, code, level) => {
    expect(await membersOf(list, code, level)).toBeUndefined();
  });
});

describe('spelling makes no difference', () => {
  it('the list itself, in any order', () => {
    expect(told(rows)).toEqual(NOTHING);
    expect(told([...rows].reverse())).toEqual(NOTHING);
  });
  it.each([
    ['without codes', ({ name }: { name: string }) => row(name)],
    ['without names', ({ code }: { code: string }) => row('', code)],
    ['capitals', ({ name, code }: { name: string; code: string }) => row(name.toUpperCase(), code)],
    [
      'short prefixes',
      ({ name }: { name: string }) => row(name.replace('Thị trấn', 'TT.').replace('Xã', 'x.')),
    ],
    ['decomposed', ({ name }: { name: string }) => row(name.normalize('NFD'))],
    ['i for y', ({ name }: { name: string }) => row(name.replaceAll('ý', 'í'))],
    ['with the district', ({ name }: { name: string }) => row(`${name}, huyện Tháp Mười`)],
    ['with the authority', ({ name }: { name: string }) => row(`UBND ${name}`)],
    ['with an ordinal', ({ name }: { name: string }) => row(`3. ${name}`)],
    ['codes as numbers', ({ name, code }: { name: string; code: string }) => row(name, String(Number(code)))],
    ['numbered from 1', ({ name }: { name: string }, at: number) => row(name, String(at + 1))],
  ])('%s', (_, change) => {
    expect(told(rows.map(change))).toEqual(NOTHING);
  });
  it('no accents: Tháp Mười has a Thị trấn Mỹ An and a Xã Mỹ An, both named without prefix', () => {
    expect(told(rows.map(({ name }) => row(name.replace(/^(Xã|Thị trấn) /, ''))))).toEqual(NOTHING);
  });
});

describe('what differs', () => {
  it('one left out is missing', () => {
    expect(told(without('Xã Mỹ Quý', 'Xã Láng Biển'))).toEqual({
      oddities: [],
      missing: ['Xã Mỹ Quý', 'Xã Láng Biển'],
    });
  });
  it('Mỹ An without prefix stands for the one that is not there in full', () => {
    expect(told([row('Mỹ An'), ...without('Xã Mỹ An').map(({ name }) => row(name))])).toEqual(NOTHING);
  });
  it('one of another district is unknown; what is missing stays missing', () => {
    expect(told([...without('Xã Mỹ Quý'), row('Xã Gáo Giồng', '30085')])).toEqual({
      oddities: ['? Xã Gáo Giồng -> '],
      missing: ['Xã Mỹ Quý'],
    });
  });
  it('a slip of the keyboard is unknown, with the name it stands for, which is not missing', () => {
    expect(told([...without('Xã Láng Biển'), row('Xã Láng Bển')])).toEqual({
      oddities: ['? Xã Láng Bển -> Xã Láng Biển'],
      missing: [],
    });
  });
  it('a code with another name: renamed', () => {
    const [first] = OFFICIAL;
    if (first === undefined) throw new Error('no units');
    expect(told([row('Xã Khác Hẳn', first.code), ...rows.slice(1)])).toEqual({
      oddities: [`${first.code} Xã Khác Hẳn -> ${first.name}`],
      missing: [],
    });
  });
  it('codes of two rows exchanged: both said, none missing', () => {
    const [first, second, ...rest] = rows;
    if (first === undefined || second === undefined) throw new Error('no units');
    expect(told([row(first.name, second.code), row(second.name, first.code), ...rest])).toEqual({
      oddities: [
        `${second.code} ${first.name} -> ${second.name} / ${first.name}`,
        `${first.code} ${second.name} -> ${first.name} / ${second.name}`,
      ],
      missing: [],
    });
  });
  it('a commune that became a township: another kind, not missing', () => {
    expect(told([...without('Xã Trường Xuân'), row('Thị trấn Trường Xuân')])).toEqual({
      oddities: [' Thị trấn Trường Xuân -> Xã Trường Xuân'],
      missing: [],
    });
  });
  it('the same unit twice is not said here (HT316, HT317)', () => {
    expect(told([...rows, ...rows.slice(0, 1)])).toEqual(NOTHING);
  });
  it('nothing that was listed, or nothing of it, is no reason to fail', () => {
    expect(told([]).missing).toHaveLength(13);
    expect(told([row(' '), row('x'.repeat(5000)), row('', '٣')]).missing).toHaveLength(13);
  });
});
