import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/xlsx/limits.ts';
import { END, XmlScanner } from '../../src/xlsx/xml.ts';
import { Names } from '../../src/xlsx/xml-names.ts';
import { reasonOf } from './build.ts';
import { ourEvents, saxesEvents } from './saxes-events.ts';

const FIXTURES = new URL('../fixtures/producers/', import.meta.url);
const documents = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.xlsx'))
  .flatMap((name) =>
    Object.entries(unzipSync(new Uint8Array(readFileSync(new URL(name, FIXTURES)))))
      .filter(([part]) => /\.(xml|rels)$/.test(part))
      .map(([part, bytes]) => ({ name: `${name}/${part}`, xml: strFromU8(bytes) })),
  );

describe('well-formed documents', () => {
  it.each([
    '<a/>',
    '<a></a >',
    '<a b=\'1\' c = "2"\n/>',
    '<?xml version="1.0"?><a/>',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- x --><?pi y?><a/>\n<!-- z -->',
    '<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;&#x10FFFF;</a>',
    '<a b="&#10;&#x9; \t\n x &lt;"/>',
    '<a>\r\n\r&#13;</a>',
    '<a>]] > ]&gt;</a>',
    '<a><![CDATA[<b>]] ]]>x<!-- y -->z<![CDATA[]]></a>',
    '<a><?p?><?p ? > ?></a>',
    '<x:a xmlns:x="urn:1" x:b="1" b="2"><x:c xmlns:x="urn:2" x:b="3"/><x:c/></x:a>',
    '<a xmlns="urn:1"><b xmlns=""/><b/></a>',
    '<a xml:space="preserve" xmlns:xml="http://www.w3.org/XML/1998/namespace"/>',
    '<a-1._ b-1._="x"/>',
    '<a>Huyện học tập 😀</a>',
    '<a b="]]>\'"/>',
  ])('%j', (xml) => {
    expect(ourEvents(xml)).toBeDefined();
    expect(ourEvents(xml)).toEqual(saxesEvents(xml));
  });
});

describe('refused as saxes refuses them', () => {
  it.each([
    '',
    ' ',
    'x',
    '<a>',
    '</a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>x',
    'x<a/>',
    '<a/>&#32;',
    '<a',
    '<a b',
    '<a b=',
    '<a b="',
    '<a b="1"',
    '<a/',
    '<',
    '<!',
    '<?',
    '<a><',
    '<a b=1/>',
    '<a b="1"c="2"/>',
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    '<a b/>',
    '<a / >',
    '< a/>',
    '<a></ a>',
    '<1/>',
    '<-a/>',
    '<a 1="1"/>',
    '<a =""/>',
    '<a>&</a>',
    '<a>&x;</a>',
    '<a>&lt</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&#xFFFE;</a>',
    '<a>&#x110000;</a>',
    '<a>&#;</a>',
    '<a>&#x;</a>',
    '<a>&#1G;</a>',
    '<a>&toString;</a>',
    '<a>&__proto__;</a>',
    '<a b="&"/>',
    '<a>]]></a>',
    '<a>\u0001</a>',
    '<a>\uffff</a>',
    '<a b="\u0000"/>',
    '<a><!-- -- --></a>',
    '<a><!-- ---></a>',
    '<a><!-- </a>',
    '<a><![CDATA[ </a>',
    '<![CDATA[]]><a/>',
    '<a><!x></a>',
    '<a><?xml version="1.0"?></a>',
    ' <?xml version="1.0"?><a/>',
    '<a><? x?></a>',
    '<a><?x</a>',
    '<?xml version="2.0"?><a/>',
    '<?xml?><a/>',
    '<x:a/>',
    '<a x:b="1"/>',
    '<:a/>',
    '<a:/>',
    '<a:b:c xmlns:a="urn:1"/>',
    '<xmlns:a/>',
    '<a xmlns:x=""/>',
    '<a xmlns:xml="urn:1"/>',
    '<a xmlns:xmlns="urn:1"/>',
    '<a xmlns="http://www.w3.org/XML/1998/namespace"/>',
    '<a xmlns="http://www.w3.org/2000/xmlns/"/>',
    '<a xmlns:x="urn:1" xmlns:y="urn:1" x:b="1" y:b="2"/>',
    '<x:a xmlns:x="urn:1"><y xmlns:z="urn:2"/><z:b/></x:a>',
  ])('%j', (xml) => {
    expect(saxesEvents(xml)).toBeUndefined();
    expect(ourEvents(xml)).toBeUndefined();
  });
});

