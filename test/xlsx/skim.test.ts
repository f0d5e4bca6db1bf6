import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachChild, finish } from '../../src/xlsx/context.ts';
import { DEFAULT_LIMITS } from '../../src/xlsx/limits.ts';
import { XlsxError } from '../../src/xlsx/types.ts';
import { XmlScanner } from '../../src/xlsx/xml.ts';
import { Names } from '../../src/xlsx/xml-names.ts';

/** The children of the root and the attribute `n` of each; `s` is passed over at a glance or word by word. */
function children(xml: string, skim: boolean): string {
  const scanner = new XmlScanner(xml, 'x', new Names(new Map()), DEFAULT_LIMITS);
  const found: string[] = [];
  try {
    scanner.next();
    eachChild(scanner, (name) => {
      found.push(`${name}=${scanner.attr('n') ?? ''}`);
      if (skim && name === '{}s') scanner.skim();
    });
    finish(scanner);
  } catch (error) {
    if (error instanceof XlsxError) return error.reason;
    throw error;
  }
  return found.join(' ');
}

const PIECES =
  '<s>|</s>|</s >|<s/>|<s n="1">|<sx>|</sx>|<a>|</a>|<a/>|<a b="</s>"/>|<a b="&lt;/s>"/>|<!-- </s> -->|<![CDATA[</s>]]>|<?p </s>?>|&lt;|x|<x:s xmlns:x="u">|</x:s>|<v n="2"/>|<v>|</v>'.split(
    '|',
  );

describe('a section passed over at a glance', () => {
  it('ends where it ends, however it is filled; what is well-formed stays so', () => {
    let sound = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }), (pieces) => {
        const xml = `<w><v n="0"/><s>${pieces.join('')}</s><v n="9"/></w>`;
        const read = children(xml, false);
        if (read === 'corrupt') return;
        sound += 1;
        expect(children(xml, true), xml).toBe(read);
      }),
      { numRuns: 20_000 },
    );
    expect(sound).toBeGreaterThan(500);
  });

  it('never shows what is inside as if it stood outside', () => {
    for (const inside of ['<s></s><v n="1"/>', '<a><s></s></a><v n="1"/>', '<!-- </s> --><v n="1"/>'])
      expect(children(`<w><s>${inside}</s><v n="9"/></w>`, true)).toBe('{}s= {}v=9');
    expect(children('<w><s></s><v n="1"/></s></w>', true)).toBe('corrupt');
  });

  it('is read word by word where its end tag is spelled another way, however many there are', () => {
    const many = 20_000;
    const xml = `<w>${'<s></s >'.repeat(many)}</w>`;
    expect(children(xml, true)).toBe(children(xml, false));
  });
});
