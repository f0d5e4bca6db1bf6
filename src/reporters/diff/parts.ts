/** What every report of a comparison says, before it is laid out. Pure. */
import type { CriteriaSet, Indicator } from '../../criteria/schema.ts';
import { indicatorsOf } from '../../criteria/walk.ts';
import type {
  DiffReport,
  DocumentRef,
  HistoryReport,
  Reading,
  Standing,
  UnitDiff,
  UnitHistory,
} from '../../diff/types.ts';
import type { Lang } from '../../messages/index.ts';
import type { ResultIndicator } from '../../result.ts';
import { assumptionMark, figureOf, levelFigure, levelName, outcomeWord, unitOutcomeWord } from '../words.ts';
import { DIFF_WORDS } from './words.ts';

/** What a report of a comparison needs beside it. */
export interface DiffContext {
  readonly lang: Lang;
  set(id: string): CriteriaSet | undefined;
}

const NONE = '–';

/** "Đạt, mức độ 2", "Không đạt". */
export function standingText(standing: Standing | null, { lang, set }: DiffContext): string {
  if (standing === null) return NONE;
  const { outcome, level, levelRange } = standing;
  const strict = standing.strict === true ? ' (--strict)' : '';
  const word = `${assumptionMark(standing, lang)}${unitOutcomeWord(outcome, lang)}${strict}`;
  if (outcome !== 'met') return word;
  const name = (n: number) => levelName(set(standing.set), n, lang);
  if (level !== null) return `${word}, ${name(level)}`;
  return levelRange === null ? word : `${word}, ${name(levelRange.min)} – ${name(levelRange.max)}`;
}

/** Every standing of a comparison, for what is said of all of it. */
export const standingsIn = (report: DiffReport | HistoryReport): Standing[] =>
  report.schema === 'hoc-tap/diff@1'
    ? [
        ...report.units.flatMap((u) => [u.old, u.new]),
        ...[...report.onlyOld, ...report.onlyNew].map(({ standing }) => standing),
      ]
    : report.units.flatMap(({ standings }) => standings.filter((standing) => standing !== null));

/** Whether it moved from or to a conclusion that is still open, which is neither up nor down. */
const isOpen = ({ old, new: now, movement }: UnitDiff) =>
  movement.level !== 0 && [old.outcome, now.outcome].includes('undecided');

/** "+2", "0", "−1"; "?" where one side is still open. */
export const levelMoved = (unit: UnitDiff): string => (isOpen(unit) ? '?' : signed(unit.movement.level));

/** How many units rose, fell and stayed, and what only one side has. */
export function movementText({ units, onlyOld, onlyNew }: DiffReport, lang: Lang): string {
  const certain = units.filter((unit) => !isOpen(unit));
  const moved = (test: (level: number) => boolean) =>
    certain.filter(({ movement }) => test(movement.level)).length;
  return DIFF_WORDS[lang].movement({
    compared: units.length,
    up: moved((level) => level > 0),
    down: moved((level) => level < 0),
    open: units.length - certain.length,
    onlyOld: onlyOld.length,
    onlyNew: onlyNew.length,
  });
}

export const indicatorsBy = (set: CriteriaSet | undefined): ReadonlyMap<string, Indicator> =>
  new Map((set === undefined ? [] : indicatorsOf(set)).map((i) => [i.id, i]));

export const textOf = (indicator: Indicator | undefined, lang: Lang): string =>
  indicator === undefined ? '' : lang === 'vi' ? indicator.text : indicator.en;

/** "12/13 (92,3%), đạt, mức 3": figure, outcome and level of one side. */
export function readingText(reading: Reading | null, indicator: Indicator | undefined, lang: Lang): string {
  if (reading === null) return NONE;
  const figure = figureOf(reading as ResultIndicator, lang, indicator);
  const level = levelFigure(reading);
  const outcome = outcomeWord(reading.outcome, lang);
  const parts = [
    ...(figure === NONE ? [] : [figure]),
    outcome,
    ...(level === '' ? [] : [lang === 'vi' ? `mức ${level}` : `level ${level}`]),
  ];
  return parts.join(', ');
}

/** "2021 → 2022", or the file names where the years are not known or the same. */
export function sidesText(old: Standing, now: Standing): [string, string] {
  if (old.year !== null && now.year !== null && old.year !== now.year) return [`${old.year}`, `${now.year}`];
  return [old.file, now.file];
}

const DOCUMENTS = 10;

/** Documents in a line each; the first ones, with how many more there are. */
export function documentLines(documents: readonly DocumentRef[], lang: Lang): string[] {
  const line = ({ indicators, kind, number, date, summary }: DocumentRef) =>
    [indicators.join(', '), [kind, number].filter((t) => t !== '').join(' '), date, summary]
      .filter((text) => text !== '')
      .join('; ');
  const lines = documents.slice(0, DOCUMENTS).map(line);
  const rest = documents.length - DOCUMENTS;
  return rest > 0 ? [...lines, DIFF_WORDS[lang].more(rest)] : lines;
}

export const countOf = ({ indicators }: UnitDiff, change: UnitDiff['indicators'][number]['change']): number =>
  indicators.filter((i) => i.change === change).length;

/** "+1", "0", "−2". */
const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

/** A side of a history as it is named: its year, else its path. */
export const sideName = ({ path, year }: { readonly path: string; readonly year: number | null }): string =>
  year === null ? path : String(year);

const OUTCOME_HEIGHT = { 'not-met': 0, undecided: null, met: 1, 'not-applicable': null } as const;

/** A series for drawing: values where all are figures of one kind, else whether it was met; null where nothing is known. */
export function seriesOf({ readings }: UnitHistory['indicators'][number]): (number | null)[] {
  const figures = readings.map((r) => (r === null || r.value === null ? null : Number(r.value)));
  if (figures.some((value) => value !== null)) return figures;
  return readings.map((r) => (r === null ? null : r.countsAsMet ? 1 : OUTCOME_HEIGHT[r.outcome]));
}

const BARS = '▁▂▃▄▅▆▇█';

/** One block a year, the lowest of the series at the foot and the highest at the top; "·" where nothing is known. */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return values
    .map((value) => {
      if (value === null) return '·';
      if (low === high) return BARS[3];
      return BARS[Math.round(((value - low) / (high - low)) * (BARS.length - 1))];
    })
    .join('');
}
