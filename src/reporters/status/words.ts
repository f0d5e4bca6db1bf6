/** Words of the state of a collection. */
import type { State } from '../../departments/status.ts';
import type { Lang } from '../../messages/index.ts';

interface StatusWords {
  readonly title: string;
  readonly whole: string;
  readonly nobody: string;
  readonly noUnit: string;
  readonly states: Readonly<Record<State, string>>;
  readonly late: string;
  readonly due: (day: string) => string;
  readonly year: (year: number) => string;
  readonly columns: readonly string[];
  readonly byDepartment: string;
  readonly departmentColumns: readonly string[];
  readonly units: string;
  /** "3 đã nộp đủ, 1 chưa nộp" of the whole collection. */
  readonly summary: (counts: Readonly<Record<State, number>>, late: number, conflicts: number) => string;
  readonly figuresMissing: string;
  readonly documentsMissing: string;
  readonly conflicts: string;
  readonly anyDocument: string;
  readonly others: (files: readonly string[]) => string;
  readonly nothing: string;
  readonly remind: {
    readonly to: string;
    readonly about: (unit: string, year: string) => string;
    readonly missing: string;
    readonly nothing: (day: string, file: string) => string;
    readonly partly: (given: number, asked: number, day: string) => string;
    readonly late: (day: string) => string;
    readonly please: (due: string | null) => string;
    readonly none: string;
    readonly broken: string;
  };
}

const list = (parts: readonly (string | false)[]) => parts.filter((part) => part !== false).join(', ');

export const STATUS_WORDS: Readonly<Record<Lang, StatusWords>> = {
  vi: {
    title: 'Tình hình nộp số liệu, minh chứng',
    whole: 'Cả sổ',
    nobody: 'Chưa có đơn vị phụ trách',
    noUnit: '(chưa rõ đơn vị)',
    states: {
      complete: 'đủ',
      partly: 'một phần',
      nothing: 'chưa nhập gì',
      missing: 'chưa nộp',
      broken: 'không đọc được',
    },
    late: 'muộn',
    due: (day) => `hạn ${day}`,
    year: (year) => `năm ${year}`,
    columns: [
      'Đơn vị',
      'Mã đơn vị',
      'Năm',
      'Bộ tiêu chí',
      'Đơn vị phụ trách',
      'Tình trạng',
      'Đúng hạn',
      'Ngày nộp',
      'Hạn',
      'Đã điền',
      'Phải điền',
      'Tỷ lệ (%)',
      'Chỉ báo còn thiếu số liệu',
      'Minh chứng còn thiếu',
      'Trái với nơi khác, lỗi tệp',
      'Tệp',
    ],
    byDepartment: 'Theo đơn vị phụ trách',
    departmentColumns: [
      'Đơn vị phụ trách',
      'Đã điền',
      'Phải điền',
      'Tỷ lệ (%)',
      'Đủ',
      'Một phần',
      'Chưa nhập gì',
      'Chưa nộp',
      'Muộn',
    ],
    units: 'Theo đơn vị',
    summary: (counts, late, conflicts) =>
      `${list([
        `${counts.complete} đủ`,
        `${counts.partly} một phần`,
        counts.nothing > 0 && `${counts.nothing} chưa nhập gì`,
        `${counts.missing} chưa nộp`,
        counts.broken > 0 && `${counts.broken} tệp không đọc được`,
        late > 0 && `${late} muộn`,
        conflicts > 0 && `${conflicts} chỗ trái nhau`,
      ])}.`,
    figuresMissing: 'thiếu số liệu',
    documentsMissing: 'thiếu minh chứng',
    conflicts: 'trái nhau',
    anyDocument: 'văn bản',
    others: (files) => `Bỏ qua ${files.length} tệp không phải sổ của hoc-tap: ${files.join(', ')}.`,
    nothing: 'Không có sổ nào.',
    remind: {
      to: 'Kính gửi',
      about: (unit, year) => `Về số liệu, minh chứng của ${unit}${year === '' ? '' : `, ${year}`}:`,
      missing: 'Chưa nhận được phần của đơn vị.',
      nothing: (day, file) => `Đã nhận tệp ${file} ngày ${day}, nhưng chưa có số liệu nào được nhập.`,
      partly: (given, asked, day) =>
        given < asked
          ? `Đã nhận ngày ${day}, mới có ${given}/${asked} số liệu.`
          : `Đã nhận ngày ${day}, đủ ${asked} số liệu.`,
      late: (day) => `Tệp lưu ngày ${day}, sau hạn.`,
      please: (due) =>
        `Đề nghị đơn vị bổ sung vào đúng sổ đã giao rồi gửi lại${due === null ? '' : `; hạn đã ấn định là ngày ${due}`}. Trân trọng.`,
      none: 'Không có đơn vị nào phải nhắc.',
      broken: 'Tệp không đọc được, chưa biết của đơn vị nào; đề nghị nơi gửi gửi lại:',
    },
  },
  en: {
    title: 'Figures and evidence handed in',
    whole: 'Whole workbook',
    nobody: 'No owner',
    noUnit: '(unit not known)',
    states: {
      complete: 'complete',
      partly: 'partly',
      nothing: 'nothing entered',
      missing: 'not handed in',
      broken: 'unreadable',
    },
    late: 'late',
    due: (day) => `due ${day}`,
    year: (year) => `${year}`,
    columns: [
      'Unit',
      'Unit code',
      'Year',
      'Criteria set',
      'Department',
      'State',
      'In time',
      'Handed in',
      'Due',
      'Filled',
      'Asked',
      'Share (%)',
      'Indicators without figures',
      'Evidence missing',
      'Contradictions, file errors',
      'File',
    ],
    byDepartment: 'By department',
    departmentColumns: [
      'Department',
      'Filled',
      'Asked',
      'Share (%)',
      'Complete',
      'Partly',
      'Nothing entered',
      'Not handed in',
      'Late',
    ],
    units: 'By unit',
    summary: (counts, late, conflicts) =>
      `${list([
        `${counts.complete} complete`,
        `${counts.partly} partly`,
        counts.nothing > 0 && `${counts.nothing} with nothing entered`,
        `${counts.missing} not handed in`,
        counts.broken > 0 && `${counts.broken} unreadable`,
        late > 0 && `${late} late`,
        conflicts > 0 && `${conflicts} contradictions`,
      ])}.`,
    figuresMissing: 'figures missing',
    documentsMissing: 'evidence missing',
    conflicts: 'contradicts',
    anyDocument: 'a document',
    others: (files) =>
      `Passed over ${files.length} files that are no workbooks of hoc-tap: ${files.join(', ')}.`,
    nothing: 'No workbooks.',
    remind: {
      to: 'To',
      about: (unit, year) => `On the figures and evidence of ${unit}${year === '' ? '' : `, ${year}`}:`,
      missing: 'Your part has not come yet.',
      nothing: (day, file) => `The file ${file} came on ${day}, but nothing is entered in it.`,
      partly: (given, asked, day) =>
        given < asked
          ? `It came on ${day} with ${given} of ${asked} figures.`
          : `It came on ${day} with all ${asked} figures.`,
      late: (day) => `The file was saved on ${day}, after the due day.`,
      please: (due) =>
        `Please complete the workbook that you were given and send it back${due === null ? '' : `; it was due on ${due}`}.`,
      none: 'Nobody has to be reminded.',
      broken: 'Files that cannot be read, and do not say whose they are; ask the senders for them again:',
    },
  },
};
