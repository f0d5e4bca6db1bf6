/** The state of a collection as tables: by unit, by department. Pure. */
import type { Status } from '../../departments/status.ts';
import type { Lang } from '../../messages/index.ts';
import type { CsvCell } from '../csv.ts';
import type { TableDocument } from '../tables/types.ts';
import { departmentOf, documentsText, percent, troubles } from './cells.ts';
import { summaryLine } from './summary.ts';
import { STATUS_WORDS } from './words.ts';

const WIDTHS = [22, 9, 7, 14, 28, 13, 8, 12, 12, 8, 8, 8, 24, 34, 40, 32];
const DEPARTMENT_WIDTHS = [40, 9, 9, 9, 9, 10, 12, 10, 9];

const number = (value: number | null): CsvCell => ({ number: value });

/** Both tables; the first has one row a file, or a part that is not there. */
export function statusTables(status: Status, lang: Lang): TableDocument {
  const words = STATUS_WORDS[lang];
  const columns = (headers: readonly string[], widths: readonly number[]) =>
    headers.map((header, index) => ({ header, width: widths[index] ?? 12 }));
  return {
    lang,
    title: words.title,
    lines: [summaryLine(status, lang)],
    sections: [
      {
        heading: words.units,
        columns: columns(words.columns, WIDTHS),
        rows: status.rows.map((row) => [
          row.unit,
          row.code,
          number(row.year),
          row.set,
          row.state === 'broken' ? null : departmentOf(row.department, lang),
          words.states[row.state],
          row.handedIn === null || row.due === null ? null : row.late ? words.late : '✓',
          row.handedIn,
          row.due,
          number(row.filled.asked === 0 ? null : row.filled.given),
          number(row.filled.asked || null),
          number(percent(row.filled)),
          row.open.join(', '),
          documentsText(row.documents, lang),
          troubles(row, lang).join(' '),
          row.file,
        ]),
      },
      {
        heading: words.byDepartment,
        columns: columns(words.departmentColumns, DEPARTMENT_WIDTHS),
        rows: status.departments.map(({ department, filled, states, late }) => [
          departmentOf(department, lang),
          number(filled.given),
          number(filled.asked),
          number(percent(filled)),
          number(states.complete),
          number(states.partly),
          number(states.nothing),
          number(states.missing),
          number(late),
        ]),
      },
    ],
  };
}
