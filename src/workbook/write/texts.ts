/** Every Vietnamese text of the written workbook that does not come from the criteria set or the layout. */
import type { CriteriaSet, Requirement } from '../../criteria/schema.ts';
import type { EvidenceColumn, InfoField, MARK_NAMES, PART_MARK_NAMES } from '../layout.ts';
import type { ResultColumn, SummaryLine } from '../result-layout.ts';

/** The words offered for a self-assessment and for yes-no columns. */
export const VERDICTS = ['Đạt', 'Chưa đạt', 'Không áp dụng'] as const;
export const YES_NO = ['Có', 'Không'] as const;

export const CREATOR = 'hoc-tap';
export const LANGUAGE = 'vi-VN';

export const INFO_TEXTS = {
  title: (award: string) => `SỔ TỰ ĐÁNH GIÁ ${award.toUpperCase()}`,
  basis: (basis: string) => `Căn cứ: ${basis}`,
  guidance: 'CÁCH ĐIỀN',
  information: 'THÔNG TIN CHUNG',
  legend: 'QUY ƯỚC MÀU',
  legendInput: 'Ô cần điền hoặc chọn trong danh sách',
  legendFixed: 'Ô cố định, không sửa',
  legendComputed: 'Ô tự tính, không sửa',
  legendHeading: 'Tiêu đề, tiêu chuẩn, tiêu chí',
  legendSample: 'Mẫu màu',
};

/** Whom to ask: named where a part says whom it comes from. */
const askWhom = (asked: string) =>
  asked === ''
    ? 'hỏi cơ quan, người ghi ở ô “Cơ quan, người lập báo cáo” hoặc nơi gửi sổ này'
    : `hỏi ${asked}`;

/** What to do, which colours, by when, whom to ask: in five lines. */
export function guidanceLines(
  set: CriteriaSet,
  isPart: boolean,
  asked: string,
): readonly [string, string, string, string, string] {
  const sheets = Object.values(set.rosters).map((roster) => `“${roster.sheet}”`);
  return [
    '1. Chỉ điền ô màu vàng ở trang này, trang “Chỉ báo” và các bảng ở những trang sau. Ô màu xám tự tính. Các ô khác đã khóa, không có mật khẩu.',
    '2. Mỗi tỷ lệ: nhập hai số đếm, hoặc nhập thẳng tỷ lệ nếu chỉ có tỷ lệ. Số liệu chưa có thì để trống, không ghi 0.',
    sheets.length > 0
      ? `3. Có danh sách từng đơn vị thì chấm ở trang ${sheets.join(', ')} thay cho nhập số đếm. Văn bản ghi ở trang “Minh chứng”.`
      : '3. Văn bản, số liệu làm căn cứ ghi ở trang “Minh chứng”, mỗi văn bản một dòng.',
    '4. Cột “Tự đánh giá”: chọn Đạt, Chưa đạt hoặc Không áp dụng. Chọn Không áp dụng thì phải ghi lý do ở cột cuối.',
    isPart
      ? `5. Lưu dạng .xlsx, gửi lại trước hạn ghi ở ô “Hạn gửi báo cáo”. Còn vướng mắc thì ${askWhom(asked)}.`
      : `5. Xem ngay ở trang “Kết quả”: đạt gì, còn thiếu gì. Lưu dạng .xlsx, gửi trước hạn ghi ở ô “Hạn gửi báo cáo”. Còn vướng mắc thì ${askWhom(asked)}.`,
  ];
}

export const INFO_HINTS = {
  'unit.name': 'Tên đầy đủ, kể cả loại đơn vị.',
  'unit.code': 'Mã theo danh mục đơn vị hành chính; không biết thì để trống.',
  'unit.province': 'Tỉnh, thành phố trực thuộc Trung ương.',
  year: 'Năm của số liệu, bốn chữ số.',
  reporter: 'Cơ quan; họ tên, chức vụ người lập.',
  deadline: 'Dạng ngày/tháng/năm.',
  decision: 'Số, ký hiệu và ngày của văn bản mà địa phương áp dụng.',
} as const satisfies Record<InfoField, string>;

export const MARK_LABELS = {
  set: 'Mã bộ tiêu chí',
  setVersion: 'Phiên bản bộ tiêu chí',
  templateVersion: 'Phiên bản mẫu sổ',
} as const satisfies Record<keyof typeof MARK_NAMES, string>;

export const PART_MARK_LABELS = {
  part: 'Phần của đơn vị phụ trách',
  indicators: 'Các chỉ báo của phần này',
  parts: 'Các phần của sổ gốc',
  parent: 'Dấu kiểm của sổ gốc',
  reporter: 'Người lập ghi ở sổ gốc',
  deadline: 'Hạn ghi ở sổ gốc',
} as const satisfies Record<keyof typeof PART_MARK_NAMES, string>;

