/** Documents that an indicator asks for, matched softly by words: a warning at most, never a verdict. */
import type { Indicator } from '../criteria/schema.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { fold } from '../text.ts';
import type { EvidenceItem } from './input.ts';

/** A warning for each expected document of which no evidence row speaks. */
export function missingDocuments(indicator: Indicator, items: readonly EvidenceItem[]): Diagnostic[] {
  const texts = items.map((item) => fold(`${item.kind} ${item.summary}`));
  return (indicator.documents ?? [])
    .filter((document) => !document.words.some((word) => texts.some((text) => text.includes(fold(word)))))
    .map((document) => ({
      code: 'HT402',
      args: { document: document.label },
      indicator: indicator.id,
      fields: [`evidence.${indicator.id}`],
    }));
}

/** How many documents the rows name: the same one entered twice is one. */
export function distinctDocuments(items: readonly EvidenceItem[]): number {
  const keyOf = ({ kind, number = '', date = '', summary }: EvidenceItem) =>
    JSON.stringify([kind, number, date, summary].map(fold));
  return new Set(items.map(keyOf)).size;
}
