/** Fixed words of the page. */
import type { Severity } from '../../diagnostics.ts';
import type { Lang } from '../../messages/index.ts';
import type { Matter } from '../province.ts';

export interface HtmlWords {
  readonly report: string;
  readonly units: (count: number) => string;
  readonly year: (year: string) => string;
  readonly noName: string;
  readonly conclusion: string;
  readonly set: string;
  readonly file: string;
  readonly strict: string;
  readonly counts: Readonly<Record<'met' | 'notMet' | 'undecided' | 'notApplicable' | 'points', string>>;
  readonly columns: Readonly<
    Record<'code' | 'indicator' | 'required' | 'figure' | 'outcome' | 'level' | 'message', string>
  >;
  readonly countsAsMet: string;
  readonly selfOnly: string;
  readonly documents: string;
  readonly diagnostics: string;
  readonly fix: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly outcomes: string;
  readonly standing: string;
  readonly count: string;
  readonly share: string;
  readonly level: (level: string) => string;
  readonly unreadable: string;
  readonly table: string;
  readonly tableHint: string;
  readonly unit: string;
  readonly metCount: string;
  readonly search: string;
  readonly filter: string;
  readonly all: string;
  readonly sortBy: string;
  readonly shown: string;
  readonly legend: string;
  readonly close: string;
  readonly cells: string;
  readonly tasks: string;
  readonly owner: string;
  readonly nobody: string;
  readonly matters: Readonly<Record<Matter, string>>;
  readonly none: string;
  readonly details: string;
  readonly trend: string;
  readonly trendHint: string;
  readonly skip: string;
  readonly made: string;
}

export const HTML_WORDS: Readonly<Record<Lang, HtmlWords>> = {
  vi: {
    report: 'Kết quả đánh giá',
    units: (count) => `Kết quả đánh giá ${count} sổ`,
    year: (year) => `năm ${year}`,
    noName: 'Chưa ghi tên đơn vị',
    conclusion: 'Kết luận',
    set: 'Bộ tiêu chí',
    file: 'Tệp',
    strict: 'Chế độ --strict: không tính tự đánh giá thiếu số liệu hoặc thiếu minh chứng.',
    counts: {
      met: 'chỉ báo đạt',
      notMet: 'chưa đạt',
      undecided: 'chưa đủ số liệu',
      notApplicable: 'không áp dụng',
      points: 'tổng điểm',
    },
    columns: {
      code: 'Mã',
      indicator: 'Chỉ báo',
      required: 'Yêu cầu',
      figure: 'Số liệu',
      outcome: 'Kết quả',
      level: 'Mức',
      message: 'Diễn giải',
    },
    countsAsMet: 'tính là đạt',
    selfOnly: 'chỉ tự đánh giá',
    documents: 'Minh chứng',
    diagnostics: 'Cần sửa, cần xem lại',
    fix: 'Cách xử lý',
    severity: { error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú' },
    outcomes: 'Kết luận chung',
    standing: 'Kết luận',
    count: 'Số đơn vị',
    share: 'Tỷ lệ',
    level: (level) => `mức ${level}`,
    unreadable: 'Tệp không đọc được',
    table: 'Từng đơn vị, từng chỉ báo',
    tableHint: 'Bấm vào một ô để xem lý do. Bấm vào tên cột để sắp xếp.',
    unit: 'Đơn vị',
    metCount: 'Đạt',
    search: 'Tìm đơn vị (không cần dấu)',
    filter: 'Kết luận',
    all: 'Tất cả',
    sortBy: 'Sắp xếp theo',
    shown: 'đơn vị được hiện',
    legend: 'Ký hiệu',
    close: 'Đóng',
    cells: 'Ô',
    tasks: 'Việc còn lại theo đơn vị phụ trách',
    owner: 'Đơn vị phụ trách',
    nobody: 'Không có đơn vị phụ trách',
    matters: {
      'not-met': 'Chưa đạt',
      undecided: 'Chưa đủ số liệu',
      'no-figures': 'Chỉ tự đánh giá',
      'no-evidence': 'Thiếu minh chứng',
    },
    none: 'Không có.',
    details: 'Từng đơn vị',
    trend: 'Qua các năm',
    trendHint: 'Số chỉ báo đạt của mỗi đơn vị theo năm.',
    skip: 'Tới nội dung chính',
    made: 'Công cụ hỗ trợ tự đánh giá, không thay kết luận của cơ quan có thẩm quyền.',
  },
  en: {
    report: 'Evaluation',
    units: (count) => `Evaluation of ${count} workbooks`,
    year: (year) => year,
    noName: 'Unit not named',
    conclusion: 'Conclusion',
    set: 'Criteria set',
    file: 'File',
    strict: '--strict: self-assessments without figures or evidence do not count.',
    counts: {
      met: 'indicators met',
      notMet: 'not met',
      undecided: 'undecided',
      notApplicable: 'not applicable',
      points: 'points',
    },
    columns: {
      code: 'Code',
      indicator: 'Indicator',
      required: 'Required',
      figure: 'Figure',
      outcome: 'Outcome',
      level: 'Level',
      message: 'Message',
    },
    countsAsMet: 'counts as met',
    selfOnly: 'self-assessed only',
    documents: 'Evidence',
    diagnostics: 'To mend and to look at',
    fix: 'To do',
    severity: { error: 'error', warning: 'warning', info: 'note' },
    outcomes: 'Conclusions',
    standing: 'Conclusion',
    count: 'Units',
    share: 'Share',
    level: (level) => `level ${level}`,
    unreadable: 'Files that could not be read',
    table: 'Units by indicator',
    tableHint: 'Press a cell for its reasons. Press a column header to sort.',
    unit: 'Unit',
    metCount: 'Met',
    search: 'Find a unit (accents not needed)',
    filter: 'Conclusion',
    all: 'All',
    sortBy: 'Sort by',
    shown: 'units shown',
    legend: 'Key',
    close: 'Close',
    cells: 'Cells',
    tasks: 'What is left to do, by office',
    owner: 'Office',
    nobody: 'Nobody is named',
    matters: {
      'not-met': 'Not met',
      undecided: 'Undecided',
      'no-figures': 'Self-assessed only',
      'no-evidence': 'No evidence',
    },
    none: 'None.',
    details: 'Unit by unit',
    trend: 'Over the years',
    trendHint: 'Indicators met by each unit, year by year.',
    skip: 'To the main content',
    made: 'A tool for self-assessment; it does not replace the conclusion of the competent authority.',
  },
};