/** Columns of the sheet that says what a department has to do. */
export const TASK_COLUMNS = [
  { header: 'Chỉ báo', width: 9 },
  { header: 'Nội dung', width: 46 },
  { header: 'Số liệu phải nhập', width: 42 },
  { header: 'Danh mục minh chứng', width: 42 },
  { header: 'Cùng phụ trách', width: 24 },
] as const;

export const TASK_TEXTS = {
  title: 'PHIẾU GIAO VIỆC',
  department: 'Giao cho',
  unit: 'Số liệu của',
  year: 'Số liệu năm',
  deadline: 'Gửi lại trước hết ngày',
  noDeadline: 'chưa ấn định',
  basis: 'Căn cứ',
  sendTo: 'Gửi về',
  noFigures: 'Không nhập số; tự đánh giá theo minh chứng.',
  guidance: [
    '1. Nhập số liệu, tự đánh giá vào các ô màu vàng của trang “Chỉ báo” và các trang danh sách (nếu có); ghi văn bản vào trang “Minh chứng”.',
    '2. Số liệu chưa có thì để trống, không ghi 0. Ô đã có sẵn số liệu thì kiểm tra lại, sai thì sửa.',
    '3. Ghi tên người lập ở trang “Hướng dẫn”, lưu dạng .xlsx và gửi lại đúng tệp này. Không thêm trang, không đổi tên trang.',
  ],
};

/** Columns of the sheet that says who supplied what. */
export const SOURCE_COLUMNS = [
  { key: 'indicator', header: 'Chỉ báo', width: 9 },
  { key: 'item', header: 'Số liệu', width: 44 },
  { key: 'value', header: 'Đã gửi', width: 24 },
  { key: 'department', header: 'Đơn vị gửi', width: 28 },
  { key: 'person', header: 'Người lập', width: 24 },
  { key: 'file', header: 'Tệp', width: 34 },
  { key: 'cell', header: 'Ô trong tệp', width: 18 },
  { key: 'saved', header: 'Lưu ngày', width: 12 },
] as const;

export const SOURCE_TEXTS = {
  title: 'NGUỒN SỐ LIỆU',
  hint: 'Trang này do lệnh gộp sổ ghi lại: số liệu nào do đơn vị nào gửi, trong tệp nào. Không nhập gì ở đây.',
};

export const INDICATOR_TEXTS = {
  title: (award: string) => `BẢNG TỰ ĐÁNH GIÁ ${award.toUpperCase()}`,
  hint: 'Chỉ điền ô màu vàng. Mỗi tỷ lệ: nhập hai số đếm, hoặc nhập thẳng tỷ lệ. Số liệu chưa có thì để trống.',
  /** Which clicks lead where. */
  links: (isPart: boolean) =>
    isPart
      ? ' Bấm chỗ gạch chân để ghi minh chứng.'
      : ' Bấm chỗ gạch chân để xem kết quả hoặc ghi minh chứng.',
  group: (code: string, text: string) => heading('Tiêu chí', code, text),
  standard: (code: string, text: string) => heading('Tiêu chuẩn', code, text),
  criterion: (code: string, text: string) => heading('Tiêu chí', code, text),
};

/** "Tiêu chuẩn 1. …", unless the law's own words begin so already. */
function heading(kind: string, code: string, text: string): string {
  return text.toLowerCase().startsWith(`${kind.toLowerCase()} ${code}`) ? text : `${kind} ${code}. ${text}`;
}

export const RESULT_TEXTS = {
  title: (award: string) => `KẾT QUẢ TỰ ĐÁNH GIÁ ${award.toUpperCase()}`,
  hint: 'Trang này tự tính theo số liệu đã nhập ở các trang khác; không cần điền gì ở đây. Bấm mã chỉ báo để tới ô nhập.',
  conclusion: 'KẾT LUẬN',
  lines: {
    outcome: 'Kết luận chung',
    level: 'Mức công nhận',
    possible: 'Mức thấp nhất và cao nhất còn có thể',
    blocking: 'Chỉ báo còn vướng',
    missing: 'Chỉ báo chưa điền',
    review: 'Chỉ báo có ô cần xem lại',
    way: 'Cách ngắn nhất lên mức tiếp theo',
  } satisfies Record<SummaryLine, string>,
  possibleNote: '0 là không đạt; hai số bằng nhau là đã xác định.',
  standardHeaders: {
    code: 'Mã',
    text: 'Tiêu chuẩn',
    outcome: 'Đạt',
    level: 'Chưa đạt',
    value: 'Chưa đủ số liệu',
    counts: 'Không áp dụng',
    need: 'Phần chỉ báo đạt',
  } satisfies Record<ResultColumn, string>,
  total: 'Cộng',
  roles: { graded: 'Xét mức độ', prerequisite: 'Điều kiện', points: 'Tính điểm', informative: 'Để báo cáo' },
};

