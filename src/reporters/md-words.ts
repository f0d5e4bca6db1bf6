/** Fixed words of the Markdown report. */
import type { Severity } from '../diagnostics.ts';
import type { Lang } from '../messages/index.ts';
import type { Result } from '../result.ts';

interface MdWords {
  readonly noName: string;
  readonly year: (year: number) => string;
  readonly set: string;
  readonly file: string;
  readonly strict: string;
  readonly counts: (counts: Result['counts']) => string;
  readonly indicators: string;
  readonly columns: readonly string[];
  readonly countsAsMet: string;
  readonly selfOnly: string;
  readonly missing: string;
  readonly diagnostics: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly fix: string;
}

export const MD_WORDS: Readonly<Record<Lang, MdWords>> = {
  vi: {
    noName: 'Chưa ghi tên đơn vị',
    year: (year) => `năm ${year}`,
    set: 'Bộ tiêu chí',
    file: 'Tệp',
    strict: 'Chế độ --strict: không tính tự đánh giá thiếu số liệu hoặc thiếu minh chứng.',
    counts: (c) =>
      `${c.met}/${c.total} chỉ báo đạt, ${c.notMet} chưa đạt, ${c.undecided} chưa đủ số liệu, ${c.notApplicable} không áp dụng.`,
    indicators: 'Các chỉ báo',
    columns: ['Mã', 'Chỉ báo', 'Yêu cầu', 'Số liệu', 'Kết quả', 'Mức', 'Căn cứ', 'Diễn giải'],
    countsAsMet: 'tính là đạt',
    selfOnly: 'Chỉ có tự đánh giá, không có số liệu',
    missing: 'Còn thiếu',
    diagnostics: 'Cần sửa, cần xem lại',
    severity: { error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú' },
    fix: 'Cách xử lý',
  },
  en: {
    noName: 'Unit not named',
    year: (year) => String(year),
    set: 'Criteria set',
    file: 'File',
    strict: '--strict: self-assessments without figures or evidence do not count.',
    counts: (c) =>
      `${c.met}/${c.total} indicators met, ${c.notMet} not met, ${c.undecided} undecided, ${c.notApplicable} not applicable.`,
    indicators: 'Indicators',
    columns: ['Code', 'Indicator', 'Required', 'Figure', 'Outcome', 'Level', 'Basis', 'Message'],
    countsAsMet: 'counts as met',
    selfOnly: 'Self-assessed only, without figures',
    missing: 'Missing',
    diagnostics: 'To mend and to look at',
    severity: { error: 'error', warning: 'warning', info: 'note' },
    fix: 'To do',
  },
};
