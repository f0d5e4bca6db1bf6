/** What `explain` and `sets` print: a heading and sections of items, as text of 80 columns. Pure. */
import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { harmless, WIDTH, wrap } from '../reporters/terminal.ts';

/** One entry of a section; the label stands before it where there is one, `more` below it. */
export interface Item {
  readonly label?: string;
  readonly text: string;
  readonly more?: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly items: readonly Item[];
}

export interface Page {
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
}

const INDENT = '  ';
/** A longer label stands on a line of its own. */
const LONGEST_LABEL = 26;

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
    const hanging = INDENT.repeat(2) + ' '.repeat(column);
    const wide = stringWidth(label) > LONGEST_LABEL;
    const first = `${INDENT}${label}${' '.repeat(Math.max(2, column + 2 - stringWidth(label)))}`;
    return [
      ...(wide
        ? [...wrap(label, WIDTH, INDENT), ...wrap(text, WIDTH, hanging)]
        : wrap(text, WIDTH, first, hanging)),
      ...more.flatMap((line) => wrap(line, WIDTH, hanging)),
    ];
  });
}
