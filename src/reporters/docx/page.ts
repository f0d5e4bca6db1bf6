/** The page of an administrative document: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I. Lengths in twips (1/20 point). */
import {
  AlignmentType,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';

export const FONT = 'Times New Roman';
/** Half points: 14 for the text, 12 and 11 for Nơi nhận. */
export const SIZE = {
  text: 28,
  motto: 26,
  nation: 24,
  recipients: 24,
  list: 22,
  table: 22,
  mark: 22,
} as const;

const MM = 56.7;
const mm = (length: number) => Math.round(length * MM);
const A4 = { width: mm(210), height: mm(297) };
/** Within 20-25, 20-25, 30-35 and 15-20 mm; the page number stands in the middle of the top margin. */
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) };

/** Width of the text of a page. */
export const TEXT_WIDTH = {
  portrait: A4.width - MARGIN.left - MARGIN.right,
  landscape: A4.height - MARGIN.left - MARGIN.right,
};

/** Properties of a section: pages counted from 1, without a number on the first. */
export function pageOf(orientation: 'portrait' | 'landscape'): ISectionPropertiesOptions {
  const turned = orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    titlePage: true,
    page: { size: { ...A4, orientation: turned }, margin: MARGIN, pageNumbers: { start: 1 } },
  };
}

/** The page number centred above the text, but on the first page; below it, on every page, a mark where one is given. */
export function pageHeaders(mark = '') {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.text })],
  });
  const marked = () =>
    mark === ''
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 120 },
            children: [new TextRun({ text: mark, bold: true, color: 'C00000', size: SIZE.mark })],
          }),
        ];
  return {
    default: new Header({ children: [number, ...marked()] }),
    first: new Header({ children: mark === '' ? [new Paragraph({})] : marked() }),
  };
}
