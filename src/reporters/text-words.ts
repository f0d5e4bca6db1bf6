/** Fixed words of the text report. */
import type { Severity } from '../diagnostics.ts';
import type { Lang } from '../messages/index.ts';
import type { Result } from '../result.ts';

/** One language's words. */
export interface TextWords {
  readonly at: string;
  readonly noName: string;
  readonly year: (year: number) => string;
  readonly file: string;
  readonly unreadable: string;
  readonly conclusion: string;
  readonly counts: (counts: Result['counts']) => string;
  /** Of one department's part: how many indicators others supply. */
  readonly others: (count: number) => string;
  readonly points: (sum: string, of: string) => string;
  readonly notFull: string;
  /** The same of one item, for a narrow column. */
  readonly belowFull: string;
  /** Rates without counts, of which the list gives each with its place. */
  readonly onlyRates: string;
  readonly strict: string;
  readonly columns: readonly string[];
  readonly notMet: string;
  readonly undecided: string;
  readonly notApplicable: string;
  readonly selfOnly: string;
  readonly severity: Readonly<Record<Severity, string>>;
}

export const TEXT_WORDS: Readonly<Record<Lang, TextWords>> = {
  vi: {
    at: 'Ở',
    noName: '(chưa ghi tên đơn vị)',
    year: (year) => `năm ${year}`,
    file: 'Tệp',
    unreadable: 'Không có, vì không đọc được tệp.',
    conclusion: 'KẾT LUẬN',
    counts: (c) => {
      const others = c.notApplicable > 0 ? `, ${c.notApplicable} không áp dụng` : '';
      return `${c.met}/${c.total} chỉ báo đạt, ${c.notMet} chưa đạt, ${c.undecided} chưa đủ số liệu${others}.`;
    },
    others: (count) => `${count} chỉ báo còn lại do đơn vị khác nhập, không có trong sổ này.`,
    points: (sum, of) => `Tổng ${sum}/${of} điểm.`,
    notFull: 'Chưa đạt điểm tối đa',
    belowFull: 'Chưa tối đa',
    onlyRates: 'Chỉ có tỷ lệ, không đủ số đếm để kiểm tra.',
    strict: 'Chế độ --strict: không tính tự đánh giá thiếu số liệu hoặc thiếu minh chứng.',
    columns: ['Mã', 'Chỉ báo', 'Yêu cầu', 'Số liệu', 'Kết quả', 'Mức'],
    notMet: 'Chưa đạt',
    undecided: 'Chưa đủ số liệu',
    notApplicable: 'Không áp dụng, được tính là đạt',
    selfOnly: 'Chỉ có tự đánh giá, không có số liệu',
    severity: { error: 'Cần sửa hoặc bổ sung', warning: 'Cần xem lại', info: 'Ghi chú' },
  },
  en: {
    at: 'At',
    noName: '(unit not named)',
    year: (year) => String(year),
    file: 'File',
    unreadable: 'None, because the file could not be read.',
    conclusion: 'CONCLUSION',
    counts: (c) => {
      const others = c.notApplicable > 0 ? `, ${c.notApplicable} not applicable` : '';
      return `${c.met}/${c.total} indicators met, ${c.notMet} not met, ${c.undecided} undecided${others}.`;
    },
    others: (count) => `The other ${count} indicators are supplied by others and are not in this workbook.`,
    points: (sum, of) => `${sum} of ${of} points.`,
    notFull: 'Below full points',
    belowFull: 'Below full',
    onlyRates: 'Only the rate is given, without counts.',
    strict: '--strict: self-assessments without figures or evidence do not count.',
    columns: ['Code', 'Indicator', 'Required', 'Figure', 'Outcome', 'Lvl'],
    notMet: 'Not met',
    undecided: 'Undecided',
    notApplicable: 'Not applicable, counts as met',
    selfOnly: 'Self-assessed only, without figures',
    severity: { error: 'To mend or to supply', warning: 'To look at', info: 'Notes' },
  },
};
