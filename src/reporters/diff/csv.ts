/** A comparison for Excel: one row an indicator. */
import type { DiffReport, HistoryReport, Standing } from '../../diff/types.ts';
import { CSV_BOM, type CsvCell, csvLine } from '../csv.ts';
import { assumptionMark, levelFigure, outcomeWord, unitOutcomeWord } from '../words.ts';
import { type DiffContext, indicatorsBy, readingText, sideName, standingText, textOf } from './parts.ts';
import { DIFF_WORDS } from './words.ts';

export function diffCsv(report: DiffReport, context: DiffContext): string {
  const { lang } = context;
  const words = DIFF_WORDS[lang];
  const head = (
    unit: DiffReport['onlyOld'][number]['unit'],
    old: Standing | null,
    now: Standing | null,
  ): CsvCell[] => [
    unit.name,
    unit.code,
    now?.set ?? old?.set ?? null,
    { number: old?.year ?? null },
    { number: now?.year ?? null },
    old && `${assumptionMark(old, lang)}${unitOutcomeWord(old.outcome, lang)}`,
    now && `${assumptionMark(now, lang)}${unitOutcomeWord(now.outcome, lang)}`,
    old && levelFigure(old),
    now && levelFigure(now),
  ];
  const blank = words.csvColumns.slice(9).map(() => null);
  const rows = [
    ...report.units.flatMap((u): CsvCell[][] => {
      const known = indicatorsBy(context.set(u.new.set));
      const own = head(u.unit, u.old, u.new);
      if (u.indicators.length === 0) return [[...own, ...blank]];
      return u.indicators.map(({ id, change, delta, old, new: now }) => [
        ...own,
        id,
        textOf(known.get(id), lang),
        words.changes[change],
        old && outcomeWord(old.outcome, lang),
        now && outcomeWord(now.outcome, lang),
        { number: old?.value ?? null },
        { number: now?.value ?? null },
        { number: delta },
      ]);
    }),
    ...report.onlyOld.map((l) => [...head(l.unit, l.standing, null), ...blank]),
    ...report.onlyNew.map((l) => [...head(l.unit, null, l.standing), ...blank]),
  ];
  return CSV_BOM + [[...words.csvColumns], ...rows].map((row) => csvLine(row, lang)).join('');
}

export function historyCsv(report: HistoryReport, context: DiffContext): string {
  const { lang } = context;
  const words = DIFF_WORDS[lang];
  const header = [...words.historyColumns, ...report.sides.map(sideName)];
  const rows = report.units.flatMap((u): CsvCell[][] => {
    const known = indicatorsBy(context.set(u.set));
    const own: CsvCell[] = [u.unit.name, u.unit.code, u.set];
    return [
      [...own, null, words.conclusion, ...u.standings.map((standing) => standingText(standing, context))],
      ...u.indicators.map(({ id, readings }) => [
        ...own,
        id,
        textOf(known.get(id), lang),
        ...readings.map((r) => readingText(r, known.get(id), lang)),
      ]),
    ];
  });
  return CSV_BOM + [header, ...rows].map((row) => csvLine(row, lang)).join('');
}
