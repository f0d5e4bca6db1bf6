/** What the words of a plan must be able to say, in every language. */
import type { IndicatorOutcome } from '../../engine/indicator.ts';
import type { Lang } from '../../messages/index.ts';
import type { Candidate, Need, Plan, PlanStep } from '../../plan/types.ts';
import { planWordsEn } from './words-en.ts';
import { planWordsVi } from './words-vi.ts';

interface NeedContext {
  /** "mức độ 2", "loại Khá". */
  readonly levelName: (level: number) => string;
  readonly outcome: IndicatorOutcome;
}

/** Names are null in a set without levels. */
export interface PlanWords {
  readonly need: (need: Need, context: NeedContext) => string;
  readonly title: string;
  readonly state: (now: PlanStep['after'], levelName: (level: number) => string) => string;
  readonly now: (text: string) => string;
  readonly target: (name: string | null) => string;
  readonly reached: (name: string | null) => string;
  readonly steps: (count: number, name: string | null) => string;
  /** Of one department's part: what is its own. */
  readonly part: (part: string, count: number, name: string | null) => string;
  /** What other departments supply. */
  readonly waits: (codes: readonly string[]) => string;
  readonly further: string;
  readonly furtherRoom: string;
  readonly candidates: (list: readonly Candidate[]) => string;
  readonly others: (n: number) => string;
  readonly owners: (list: readonly string[]) => string;
  /** Before what the four hold, where a report has no columns. */
  readonly labels: Readonly<Record<'candidates' | 'documents' | 'owners' | 'after', string>>;
  readonly impossible: string;
  readonly all: (name: string | null) => string;
  /** What the rest comes to is known only once these are mended. */
  readonly unsure: (codes: readonly string[]) => string;
  readonly blocked: (codes: readonly string[]) => string;
  readonly points: (points: NonNullable<Plan['points']>) => string;
  readonly actions: Readonly<Record<PlanStep['action'], string>>;
  readonly columns: readonly string[];
  readonly groups: { readonly steps: string; readonly further: string };
}

export const PLAN_WORDS: Readonly<Record<Lang, PlanWords>> = { vi: planWordsVi, en: planWordsEn };
