/** Fixed words of the report as a document (form of Nghị định 30/2020/NĐ-CP; order of Báo cáo 417/BC-UBND). */
import type { Lang } from '../../messages/index.ts';
import type { Agency } from './agency.ts';

/** What a person fills in; shown marked, in brackets. */
interface Gaps {
  readonly unit: string;
  readonly parent: string;
  readonly place: string;
  readonly recipient: string;
  readonly ground: string;
  readonly documents: string;
  readonly figures: string;
  readonly strengths: string;
  readonly weaknesses: string;
  readonly proposals: string;
  readonly drafter: string;
  readonly position: string;
  readonly signature: string;
}

/** The kinds of document that are written: báo cáo, kế hoạch. */
export type DocumentKind = 'BC' | 'KH';

export interface DocxWords {
  readonly nation: string;
  readonly motto: string;
  readonly committee: string;
  /** "Ủy ban nhân dân huyện Tháp Mười". */
  readonly committeeOf: (unit: string) => string;
  readonly number: (kind: DocumentKind, committee: boolean) => string;
  readonly date: string;
  readonly report: string;
  readonly subject: (set: string, year: string) => string;
  readonly to: string;
  readonly ground: (decision: string) => string;
  readonly opening: (reporter: string, set: string, year: string) => string;
  readonly results: string;
  readonly figures: string;
  readonly fromRoster: string;
  readonly evidence: string;
  readonly finding: string;
  readonly level: string;
  /** After levels that are still possible. */
  readonly levelOpen: string;
  readonly note: string;
  readonly assessment: string;
  readonly strengths: string;
  readonly weaknesses: string;
  readonly outcome: string;
  readonly met: string;
  readonly notMet: string;
  readonly undecided: string;
  readonly notApplicable: string;
  readonly points: string;
  /** In a set of points: items with all their points, and the others. */
  readonly full: string;
  readonly notFull: string;
  readonly among: { readonly countsAsMet: string; readonly selfOnly: string };
  readonly indicators: (codes: readonly string[]) => string;
  readonly conclusion: string;
  readonly proposals: string;
  readonly impossible: string;
  readonly open: string;
  readonly noFigures: string;
  readonly noEvidence: string;
  readonly lackingDocument: string;
  readonly none: string;
  readonly closing: (subject: string, reporter: string) => string;
  readonly recipients: string;
  readonly asAbove: string;
  readonly archive: string;
  readonly onBehalf: string;
  readonly annex: string;
  readonly annexTitle: string;
  readonly with: (kind: DocumentKind, agency: Agency) => string;
  readonly columns: readonly string[];
  readonly countsAsMet: string;
  readonly selfOnly: string;
  readonly strict: string;
  readonly unreadable: string;
  readonly gaps: Gaps;
}

/** What a unit does by a set: "thực hiện Bộ tiêu chí ...", "đánh giá, xếp loại ...", "thực hiện các chỉ số ...". */
export function doing(title: string): string {
  if (title.startsWith('Đánh giá')) return `đ${title.slice(1)}`;
  return `thực hiện ${title.replace(/^Các /, 'các ')}`;
}

