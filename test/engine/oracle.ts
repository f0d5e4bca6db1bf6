/**
 * A second engine, straight from rules.md (sections 2, 3, 8 and 9) and written another way: every world that the entries
 * leave possible is listed, each is judged by integer cross-multiplication, and what all agree on is the answer.
 * Imports nothing of the engine.
 */
import type { Entry, Figure, Model } from './model.ts';

type Answer = 'met' | 'not-met' | 'undecided';
interface Said {
  readonly outcome: Answer | 'not-applicable';
  /** Lowest and highest level still possible; for graded indicators. */
  readonly levels: readonly [number, number] | null;
}

/** part and whole of a share, as integers. */
type World = readonly [bigint, bigint];
const NOTHING_KNOWN: readonly World[] = [
  [0n, 1n],
  [1n, 1n],
];

function worlds(f: Figure): readonly World[] {
  switch (f.k) {
    case 'counts':
      return [[BigInt(f.p), BigInt(f.w)]];
    case 'rate':
      return [[BigInt(f.n), 1000000n]];
    case 'either':
      return [
        [BigInt(f.n), 1000000n],
        [BigInt(f.n), 10000n],
      ];
    case 'zero':
      return [[0n, 1n]];
    case 'whole':
      return Array.from({ length: f.w + 1 }, (_, p) => [BigInt(p), BigInt(f.w)] as const);
    case 'roster':
      return Array.from(
        { length: f.open + 1 },
        (_, more) => [BigInt(f.yes + more), BigInt(f.yes + f.no + f.open)] as const,
      );
    default:
      return NOTHING_KNOWN;
  }
}

const GRADED = new Set(['2.1.1', '2.1.2', '2.2.1', '2.2.2', '2.2.4']);

/** Whether a share meets its indicator's requirement. */
function meets(id: string, [part, whole]: World): boolean {
  if (id === '2.2.3') return part === whole;
  if (id === '3.2.2') return part * 2000n < whole;
  if (id === '3.2.3') return part * 2n >= whole;
  if (id === '3.1.2') return part * 10n >= whole * 9n;
  return part * 10n >= whole * 7n;
}

function level([part, whole]: World): number {
  const tenths = part * 10n;
  return tenths < whole * 7n ? 0 : tenths <= whole * 8n ? 1 : tenths <= whole * 9n ? 2 : 3;
}

function agree(answers: readonly boolean[]): Answer {
  if (answers.every((yes) => yes)) return 'met';
  return answers.some((yes) => yes) ? 'undecided' : 'not-met';
}

/** What figures say; null where none was entered; 'none' where the population is none and nothing forbids to say so. */
function byFigures(id: string, entry: Entry): Answer | 'none' | null {
  const { figures } = entry;
  const given = figures.filter((f) => f.k !== 'blank');
  if (given.length === 0) return null;
  if (id === '3.1.1') {
    const [previous, current] = figures;
    if (previous === undefined || current === undefined) return null;
    return agree(
      worlds(previous).flatMap(([a, b]) =>
        worlds(current).map(([c, d]) => (a * d - c * b) * 1000n >= 15n * b * d),
      ),
    );
  }
  if (id === '3.1.2') {
    const judged = given.filter((f) => !(f.k === 'empty' && entry.reason));
    if (judged.length === 0) return 'none';
    const each = judged.map((f) => agree(worlds(f).map((w) => meets(id, w))));
    return each.includes('not-met') ? 'not-met' : each.includes('undecided') ? 'undecided' : 'met';
  }
  const [f] = given;
  if (f === undefined || f.k === 'invalid') return 'undecided';
  if (f.k === 'empty') return 'none';
  return agree(worlds(f).map((w) => meets(id, w)));
}

function outcome(id: string, entry: Entry, strict: boolean): Said['outcome'] {
  const figures = byFigures(id, entry);
  const { verdict } = entry;
  if (figures === null) {
    if (verdict === 'not-applicable') return entry.reason ? 'not-applicable' : 'undecided';
    if (verdict === null || verdict === 'invalid') return 'undecided';
    return strict && entry.figures.length > 0 ? 'undecided' : verdict;
  }
  if (figures === 'none') {
    return entry.reason && (verdict === null || verdict === 'not-applicable')
      ? 'not-applicable'
      : 'undecided';
  }
  return figures;
}

/** What is to be said of one indicator. */
function judge(id: string, entry: Entry, strict: boolean): Said {
  const first = outcome(id, entry, strict);
  const lacking = strict && first === 'met' && entry.documents < (id === '1.1.1' ? 2 : 1);
  const said = lacking ? 'undecided' : first;
  if (!GRADED.has(id)) return { outcome: said, levels: null };
  const [f] = entry.figures;
  const speaks = f !== undefined && !['blank', 'empty', 'invalid'].includes(f.k);
  const levels = (speaks ? worlds(f) : NOTHING_KNOWN).map(level);
  const top = Math.max(...levels);
  if (said === 'not-met') return { outcome: said, levels: [0, 0] };
  if (said === 'met') return { outcome: said, levels: speaks ? [Math.min(...levels), top] : [1, 3] };
  return { outcome: said, levels: [0, top] };
}

export interface Conclusion {
  readonly outcome: Answer;
  /** Levels still possible, 0 = not met. */
  readonly levels: readonly [number, number];
  readonly each: ReadonlyMap<string, Said>;
}

/** What is to be said of the unit. */
export function conclude(model: Model, strict: boolean): Conclusion {
  const each = new Map(Object.entries(model).map(([id, entry]) => [id, judge(id, entry, strict)]));
  const said = [...each.entries()];
  if (said.some(([, s]) => s.outcome === 'not-met')) return { outcome: 'not-met', levels: [0, 0], each };
  const levels = said.flatMap(([, s]) => (s.levels === null ? [] : [s.levels]));
  const low = Math.min(...levels.map(([min]) => min));
  const high = Math.min(...levels.map(([, max]) => max));
  const open = said.some(
    ([id, s]) => s.outcome === 'undecided' || (s.outcome === 'not-applicable' && id !== '2.2.3'),
  );
  return open
    ? { outcome: 'undecided', levels: [0, high], each }
    : { outcome: 'met', levels: [low, high], each };
}
