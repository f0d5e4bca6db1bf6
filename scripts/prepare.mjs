// npm runs this at `npm ci`, and when `npx hoc-tap` in a clone links the clone into npx's cache. There a failure, for
// instance before `npm ci`, would leave a half-made cache that npx never mends: so then, and where the tools for
// building are not installed, nothing is built, and bin/hoc-tap.js says what to do.
import { createRequire } from 'node:module';

function canBuild() {
  try {
    createRequire(import.meta.url).resolve('rolldown/package.json');
    return true;
  } catch {
    return false;
  }
}

if (process.env.npm_command !== 'exec' && canBuild()) await import('./build.mjs');
