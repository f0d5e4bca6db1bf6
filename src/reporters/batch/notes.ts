/** What a batch found beside its results: the roll-up, shares of communes, findings, what was passed over. Pure. */
import type { BatchReport, CommuneShare } from '../../batch/report.ts';
import { harmless } from '../../inert.ts';
import { exact, requirementShort } from '../../messages/format.ts';
import type { Lang } from '../../messages/index.ts';
import { diagnosticIn } from '../in-language.ts';
import { outcomeWord } from '../words.ts';
import { BATCH_WORDS, rollUpFindings } from './words.ts';

export interface BatchNote {
  /** What the note belongs to: a heading. */
  readonly about: string;
  /** A diagnostic's code; "" for what is no diagnostic. */
  readonly code: string;
  readonly text: string;
  readonly fix: string;
  readonly files: string;
}

/** Every note in the order of the text report. */
export function batchNotes(report: BatchReport, lang: Lang): BatchNote[] {
  const words = BATCH_WORDS[lang];
  const plain = (about: string, text: string, files = '') => ({ about, code: '', text, fix: '', files });
  const rolled = [...rollUpFindings(report)].map(({ result, diagnostic }) => {
    const { code, message, fix, indicator } = diagnosticIn(diagnostic, lang);
    const who = [result.unit?.name ?? '', indicator ?? ''].filter((part) => part !== '').join(' ');
    return { about: words.rollUp, code, text: `${who}: ${message}`, fix, files: result.input.file };
  });
  const notes = [
    ...(report.complete ? [] : [plain(words.summary, words.unfinished(report.unfinished))]),
    ...report.shares.map((share) => plain(words.shares, shareText(share, lang))),
    ...(rolled.length === 0 ? [] : [plain(words.rollUp, words.rollUpMode[report.rollUp])]),
    ...rolled,
    ...report.diagnostics.map((d) => {
      const { code, message, fix } = diagnosticIn(d, lang);
      return { about: words.findings, code, text: message, fix, files: d.files.join(', ') };
    }),
    ...report.skipped.map(({ reason, count, files }) => {
      const more = count > files.length ? [words.more(count - files.length)] : [];
      return plain(words.skipped, `${count} ${words.reasons[reason]}`, [...files, ...more].join(', '));
    }),
  ];
  return harmless(notes);
}

/** "Hải Phòng, 2026: 2.2.2d 30/45 xã đạt (66,66%); ≥ 70%: Chưa đạt". */
export function shareText(share: CommuneShare, lang: Lang): string {
  const ends =
    share.range === null ? [] : [...new Set([share.range.min, share.range.max])].map((v) => exact(v, lang));
  const range = ends.length === 0 ? '' : ` (${ends.join('–')}%)`;
  const counts = BATCH_WORDS[lang].share(share.met, share.total, share.open);
  return `${share.province}, ${share.year ?? '?'}: ${share.indicator} ${counts}${range}; ${requirementShort(share.requirement, lang)}: ${outcomeWord(share.outcome, lang)}`;
}
