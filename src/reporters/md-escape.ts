/** Text from cells and files made harmless within Markdown: it shows as it was typed and marks nothing up. Pure. */
import { visible } from '../inert.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '@': '&#64;',
};

/**
 * One line of inline Markdown. `|` becomes an entity, since a backslash before it can itself be escaped in a table;
 * addresses lose what makes GitHub link them by itself.
 */
export function escapeMd(text: string): string {
  return visible(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]~#$]/g, '\\$&')
    .replace(/[&<>|@]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/www\./gi, (prefix) => `${prefix.slice(0, -1)}\\.`);
}
