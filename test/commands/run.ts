/** Runs a command line in this process, as the shell would: output, exit code, and the sentence of a wrong call. */
import type { Lang } from '../../src/messages/index.ts';
import { runProgram } from '../../src/program.ts';
import { UsageError, usageText } from '../../src/usage.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Never rejects for a usage error: it ends as in cli.ts, with code 2. */
export async function run(args: readonly string[], lang: Lang = 'vi'): Promise<Run> {
  let out = '';
  let err = '';
  const io = {
    out: (content: string | Uint8Array) => {
      out += typeof content === 'string' ? content : `<${content.length} bytes>`;
    },
    err: (text: string) => {
      err += text;
    },
    drained: () => Promise.resolve(),
    unread: () => false,
    progress: () => {},
    terminal: false,
    color: false,
  };
  try {
    return { code: await runProgram(args, lang, io), out, err };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 2, out, err: `${error.code}: ${usageText(error, lang)}` };
  }
}
