/** Headings and fixed sentences of `explain` and `sets`. */
import type { Severity } from '../diagnostics.ts';
import type { Lang } from '../messages/index.ts';

interface ExplainWords {
  readonly requirement: string;
  readonly how: string;
  readonly examples: string;
  readonly fields: string;
  readonly roster: (table: string, header: string) => string;
  readonly counted: (counted: string, others: string) => string;
  readonly yesNo: string;
  readonly participants: string;
  readonly rollUp: (sets: string, level: number) => string;
  readonly evidence: string;
  readonly documents: (list: string) => string;
  readonly owners: string;
  readonly noOwner: string;
  readonly grounds: string;
  readonly readings: string;
  readonly corrections: string;
  readonly correction: (from: string, to: string) => string;
  readonly changes: string;
  readonly prerequisite: string;
  readonly graded: string;
  readonly gradedByPoints: string;
  readonly gradedByWord: string;
  readonly informative: string;
  readonly notApplicable: string;
  readonly notForeseen: string;
  readonly countsAsMet: string;
  readonly rule: string;
  readonly prerequisites: (codes: string) => string;
  readonly lowest: (codes: string) => string;
  readonly points: (codes: string) => string;
  readonly word: (codes: string) => string;
  readonly informatives: (codes: string) => string;
  readonly noLevels: string;
  readonly levels: string;
  readonly validity: string;
  readonly sources: string;
  readonly notes: string;
  readonly indicators: string;
  readonly see: (set: string) => string;
  readonly means: string;
  readonly when: string;
  readonly example: string;
  readonly mend: string;
  /** What becomes of a call with the mistake. */
  readonly effects: Readonly<Record<'refused' | 'stopped' | 'broken' | 'note', string>>;
  /** What becomes of a set file with the problem. */
  readonly setEffects: Readonly<Record<'error' | 'warning', string>>;
  readonly severity: Readonly<Record<Severity | 'usage', string>>;
}

