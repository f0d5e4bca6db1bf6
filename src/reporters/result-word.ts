/** What an indicator came to, in a word. Pure. */
import type { Lang } from '../messages/index.ts';
import type { ResultIndicator } from '../result.ts';
import { outcomeWord } from './words.ts';

/** An item of points is neither đạt nor chưa đạt in its document; only short of the most it can have. */
const BELOW_FULL = { vi: 'Chưa đạt điểm tối đa', en: 'Below full points' } as const;

/** Whether an item has points, but not all it can have: nothing that fails. */
export const isBelowFull = ({ code }: Pick<ResultIndicator, 'code'>): boolean => code === 'points-part';

/** Outcome of an indicator as reports write it. */
export const resultWord = (item: Pick<ResultIndicator, 'code' | 'outcome'>, lang: Lang): string =>
  isBelowFull(item) ? BELOW_FULL[lang] : outcomeWord(item.outcome, lang);
