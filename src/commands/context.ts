/** What every command is given of the process: where to print, and the options that hold everywhere. */
import type { Lang } from '../messages/index.ts';

export interface GlobalOptions {
  readonly lang?: Lang;
  readonly quiet?: boolean;
  /** False with --no-color. */
  readonly color?: boolean;
  readonly debug?: boolean;
}

export interface CommandContext {
  readonly lang: Lang;
  readonly quiet: boolean;
  /** Whether standard output takes colour. */
  readonly color: boolean;
  /** Whether standard output is a terminal, which takes no bytes. */
  readonly terminal: boolean;
  /** Result; nothing else goes there. */
  readonly out: (content: string | Uint8Array) => void;
  /** Everything that is not the result. */
  readonly err: (text: string) => void;
  /** Shows how far a long run is, on a terminal only. */
  readonly progress: (done: number, total: number) => void;
}
