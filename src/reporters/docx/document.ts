/** A document of this program: its fonts and language, and the same bytes for the same content. */
import { Document, type ISectionOptions, Packer } from 'docx';
import type { Lang } from '../../messages/index.ts';
import { VERSION } from '../../version.ts';
import { pack, unpack } from '../../xlsx/pack.ts';
import { FONT, SIZE } from './page.ts';

interface Contents {
  readonly title: string;
  readonly lang: Lang;
  readonly sections: readonly ISectionOptions[];
  /** Half points of the text; 14 points where it is not said. */
  readonly size?: number;
}

/** The document as bytes. */
export async function documentBytes({ title, lang, sections, size }: Contents): Promise<Uint8Array> {
  const font = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT };
  const language = { value: lang === 'vi' ? 'vi-VN' : 'en-GB' };
  const heading = { run: { font, size: SIZE.text, color: '000000' } };
  const document = new Document({
    creator: `hoc-tap ${VERSION}`,
    lastModifiedBy: `hoc-tap ${VERSION}`,
    title,
    styles: {
      default: {
        document: { run: { font, size: size ?? SIZE.text, language } },
        heading1: heading,
        heading2: heading,
        heading3: heading,
        heading4: heading,
      },
    },
    sections: [...sections],
  });
  return sameBytes(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** Without the time of writing, which the library puts into the properties and the zip. */
function sameBytes(bytes: Uint8Array): Uint8Array {
  const parts = unpack(bytes);
  const core = 'docProps/core.xml';
  const text = new TextDecoder().decode(parts[core]);
  const TIMES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;
  return pack({ ...parts, [core]: new TextEncoder().encode(text.replace(TIMES, '')) });
}
