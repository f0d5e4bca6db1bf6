/** Standard output as commands see it: it may be slow, its reader may go away, and the disk behind it may be full. */

export interface StandardOutput {
  /** Result; nothing else goes there. */
  readonly out: (content: string | Uint8Array) => void;
  /** Resolves when what was printed has been taken, so that a slow reader does not fill the memory. */
  readonly drained: () => Promise<void>;
  /** Whether its reader has gone away (`| head`, a closed terminal): nobody will see what is still printed. */
  readonly unread: () => boolean;
}

/** A reader that went away is no error; anything else (a full disk) is told to `onFailure`. */
export function standardOutput(
  stream: NodeJS.WriteStream,
  onFailure: (detail: string) => void,
): StandardOutput {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') onFailure(error.code ?? error.message);
    gone = true;
  });
  return {
    out: (content) => {
      if (!gone) stream.write(content);
    },
    async drained() {
      if (gone || !stream.writableNeedDrain) return;
      await new Promise<void>((resolve) => {
        const done = () => {
          stream.off('drain', done).off('error', done).off('close', done);
          resolve();
        };
        stream.on('drain', done).on('error', done).on('close', done);
      });
    },
    unread: () => gone,
  };
}