export const EXPLAIN_WORDS: Readonly<Record<Lang, ExplainWords>> = {
  vi: {
    requirement: 'Yêu cầu',
    how: 'Cách xét',
    examples: 'Ví dụ tại ngưỡng (do chương trình tính)',
    fields: 'Số liệu cần nhập (tên ô trong sổ)',
    roster: (table, header) => `hoặc bảng ${table}, cột “${header}”`,
    counted: (counted, others) => `tính: ${counted}; không tính: ${others}`,
    yesNo: 'x hoặc Có là tính, Không là không tính',
    participants: 'chỉ tính các đơn vị tham gia, theo cột tham gia của bảng',
    rollUp: (sets, level) =>
      `Có thể tổng hợp từ kết quả của đơn vị thành phần theo bộ ${sets}, tính từ mức ${level} của bộ đó trở lên.`,
    evidence: 'Minh chứng',
    documents: (list) => `Văn bản được tìm trong trang Minh chứng: ${list}.`,
    owners: 'Đơn vị phụ trách',
    noOwner: '(chưa có đơn vị phụ trách)',
    grounds: 'Căn cứ',
    readings: 'Cách hiểu chỗ văn bản để ngỏ',
    corrections: 'Lỗi in đã sửa trong lời văn',
    correction: (from, to) => `“${from}” được sửa thành “${to}”.`,
    changes: 'Khác bộ gốc',
    prerequisite: 'Điều kiện tiên quyết: chưa đạt thì cả đơn vị không đạt.',
    graded:
      'Chỉ báo xét mức độ: giá trị thấp nhất trong các chỉ báo xét mức độ quyết định mức độ của đơn vị; chưa đạt thì cả đơn vị không đạt.',
    gradedByPoints: 'Điểm của mục này được cộng vào tổng; tổng điểm quyết định xếp loại.',
    gradedByWord: 'Xếp loại ở đây quyết định kết quả của đơn vị.',
    informative: 'Chỉ để theo dõi: không quyết định kết quả của đơn vị.',
    notApplicable: '“Không áp dụng” có ghi lý do được tính là đạt.',
    notForeseen: '“Không áp dụng” không được quy định cho chỉ báo này: chọn thì chưa kết luận được.',
    countsAsMet: 'tính là đạt',
    rule: 'Quy tắc công nhận',
    prerequisites: (codes) => `Điều kiện tiên quyết, phải đạt tất cả: ${codes}.`,
    lowest: (codes) => `Mức độ theo giá trị thấp nhất trong các chỉ báo: ${codes}.`,
    points: (codes) => `Xếp loại theo tổng điểm của các mục: ${codes}.`,
    word: (codes) => `Kết quả theo xếp loại ghi ở: ${codes}.`,
    informatives: (codes) => `Chỉ để theo dõi, không quyết định: ${codes}.`,
    noLevels: 'Không chia mức độ.',
    levels: 'Mức độ',
    validity: 'Thời gian áp dụng',
    sources: 'Văn bản',
    notes: 'Cách hiểu chung',
    indicators: 'Chỉ báo',
    see: (set) => `Từng chỉ báo: hoc-tap explain ${set}/<mã>`,
    means: 'Nghĩa là',
    when: 'Nảy sinh',
    example: 'Ví dụ',
    mend: 'Cách xử lý',
    effects: {
      refused: 'Lệnh không chạy, không tệp nào được ghi hoặc sửa; mã thoát 2.',
      stopped: 'Lệnh dừng theo yêu cầu giữa chừng; không có tệp kết quả nào bị ghi dở.',
      broken: 'Lệnh dừng giữa chừng; những gì đã in ra là chưa đủ, không dùng được.',
      note: 'Chỉ là lời nhắc; lệnh vẫn chạy tiếp.',
    },
    setEffects: {
      error:
        'Bộ tiêu chí chưa dùng được cho tới khi sửa; “hoc-tap sets lint” nêu mọi lỗi một lần, kèm số dòng.',
      warning: 'Chỉ là lời nhắc; bộ tiêu chí vẫn dùng được.',
    },
    severity: { error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú', usage: 'lỗi cách gọi lệnh' },
  },
  en: {
    requirement: 'Required',
    how: 'How it is judged',
    examples: 'Examples at the boundary (computed by the program)',
    fields: 'Data needed (cell names in the workbook)',
    roster: (table, header) => `or table ${table}, column “${header}”`,
    counted: (counted, others) => `counting: ${counted}; not counting: ${others}`,
    yesNo: 'x or Có counts, Không does not',
    participants: 'only units that take part, by the participation column of the table',
    rollUp: (sets, level) =>
      `Can be rolled up from results of sub-units by the set ${sets}, counting from its level ${level} up.`,
    evidence: 'Evidence',
    documents: (list) => `Documents looked for on the evidence sheet: ${list}.`,
    owners: 'Owners',
    noOwner: '(no owner named)',
    grounds: 'Legal source',
    readings: 'Readings of what the documents leave open',
    corrections: 'Printing errors mended in the wording',
    correction: (from, to) => `“${from}” became “${to}”.`,
    changes: 'Different from the base set',
    prerequisite: 'Prerequisite: if not met, the whole unit is not met.',
    graded:
      'Graded: the lowest value of the graded indicators makes the level of the unit; if not met, the whole unit is not met.',
    gradedByPoints: 'The points of this item add to the sum, which makes the grade.',
    gradedByWord: 'The grade entered here decides the result of the unit.',
    informative: 'For information: decides nothing about the unit.',
    notApplicable: '“Không áp dụng” (not applicable) with a reason counts as met.',
    notForeseen:
      '“Không áp dụng” (not applicable) is not foreseen here: choosing it leaves the indicator open.',
    countsAsMet: 'counts as met',
    rule: 'Rule of recognition',
    prerequisites: (codes) => `Prerequisites, all of which must be met: ${codes}.`,
    lowest: (codes) => `The level is that of the lowest value of: ${codes}.`,
    points: (codes) => `The grade is made by the sum of points of: ${codes}.`,
    word: (codes) => `The result is the grade entered at: ${codes}.`,
    informatives: (codes) => `For information, deciding nothing: ${codes}.`,
    noLevels: 'There are no levels.',
    levels: 'Levels',
    validity: 'Validity',
    sources: 'Documents',
    notes: 'General readings',
    indicators: 'Indicators',
    see: (set) => `Each indicator: hoc-tap explain ${set}/<code>`,
    means: 'Meaning',
    when: 'Arises',
    example: 'Example',
    mend: 'To do',
    effects: {
      refused: 'The command does not run, and no file is written or changed; exit code 2.',
      stopped: 'The command was stopped on request; no output file is left half written.',
      broken: 'The command was stopped halfway; what has been printed is not whole and not to be used.',
      note: 'A note only; the command goes on.',
    },
    setEffects: {
      error:
        'The set cannot be used until it is mended; “hoc-tap sets lint” names all problems at once, with their lines.',
      warning: 'A note only; the set can be used.',
    },
    severity: { error: 'error', warning: 'warning', info: 'note', usage: 'error of the call' },
  },
};
