/** A Word document read without the library that wrote it: every XML part must be well-formed, nothing in it may act. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Elements that would do something: links, embedded objects, fields other than the page number. */
const ACTIVE = new Set(['w:hyperlink', 'w:object', 'w:altChunk', 'w:fldSimple', 'w:attachedTemplate']);

export interface Paragraph {
  readonly text: string;
  /** Whether it stands in a table. */
  readonly inTable: boolean;
}

/** The XML parts of a package by name. */
export function wordParts(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return Object.fromEntries(parts.map(([name, data]) => [name, strFromU8(data)]));
}

/** Every paragraph of a part in order. Throws for XML that is not well-formed, and for anything that would act. */
export function paragraphsOf(xml: string): Paragraph[] {
  const found: { text: string; inTable: boolean }[] = [];
  const parser = new SaxesParser();
  let tables = 0;
  let inText = false;
  let instruction = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (ACTIVE.has(name)) throw new Error(`${name} in the document`);
    if (name === 'w:tbl') tables += 1;
    if (name === 'w:p') found.push({ text: '', inTable: tables > 0 });
    inText = name === 'w:t';
    instruction = name === 'w:instrText';
  });
  parser.on('text', (text) => {
    if (instruction && text.trim() !== 'PAGE') throw new Error(`field ${text}`);
    const last = found.at(-1);
    if (inText && last !== undefined) last.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tbl') tables -= 1;
    inText = false;
    instruction = false;
  });
  parser.write(xml).close();
  return found;
}

/** The texts of all parts, as a reader sees them. */
export function wordTexts(bytes: Uint8Array): string[] {
  return Object.values(wordParts(bytes)).flatMap((xml) => paragraphsOf(xml).map(({ text }) => text));
}
