/** When a mistake of a call or of a set file arises, with one that has it; its sentence says what it is and how to mend it. */
export interface MistakeExplanation<A> {
  /** The call, or the lines of the file. */
  readonly seen: string;
  readonly vi: string;
  readonly en: string;
  /** Arguments of the message about what is shown. */
  readonly example: A;
}

/** What becomes of a call: nothing is done, it was stopped, its output is not whole, or it goes on. */
export interface CallExplanation<A> extends MistakeExplanation<A> {
  readonly effect: 'refused' | 'stopped' | 'broken' | 'note';
}

/** What a diagnostic code means for the verdict, and when it arises: one sentence each, with arguments of an example. */
export interface CodeExplanation<A> {
  readonly vi: { readonly means: string; readonly when: string };
  readonly en: { readonly means: string; readonly when: string };
  /** Arguments of the example message that is shown. */
  readonly example: A;
}
