/** The end of the report: closing sentence, Nơi nhận, and room for a signature that only a person can give. */
import type { Paragraph, Table } from 'docx';
import { Paragraph as Line } from 'docx';
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
export function end(view: UnitView, agency: Agency, words: DocxWords): (Paragraph | Table)[] {
  const small = { size: SIZE.list };
  const strong = { bold: true, size: SIZE.text };
  const left = [
    new Line({ children: [run(words.recipients, { bold: true, italics: true, size: SIZE.recipients })] }),
    new Line({ children: [run(words.asAbove, small)] }),
    new Line({
      children: [run(`${words.archive} `, small), gap(words.gaps.drafter, small), run('.', small)],
    }),
  ];
  const right = [
    ...(agency.committee ? [centred([run(words.onBehalf, strong)])] : []),
    centred([gap(words.gaps.position, strong)], { spacing: { after: SIGNATURE_ROOM } }),
    centred([gap(words.gaps.signature, strong)]),
  ];
  return [
    body(run(words.closing(subjectOf(view, words), agency.name))),
    sideBySide([HALF, TEXT_WIDTH.portrait - HALF], [left, right]),
  ];
}
