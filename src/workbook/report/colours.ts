/** Colours of outcomes, always beside their words. */
import type { ColourRule } from './sheet.ts';
import type { XlsxWords } from './words.ts';

const GREEN = 'FFD8F0DC';
const RED = 'FFFFD7D3';
const AMBER = 'FFFFF0C2';
const GREY = 'FFE7EAEE';
const LEVELS = { '2': 'FFBCE5C5', '3': 'FF93D5A3' } as const;

/** Rules for cells that begin with an outcome's word; "not met" before "met", levels before the plain word. */
export function outcomeColours(words: XlsxWords): ColourRule[] {
  const vi = words.matters['not-met'] === 'Chưa đạt';
  const level = (n: '2' | '3'): ColourRule => ({ word: words.level(n), argb: LEVELS[n], anywhere: true });
  const of = (viWord: string, enWord: string, argb: string): ColourRule => ({
    word: vi ? viWord : enWord,
    argb,
  });
  return [
    of('Chưa đạt điểm', 'Below', GREY),
    of('Chưa đạt', 'Not met', RED),
    of('Không đạt', 'Not met', RED),
    of('Chưa đủ', 'Undecided', AMBER),
    of('Không áp dụng', 'Not applicable', GREY),
    level('3'),
    level('2'),
    of('Đạt', 'Met', GREEN),
  ];
}
