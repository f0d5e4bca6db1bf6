/** Zip packages taken apart and put together again, with the same bytes for the same parts. */
import { unzipSync, zipSync } from 'fflate';

/** The parts of a package of our own making, by name; folders are left out. */
export const unpack = (bytes: Uint8Array): Record<string, Uint8Array> =>
  unzipSync(bytes, { filter: (file) => !file.name.endsWith('/') });

/** Packs parts in their order. The zip format's first day, in local time as fflate takes it: no clock, no time zone. */
export const pack = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ ...parts }, { level: 6, mtime: new Date(1980, 0, 1) });
