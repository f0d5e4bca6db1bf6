/** The top of a document: issuer and nation side by side, number and date left blank, title; of a report addressee, ground. */
import type { Paragraph, Table } from 'docx';
import type { UnitView } from '../view.ts';
import type { Agency } from './agency.ts';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { body, centred, gap, lengthOf, rule, run, sideBySide } from './text.ts';
import type { DocumentKind, DocxWords } from './words.ts';

const LEFT = 3700;
const RIGHT = TEXT_WIDTH.portrait - LEFT;
/** The rule below the issuer and below the title takes a third to a half of the line above. */
const SHARE = 0.42;

/** What the report is on, in one line. */
export const subjectOf = (view: UnitView, words: DocxWords): string =>
  words.subject(titleOf(view), view.year);

/** The set's title without its id. */
export const titleOf = ({ setLine }: UnitView): string => setLine.replace(/ \([^()]*\)$/, '');

/** Everything above part I. */
export function head(view: UnitView, agency: Agency, words: DocxWords): (Paragraph | Table)[] {
  return [
    ...letterhead(agency, 'BC', words.report, subjectOf(view, words), words),
    centred([run(`${words.to} `), gap(words.gaps.recipient)], { spacing: { before: 240, after: 240 } }),
    ...ground(view, words),
    body(run(words.opening(agency.name, titleOf(view), view.year))),
  ];
}

/** Issuer, nation, number, day, title and what the document is on. */
export function letterhead(
  agency: Agency,
  kind: DocumentKind,
  title: string,
  subject: string,
  words: DocxWords,
): (Paragraph | Table)[] {
  const bold = { bold: true, size: SIZE.text };
  return [
    sideBySide([LEFT, RIGHT], [issuer(agency, kind, words), nation(agency, words)]),
    centred([run(title, bold)], { spacing: { before: 240, after: 0 }, keepNext: true }),
    centred([run(subject, bold)], { spacing: { before: 0, after: 60 }, keepNext: true }),
    rule(Math.min(lengthOf(subject, SIZE.text), TEXT_WIDTH.portrait) * SHARE, TEXT_WIDTH.portrait),
  ];
}

/** How it was judged, and on what ground. */
export function ground(view: UnitView, words: DocxWords): Paragraph[] {
  const decision = view.result.info?.decision ?? null;
  return [
    ...(view.origin === null ? [] : [body(run(view.origin))]),
    ...(view.result.strict ? [body(run(words.strict, { italics: true }))] : []),
    decision === null
      ? body(run(words.ground('').replace(/;$/, '')), gap(words.gaps.ground), run(';'))
      : body(run(words.ground(decision))),
  ];
}

/** Unit and number. An agency's superior is not known. */
function issuer(agency: Agency, kind: DocumentKind, words: DocxWords): Paragraph[] {
  const look = { bold: true, size: SIZE.motto };
  const name = agency.unit.toUpperCase();
  const lines = agency.committee
    ? centred([run(words.committee, look)])
    : centred([gap(words.gaps.parent, { size: SIZE.nation })]);
  return [
    lines,
    centred([name === '' ? gap(words.gaps.unit, look) : run(name, look)], { spacing: { after: 20 } }),
    rule(Math.min(lengthOf(name || words.gaps.unit, SIZE.motto), LEFT) * SHARE, LEFT),
    centred([run(words.number(kind, agency.committee), { size: SIZE.motto })], { spacing: { before: 120 } }),
  ];
}

function nation(agency: Agency, words: DocxWords): Paragraph[] {
  const place = agency.place === null ? gap(words.gaps.place, { italics: true }) : run(agency.place, ITALIC);
  return [
    centred([run(words.nation, { bold: true, size: SIZE.nation })]),
    centred([run(words.motto, { bold: true, size: SIZE.motto })], { spacing: { after: 20 } }),
    rule(lengthOf(words.motto, SIZE.motto), RIGHT),
    centred([place, run(`, ${words.date}           `, ITALIC)], { spacing: { before: 120 } }),
  ];
}

const ITALIC = { italics: true, size: SIZE.motto } as const;