describe('deliberately stricter than saxes', () => {
  it.each([
    ['DOCTYPE, where an attack may hide', '<!DOCTYPE a><a/>'],
    ['names outside ASCII, which ECMA-376 has none of', '<đ/>'],
    ['version 1.1', '<?xml version="1.1"?><a/>'],
    ['white space around a namespace', '<a xmlns=" urn:1"/>'],
    [
      'two prefixes that mean the same here',
      '<a xmlns:x="http://purl.oclc.org/ooxml/officeDocument/relationships" xmlns:y="http://purl.oclc.org/ooxml/officeDocument/relationships " x:b="1" y:b="1"/>',
    ],
  ])('%s', (_, xml) => {
    expect(ourEvents(xml)).toBeUndefined();
  });

  it.each([
    ['nesting', '<a>'.repeat(65), 'too-large'],
    ['attributes', `<a ${Array.from({ length: 257 }, (_, i) => `b${i}="1"`).join(' ')}/>`, 'too-large'],
    ['names', `<a>${Array.from({ length: 5000 }, (_, i) => `<b${i}/>`).join('')}</a>`, 'too-large'],
    ['DOCTYPE', '<!DOCTYPE a [<!ENTITY b "&c;">]><a/>', 'forbidden'],
  ])('limit of %s', (_, xml, reason) => {
    const scan = () => {
      const scanner = new XmlScanner(xml, 'x', new Names(new Map()), DEFAULT_LIMITS);
      while (scanner.next() !== END);
    };
    expect(reasonOf(scan)).toBe(reason);
  });
});

/** Either ours refuses, or both read the same: ours never accepts what saxes refuses. */
function agrees(xml: string, names?: Names): void {
  const ours = ourEvents(xml, names);
  if (ours !== undefined) expect(ours).toEqual(saxesEvents(xml));
}

describe('the same events as saxes', () => {
  it('in every part of every fixture', () => {
    const names = new Names(new Map());
    expect(documents.length).toBeGreaterThan(40);
    for (const { name, xml } of documents) {
      expect(ourEvents(xml, names), name).toBeDefined();
      expect(ourEvents(xml, names), name).toEqual(saxesEvents(xml));
    }
  });

  const small = documents.map(({ xml }) => xml).filter((xml) => xml.length < 6000);
  const pieces = [
    '<',
    '>',
    '/',
    '&',
    ';',
    '"',
    "'",
    '=',
    ' ',
    ':',
    '!',
    '?',
    '-',
    ']',
    '[',
    '\t',
    '\r',
    '\n',
    'x',
    '0',
    'r',
    '#',
    '&#x1F600;',
    '&amp;',
    '&#xD;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<a>',
    '</a>',
    '<a/>',
    ' x:y="1"',
    ' xmlns:x="urn:x"',
    ' xmlns=""',
    'đ',
    '😀',
    '\u0000',
    '\ufffe',
    '<!DOCTYPE a>',
    ' r="1"',
    '</row>',
    '<row>',
  ];
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(6),
    add: fc.constantFrom('', ...pieces),
  });
  it('in mutated fixtures', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...small),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (xml, mutations) => {
          let text = xml;
          for (const { at, cut, add } of mutations) {
            const place = Math.floor(at * text.length);
            text = text.slice(0, place) + add + text.slice(place + cut);
          }
          if (!/\p{Cs}/u.test(text)) agrees(text);
        },
      ),
      { numRuns: Number(process.env.FUZZ ?? 1) * 3000 },
    );
  });

  it('in small documents of markup pieces', () => {
    const piece = fc.constantFrom(
      ...pieces,
      '<a ',
      '<b>',
      '</b>',
      '<b/>',
      'b="1"',
      '<x:b ',
      '</x:b>',
      "c='",
      '/>',
    );
    const document = fc
      .array(piece, { maxLength: 14 })
      .map((all) => `<a xmlns:x="urn:1">${all.join('')}</a>`);
    fc.assert(
      fc.property(document, (xml) => agrees(xml)),
      { numRuns: Number(process.env.FUZZ ?? 1) * 10_000 },
    );
  });
});
