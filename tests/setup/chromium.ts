import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** The browser of this machine; undefined: the one that Playwright installed for itself. */
export function chromiumPath(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH']
  return chosen ? chosen : places.find((file) => existsSync(file))
}

/** It speaks to nobody but the site under test. Root may not use the sandbox. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]
