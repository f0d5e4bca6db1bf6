/** The end of a document: Nơi nhận, and room for a signature that only a person can give; of a report its closing sentence. */
import { Paragraph, type Table, type TextRun } from 'docx';
import type { UnitView } from '../view.ts';
import type { Agency } from './agency.ts';
import { subjectOf } from './head.ts';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { body, centred, gap, run, sideBySide } from './text.ts';
import type { DocxWords } from './words.ts';

const HALF = Math.round(TEXT_WIDTH.portrait / 2);
/** Room for hand and seal, in twips. */
const SIGNATURE_ROOM = 1500;

/** Everything below part III. */
export const end = (view: UnitView, agency: Agency, words: DocxWords): (Paragraph | Table)[] => [
  body(run(words.closing(subjectOf(view, words), agency.name))),
  signature([run(words.asAbove, { size: SIZE.list })], agency, words),
];

/** Who gets it, and who signs. */
export function signature(recipients: readonly TextRun[], agency: Agency, words: DocxWords): Table {
  const small = { size: SIZE.list };
  const strong = { bold: true, size: SIZE.text };
  const left = [
    new Paragraph({
      children: [run(words.recipients, { bold: true, italics: true, size: SIZE.recipients })],
    }),
    new Paragraph({ children: recipients }),
    new Paragraph({
      children: [run(`${words.archive} `, small), gap(words.gaps.drafter, small), run('.', small)],
    }),
  ];
  const right = [
    ...(agency.committee ? [centred([run(words.onBehalf, strong)])] : []),
    centred([gap(words.gaps.position, strong)], { spacing: { after: SIGNATURE_ROOM } }),
    centred([gap(words.gaps.signature, strong)]),
  ];
  return sideBySide([HALF, TEXT_WIDTH.portrait - HALF], [left, right]);
}
