import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumPath } from './chromium.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Makes sure that there is a Chromium: this machine's own, else Playwright's download, else the system's package. */
export function prepareBrowser(): void {
  if (hasBrowser()) return
  console.log('No Chromium on this machine: installing one (once).')
  // Its system libraries need an administrator; an ordinary user may already have them.
  const playwright = path.join(root, 'node_modules/.bin/playwright')
  if (isRoot() && succeeds(playwright, 'install', '--with-deps', 'chromium') && hasBrowser()) return
  if (succeeds(playwright, 'install', 'chromium') && hasBrowser()) return
  if (isRoot() && succeeds('apt-get', 'update') && succeeds('apt-get', 'install', '-y', '--no-install-recommends', 'chromium') && hasBrowser()) return
  throw new Error('No Chromium could be installed. Install one (Debian, Ubuntu: sudo apt-get install chromium), or name it: CHROMIUM_PATH=/path/to/chromium npm test')
}

function hasBrowser(): boolean {
  return existsSync(chromiumPath() ?? chromium.executablePath())
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function succeeds(program: string, ...args: string[]): boolean {
  const run = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  return run.status === 0
}
