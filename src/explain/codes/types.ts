/** What a diagnostic code means for the verdict, and when it arises: one sentence each, with arguments of an example. */
export interface CodeExplanation<A> {
  readonly vi: { readonly means: string; readonly when: string };
  readonly en: { readonly means: string; readonly when: string };
  /** Arguments of the example message that is shown. */
  readonly example: A;
}
