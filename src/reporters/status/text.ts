/** The state of a collection for reading on the screen: unit by unit, within 80 columns. Pure. */
import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import type { DepartmentTally, Status, StatusRow } from '../../departments/status.ts';
import { harmless } from '../../inert.ts';
import type { Lang } from '../../messages/index.ts';
import { shorten, WIDTH, wrap } from '../terminal.ts';
import { departmentOf, documentsText, percent, troubles } from './cells.ts';
import { summaryLine } from './summary.ts';
import { STATUS_WORDS } from './words.ts';

const NAME = 38;
const STATE = 22;

const pad = (text: string, width: number) => {
  const short = shorten(text, width);
  return short + ' '.repeat(Math.max(0, width - stringWidth(short)));
};

const share = (row: Pick<StatusRow, 'filled'>) => {
  const { given, asked } = row.filled;
  return asked === 0 ? '' : `${given}/${asked} (${percent(row.filled)}%)`;
};

/** The text; only what sums it up with `quiet`. */
export function statusText(
  given: Status,
  lang: Lang,
  { color, quiet }: { readonly color: boolean; readonly quiet: boolean },
): string {
  const status = harmless(given);
  const words = STATUS_WORDS[lang];
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const end = [`${words.title}: ${summaryLine(status, lang)}`];
  if (quiet) return `${end.join('\n')}\n`;
  const headOf = ({ unit, year, due, state }: StatusRow) =>
    [
      state === 'broken' ? words.states.broken : unit || words.noUnit,
      year === null ? '' : words.year(year),
      due === null ? '' : words.due(due),
    ]
      .filter((part) => part !== '')
      .join(', ');
  const heads = [...new Set(status.rows.map(headOf))];
  const lines = heads.flatMap((head) => [
    ...wrap(head, WIDTH).map((line) => chalk.bold(line)),
    ...status.rows.filter((row) => headOf(row) === head).flatMap((row) => rowLines(row, lang, chalk)),
    '',
  ]);
  const departments = status.departments.length > 1 ? departmentLines(status.departments, lang, chalk) : [];
  const all = lines.length === 0 ? [words.nothing, ''] : [...lines, ...departments];
  return `${[...all, ...end.flatMap((line) => wrap(line, WIDTH))].join('\n')}\n`;
}

function rowLines(row: StatusRow, lang: Lang, chalk: InstanceType<typeof Chalk>): string[] {
  const words = STATUS_WORDS[lang];
  const paint = {
    complete: chalk.green,
    partly: chalk.yellow,
    nothing: chalk.red,
    missing: chalk.red,
    broken: chalk.red,
  };
  const day = row.handedIn ?? '';
  const state = [words.states[row.state], row.late ? words.late : ''].filter(Boolean).join(', ');
  const name = row.state === 'broken' ? (row.file ?? '') : departmentOf(row.department, lang);
  const first =
    row.state === 'broken'
      ? [`  ${shorten(`${name}  ${day}`, WIDTH - 2)}`]
      : [
          `  ${pad(name, NAME)} ${paint[row.state](pad(state, STATE))} ${share(row)}`.trimEnd(),
          ...(row.file === null ? [] : wrap(`${row.file}, ${day}`, WIDTH, '      ')),
        ];
  // What has not come at all lacks everything; that needs no list.
  const lacks =
    row.state === 'missing'
      ? []
      : [
          ...(row.open.length === 0 ? [] : [`${words.figuresMissing}: ${row.open.join(', ')}`]),
          ...(row.documents.length === 0
            ? []
            : [`${words.documentsMissing}: ${documentsText(row.documents, lang)}`]),
        ];
  return [
    ...first,
    ...[...lacks, ...troubles(row, lang)].flatMap((line) => wrap(line, WIDTH, '      – ', '        ')),
  ];
}

function departmentLines(
  departments: readonly DepartmentTally[],
  lang: Lang,
  chalk: InstanceType<typeof Chalk>,
): string[] {
  const words = STATUS_WORDS[lang];
  return [
    chalk.bold(words.byDepartment),
    ...departments.map((tally) => {
      const late = tally.late > 0 ? `${tally.late} ${words.late}` : '';
      return `  ${pad(departmentOf(tally.department, lang), NAME)} ${pad(share(tally), STATE)} ${late}`.trimEnd();
    }),
    '',
  ];
}
