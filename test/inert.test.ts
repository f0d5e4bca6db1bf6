/** Text of others: what is left of it can neither command a terminal nor run in a spreadsheet, and JSON keeps it all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, jsonText, visible, visibleLines } from '../src/inert.ts';
import { hostileText, UNSEEN } from './reporters/hostile-text.ts';

test.each([
  ['Xã Mỹ An', 'Xã Mỹ An'],
  ['a\u001B[31mđỏ\u001B[0m', 'a [31mđỏ [0m'],
  ['tiêu đề\u001B]0;x\u0007', 'tiêu đề ]0;x '],
  ['\u009B2J', ' 2J'],
  ['a\r\nKẾT LUẬN: Đạt', 'a KẾT LUẬN: Đạt'],
  ['\u202Egpj.exe', ' gpj.exe'],
  ['a\u200Bb\uFEFFc\u2028d', 'a b c d'],
  ['nửa \uD83D ký tự', 'nửa   ký tự'],
  ['😀', '😀'],
])('visible %j', (text, expected) => {
  expect(visible(text)).toBe(expected);
});

test('lines of this program stay, all else of them goes', () => {
  expect(visibleLines('một\nhai\r\u001B[2Jba\u2029')).toBe('một\nhai [2Jba ');
});

test.each([
  ['=1+1', "'=1+1"],
  ['＝1', "'＝1"],
  ['\u200B\t -1', "'  -1"],
  ['\r\n@x', "' @x"],
  ['Xã = 1', 'Xã = 1'],
])('cell %j', (text, expected) => {
  expect(cellText(text)).toBe(expected);
});

test('whatever the text, nothing unseen is left, and JSON is one document of the same data', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(visible(text)).not.toMatch(UNSEEN);
      expect(visibleLines(text).replaceAll('\n', '')).not.toMatch(UNSEEN);
      expect(cellText(text).trimStart()).not.toMatch(/^[=+\-@]/);
      for (const indent of [0, 2]) {
        const json = jsonText({ [text]: [text, { text }] }, indent);
        expect(json.replaceAll('\n', '')).not.toMatch(UNSEEN);
        expect(JSON.parse(json)).toEqual({ [text]: [text, { text }] });
        expect(json.split('\n')).toHaveLength(indent === 0 ? 1 : 8);
      }
    }),
  );
});