export const EVIDENCE_TEXTS = {
  title: 'DANH MỤC MINH CHỨNG',
  hint: 'Mỗi văn bản một dòng. Một văn bản dùng cho nhiều chỉ báo thì ghi thành nhiều dòng.',
};

export const EVIDENCE_HINTS = {
  indicator: 'Chọn mã chỉ báo mà văn bản làm minh chứng.',
  kind: 'Ví dụ: Kế hoạch, Quyết định, Báo cáo, Công văn.',
  number: 'Ghi đúng như trên văn bản.',
  date: 'Ngày ban hành, dạng ngày/tháng/năm.',
  issuer: 'Cơ quan, tổ chức ban hành văn bản.',
  summary: 'Trích yếu nội dung của văn bản.',
  file: 'Tên tệp hoặc địa chỉ nơi lưu văn bản.',
} as const satisfies Record<EvidenceColumn, string>;

export const ROSTER_TEXTS = {
  participation: (unit: string) =>
    `Chỉ dùng khi không phải mọi ${unit} đều tham gia: chọn Có hoặc Không cho từng dòng. Để trống cả cột nếu tất cả đều tham gia.`,
  hint: (unit: string) =>
    `Mỗi dòng một ${unit}. Cột chỉ báo nào không dùng thì để trống cả cột; cột đã dùng thì điền đủ mọi dòng.`,
  name: (unit: string) => `Tên ${unit}.`,
  code: 'Mã theo danh mục; không có thì để trống.',
  answer: (header: string, words: readonly string[]) => `${header}. Chọn: ${words.join(' / ')}.`,
};

export const PAGE_FOOTER = { page: 'Trang &P/&N' };

/** What links say when pointed at, and those that lead back from a table. */
export const LINK_TEXTS = {
  toResult: 'Xem kết quả của chỉ báo',
  toEvidence: 'Ghi văn bản làm minh chứng',
  toInput: 'Tới ô nhập số liệu',
  indicators: '‹ Chỉ báo',
  results: 'Kết quả ›',
};

/** Titles and bodies of what Excel shows beside an input or when a value looks wrong. */
export const PROMPTS = {
  roles: {
    part: 'Số đếm',
    whole: 'Tổng số',
    rate: 'Tỷ lệ',
    previous: 'Năm trước',
    current: 'Năm đánh giá',
    up: 'Tăng',
    down: 'Giảm',
    points: 'Điểm',
    grade: 'Xếp loại',
    verdict: 'Tự đánh giá',
    reason: 'Ghi chú, lý do',
  },
  count: (label: string, unit: string) =>
    `${label}. Nhập số nguyên${unit === '' ? '' : `; đếm theo ${unit}`}.`,
  amount: (label: string, unit: string) => `${label}. Nhập số${unit === '' ? '' : ` (${unit})`}.`,
  rate: (label: string) => `${label}, chỉ nhập khi không có số đếm. Gõ kèm dấu %.`,
  points: (label: string) => `${label}. Nhập điểm được chấm.`,
  grade: 'Chọn theo quyết định công nhận, xếp loại.',
  orRoster: (code: string, sheet: string) => ` Có thể để trống và điền cột ${code} ở trang “${sheet}”.`,
  verdict: (evidence: string) =>
    `Chọn trong danh sách. Không áp dụng: phải ghi lý do. Minh chứng: ${evidence}`,
  reason: 'Bắt buộc khi chọn Không áp dụng. Nên ghi nguồn số liệu, cách tính nếu khác cách thông thường.',
  checkTitle: 'Xin xem lại',
  notCount: 'Ô này nhận số nguyên không âm. Vẫn giữ giá trị vừa nhập?',
  notAmount: 'Ô này nhận số không âm. Vẫn giữ giá trị vừa nhập?',
  notPoints: (max: string) => `Mục này cho điểm từ 0 đến ${max}. Vẫn giữ giá trị vừa nhập?`,
  notRate: 'Ô này nhận tỷ lệ từ 0% đến 100%. Vẫn giữ giá trị vừa nhập?',
  notListed: 'Giá trị không có trong danh sách. Vẫn giữ giá trị vừa nhập?',
  notYear: 'Ô này nhận năm, bốn chữ số. Vẫn giữ giá trị vừa nhập?',
};

const AT = { '>=': 'từ', '>': 'trên', '<=': 'không quá', '<': 'dưới' } as const satisfies Record<
  Requirement['op'],
  string
>;

/** " Yêu cầu: từ 70%." */
export function requirementText(requirement: Requirement, unit: string, verb = ''): string {
  const value = requirement.value.replace('.', ',');
  return ` Yêu cầu: ${verb}${AT[requirement.op]} ${value}${unit}.`;
}
