/** What `explain` and `sets` print: a heading and sections of items, as text of 80 columns. Pure. */
import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { harmless } from '../inert.ts';
import { WIDTH, wrap } from '../reporters/terminal.ts';

/** One entry of a section; the label stands before it where there is one, `more` below it. */
export interface Item {
  readonly label?: string;
  readonly text: string;
  readonly more?: readonly string[];
}

interface Section {
  readonly title: string;
  readonly items: readonly Item[];
}

export interface Page {
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
}

const INDENT = '  ';
/** A longer label does not widen the column of all others. */
const LONGEST_LABEL = 30;

/** The page for a terminal; sections without items are left out. */
export function pageText(page: Page, color: boolean): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { title, lead, sections } = harmless(page);
  const lines = [
    ...wrap(title, WIDTH).map((line) => chalk.bold(line)),
    ...lead.flatMap((text) => wrap(text, WIDTH)),
    ...sections.flatMap((section) =>
      section.items.length === 0 ? [] : ['', chalk.bold(section.title), ...itemLines(section.items)],
    ),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function itemLines(items: readonly Item[]): string[] {
  const widths = items.map(({ label }) => stringWidth(label ?? '')).filter((width) => width <= LONGEST_LABEL);
  const column = Math.max(0, ...widths);
  return items.flatMap(({ label, text, more = [] }) => {
    if (label === undefined) {
      const hanging = `${INDENT}${INDENT}`;
      return [...wrap(text, WIDTH, INDENT, INDENT), ...more.flatMap((line) => wrap(line, WIDTH, hanging))];
    }
    const width = stringWidth(label);
    const wide = width > LONGEST_LABEL;
    const hanging = INDENT.repeat(2) + ' '.repeat(wide ? 0 : column);
    const gap = ' '.repeat(wide ? 2 : column + 2 - width);
    // A label that stands out of its column runs on into its text.
    const lines = wide
      ? wrap(`${label}${gap}${text}`, WIDTH, INDENT, hanging)
      : wrap(text, WIDTH, `${INDENT}${label}${gap}`, hanging);
    return [...lines, ...more.flatMap((line) => wrap(line, WIDTH, hanging))];
  });
}
