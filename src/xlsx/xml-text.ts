import { detached, remembered } from '../once.ts';

/** Classes of characters by code unit. Names are ASCII: no name of ECMA-376 has any other character. */
export const NAME = 1;
export const SPACE = 2;
export const CLASS = new Uint8Array(0x10000);
for (const c of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_:.-') {
  CLASS[c.charCodeAt(0)] = NAME;
}
for (const c of ' \t\n') CLASS[c.charCodeAt(0)] = SPACE;

/** 1 for code units at which text or an attribute value must be looked at more closely; the 0 after a source is one. */
export const STOPS = new Uint8Array(0x10000);
STOPS.fill(1, 0, 0x20);
for (const c of '<>&"\'') STOPS[c.charCodeAt(0)] = 1;
// U+FFFE and U+FFFF are no characters.
STOPS.fill(1, 0xfffe);

/** The XML declaration (XML 1.0, 2.8) after line ends are normalised. */
export const DECLARATION =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.0"|'1\.0')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/;

const NAMED = [
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
] as const;

/** Longest reference that means anything: `&#x0010FFFF;` with room for more leading zeros. */
const LONGEST = 24;

/** A text that is no part of a longer one; where it recurs it is one and the same, whose hash is known to whoever looks it up. */
export const recurring: (text: string) => string = remembered((text) => text, { most: 2000 });

/**
 * Text with its character and predefined entity references replaced (XML 1.0, 4.1 and 4.6); undefined if one is not legal.
 * Formulas and targets of links are the same in all workbooks of one template, and full of references.
 */
export const decodeReferences: (text: string) => string | undefined = remembered(decode, {
  most: 2000,
  longest: 400,
});

function decode(text: string): string | undefined {
  let out = '';
  let from = 0;
  for (let amp = text.indexOf('&'); amp >= 0; amp = text.indexOf('&', from)) {
    let end = amp + 1;
    while (end < amp + LONGEST && text.charCodeAt(end) !== SEMICOLON) end += 1;
    if (text.charCodeAt(end) !== SEMICOLON) return undefined;
    const char = text.charCodeAt(amp + 1) === HASH ? numeric(text, amp + 2, end) : named(text, amp + 1, end);
    if (char === undefined) return undefined;
    out += text.slice(from, amp) + char;
    from = end + 1;
  }
  return detached(out + text.slice(from));
}

const SEMICOLON = 0x3b;
const HASH = 0x23;

function named(text: string, from: number, to: number): string | undefined {
  const first = text.charCodeAt(from);
  for (const [name, char] of NAMED)
    if (name.charCodeAt(0) === first && name.length === to - from && text.startsWith(name, from)) return char;
  return undefined;
}

/** The character of the digits in `text[from..to)`, hexadecimal after an `x`. */
function numeric(text: string, from: number, to: number): string | undefined {
  const hex = text.charCodeAt(from) === 0x78;
  const start = hex ? from + 1 : from;
  let code = start < to ? 0 : -1;
  for (let i = start; i < to; i += 1) {
    const c = text.charCodeAt(i);
    let digit = c - 0x30;
    if (hex && digit > 9) digit = (c | 0x20) >= 0x61 && (c | 0x20) <= 0x66 ? (c | 0x20) - 0x57 : -1;
    if (digit < 0 || digit > (hex ? 15 : 9) || code > 0x10ffff) return undefined;
    code = code * (hex ? 16 : 10) + digit;
  }
  return isXmlChar(code) ? String.fromCodePoint(code) : undefined;
}

/** XML 1.0 production [2] Char. */
function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids.
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** Whether a text holds a character outside production [2]; lone surrogates are the decoder's to refuse. */
export function hasIllegalChar(text: string): boolean {
  return ILLEGAL.test(text);
}
