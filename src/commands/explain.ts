/** `hoc-tap explain <set>[/<indicator>]` and `explain <HT code>`. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import { type Page, pageText } from '../explain/page.ts';
import { nearest } from '../units/distance.ts';
import { UsageError } from '../usage.ts';
import { chooseSet, shippedSets } from './choose-set.ts';
import type { CommandContext } from './context.ts';

const INDICATOR = /^\d+(\.\d+)*[a-z]?$/i;

/** Prints the page. Throws UsageError HT011, HT020 or HT021, with near names, for what does not exist. */
export async function explainCommand(subject: string, context: CommandContext): Promise<0> {
  const page = /^HT\d*$/i.test(subject)
    ? await codeOf(subject.toUpperCase(), context)
    : await setOrIndicator(subject, context);
  context.out(pageText(page, context.color));
  return 0;
}

async function codeOf(code: string, { lang }: CommandContext): Promise<Page> {
  const { ALL_CODES, codePage } = await import('../explain/code.ts');
  const page = codePage(code, lang);
  if (page === undefined) throw new UsageError('HT021', { code, near: nearest(code, ALL_CODES).join(', ') });
  return page;
}

async function setOrIndicator(subject: string, context: CommandContext): Promise<Page> {
  const { lang } = context;
  const { name, code } = await split(subject);
  const set = await chooseSet(name, lang);
  if (code === undefined) return (await import('../explain/set.ts')).setPage(set, lang);
  const { indicatorPage } = await import('../explain/indicator.ts');
  const page = indicatorPage(set, code, lang);
  if (page === undefined) {
    throw new UsageError('HT020', { set: set.id, indicator: code, near: nearCodes(set, code).join(', ') });
  }
  return page;
}

/** A code after the last slash is an indicator's; whatever follows a shipped id is meant as one. */
async function split(subject: string): Promise<{ name: string; code: string | undefined }> {
  const shipped = await shippedSets();
  const first = subject.indexOf('/');
  if (first > 0 && shipped.has(subject.slice(0, first)) && first < subject.length - 1)
    return { name: subject.slice(0, first), code: subject.slice(first + 1) };
  const last = subject.lastIndexOf('/');
  const tail = subject.slice(last + 1);
  if (last > 0 && INDICATOR.test(tail)) return { name: subject.slice(0, last), code: tail };
  if (INDICATOR.test(subject)) {
    // A code alone means another thing in each set (rules.md, section 4).
    const known = [...shipped.values()].filter((set) => indicatorsOf(set).some(({ id }) => id === subject));
    const near = known.map((set) => `${set.id}/${subject}`).join('", "');
    throw new UsageError('HT011', { set: subject, known: [...shipped.keys()].join(', '), near });
  }
  return { name: subject, code: undefined };
}

/** Indicators below a standard's or criterion's code, else the nearest codes. */
function nearCodes(set: CriteriaSet, code: string): string[] {
  const ids = indicatorsOf(set).map(({ id }) => id);
  const below = ids.filter((id) => id.startsWith(`${code}.`) || id.slice(0, -1) === code);
  return below.length > 0 ? below : nearest(code, ids);
}
