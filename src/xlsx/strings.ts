import { type Context, eachChild, finish, openPart } from './context.ts';
import { richText, spaceKept } from './rich-text.ts';

/** Reads the shared strings part (ECMA-376 Part 1, 18.4.9); without one there are none. */
export function readStrings(context: Context, part: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const xml = openPart(context, part, 'sst');
  const keep = spaceKept(xml, false);
  const { strings: most, text } = context.limits;
  eachChild(xml, (name) => {
    if (name === 'extLst') return;
    if (name !== 'si') xml.fail(`unknown element ${name}`);
    if (strings.length >= most) xml.fail('too many shared strings', 'too-large');
    const value = richText(xml, text, keep);
    // A slice would keep the whole part in memory for as long as the caller keeps one text of it.
    strings.push(value.length < 13 ? value : ` ${value}`.slice(1));
  });
  finish(xml);
  return strings;
}
