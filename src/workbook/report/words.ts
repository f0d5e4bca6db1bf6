/** Fixed words of the report as a workbook. */
import type { Severity } from '../../diagnostics.ts';
import type { Lang } from '../../messages/index.ts';
import type { Matter } from '../../reporters/province.ts';

export interface XlsxWords {
  readonly sheets: Readonly<
    Record<
      | 'indicators'
      | 'evidence'
      | 'diagnostics'
      | 'summary'
      | 'units'
      | 'matrix'
      | 'owners'
      | 'tasks'
      | 'notes'
      | 'unreadable',
      string
    >
  >;
  readonly noName: string;
  readonly year: (year: string) => string;
  readonly counts: (met: number, total: number, notMet: number, undecided: number) => string;
  readonly several: (count: number) => string;
  readonly strict: string;
  readonly judgedBy: (set: string, file: string) => string;
  readonly indicator: Readonly<
    Record<
      | 'id'
      | 'text'
      | 'requirement'
      | 'figure'
      | 'value'
      | 'part'
      | 'whole'
      | 'outcome'
      | 'level'
      | 'basis'
      | 'self'
      | 'message'
      | 'owners'
      | 'cell',
      string
    >
  >;
  readonly evidence: readonly [string, string, string, string, string, string, string, string];
  readonly diagnostic: readonly [string, string, string, string, string, string];
  readonly severity: Readonly<Record<Severity, string>>;
  readonly summary: readonly [string, string, string, string];
  readonly unit: readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  readonly task: readonly [string, string, string, string, string, string, string, string];
  readonly matters: Readonly<Record<Matter, string>>;
  readonly nobody: string;
  readonly level: (level: string) => string;
  readonly note: readonly [string, string, string, string, string];
  readonly unreadable: readonly [string, string, string];
  readonly countsAsMet: string;
  readonly selfOnly: string;
}

export const XLSX_WORDS: Readonly<Record<Lang, XlsxWords>> = {
  vi: {
    sheets: {
      indicators: 'Chỉ báo',
      evidence: 'Minh chứng',
      diagnostics: 'Cần sửa, cần xem lại',
      summary: 'Tổng hợp',
      units: 'Đơn vị',
      matrix: 'Bảng chỉ báo',
      owners: 'Theo đơn vị phụ trách',
      tasks: 'Việc còn lại',
      notes: 'Ghi nhận',
      unreadable: 'Không đọc được',
    },
    noName: 'Chưa ghi tên đơn vị',
    year: (year) => `năm ${year}`,
    counts: (met, total, notMet, undecided) =>
      `${met}/${total} chỉ báo đạt, ${notMet} chưa đạt, ${undecided} chưa đủ số liệu.`,
    several: (count) => `Kết quả đánh giá ${count} sổ`,
    strict: 'Chế độ --strict: không tính tự đánh giá thiếu số liệu hoặc thiếu minh chứng.',
    judgedBy: (set, file) => `${set}. Tệp: ${file}`,
    indicator: {
      id: 'Mã',
      text: 'Chỉ báo',
      requirement: 'Yêu cầu',
      figure: 'Số liệu',
      value: 'Giá trị',
      part: 'Số đạt',
      whole: 'Tổng số',
      outcome: 'Kết quả',
      level: 'Mức',
      basis: 'Căn cứ',
      self: 'Tự đánh giá',
      message: 'Diễn giải',
      owners: 'Đơn vị phụ trách',
      cell: 'Ô trong sổ',
    },
    evidence: [
      'Mã chỉ báo',
      'Loại văn bản',
      'Số, ký hiệu',
      'Ngày',
      'Cơ quan ban hành',
      'Trích yếu',
      'Tệp hoặc liên kết',
      'Ô trong sổ',
    ],
    diagnostic: ['Mã', 'Loại', 'Chỉ báo', 'Ô trong sổ', 'Nội dung', 'Cách xử lý'],
    severity: { error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú' },
    summary: ['Bộ tiêu chí, năm', 'Kết luận', 'Mức', 'Số đơn vị'],
    unit: [
      'Đơn vị',
      'Mã đơn vị',
      'Tỉnh',
      'Năm',
      'Kết luận',
      'Mức',
      'Đạt',
      'Chưa đạt',
      'Chưa đủ số liệu',
      'Không áp dụng',
      'Do chỉ báo',
      'Tệp',
    ],
    task: ['Đơn vị phụ trách', 'Đơn vị', 'Năm', 'Mã', 'Chỉ báo', 'Việc', 'Diễn giải', 'Ô trong sổ'],
    matters: {
      'not-met': 'Chưa đạt',
      undecided: 'Chưa đủ số liệu',
      'no-figures': 'Chỉ tự đánh giá',
      'no-evidence': 'Thiếu minh chứng',
    },
    nobody: 'Không có đơn vị phụ trách',
    level: (level) => `mức ${level}`,
    note: ['Về', 'Mã', 'Nội dung', 'Cách xử lý', 'Tệp'],
    unreadable: ['Tệp', 'Lỗi', 'Cách xử lý'],
    countsAsMet: 'tính là đạt',
    selfOnly: 'chỉ tự đánh giá',
  },
  en: {
    sheets: {
      indicators: 'Indicators',
      evidence: 'Evidence',
      diagnostics: 'To mend, to look at',
      summary: 'Summary',
      units: 'Units',
      matrix: 'Units by indicator',
      owners: 'By office',
      tasks: 'Left to do',
      notes: 'Findings',
      unreadable: 'Not readable',
    },
    noName: 'Unit not named',
    year: (year) => year,
    counts: (met, total, notMet, undecided) =>
      `${met}/${total} indicators met, ${notMet} not met, ${undecided} undecided.`,
    several: (count) => `Evaluation of ${count} workbooks`,
    strict: '--strict: self-assessments without figures or evidence do not count.',
    judgedBy: (set, file) => `${set}. File: ${file}`,
    indicator: {
      id: 'Code',
      text: 'Indicator',
      requirement: 'Required',
      figure: 'Figure',
      value: 'Value',
      part: 'Part',
      whole: 'Whole',
      outcome: 'Outcome',
      level: 'Level',
      basis: 'Basis',
      self: 'Self-assessment',
      message: 'Message',
      owners: 'Offices',
      cell: 'Cell',
    },
    evidence: ['Indicator', 'Kind', 'Number', 'Date', 'Issuer', 'Summary', 'File or link', 'Cell'],
    diagnostic: ['Code', 'Kind', 'Indicator', 'Cell', 'Message', 'To do'],
    severity: { error: 'error', warning: 'warning', info: 'note' },
    summary: ['Set, year', 'Conclusion', 'Level', 'Units'],
    unit: [
      'Unit',
      'Code',
      'Province',
      'Year',
      'Conclusion',
      'Level',
      'Met',
      'Not met',
      'Undecided',
      'Not applicable',
      'Because of',
      'File',
    ],
    task: ['Office', 'Unit', 'Year', 'Code', 'Indicator', 'Matter', 'Message', 'Cell'],
    matters: {
      'not-met': 'Not met',
      undecided: 'Undecided',
      'no-figures': 'Self-assessed only',
      'no-evidence': 'No evidence',
    },
    nobody: 'Nobody is named',
    level: (level) => `level ${level}`,
    note: ['About', 'Code', 'Message', 'To do', 'Files'],
    unreadable: ['File', 'Error', 'To do'],
    countsAsMet: 'counts as met',
    selfOnly: 'self-assessed only',
  },
};
