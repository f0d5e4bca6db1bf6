/** Words of comparisons, in both languages. */
import type { IndicatorDiff } from '../../diff/types.ts';
import type { Lang } from '../../messages/index.ts';

interface DiffWords {
  readonly changes: Readonly<Record<IndicatorDiff['change'], string>>;
  readonly same: string;
  /** Of several units. */
  readonly movement: (of: {
    readonly compared: number;
    readonly up: number;
    readonly down: number;
    readonly open: number;
    readonly onlyOld: number;
    readonly onlyNew: number;
  }) => string;
  /** Said where provinces or communes are compared over 01/07/2025. */
  readonly acrossReform: string;
  readonly noDifference: string;
  readonly title: (old: string, now: string) => string;
  readonly summary: (better: number, worse: number, changed: number, same: number) => string;
  readonly conclusion: string;
  readonly indicators: string;
  readonly came: string;
  readonly went: string;
  readonly noDocuments: string;
  readonly findings: string;
  readonly fix: string;
  readonly onlyOld: string;
  readonly onlyNew: string;
  readonly units: string;
  readonly more: (n: number) => string;
  readonly history: string;
  readonly none: string;
  readonly year: (year: number) => string;
  /** unit, code, old, new, level movement, better, worse */
  readonly unitColumns: readonly string[];
  /** of one unit: indicator, text, change, old, new */
  readonly indicatorColumns: readonly string[];
  readonly csvColumns: readonly string[];
  readonly historyColumns: readonly string[];
  readonly trend: string;
}

export const DIFF_WORDS: Readonly<Record<Lang, DiffWords>> = {
  vi: {
    changes: {
      better: 'tốt lên',
      worse: 'kém đi',
      changed: 'thay đổi',
      same: 'như cũ',
      came: 'mới có',
      went: 'không còn',
    },
    same: 'Không có gì khác nhau giữa các kết quả so sánh được.',
    movement: ({ compared, up, down, open, onlyOld, onlyNew }) =>
      [
        `So sánh được ${compared} đơn vị: ${up} lên, ${down} xuống, ${compared - up - down - open} giữ nguyên kết luận và mức`,
        ...(open === 0 ? [] : [`${open} đã đổi nhưng một bên chưa đủ căn cứ`]),
        ...(onlyOld === 0 ? [] : [`${onlyOld} chỉ có ở bên cũ`]),
        ...(onlyNew === 0 ? [] : [`${onlyNew} chỉ có ở bên mới`]),
      ]
        .join('; ')
        .concat('.'),
    acrossReform:
      'Hai bên ở trước và sau ngày 01/07/2025: tỉnh, xã đã sắp xếp lại, nhiều mã cũ nay là mã của đơn vị khác. Đơn vị chỉ được ghép khi tên không trái nhau; đơn vị ghép được có thể đã rộng ra, đơn vị chỉ có ở một bên có thể đã sáp nhập. Chương trình không tự ghép các đơn vị đã sáp nhập: đối chiếu với nghị quyết sắp xếp đơn vị hành chính.',
    noDifference: 'Không có chỉ báo nào thay đổi.',
    title: (old, now) => `So sánh ${old} → ${now}`,
    summary: (better, worse, changed, same) =>
      `${better} chỉ báo tốt lên, ${worse} kém đi, ${changed} thay đổi khác, ${same} như cũ.`,
    conclusion: 'Kết luận',
    indicators: 'Chỉ báo thay đổi',
    came: 'Minh chứng mới có',
    went: 'Minh chứng không còn',
    noDocuments: 'Không so được minh chứng: kết quả đã lưu không kèm danh sách văn bản.',
    findings: 'Cần xem lại',
    fix: 'Cách xử lý',
    onlyOld: 'Chỉ có ở bên cũ',
    onlyNew: 'Chỉ có ở bên mới',
    units: 'Các đơn vị, xếp theo mức thay đổi',
    more: (n) => `và ${n} văn bản khác`,
    history: 'Diễn biến qua các năm',
    none: 'chưa có',
    year: (year) => `năm ${year}`,
    unitColumns: ['Đơn vị', 'Mã', 'Cũ', 'Mới', 'Mức', 'Tốt lên', 'Kém đi'],
    indicatorColumns: ['Mã', 'Chỉ báo', 'Thay đổi', 'Cũ', 'Mới'],
    csvColumns: [
      'Đơn vị',
      'Mã đơn vị',
      'Bộ tiêu chí',
      'Năm cũ',
      'Năm mới',
      'Kết luận cũ',
      'Kết luận mới',
      'Mức cũ',
      'Mức mới',
      'Mã chỉ báo',
      'Nội dung chỉ báo',
      'Thay đổi',
      'Kết quả cũ',
      'Kết quả mới',
      'Giá trị cũ',
      'Giá trị mới',
      'Chênh',
    ],
    historyColumns: ['Đơn vị', 'Mã đơn vị', 'Bộ tiêu chí', 'Mã chỉ báo', 'Nội dung chỉ báo'],
    trend: 'Diễn biến',
  },
  en: {
    changes: {
      better: 'better',
      worse: 'worse',
      changed: 'changed',
      same: 'same',
      came: 'new',
      went: 'gone',
    },
    same: 'Nothing differs among the results that could be compared.',
    movement: ({ compared, up, down, open, onlyOld, onlyNew }) =>
      [
        `${compared} units compared: ${up} up, ${down} down, ${compared - up - down - open} with the same outcome and level`,
        ...(open === 0 ? [] : [`${open} changed with one side undecided`]),
        ...(onlyOld === 0 ? [] : [`${onlyOld} only on the old side`]),
        ...(onlyNew === 0 ? [] : [`${onlyNew} only on the new side`]),
      ]
        .join('; ')
        .concat('.'),
    acrossReform:
      'The sides stand before and after 01/07/2025: provinces and communes were reorganised, and many old codes are now those of other units. Units are matched only where their names agree; a matched unit may have grown, a unit of one side only may have been merged. Merged units are not matched by guessing: see the resolutions on the reorganisation.',
    noDifference: 'No indicator has changed.',
    title: (old, now) => `Comparison ${old} → ${now}`,
    summary: (better, worse, changed, same) =>
      `Indicators: ${better} better, ${worse} worse, ${changed} otherwise changed, ${same} the same.`,
    conclusion: 'Conclusion',
    indicators: 'Indicators that changed',
    came: 'New evidence',
    went: 'Evidence gone',
    noDocuments: 'Evidence is not compared: a saved result has no list of documents.',
    findings: 'To review',
    fix: 'What to do',
    onlyOld: 'Only on the old side',
    onlyNew: 'Only on the new side',
    units: 'Units, by movement',
    more: (n) => `and ${n} more`,
    history: 'History',
    none: 'none',
    year: (year) => `${year}`,
    unitColumns: ['Unit', 'Code', 'Old', 'New', 'Level', 'Better', 'Worse'],
    indicatorColumns: ['Code', 'Indicator', 'Change', 'Old', 'New'],
    csvColumns: [
      'Unit',
      'Unit code',
      'Criteria set',
      'Old year',
      'New year',
      'Old conclusion',
      'New conclusion',
      'Old level',
      'New level',
      'Indicator',
      'Indicator text',
      'Change',
      'Old outcome',
      'New outcome',
      'Old value',
      'New value',
      'Difference',
    ],
    historyColumns: ['Unit', 'Unit code', 'Criteria set', 'Indicator', 'Indicator text'],
    trend: 'Trend',
  },
};
