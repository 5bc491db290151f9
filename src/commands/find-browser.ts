// A Chromium for the tests: named by the environment, installed on the system, Playwright's own, or from the Debian package.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';

export const BROWSER_FLAGS = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'];

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Path of a browser. @throws if none can be found or installed; the message says what to do. */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, where there is no file.`);
  }
  const found = installed();
  if (found) return found;
  const playwright = [process.execPath, [createRequire(import.meta.url).resolve('@playwright/test/cli'), 'install', 'chromium-headless-shell']] as const;
  const debian = [['apt-get', ['update']], ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']]] as const;
  for (const [command, args] of process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') ? [...debian, playwright] : [playwright]) {
    try {
      console.log(`No browser yet: ${[command, ...args].join(' ')}`);
      execFileSync(command, [...args], { stdio: 'ignore', timeout: 300_000 });
    } catch {
      console.log("  that did not work");
    }
    const now = installed();
    if (now) return now;
  }
  throw new Error('No Chromium was found or could be installed. Install one, or give its path: CHROMIUM_PATH=/path/to/chromium npm test');
}

function installed(): string | undefined {
  return [...SYSTEM, chromium.executablePath()].find((path) => existsSync(path));
}
