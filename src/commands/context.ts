/** What every command is given of the process: where to print, and the options that hold everywhere. */
import type { Lang } from '../messages/index.ts';
import type { StandardOutput } from '../standard-output.ts';

export interface GlobalOptions {
  readonly lang?: Lang;
  readonly quiet?: boolean;
  /** False with --no-color. */
  readonly color?: boolean;
  readonly debug?: boolean;
}

export interface CommandContext extends StandardOutput {
  readonly lang: Lang;
  readonly quiet: boolean;
  /** Whether standard output takes colour. */
  readonly color: boolean;
  /** Whether standard output is a terminal, which takes no bytes. */
  readonly terminal: boolean;
  /** Everything that is not the result. */
  readonly err: (text: string) => void;
  /** Shows how far a long run is, on a terminal only. */
  readonly progress: (done: number, total: number) => void;
}
