/** The parts of somebody's workbook, to which parts, relationships and content types can be added. Pure. */
import { DEFAULT_LIMITS } from '../limits.ts';
import { type Inflate, XlsxError } from '../types.ts';
import { decodeXml } from '../xml-decode.ts';
import { openZip } from '../zip.ts';
import { attribute, insert, outline, unescapeXml } from './tags.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export interface PartRelation {
  readonly id: string;
  /** Last word of its type: `worksheet`. */
  readonly kind: string;
  /** Name of the part. */
  readonly target: string;
}

export class OpenPackage {
  /** Every part by its name, in the order of the file; what is not changed keeps its bytes. */
  readonly parts: Record<string, Uint8Array> = {};
  readonly #texts = new Map<string, string>();

  /** Throws XlsxError for a file that is no package. */
  constructor(bytes: Uint8Array, inflate: Inflate) {
    const zip = openZip(bytes, inflate, DEFAULT_LIMITS);
    for (const name of zip.names) {
      if (!name.endsWith('/')) this.parts[name] = zip.bytes(name) as Uint8Array;
    }
  }

  /** Name as the package has it; parts are compared without case. */
  find(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return Object.keys(this.parts).find((part) => part.toLowerCase() === wanted);
  }

  /** Text of an XML part. Throws XlsxError where there is none. */
  text(name: string): string {
    const part = this.find(name) ?? name;
    const bytes = this.parts[part];
    if (bytes === undefined) throw new XlsxError('corrupt', 'part is missing', name);
    const text = this.#texts.get(part) ?? decodeXml(bytes, part, undefined).text;
    this.#texts.set(part, text);
    return text;
  }

  /** Puts an XML part in place of its old text, or adds it; always in UTF-8. */
  put(name: string, text: string): void {
    const part = this.find(name) ?? name;
    const utf8 = text
      .replace(/^\uFEFF/, '')
      .replace(/^(<\?xml[^>]*?encoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
    this.#texts.set(part, utf8);
    this.parts[part] = new TextEncoder().encode(utf8);
  }

  /** A name that no part has: `xl/comments`, `.xml` → `xl/comments3.xml`. */
  free(stem: string, ending: string): string {
    for (let n = 1; ; n++) if (this.find(`${stem}${n}${ending}`) === undefined) return `${stem}${n}${ending}`;
  }

  /** Says what kind of part a name is. */
  declare(part: string, type: string): void {
    const types = this.text('[Content_Types].xml');
    const { prefix, close } = outline(types);
    this.put(
      '[Content_Types].xml',
      insert(types, close, `<${prefix}Override PartName="/${part}" ContentType="${type}"/>`),
    );
  }

  /** Relationships of a part ("" for the package). */
  relations(source: string): PartRelation[] {
    const part = this.find(relsOf(source));
    if (part === undefined) return [];
    return outline(this.text(part)).children.map(({ tag }) => ({
      id: attribute(tag, 'Id') ?? '',
      kind: (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '',
      target:
        attribute(tag, 'TargetMode') === 'External'
          ? ''
          : resolve(source, unescapeXml(attribute(tag, 'Target') ?? '')),
    }));
  }

  /** Adds a relationship to a part; gives its id. */
  relate(source: string, kind: string, target: string): string {
    const name = this.find(relsOf(source)) ?? relsOf(source);
    if (this.find(name) === undefined) {
      this.put(
        name,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`,
      );
    }
    const text = opened(this.text(name));
    const { prefix, close } = outline(text);
    const ids = new Set(this.relations(source).map(({ id }) => id));
    let id = 'rIdHocTap1';
    for (let n = 2; ids.has(id); n++) id = `rIdHocTap${n}`;
    const type = `${this.relationBase()}/${kind}`;
    this.put(
      name,
      insert(text, close, `<${prefix}Relationship Id="${id}" Type="${type}" Target="/${target}"/>`),
    );
    return id;
  }

  /** Namespace of relationships in this workbook: strict files have their own. */
  relationBase(): string {
    return this.text(relsOf('')).includes(`${STRICT}/officeDocument`) ? STRICT : TRANSITIONAL;
  }
}

/** A root that was written as an empty element gets an end tag, before which something can be put. */
export function opened(xml: string): string {
  return xml.replace(/<([^\s/>!?]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)\/>\s*$/, (whole, name, attributes, at) =>
    /<[^?!]/.test(xml.slice(0, at)) ? whole : `<${name}${attributes}></${name}>`,
  );
}

function relsOf(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function resolve(source: string, target: string): string {
  const path = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
