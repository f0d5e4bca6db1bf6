import { SaxesParser } from 'saxes';
import { DEFAULT_LIMITS } from '../../src/xlsx/limits.ts';
import { XlsxError } from '../../src/xlsx/types.ts';
import { CLOSE, END, OPEN, XmlScanner } from '../../src/xlsx/xml.ts';
import { Names } from '../../src/xlsx/xml-names.ts';

/** Elements as `<{uri}name attributes`, ends as `>`, and the text between any two of them as one string. */
export type Events = string[];

/** Joins pieces of text that only a comment or the like keeps apart. */
function collector() {
  const events: Events = [];
  let text = '';
  const add = (event: string) => {
    if (text !== '') events.push(`T${text}`);
    text = '';
    if (event !== '') events.push(event);
  };
  return { events, add, text: (piece: string) => (text += piece) };
}

const sorted = (attributes: [string, string][]) =>
  JSON.stringify(attributes.sort(([a], [b]) => (a < b ? -1 : 1)));

/** Events by saxes, or undefined where it refuses the document. */
export function saxesEvents(xml: string): Events | undefined {
  const out = collector();
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    const attributes = Object.values(tag.attributes).map(
      ({ name, prefix, uri, local, value }): [string, string] => [
        prefix === '' || prefix === 'xmlns' ? name : `{${uri}}${local}`,
        value,
      ],
    );
    out.add(`<{${tag.uri}}${tag.local} ${sorted(attributes)}`);
  });
  parser.on('closetag', () => {
    depth -= 1;
    out.add('>');
  });
  const text = (piece: string) => depth > 0 && out.text(piece);
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return out.events;
}

/** Events by our scanner, or undefined where it refuses the document; any exception but XlsxError passes through. */
export function ourEvents(xml: string, names = new Names(new Map())): Events | undefined {
  const out = collector();
  try {
    const scanner = new XmlScanner(xml, 'x', names, DEFAULT_LIMITS);
    for (let event = scanner.next(); event !== END; event = scanner.next()) {
      if (event === OPEN) out.add(`<${scanner.name} ${sorted(scanner.attributes())}`);
      else if (event === CLOSE) out.add('>');
      else out.text(scanner.text());
    }
  } catch (error) {
    if (error instanceof XlsxError) return undefined;
    throw error;
  }
  return out.events;
}
