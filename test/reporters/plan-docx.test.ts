/** The plan as a Word document: the form of a kế hoạch, every sentence of the plan, nothing invented, marked when assumed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluateWorkbook } from '../../src/evaluate.ts';
import type { Lang } from '../../src/messages/index.ts';
import { planReport } from '../../src/plan/report.ts';
import { planDocx } from '../../src/reporters/docx/plan.ts';
import { type PlanContext, planLines, stepTexts } from '../../src/reporters/plan/parts.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';
import { parseAssumption } from '../../src/workbook/assumption.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { paragraphsOf, wordParts, wordTexts } from './docx-parse.ts';
import { EXAMPLES, exampleBytes } from './examples.ts';
import { hostileText, UNSEEN } from './hostile-text.ts';
import { noOffice, noPython, printed, python } from './office.ts';

interface Given {
  readonly lang?: Lang;
  readonly target?: number;
  readonly assume?: readonly string[];
}

async function planOf(name: string, { lang = 'vi', target, assume = [] }: Given = {}): Promise<PlanContext> {
  const options = { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS, lang };
  const evaluation = await evaluateWorkbook(
    exampleBytes(name),
    { file: `${name}.xlsx`, sha256: null },
    { ...options, assume: assume.map(parseAssumption) },
  );
  const plan = planReport(evaluation, { strict: false, ...(target === undefined ? {} : { target }) });
  if (plan === undefined || evaluation.set === undefined) throw new Error('no plan');
  return { plan, result: evaluation.result, set: evaluation.set, lang };
}

const linesOf = (bytes: Uint8Array) =>
  paragraphsOf(wordParts(bytes)['word/document.xml'] ?? '').map(({ text }) => text);

const ASSUMED = ['2.2.4.part=9/13', '3.1.1.current.rate=0,33%'];
const MARK = 'GIẢ ĐỊNH: tính thử với giá trị giả định, không phải kết quả thật';

describe('the plan of Tháp Mười', async () => {
  const context = await planOf('thap-muoi-2022');
  const bytes = await planDocx(context);
  const text = linesOf(bytes);

  it('is a kế hoạch: number, title, parts in order, room for a signature', () => {
    const own = text.filter((line) => line !== '');
    expect(own.find((line) => line.startsWith('Số:'))).toMatch(/^Số:\s+\/KH-UBND$/);
    expect(own).toContain('KẾ HOẠCH');
    expect(own).toContain(
      'Thực hiện Bộ tiêu chí công nhận huyện/thành phố học tập, phấn đấu đạt\u00A0mức\u00A0độ\u00A01',
    );
    const parts = own.filter((line) => /^[IV]+\. /.test(line));
    expect(parts).toEqual([
      'I. HIỆN TRẠNG',
      'II. MỤC TIÊU',
      'III. NHIỆM VỤ',
      'IV. XÁC ĐỊNH, NÂNG MỨC ĐỘ',
      'V. TỔ CHỨC THỰC HIỆN',
    ]);
    expect(own.some((line) => line.startsWith('Kính gửi'))).toBe(false);
    expect(own).toContain('[họ và tên người ký]');
    expect(own).toContain('- Đạt mức độ 1; thời hạn: [ngày, tháng, năm].');
    expect(own).toContain('- Kết quả tự đánh giá năm\u00A02022: Không đạt, do chỉ báo 3.1.1 chưa đạt.');
  });

  it('says of 3.1.1 what the other formats say, and whose it is', () => {
    const from = text.indexOf('III. NHIỆM VỤ');
    const tasks = text.slice(from, text.indexOf('IV. XÁC ĐỊNH, NÂNG MỨC ĐỘ'));
    expect(tasks).toContain(
      '- Cải thiện: Năm trước 1,83%, năm nay 1,39%, còn thiếu 1,06 điểm phần trăm. Từ mức năm trước, năm nay phải không quá 0,33% mới đủ giảm 1,5 điểm phần trăm. Năm sau tính từ 1,39% thì về số học không thể giảm 1,5 điểm phần trăm.',
    );
    expect(tasks).toContain(
      '- Phụ trách: Phòng Lao động - Thương binh và Xã hội, HĐND/UBND cấp huyện, Thành ủy/Huyện ủy.',
    );
    expect(tasks).toContain('Làm đủ các việc trên thì chắc chắn đạt mức độ 1.');
    expect(text.slice(text.indexOf('PHỤ LỤC'))).toContain('Chỉ báo: D41, D36, D38, D39, H36');
  });

  it('every place that a person fills in is marked', () => {
    const gaps = text.flatMap((line) => line.match(/\[[^\]]+\]/g) ?? []);
    const runs = (wordParts(bytes)['word/document.xml'] ?? '').split('</w:r>');
    const marked = runs.filter((run) => run.includes('>['));
    expect(gaps.length).toBeGreaterThan(5);
    expect(marked).toHaveLength(gaps.length);
    expect(marked.every((run) => run.includes('<w:highlight w:val="yellow"/>'))).toBe(true);
  });

  it('gives the same bytes again, and no mark of a what-if', async () => {
    expect(Buffer.compare(await planDocx(context), bytes)).toBe(0);
    expect(wordTexts(bytes).join('\n')).not.toContain('GIẢ ĐỊNH');
  });
});

describe.each(Object.values(EXAMPLES))('%s', (name) => {
  it.each(['vi', 'en'] as const)('every step with what it needs, in text and annex: %s', async (lang) => {
    const context = await planOf(name, { lang });
    const text = linesOf(await planDocx(context));
    const steps = stepTexts(context.plan.steps, context);
    for (const [index, step] of steps.entries()) {
      expect(text).toContain(`${index + 1}. ${step.id}. ${step.text}`);
      expect(text).toContain(`- ${step.action}: ${step.need}`);
      expect(text).toContain(`${step.action}: ${step.need}`);
    }
    for (const step of stepTexts(context.plan.further, context)) {
      expect(text).toContain(`${step.id}. ${step.text}`);
      expect(text).toContain(`- ${step.action}: ${step.need}`);
    }
    for (const line of planLines(context).end) expect(text).toContain(line);
    expect(text.join(' ')).not.toMatch(/undefined|NaN|null|\[object/);
  });
});

it('nothing left to do: no annex, no task', async () => {
  const context = await planOf('thap-muoi-2022', { assume: ['3.1.1.current.rate=0,33%'], target: 1 });
  expect(context.plan.reached).toBe(true);
  const text = linesOf(await planDocx({ ...context, plan: { ...context.plan, further: [] } }));
  expect(text).toContain('Đã chắc chắn đạt mức độ 1, không còn chỉ báo nào cản trở.');
  expect(text).not.toContain('PHỤ LỤC');
});

it('a what-if is marked in the header of every page, first pages too, and in the text', async () => {
  const bytes = await planDocx(await planOf('thap-muoi-2022', { assume: ASSUMED }));
  const headers = Object.entries(wordParts(bytes)).filter(([name]) => /header\d+\.xml$/.test(name));
  expect(headers).toHaveLength(4);
  for (const [, xml] of headers) expect(paragraphsOf(xml).map(({ text }) => text)).toContain(MARK);
  expect(linesOf(bytes).join('\n')).toContain('[GIẢ ĐỊNH 2.2.4.part = 9/13; 3.1.1.current.rate = 0,33%] ');
});

it('texts of cells and sets stay inert', async () => {
  const context = await planOf('thap-muoi-2022');
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (name, word) => {
      const unit = { name, code: word, province: word };
      const candidate = { name: word, code: name, state: 'no' as const };
      const steps = context.plan.steps.map((step) => ({
        ...step,
        owners: [name],
        candidates: [candidate],
        cells: [`${word}!A1`],
        documents: [{ vi: name, en: word }],
      }));
      const plan = { ...context.plan, unit, steps };
      const bytes = await planDocx({ ...context, plan, result: { ...context.result, unit } });
      for (const text of wordTexts(bytes)) expect(text).not.toMatch(UNSEEN);
    }),
    { numRuns: 12 },
  );
});

describe.skipIf(noOffice)('printed by LibreOffice', () => {
  it('a what-if is marked on every page', async () => {
    const pages = printed(
      'ke-hoach.docx',
      await planDocx(await planOf('thap-muoi-2022', { assume: ASSUMED })),
    );
    expect(pages.length).toBeGreaterThan(2);
    for (const lines of pages) expect(lines.slice(0, 3)).toContain(MARK);
  });
});

describe.skipIf(noPython('docx'))('read by python-docx', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-plan-docx-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has its sections, headings and tables', async () => {
    const file = join(folder, 'ke-hoach.docx');
    writeFileSync(file, await planDocx(await planOf('thap-muoi-2022')));
    const script = `
import sys, json, docx
d = docx.Document(sys.argv[1])
print(json.dumps({
  'margins': [[round(s.top_margin.mm), round(s.bottom_margin.mm), round(s.left_margin.mm), round(s.right_margin.mm)] for s in d.sections],
  'sizes': [[round(s.page_width.mm), round(s.page_height.mm)] for s in d.sections],
  'tasks': len([p for p in d.paragraphs if p.style.name.lower().startswith('heading 2')]),
  'rows': [len(t.rows) for t in d.tables],
  'annex': [c.text for c in d.tables[-1].rows[0].cells],
}))`;
    expect(JSON.parse(python(script, file))).toEqual({
      margins: [
        [20, 20, 30, 15],
        [20, 20, 30, 15],
      ],
      sizes: [
        [210, 297],
        [297, 210],
      ],
      tasks: 4,
      rows: [1, 1, 7],
      annex: ['TT', 'Chỉ báo', 'Việc cần làm', 'Minh chứng còn thiếu', 'Phụ trách', 'Thời hạn', 'Ô trong sổ'],
    });
  });
});
