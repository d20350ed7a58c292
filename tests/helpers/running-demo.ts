import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { expect } from '@playwright/test'
import { root } from '#tests/architecture/file-kinds'

export type Demo = { child: ChildProcess; output: () => string; ended: Promise<number | null> }

/** `npm run demo` once more, beside the one that the journeys share, on the build that is there already. Port 0 is any free one. */
export function startDemo(folder: string, { port = 0, example }: { port?: number; example?: string } = {}): Demo {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, SMTP_URL: _smtp, PUBLIC_URL: _public, ...inherited } = process.env
  const child = spawn(process.execPath, [path.join(root, 'lib/cli/demo.ts'), ...(example === undefined ? [] : ['--exemple', example])], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, DATA_DIR: folder, PORT: String(port), NEXT_DIST_DIR: '.next-test', GEOCODER_URL: 'non', GEO_API_URL: 'non' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString() })
  return { child, output: () => output, ended: new Promise((resolve) => { child.once('exit', resolve) }) }
}

/** The address that it prints once all of it runs. */
export async function untilReady(demo: Demo): Promise<string> {
  await expect.poll(() => demo.child.exitCode !== null || demo.output().includes('Tout recommencer'), { timeout: 240_000 }).toBe(true)
  const address = /ouvrez (http:\S+)/.exec(demo.output())?.[1]
  expect(address, demo.output()).toBeDefined()
  return address ?? ''
}
