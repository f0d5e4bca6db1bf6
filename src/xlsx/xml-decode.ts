import { type Decoded, type Inflate, XlsxError } from './types.ts';

const CR = 0xd;
const LF = 0xa;

/**
 * A part's bytes as text: UTF-8, or UTF-16 where a byte order mark says so (the two XML 1.0, 4.3.3 demands).
 * Line ends are normalised (2.11). Throws XlsxError `corrupt` for anything else.
 */
export function decodeXml(bytes: Uint8Array, part: string, utf8: Inflate['utf8']): Decoded {
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const encoding = big ? 'utf-16be' : little ? 'utf-16le' : 'utf-8';
  const decoded =
    utf8 !== undefined && !big && !little ? utf8(withoutReturns(bytes)) : byDecoder(bytes, encoding);
  if (decoded === undefined) throw new XlsxError('corrupt', `not ${encoding.toUpperCase()} text`, part);
  const { text } = decoded;
  if (!text.startsWith('<?xml')) return decoded;
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/
    .exec(text.slice(0, 200))?.[1]
    ?.toLowerCase();
  const allowed = big || little ? ['utf-16', encoding] : ['utf-8', 'utf8', 'us-ascii', 'ascii'];
  if (declared !== undefined && !allowed.includes(declared)) {
    throw new XlsxError('corrupt', `declared as ${declared}, stored as ${encoding}`, part);
  }
  return decoded;
}

/** A text with its line ends normalised, and its code units. */
export function unitsOf(source: string): Decoded {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  const units = new Uint16Array(text.length + 1);
  for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
  return { text, units };
}

function byDecoder(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    return unitsOf(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Line ends normalised before decoding, where the byte of a carriage return can be nothing else. Excel writes one a part. */
function withoutReturns(bytes: Uint8Array): Uint8Array {
  let from = bytes.indexOf(CR);
  if (from < 0) return bytes;
  // A copy: the bytes may be the file's own.
  const out = new Uint8Array(bytes);
  let to = from;
  while (from < bytes.length) {
    out[to] = LF;
    to += 1;
    from += bytes[from + 1] === LF ? 2 : 1;
    const next = bytes.indexOf(CR, from);
    const end = next < 0 ? bytes.length : next;
    out.copyWithin(to, from, end);
    to += end - from;
    from = end;
  }
  return out.subarray(0, to);
}
