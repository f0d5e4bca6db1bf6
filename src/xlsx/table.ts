import { parseRange } from './address.ts';
import { type Context, checkCount, count, eachChild, finish, openPart, required } from './context.ts';
import { unescapeXstring } from './rich-text.ts';
import type { Table } from './types.ts';

/** Reads a table part (ECMA-376 Part 1, 18.5.1.2). Throws XlsxError `corrupt` where range, columns and rows disagree. */
export function readTable(context: Context, part: string): Table {
  const xml = openPart(context, part, 'table');
  const name = unescapeXstring(required(xml, 'displayName'));
  const range = parseRange(required(xml, 'ref')) ?? xml.fail('range not valid');
  const headerRows = count(xml, xml.attr('headerRowCount') ?? '1');
  const totalsRows = count(xml, xml.attr('totalsRowCount') ?? '0');
  if (headerRows > 1 || totalsRows > 1 || headerRows + totalsRows > range.bottom - range.top + 1) {
    xml.fail('header or totals rows not valid');
  }
  const columns: string[] = [];
  eachChild(xml, (section) => {
    if (section !== 'tableColumns') return;
    eachChild(xml, (element) => {
      if (element !== 'tableColumn') xml.fail(`unknown element ${element}`);
      columns.push(unescapeXstring(required(xml, 'name')));
      checkCount(xml, columns.length, context.limits);
    });
  });
  if (columns.length !== range.right - range.left + 1) xml.fail('columns do not fill the range');
  finish(xml);
  return { name, range, headerRows, totalsRows, columns };
}
