/** Words that the text and Markdown reports of a batch share. */
import type { Todo } from '../../batch/brief.ts';
import type { BatchReport, RollUpMode, SkipReason, Tally } from '../../batch/report.ts';
import type { Lang } from '../../messages/index.ts';

interface BatchWords {
  readonly title: (folder: string) => string;
  readonly summary: string;
  readonly tally: (tally: Tally) => string;
  readonly sets: string;
  readonly setColumns: readonly string[];
  readonly folders: string;
  readonly folderColumns: readonly string[];
  /** The batch's own folder. */
  readonly own: string;
  readonly level: (level: string, count: number) => string;
  readonly noSet: string;
  readonly shares: string;
  readonly share: (met: number, total: number | null, open: number) => string;
  readonly findings: string;
  readonly rollUp: string;
  readonly rollUpMode: Readonly<Record<RollUpMode, string>>;
  readonly skipped: string;
  readonly reasons: Readonly<Record<SkipReason, string>>;
  readonly more: (count: number) => string;
  readonly unfinished: (count: number) => string;
  readonly unreadable: string;
  readonly todo: (todo: Todo) => string;
  readonly results: string;
  readonly resultColumns: readonly string[];
  readonly strict: string;
}

export const BATCH_WORDS: Readonly<Record<Lang, BatchWords>> = {
  vi: {
    title: (folder) => `Thư mục ${folder}`,
    summary: 'TỔNG HỢP',
    tally: (t) =>
      `${t.total} sổ: ${t.met} đạt, ${t.notMet} không đạt, ${t.undecided} chưa đủ căn cứ, ${t.unreadable} không đọc được.`,
    sets: 'Theo bộ tiêu chí',
    setColumns: ['Bộ tiêu chí', 'Năm', 'Sổ', 'Đạt', 'Không đạt', 'Chưa đủ', 'Lỗi tệp', 'Mức:số sổ'],
    folders: 'Theo thư mục',
    folderColumns: ['Thư mục', 'Sổ', 'Đạt', 'Không đạt', 'Chưa đủ', 'Lỗi tệp'],
    own: '(ngay trong thư mục)',
    level: (level, count) => `${level}:${count}`,
    noSet: '(không đọc được)',
    shares: 'Chỉ số tính trên các xã, phường, đặc khu',
    share: (met, total, open) =>
      total === null
        ? `${met} xã đạt, chưa biết tổng số xã`
        : `${met}/${total} xã đạt${open > 0 ? `, ${open} chưa rõ` : ''}`,
    findings: 'Về các sổ trong thư mục',
    rollUp: 'Đối chiếu cấp trên với cấp dưới',
    rollUpMode: {
      check: 'Đã đối chiếu sổ cấp trên với kết quả của cấp dưới.',
      fill: 'Chỗ để trống của cấp trên được lấy từ kết quả của cấp dưới (--roll-up fill).',
      off: 'Không đối chiếu cấp trên với cấp dưới (--roll-up off).',
    },
    skipped: 'Đã bỏ qua',
    reasons: {
      lock: 'tệp khóa của Excel (~$), sổ đang mở ở máy nào đó',
      hidden: 'tệp, thư mục ẩn',
      'other-type': 'không phải sổ Excel',
      foreign: 'sổ Excel không tạo từ mẫu của hoc-tap',
      link: 'liên kết hỏng hoặc dẫn tới nơi đã đọc',
      older: 'sổ cũ, đã có sổ mới hơn của cùng đơn vị',
    },
    more: (count) => `và ${count} tệp khác`,
    unfinished: (count) =>
      `ĐÃ DỪNG GIỮA CHỪNG: còn ${count} sổ chưa đánh giá; chưa đối chiếu cấp trên với cấp dưới.`,
    unreadable: 'Không đọc được',
    todo: ({ blanks, errors, warnings }) =>
      [
        blanks > 0 ? `${blanks} chỉ báo chưa điền` : '',
        errors > 0 ? `${errors} lỗi` : '',
        warnings > 0 ? `${warnings} cảnh báo` : '',
      ]
        .filter(Boolean)
        .join(', '),
    results: 'Từng sổ',
    resultColumns: ['Tệp', 'Đơn vị', 'Bộ tiêu chí', 'Năm', 'Kết luận', 'Mức', 'Cần xem'],
    strict: 'Chế độ --strict: không tính tự đánh giá thiếu số liệu hoặc thiếu minh chứng.',
  },
  en: {
    title: (folder) => `Folder ${folder}`,
    summary: 'SUMMARY',
    tally: (t) =>
      `${t.total} workbooks: ${t.met} met, ${t.notMet} not met, ${t.undecided} undecided, ${t.unreadable} unreadable.`,
    sets: 'By criteria set',
    setColumns: ['Criteria set', 'Year', 'Books', 'Met', 'Not met', 'Undecided', 'Unread', 'Level:books'],
    folders: 'By folder',
    folderColumns: ['Folder', 'Books', 'Met', 'Not met', 'Undecided', 'Unread'],
    own: '(the folder itself)',
    level: (level, count) => `${level}:${count}`,
    noSet: '(unreadable)',
    shares: 'Lines that are a share of communes',
    share: (met, total, open) =>
      total === null
        ? `${met} communes met, total not known`
        : `${met}/${total} communes met${open > 0 ? `, ${open} open` : ''}`,
    findings: 'About the workbooks in the folder',
    rollUp: 'Upper units against lower units',
    rollUpMode: {
      check: 'Upper workbooks were compared with the results of lower units.',
      fill: 'Blanks of upper units were taken from the results of lower units (--roll-up fill).',
      off: 'Upper and lower units were not compared (--roll-up off).',
    },
    skipped: 'Passed over',
    reasons: {
      lock: 'lock files of Excel (~$): the workbook is open somewhere',
      hidden: 'hidden files and folders',
      'other-type': 'no Excel workbook',
      foreign: 'Excel workbooks not made from a template of hoc-tap',
      link: 'links that are broken or lead to what was read',
      older: 'older workbooks of a unit that has a newer one',
    },
    more: (count) => `and ${count} more`,
    unfinished: (count) => `INTERRUPTED: ${count} workbooks were not evaluated; nothing was rolled up.`,
    unreadable: 'Unreadable',
    todo: ({ blanks, errors, warnings }) =>
      [
        blanks > 0 ? `${blanks} indicators blank` : '',
        errors > 0 ? `${errors} errors` : '',
        warnings > 0 ? `${warnings} warnings` : '',
      ]
        .filter(Boolean)
        .join(', '),
    results: 'Each workbook',
    resultColumns: ['File', 'Unit', 'Criteria set', 'Year', 'Conclusion', 'Level', 'To look at'],
    strict: '--strict: self-assessments without figures or evidence do not count.',
  },
};

/** The findings of a roll-up within the results, each with its unit. */
export function* rollUpFindings({ results }: BatchReport) {
  for (const result of results)
    for (const diagnostic of result.diagnostics)
      if (diagnostic.code.startsWith('HT50') || diagnostic.code === 'HT518') yield { result, diagnostic };
}
