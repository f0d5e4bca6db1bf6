/** Text for a terminal: wrapped to a width, without what could command the terminal. Pure. */
import stringWidth from 'string-width';

/** Columns that a report takes at most. */
export const WIDTH = 80;

/** Wraps at spaces; a word longer than the line is cut. The first line starts with `first`, the others with `rest`. */
export function wrap(text: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line = '';
  const indent = () => (lines.length === 0 ? first : rest);
  const room = () => width - stringWidth(indent());
  const push = () => {
    lines.push(indent() + line);
    line = '';
  };
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (stringWidth(joined) <= room()) {
      line = joined;
      continue;
    }
    if (line !== '') push();
    line = word;
    while (stringWidth(line) > room()) {
      const [head, tail] = cut(line, room());
      line = head;
      push();
      line = tail;
    }
  }
  if (line !== '' || lines.length === 0) push();
  return lines;
}

/** Splits a text so that the first part takes at most `width` columns, and at least one character. */
function cut(text: string, width: number): [string, string] {
  const characters = [...text];
  let head = characters[0] ?? '';
  let count = 1;
  while (count < characters.length && stringWidth(head + characters[count]) <= width) {
    head += characters[count];
    count += 1;
  }
  return [head, characters.slice(count).join('')];
}

/** One line of at most `width` columns, with an ellipsis where something was left out. */
export function shorten(text: string, width: number): string {
  return stringWidth(text) <= width ? text : `${cut(text, width - 1)[0].trimEnd()}…`;
}

/** Characters of a table without lines (cli-table3). */
export const BORDERLESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  left: '',
  right: '',
  mid: '',
  'mid-mid': '',
  'left-mid': '',
  'right-mid': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  middle: ' ',
} as const;
