/** A reminder ready to be sent for each department that has not handed in all; nothing is sent from here. Pure. */
import type { Status, StatusRow } from '../../departments/status.ts';
import { visible } from '../../inert.ts';
import type { Lang } from '../../messages/index.ts';
import { fold } from '../../text.ts';
import { departmentOf, documentsText, troubles } from './cells.ts';
import { STATUS_WORDS } from './words.ts';

const LINE = '----------------------------------------';

/** Reminders one after the other, then the files that nobody can be asked about by name. */
export function reminders(status: Status, lang: Lang): string {
  const words = STATUS_WORDS[lang].remind;
  const open = status.rows.filter(
    (row) => row.state !== 'broken' && (row.state !== 'complete' || row.conflicts.length > 0),
  );
  const names = new Map(open.map((row) => [fold(recipient(row, lang)), recipient(row, lang)]));
  const letters = [...names.values()].map((name) =>
    letter(
      name,
      open.filter((row) => fold(recipient(row, lang)) === fold(name)),
      lang,
    ),
  );
  const broken = status.rows.filter((row) => row.state === 'broken');
  const files = broken.map((row) => `- ${visible(`${row.file}: ${troubles(row, lang, false).join(' ')}`)}`);
  const parts = [...letters, ...(files.length === 0 ? [] : [[words.broken, ...files].join('\n')])];
  return parts.length === 0 ? `${words.none}\n` : `${parts.join(`\n\n${LINE}\n\n`)}\n`;
}

/** The department, or the unit itself where its whole workbook is wanted. */
const recipient = (row: StatusRow, lang: Lang) =>
  row.department === null ? row.unit || STATUS_WORDS[lang].noUnit : departmentOf(row.department, lang);

function letter(name: string, rows: readonly StatusRow[], lang: Lang): string {
  const all = STATUS_WORDS[lang];
  const words = all.remind;
  const lines = rows.flatMap((row) => {
    const day = row.handedIn ?? '';
    const said =
      row.state === 'missing'
        ? [words.missing]
        : row.state === 'nothing'
          ? [words.nothing(day, row.file ?? '')]
          : [words.partly(row.filled.given, row.filled.asked, day)];
    const documents = row.state === 'missing' ? [] : row.documents;
    return [
      words.about(row.unit || all.noUnit, row.year === null ? '' : all.year(row.year)),
      ...[
        ...said,
        ...(row.late ? [words.late(day)] : []),
        ...(row.open.length === 0 ? [] : [`${all.figuresMissing}: ${row.open.join(', ')}.`]),
        ...(documents.length === 0 ? [] : [`${all.documentsMissing}: ${documentsText(documents, lang)}.`]),
        ...troubles(row, lang, false),
      ].map((text) => `- ${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`),
    ];
  });
  const dues = [...new Set(rows.map(({ due }) => due))];
  const due = dues.length === 1 ? (dues[0] ?? null) : null;
  return [`${words.to}: ${name}`, '', ...lines, '', words.please(due)].map(visible).join('\n');
}