export const DOCX_WORDS: Readonly<Record<Lang, DocxWords>> = {
  vi: {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    committee: 'ỦY BAN NHÂN DÂN',
    committeeOf: (unit) => `Ủy ban nhân dân ${unit}`,
    number: (kind, committee) => `Số:        /${kind}-${committee ? 'UBND' : '…'}`,
    date: 'ngày      tháng      năm',
    report: 'BÁO CÁO',
    subject: (set, year) => `Kết quả ${doing(set)}${year === '' ? '' : ` năm\u00A0${year}`}`,
    to: 'Kính gửi:',
    ground: (decision) => `Thực hiện ${/^\d/.test(decision) ? 'văn bản số ' : ''}${decision};`,
    opening: (reporter, set, year) =>
      `${reporter} báo cáo kết quả ${doing(set)}${year === '' ? '' : ` năm\u00A0${year}`}, cụ thể như sau:`,
    results: 'I. KẾT QUẢ THỰC HIỆN',
    figures: 'Số liệu',
    fromRoster: 'tính từ danh sách đơn vị',
    evidence: 'Minh chứng',
    finding: 'Kết quả',
    level: 'mức độ của chỉ báo',
    levelOpen: 'chưa xác định',
    note: 'Ghi chú, lý do',
    assessment: 'II. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN',
    strengths: '1. Ưu điểm',
    weaknesses: '2. Hạn chế',
    outcome: '3. Kết quả thực hiện các chỉ báo (có Phụ lục đánh giá kèm theo)',
    met: 'Số chỉ báo đạt',
    notMet: 'Số chỉ báo chưa đạt',
    undecided: 'Số chỉ báo chưa đủ số liệu',
    notApplicable: 'Số chỉ báo không áp dụng, không được tính là đạt',
    points: 'Tổng điểm',
    full: 'Số chỉ báo đạt điểm tối đa',
    notFull: 'Số chỉ báo chưa đạt điểm tối đa',
    among: {
      countsAsMet: 'không áp dụng, được tính là đạt',
      selfOnly: 'chỉ có tự đánh giá, không có số liệu',
    },
    indicators: (codes) => `chỉ báo ${codes.join(', ')}`,
    conclusion: 'Kết luận',
    proposals: 'III. KIẾN NGHỊ, ĐỀ XUẤT',
    impossible: 'Chỉ báo không thể đạt được về số học; đề nghị cấp có thẩm quyền hướng dẫn cách đánh giá:',
    open: 'Chỉ báo chưa đủ căn cứ để kết luận, cần bổ sung:',
    noFigures: 'Chỉ báo mới có tự đánh giá, chưa có số liệu chứng minh',
    noEvidence: 'Chỉ báo chưa ghi văn bản minh chứng',
    lackingDocument: 'Văn bản cần có, chưa nhận ra trong minh chứng',
    none: 'Không có chỉ báo nào còn để ngỏ hoặc không thể đạt được về số học.',
    closing: (subject, reporter) =>
      `Trên đây là Báo cáo ${subject.charAt(0).toLowerCase()}${subject.slice(1)} của ${reporter}./.`,
    recipients: 'Nơi nhận:',
    asAbove: '- Như trên;',
    archive: '- Lưu: VT,',
    onBehalf: 'TM. ỦY BAN NHÂN DÂN',
    annex: 'PHỤ LỤC',
    annexTitle: 'Kết quả đánh giá từng chỉ báo',
    with: (kind, { committee, name }) =>
      `(Kèm theo ${kind === 'BC' ? 'Báo cáo' : 'Kế hoạch'} số        /${kind}-${committee ? 'UBND' : '…'} ngày      tháng      năm           của ${name})`,
    columns: ['Mã', 'Tiêu chuẩn, tiêu chí, chỉ báo', 'Yêu cầu', 'Số liệu', 'Kết quả', 'Mức', 'Diễn giải'],
    countsAsMet: 'tính là đạt',
    selfOnly: 'chỉ tự đánh giá',
    strict: 'Đánh giá theo chế độ --strict: không tính tự đánh giá thiếu số liệu hoặc thiếu minh chứng.',
    unreadable: 'Không đọc được sổ, chưa lập được báo cáo',
    gaps: {
      unit: 'TÊN ĐƠN VỊ',
      parent: 'TÊN CƠ QUAN CHỦ QUẢN, NẾU CÓ',
      place: 'Địa danh',
      recipient: 'tên cơ quan nhận báo cáo',
      ground: 'số, ký hiệu, ngày, cơ quan ban hành văn bản làm căn cứ',
      documents: 'chưa ghi văn bản; bổ sung loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu',
      figures: 'chưa có số liệu; bổ sung số đạt và tổng số, hoặc tỷ lệ',
      strengths: 'nêu ưu điểm',
      weaknesses: 'nêu hạn chế, nguyên nhân',
      proposals: 'nêu kiến nghị, đề xuất của đơn vị',
      drafter: 'đơn vị soạn thảo',
      position: 'CHỨC VỤ CỦA NGƯỜI KÝ',
      signature: 'họ và tên người ký',
    },
  },
  en: {
    nation: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    committee: "PEOPLE'S COMMITTEE",
    committeeOf: (unit) => `The People's Committee of ${unit}`,
    number: (kind, committee) => `No.:        /${kind}-${committee ? 'UBND' : '…'}`,
    date: 'day      month      year',
    report: 'REPORT',
    subject: (set, year) => `Results under: ${set}${year === '' ? '' : `, ${year}`}`,
    to: 'To:',
    ground: (decision) => `In accordance with ${decision};`,
    opening: (reporter, set, year) =>
      `${reporter} reports its results under: ${set}${year === '' ? '' : `, ${year}`}, as follows:`,
    results: 'I. RESULTS',
    figures: 'Figures',
    fromRoster: 'from the list of sub-units',
    evidence: 'Evidence',
    finding: 'Outcome',
    level: 'level of the indicator',
    levelOpen: 'not decided',
    note: 'Note, reason',
    assessment: 'II. ASSESSMENT',
    strengths: '1. Strengths',
    weaknesses: '2. Weaknesses',
    outcome: '3. Outcome of the indicators (see the annex)',
    met: 'Indicators met',
    notMet: 'Indicators not met',
    undecided: 'Indicators undecided',
    notApplicable: 'Indicators not applicable that do not count as met',
    points: 'Points',
    full: 'Indicators with full points',
    notFull: 'Indicators below full points',
    among: {
      countsAsMet: 'not applicable, counting as met',
      selfOnly: 'self-assessed only, without figures',
    },
    indicators: (codes) => `indicator${codes.length > 1 ? 's' : ''} ${codes.join(', ')}`,
    conclusion: 'Conclusion',
    proposals: 'III. PROPOSALS',
    impossible: 'Indicators that cannot be met arithmetically; guidance on how to judge them is asked for:',
    open: 'Indicators that are open, to be supplied:',
    noFigures: 'Indicators self-assessed only, without figures',
    noEvidence: 'Indicators without a document as evidence',
    lackingDocument: 'Expected documents not recognised among the evidence',
    none: 'No indicator is open or arithmetically impossible.',
    closing: (subject, reporter) => `This is the report of ${reporter}. ${subject}./.`,
    recipients: 'Recipients:',
    asAbove: '- As above;',
    archive: '- Archive,',
    onBehalf: "ON BEHALF OF THE PEOPLE'S COMMITTEE",
    annex: 'ANNEX',
    annexTitle: 'Outcome of every indicator',
    with: (kind, { committee, name }) =>
      `(With ${kind === 'BC' ? 'Report' : 'Plan'} No.        /${kind}-${committee ? 'UBND' : '…'} of day      month      year           of ${name})`,
    columns: ['Code', 'Standard, criterion, indicator', 'Required', 'Figure', 'Outcome', 'Level', 'Message'],
    countsAsMet: 'counts as met',
    selfOnly: 'self-assessed only',
    strict: 'Judged with --strict: self-assessments without figures or evidence do not count.',
    unreadable: 'The workbook could not be read; there is no report',
    gaps: {
      unit: 'NAME OF THE UNIT',
      parent: 'NAME OF THE SUPERIOR AGENCY, IF ANY',
      place: 'Place',
      recipient: 'name of the receiving agency',
      ground: 'number, date and issuer of the legal ground',
      documents: 'no document entered; supply kind, number, date, issuer and summary',
      figures: 'no figures; supply part and whole, or the rate',
      strengths: 'state the strengths',
      weaknesses: 'state the weaknesses and their causes',
      proposals: "state the unit's own proposals",
      drafter: 'drafting office',
      position: 'POSITION OF THE SIGNATORY',
      signature: 'name of the signatory',
    },
  },
};
