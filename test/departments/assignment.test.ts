/** The user's own assignment over the set's owners. */
import { describe, expect, test } from 'vitest';
import { sharesByOwner, withOwners } from '../../src/criteria/part.ts';
import { assignmentOf, assignmentRows } from '../../src/departments/assignment.ts';
import { yamlAssignment } from '../../src/departments/assignment-yaml.ts';
import { setOf } from './support.ts';

const set = await setOf('huyen-2021');
const owners = (table: string[][]) => Object.fromEntries(assignmentOf(set, assignmentRows(table)).owners);

describe('a table', () => {
  test('columns by their headers, in any order, several departments in a cell', () => {
    expect(
      owners([
        ['BẢNG PHÂN CÔNG', '', ''],
        ['TT', 'Đơn vị phụ trách', 'Mã chỉ báo'],
        ['1', 'Phòng Nội vụ; Ban Tổ chức', '3.2.3'],
        ['2', 'Công an huyện', '3.2.2, 3.2.1'],
      ]),
    ).toEqual({
      '3.2.3': ['Phòng Nội vụ', 'Ban Tổ chức'],
      '3.2.2': ['Công an huyện'],
      '3.2.1': ['Công an huyện'],
    });
  });

  test('without headers the first two columns', () => {
    expect(owners([['2.1.1', 'Phòng A']])).toEqual({ '2.1.1': ['Phòng A'] });
  });

  test('a code of many goes behind a code of one; lines of one code add up', () => {
    const rows = owners([
      ['2.1', 'Phòng A'],
      ['2.1.1', 'Phòng B'],
      ['2.1.1', 'Phòng C'],
      ['2.1.1', 'phong b'],
    ]);
    expect(rows).toEqual({ '2.1.1': ['Phòng B', 'Phòng C'], '2.1.2': ['Phòng A'] });
  });

  test('a department of the set keeps its writing', () => {
    expect(owners([['2.1.1', 'phòng nội  vụ']])).toEqual({ '2.1.1': ['Phòng Nội vụ'] });
  });

  test('codes of no indicator are named', () => {
    const { unknown } = assignmentOf(
      set,
      assignmentRows([
        ['9.9', 'A'],
        ['01/01/2001', 'B'],
      ]),
    );
    expect(unknown).toEqual(['9.9', '01/01/2001']);
  });
});

test('a group of lettered lines stands for them all', async () => {
  const unesco = await setOf('thanh-pho-unesco-2026');
  expect([...assignmentOf(unesco, [{ codes: ['1.1.1'], owners: ['X'] }]).owners.keys()]).toEqual([
    '1.1.1a',
    '1.1.1b',
  ]);
});

test('YAML: codes are text, lists too, under a heading or not', () => {
  expect(yamlAssignment('2.10: Phòng A\n"3.2.3": [Phòng B, Phòng C]')).toEqual([
    { codes: ['2.10'], owners: ['Phòng A'] },
    { codes: ['3.2.3'], owners: ['Phòng B', 'Phòng C'] },
  ]);
  expect(yamlAssignment('phan-cong:\n  2.1.1: Phòng A')).toEqual([{ codes: ['2.1.1'], owners: ['Phòng A'] }]);
  expect(yamlAssignment('- a\n- b')).toBeUndefined();
  expect(yamlAssignment('a: [')).toBeUndefined();
});

test('the other indicators keep their owners, and nobody is lost', async () => {
  const shares = sharesByOwner(withOwners(set, new Map([['3.2.3', ['Ban Tổ chức']]])));
  expect(shares.find(({ name }) => name === 'Ban Tổ chức')?.indicators).toEqual(['3.2.3']);
  expect(shares.some(({ name }) => name === 'Phòng Nội vụ')).toBe(false);
  const ward = sharesByOwner(await setOf('xa-2014')).at(-1);
  expect(ward).toEqual({ name: '', indicators: ['2a', '6a', '8a', '9a', '15.1'] });
});
