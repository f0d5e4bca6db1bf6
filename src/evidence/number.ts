/** Number and symbol of an official document: the forms of Nghị định 30/2020/NĐ-CP, and those of the Party (Hướng dẫn 36-HD/VPTW). Pure. */
import { clean, fold } from '../text.ts';

export interface DocumentNumber {
  readonly number: number;
  /** All after the number, without spaces, as it is compared: `kh-ubnd`. */
  readonly symbol: string;
  /** The kind that its abbreviation stands for; undefined where it has none (a công văn) or one not known. */
  readonly kind: string | undefined;
}

/** Kinds of documents with their abbreviations (Nghị định 30/2020/NĐ-CP, phụ lục III; Kết luận and Công văn are the Party's). */
const KINDS: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  GM: 'Giấy mời',
  KL: 'Kết luận',
  CV: 'Công văn',
};
const BY_ABBREVIATION = new Map(Object.entries(KINDS).map(([short, kind]) => [short.toLowerCase(), kind]));

/** 915/KH-UBND, 12/2021/NQ-HĐND, 1512/UBND-VX, 54/KHPH-HKH&KHLS. */
const STATE = /^(\d{1,6})[a-z]?(?:\/\d{4})?\/(\p{L}[\p{L}\d.&]*(?:-[\p{L}\d.&]+)*)$/u;
/** 70-KH/HU, 282-CV/HU; also without the dash, as written before: 12 QĐ/HU. */
const PARTY = /^(\d{1,6})[a-z]?(?:-| )?(\p{L}[\p{L}\d.]*(?:-[\p{L}\d.]+)*\/[\p{L}\d.&]+(?:-[\p{L}\d.&]+)*)$/u;

/** "Không có số" and what stands for it. */
const WITHOUT = /^(khong( co)? so|khong( co)?|k\/?s|[-–.…]+)$/;

/** Parts of a number as typed; null where it says that there is none, undefined where it has no known form. */
export function parseNumber(text: string): DocumentNumber | null | undefined {
  if (text === '' || WITHOUT.test(fold(text))) return null;
  const tidy = clean(text)
    .replace(/^số\s*:?\s*/iu, '')
    .replace(/[–—]/g, '-')
    .replace(/\s*([/-])\s*/g, '$1');
  const match = STATE.exec(tidy) ?? PARTY.exec(tidy);
  if (match === null) return undefined;
  const [, number = '', symbol = ''] = match;
  const [short = '', ...rest] = symbol.split(/[-/]/);
  const kind = BY_ABBREVIATION.get(short.toLowerCase());
  // A kind alone ("915/KH") lacks whose it is; an office alone ("915/UBND") is a letter of that office.
  if (kind !== undefined && rest.length === 0) return undefined;
  return { number: Number(number), symbol: symbol.toLowerCase(), kind };
}

/** The kind that a text of the kind column names; undefined for any other text. */
export function kindOf(text: string): string | undefined {
  const folded = fold(text);
  return Object.values(KINDS).find((kind) => folded === fold(kind) || folded.startsWith(`${fold(kind)} `));
}
