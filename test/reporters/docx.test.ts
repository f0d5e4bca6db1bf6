/** The Word report: structure of Báo cáo 417/BC-UBND, layout of Nghị định 30/2020/NĐ-CP, nothing invented. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import type { Lang } from '../../src/messages/index.ts';
import { docx } from '../../src/reporters/docx/report.ts';
import type { Result } from '../../src/result.ts';
import { type Paragraph, paragraphsOf, wordParts } from './docx-parse.ts';
import { EXAMPLES, example, sets } from './examples.ts';
import { noOffice, noPython, printed, python } from './office.ts';
import { broken, resultOf } from './support.ts';

async function write(results: readonly Result[], lang: Lang = 'vi'): Promise<Uint8Array> {
  const report = await docx(results, { lang, set: (id) => sets.get(id) });
  return report as Uint8Array;
}

async function paragraphs(results: readonly Result[], lang: Lang = 'vi'): Promise<Paragraph[]> {
  return paragraphsOf(wordParts(await write(results, lang))['word/document.xml'] ?? '');
}

const attributes = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<${element} ([^>]*)/>`, 'g'))].map(([, list = '']) =>
    Object.fromEntries([...list.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
  );

let thapMuoi: Result;
let bytes: Uint8Array;
let parts: Record<string, string>;
let text: string[];
beforeAll(async () => {
  thapMuoi = await example('thap-muoi-2022');
  bytes = await write([thapMuoi]);
  parts = wordParts(bytes);
  text = paragraphsOf(parts['word/document.xml'] ?? '').map((p) => p.text);
});

describe('layout (Nghị định 30/2020/NĐ-CP, Phụ lục I)', () => {
  it('A4, margins 20-25, 20-25, 30-35, 15-20 mm; the annex across', () => {
    const xml = parts['word/document.xml'] ?? '';
    const sizes = attributes(xml, 'w:pgSz');
    const portrait = [11907, 16840, 'portrait'];
    expect(sizes.map((s) => [Number(s.w), Number(s.h), s.orient])).toEqual([
      portrait,
      [portrait[1], portrait[0], 'landscape'],
    ]);
    for (const margin of attributes(xml, 'w:pgMar')) {
      const mm = (name: string) => Number(margin[name]) / 56.7;
      const within = (name: string, low: number, high: number) => {
        expect(mm(name)).toBeGreaterThan(low - 0.05);
        expect(mm(name)).toBeLessThan(high + 0.05);
      };
      within('top', 20, 25);
      within('bottom', 20, 25);
      within('left', 30, 35);
      within('right', 15, 20);
      expect(mm('header')).toBeLessThan(mm('top'));
    }
  });

  it('the page number stands centred above the text, not on the first page, counted from 1 in each part', () => {
    const xml = parts['word/document.xml'] ?? '';
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(2);
    expect(attributes(xml, 'w:pgNumType')).toEqual([{ start: '1' }, { start: '1' }]);
    const headers = Object.entries(parts).filter(([name]) => /header\d+\.xml$/.test(name));
    const numbered = headers.filter(([, header]) => header.includes('PAGE'));
    expect([headers.length, numbered.length]).toEqual([4, 2]);
    for (const [, header] of numbered) expect(header).toContain('<w:jc w:val="center"/>');
    expect(Object.keys(parts).some((name) => name.includes('footer'))).toBe(false);
  });

  it('Times New Roman 14, justified, first line 1.27 cm, 6 points between paragraphs', () => {
    const styles = parts['word/styles.xml'] ?? '';
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0] ?? '';
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(defaults).toContain('<w:sz w:val="28"/>');
    const opening = (parts['word/document.xml'] ?? '')
      .split('</w:p>')
      .find((p) => p.includes('cụ thể như sau:'));
    expect(opening).toContain('<w:jc w:val="both"/>');
    expect(opening).toContain('<w:ind w:firstLine="720"/>');
    expect(opening).toContain('<w:spacing w:after="120"/>');
    const used = Object.keys(parts).filter((name) => /(document|styles|header\d+)\.xml$/.test(name));
    expect(used).toHaveLength(6);
    for (const name of used) expect(/Calibri|Cambria|Arial|asciiTheme/.exec(parts[name] ?? '')).toBeNull();
  });

  it('nation 12-13 and motto 13-14 in bold, addressees 12 bold italic with an 11 list', () => {
    const runs = (parts['word/document.xml'] ?? '').split('</w:r>');
    const look = (words: string) => runs.find((run) => run.includes(`>${words}<`)) ?? '';
    expect(look('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toMatch(/<w:b\/>.*<w:sz w:val="2[46]"\/>/s);
    expect(look('Độc lập - Tự do - Hạnh phúc')).toMatch(/<w:b\/>.*<w:sz w:val="2[68]"\/>/s);
    expect(look('BÁO CÁO')).toMatch(/<w:b\/>.*<w:sz w:val="2[68]"\/>/s);
    expect(look('Nơi nhận:')).toMatch(/<w:b\/>.*<w:i\/>.*<w:sz w:val="24"\/>/s);
    expect(look('- Như trên;')).toContain('<w:sz w:val="22"/>');
    expect(look('TM. ỦY BAN NHÂN DÂN')).toContain('<w:b/>');
  });

  it('the header row of the annex is repeated, and no row is split', () => {
    const rows =
      (parts['word/document.xml'] ?? '').split('<w:tbl>').at(-1)?.split('</w:tr>').slice(0, -1) ?? [];
    expect(rows.length).toBe(1 + 3 + 6 + 16);
    expect(rows[0]).toContain('<w:tblHeader/>');
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });
});

describe('content', () => {
  it('every indicator in order, in the law’s words, with its finding', () => {
    const set = sets.get('huyen-2021');
    const titles = indicatorsOf(set as never).map(({ id, text: words }) => `${id}. ${words}`);
    expect(text.filter((line) => titles.includes(line))).toEqual(titles);
    for (const { message } of thapMuoi.indicators) {
      expect(text.some((line) => line.startsWith('- Kết quả: ') && line.includes(message))).toBe(true);
    }
  });

  it('every document with number and date, as often as it was entered', () => {
    const body = text.join('\n');
    for (const { number, date } of thapMuoi.evidence ?? []) {
      expect(body).toContain(`số ${number} ngày ${date}`);
    }
    expect(body.match(/ số \S+ ngày \d/g)?.length).toBeGreaterThanOrEqual(thapMuoi.evidence?.length ?? 99);
  });

  it('the conclusion of the real report', () => {
    const from = text.indexOf('II. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN');
    const part = text.slice(from);
    expect(part).toContain('- Số chỉ báo chưa đạt: 01 (chỉ báo 3.1.1).');
    expect(part).toContain('- Kết luận: Không đạt, do chỉ báo 3.1.1 chưa đạt.');
    expect(part.find((line) => line.startsWith('- Số chỉ báo đạt: '))).toBe(
      '- Số chỉ báo đạt: 15/16 (01 không áp dụng, được tính là đạt: 2.2.3; 05 chỉ có tự đánh giá, không có số liệu: 2.2.1, 2.2.2, 2.2.4, 3.1.2, 3.2.3).',
    );
  });

  it('figures as entered, with their labels', () => {
    expect(text).toContain(
      '- Số liệu: Số hộ nghèo theo chuẩn nghèo đa chiều – năm trước: 640 hộ dân; Tỷ lệ – năm trước: 1,83%; Số hộ nghèo theo chuẩn nghèo đa chiều – năm đánh giá: 488 hộ dân; Tỷ lệ – năm đánh giá: 1,39%.',
    );
  });

  it('number, day, addressee, position and name are left open, marked', () => {
    expect(text.find((line) => line.startsWith('Số:'))).toMatch(/^Số:\s+\/BC-UBND$/);
    expect(text.find((line) => line.startsWith('Tháp Mười, ngày'))).toMatch(
      /^Tháp Mười, ngày\s+tháng\s+năm\s*$/,
    );
    const gaps = text.flatMap((line) => line.match(/\[[^\]]+\]/g) ?? []);
    for (const gap of [
      '[tên cơ quan nhận báo cáo]',
      '[nêu ưu điểm]',
      '[CHỨC VỤ CỦA NGƯỜI KÝ]',
      '[họ và tên người ký]',
    ])
      expect(gaps).toContain(gap);
    const marked = (parts['word/document.xml'] ?? '').split('</w:r>').filter((run) => run.includes('>['));
    expect(marked).toHaveLength(gaps.length);
    expect(marked.every((run) => run.includes('<w:highlight w:val="yellow"/>'))).toBe(true);
  });

  it('what cannot be met arithmetically, and what is open, stand in part III', async () => {
    const result = resultOf({
      '3.1.1.previous': '1.2%',
      '3.1.1.current': '0.9%',
      '2.1.1': 'trống',
    });
    const lines = (await paragraphs([result])).map((p) => p.text);
    const part = lines.slice(lines.indexOf('III. KIẾN NGHỊ, ĐỀ XUẤT'), lines.indexOf('Nơi nhận:'));
    const open = result.indicators.find(({ id }) => id === '2.1.1');
    expect(open?.outcome).toBe('undecided');
    expect(part).toContain(`+ 2.1.1: ${open?.message}`);
    const impossible = 'Tỷ lệ năm trước chỉ 1,2% nên không thể giảm từ 1,5 điểm phần trăm trở lên.';
    expect(part).toContain(`+ 3.1.1: ${impossible}`);
  });

  it.each([...sets.keys()])('a report of every set and language: %s', async (id) => {
    const result = await example(EXAMPLES[id] ?? '');
    for (const lang of ['vi', 'en'] as const) {
      const all = (await paragraphs([result], lang)).map((p) => p.text);
      const first = indicatorsOf(sets.get(id) as never).map(
        (i) => `${i.id}. ${lang === 'vi' ? i.text : i.en}`,
      );
      expect(all.filter((line) => first.includes(line))).toEqual(first);
      expect(all.join(' ')).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('several results, and a file that could not be read, each in a part of its own', async () => {
    const all = (await paragraphs([thapMuoi, broken(), thapMuoi])).map((p) => p.text);
    expect(all.filter((line) => line === 'BÁO CÁO')).toHaveLength(2);
    expect(all.some((line) => line.startsWith('Không đọc được sổ, chưa lập được báo cáo: cụt.xlsx'))).toBe(
      true,
    );
  });

  it('the same result gives the same bytes', async () => {
    expect(Buffer.compare(await write([thapMuoi]), bytes)).toBe(0);
  });
});

describe.skipIf(noOffice)('printed by LibreOffice', () => {
  it('numbers every page but the first, and the annex from 1', () => {
    const pages = printed('bao-cao.docx', bytes);
    const annexAt = pages.findIndex((lines) => lines[0] === 'PHỤ LỤC');
    expect(annexAt).toBeGreaterThan(1);
    const numbers = pages.map((lines) => (/^\d+$/.test(lines[0] ?? '') ? Number(lines[0]) : 1));
    expect(numbers).toEqual(pages.map((_, i) => (i < annexAt ? i + 1 : i - annexAt + 1)));
    expect(pages[0]?.[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const table = pages.slice(annexAt);
    expect(
      table.every((lines) => lines.some((line) => /^Mã\s+Tiêu chuẩn, tiêu chí, chỉ báo/.test(line))),
    ).toBe(true);
  });
});

describe.skipIf(noPython('docx'))('read by python-docx', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-docx-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has its sections, headings and tables', () => {
    const file = join(folder, 'bao-cao.docx');
    writeFileSync(file, bytes);
    const script = `
import sys, json, docx
d = docx.Document(sys.argv[1])
print(json.dumps({
  'margins': [[round(s.top_margin.mm), round(s.bottom_margin.mm), round(s.left_margin.mm), round(s.right_margin.mm)] for s in d.sections],
  'different': [s.different_first_page_header_footer for s in d.sections],
  'headings': len([p for p in d.paragraphs if p.style.name.lower().startswith('heading 4')]),
  'rows': [len(t.rows) for t in d.tables],
  'author': d.core_properties.author.split(' ')[0],
}))`;
    expect(JSON.parse(python(script, file))).toEqual({
      margins: [
        [20, 20, 30, 15],
        [20, 20, 30, 15],
      ],
      different: [true, true],
      headings: 16,
      rows: [1, 1, 26],
      author: 'hoc-tap',
    });
  });
});
