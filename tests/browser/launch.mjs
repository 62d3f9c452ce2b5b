// The browser of these tests: Debian's Chromium, or the one that CHROMIUM names, asking nobody for anything.
import { chromium } from 'playwright-core';

const switches = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: switches });
}
