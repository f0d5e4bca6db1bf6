import { type Context, eachChild, finish, openPart } from './context.ts';
import { PlainText } from './plain-text.ts';
import { richText, spaceKept } from './rich-text.ts';
import type { XmlScanner } from './xml.ts';
import { recurring } from './xml-text.ts';

/** Reads the shared strings part (ECMA-376 Part 1, 18.4.9); without one there are none. */
export function readStrings(context: Context, part: string | undefined): readonly string[] {
  return part === undefined ? [] : stringsOf(openPart(context, part, 'sst'), context.limits);
}

/** The strings of an `sst` just opened. Without `fast` every one goes through the general reader, with the same result. */
export function stringsOf(xml: XmlScanner, limits: Context['limits'], fast = true): readonly string[] {
  const strings: string[] = [];
  const keep = spaceKept(xml, false);
  const add = (value: string) => strings.push(recurring(value));
  const plain = new PlainText(xml, limits.text);
  const run = () => {
    while (strings.length < limits.strings && plain.item()) add(plain.string(keep));
  };
  if (fast) run();
  eachChild(
    xml,
    (name) => {
      if (name === 'extLst') return;
      if (name !== 'si') xml.fail(`unknown element ${name}`);
      if (strings.length >= limits.strings) xml.fail('too many shared strings', 'too-large');
      add(richText(xml, limits.text, keep));
    },
    fast ? run : undefined,
  );
  finish(xml);
  return strings;
}
