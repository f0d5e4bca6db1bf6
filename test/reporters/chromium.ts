/** A headless Chromium without a network; tests skip without it unless HOC_TAP_REQUIRE_TOOLS is set. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
export const noChromium = executablePath === undefined && process.env.HOC_TAP_REQUIRE_TOOLS !== '1';

const QUIET =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Starts it; the caller closes it. */
export const launch = () =>
  chromium.launch({ executablePath: executablePath ?? '/usr/bin/chromium', args: QUIET.split(' ') });
