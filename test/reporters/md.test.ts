/** The Markdown report: its parts, and that no text from a cell marks anything up. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { md } from '../../src/reporters/md.ts';
import { escapeMd } from '../../src/reporters/md-escape.ts';
import { broken, context, resultOf, THAP_MUOI } from './support.ts';

test('Tháp Mười: heading, conclusion first, counts, table, self-assessed, diagnostics', () => {
  const lines = md([resultOf(THAP_MUOI)], context('vi')).split('\n');
  expect(lines[0]).toBe('# Huyện Tháp Mười, tỉnh Đồng Tháp, năm 2022');
  expect(lines[2]).toBe('**Không đạt, do chỉ báo 3.1.1 chưa đạt.**');
  expect(lines[4]).toBe('15/16 chỉ báo đạt, 1 chưa đạt, 0 chưa đủ số liệu, 0 không áp dụng.');
  expect(lines).toContain('- Bộ tiêu chí: Bộ tiêu chí công nhận huyện/thành phố học tập, huyen-2021 1.0.0');
  expect(lines.filter((line) => line.startsWith('| '))).toHaveLength(18);
  expect(lines.find((line) => line.startsWith('| 3.1.1 '))).toMatch(
    /\| giảm ≥ 1,5 điểm phần trăm \| giảm 0,44 điểm \| Chưa đạt \| {2}\| Số liệu \| Chỉ giảm 0,44/,
  );
  expect(lines.find((line) => line.startsWith('| 2.2.3 '))).toContain('| Không áp dụng (tính là đạt) |');
  const self = lines.slice(lines.indexOf('## Chỉ có tự đánh giá, không có số liệu') + 2);
  expect(self.slice(0, 5).map((line) => line.slice(0, 7))).toEqual(
    ['2.2.1', '2.2.2', '2.2.4', '3.1.2', '3.2.3'].map((id) => `- ${id}`),
  );
  expect(lines).not.toContain('## Còn thiếu');
  expect(lines.find((line) => line.startsWith('- **HT304** (cảnh báo) 2.2.1, Chỉ báo!E'))).toMatch(
    /: Chỉ có tự đánh giá.*\. \*Cách xử lý:\* Nhập số đạt/,
  );
});

test('what is missing comes with the cells where it belongs', () => {
  const lines = md([resultOf({ '2.1.1': '7/?', '3.1.2': 'trống' })], context('vi')).split('\n');
  const missing = lines.slice(lines.indexOf('## Còn thiếu') + 2).slice(0, 2);
  expect(missing[0]).toMatch(/^- 2\.1\.1: Chưa tính được tỷ lệ; .* \(Chỉ báo!E\d+\)$/);
  expect(missing[1]).toMatch(/^- 3\.1\.2: Chưa có số liệu và chưa tự đánh giá\. \(Chỉ báo!E\d+\)$/);
});

test('several results, one unreadable, in English', () => {
  const text = md([resultOf({}, { lang: 'vi' }), broken()], context('en'));
  expect(text.match(/^# .*/gm)).toEqual(['# Huyện Tháp Mười, Tỉnh Đồng Tháp, 2022', '# cụt.xlsx']);
  expect(text).toContain('**Met: Learning District, level 3.**');
  expect(text).toContain('**The file could not be read. File "cụt.xlsx" is cut off; its end is missing.**');
  expect(text).toContain('- **HT109** (error): File "cụt.xlsx"');
  expect(text).not.toMatch(/\n{3}/);
  expect(text.endsWith('\n')).toBe(true);
});

test('a unit without name, year and set still has a heading', () => {
  const result = { ...resultOf({}, { name: '', province: '' }), year: null };
  expect(md([result], { ...context('vi'), set: () => undefined })).toMatch(/^# Chưa ghi tên đơn vị\n/);
});

test.each([
  ['<b>x</b>', '&lt;b&gt;x&lt;/b&gt;'],
  ['a | b \\| c', 'a &#124; b \\\\&#124; c'],
  ['*x* _y_ `z` ~~w~~', '\\*x\\* \\_y\\_ \\`z\\` \\~\\~w\\~\\~'],
  ['![i](http://x)', '!\\[i\\](http:\\/\\/x)'],
  ['see WWW.x.vn', 'see WWW\\.x.vn'],
  ['a\r\n# b\u2028c\u0000', 'a \\# b c'],
  ['&lt;', '&amp;lt;'],
  ['a@b.vn', 'a&#64;b.vn'],
  ['Xã Mỹ An (3.1.1)', 'Xã Mỹ An (3.1.1)'],
])('escape %j', (text, expected) => {
  expect(escapeMd(text)).toBe(expected);
});

test('no text from a cell changes the structure', () => {
  const signs = fc.constantFrom(...'@|<>\\`*_[]()#-+=!&;~:/.\r\n\t ax1$"', 'www.', 'http://', '\u2028');
  const hostile = fc.string({ unit: signs, minLength: 1, maxLength: 30 }).map((text) => `x${text}x`);
  const shape = (text: string) => text.split('\n').map((line) => /^(# |## |\| |- |\*\*|)/.exec(line)?.[1]);
  const plain = shape(report('x', 'x', 'x'));
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, reason, sheet) => {
      const text = report(name, reason, sheet);
      expect(shape(text)).toEqual(plain);
      expect(text).not.toMatch(/[<>]|:\/\/|www\./);
      for (const line of text.split('\n').filter((l) => l.startsWith('| '))) {
        expect(line.split('|')).toHaveLength(10);
      }
      // Every sign that could mark up is escaped, except this report's own.
      const own = text
        .replace(/^(# |## |\*\*(?=\S)|- \*\*HT\d+\*\*)/gm, '')
        .replace(/\*\*$/gm, '')
        .replace(/ \*Cách xử lý:\* /g, '');
      expect(own.replace(/\\[\\`*_[\]~#$/.]/g, '').replace(/&#\d+;/g, '')).not.toMatch(/[`*_[\]~#$\\]/);
    }),
    { numRuns: 200 },
  );

  function report(name: string, reason: string, sheet: string): string {
    const entries = { ...THAP_MUOI, '2.2.3.reason': reason };
    const said = [{ code: 'HT201' as const, args: { seen: reason }, at: { sheet, cell: 'E5' } }];
    return md([resultOf(entries, { name, sheet, file: `${name}.xlsx`, diagnostics: said })], context('vi'));
  }
});
