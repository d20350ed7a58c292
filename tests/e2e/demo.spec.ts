import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { Client } from 'pg'
import { root } from '#tests/architecture/file-kinds'

type Demo = { child: ChildProcess; output: () => string; ended: Promise<number | null> }

const folder = mkdtempSync(path.join(tmpdir(), 'cpts-demo-'))
const demos: Demo[] = []

function startDemo(port: number): Demo {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, SMTP_URL: _smtp, PUBLIC_URL: _public, ...inherited } = process.env
  const child = spawn(process.execPath, [path.join(root, 'lib/cli/demo.ts')], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, DATA_DIR: folder, PORT: String(port), NEXT_DIST_DIR: '.next-test', GEOCODER_URL: 'non', GEO_API_URL: 'non' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString() })
  const demo: Demo = { child, output: () => output, ended: new Promise((resolve) => { child.once('exit', resolve) }) }
  demos.push(demo)
  return demo
}

async function untilReady(demo: Demo): Promise<string> {
  await expect.poll(() => demo.child.exitCode !== null || demo.output().includes('Tout recommencer'), { timeout: 240_000 }).toBe(true)
  const address = /ouvrez (http:\S+)/.exec(demo.output())?.[1]
  expect(address, demo.output()).toBeDefined()
  return address ?? ''
}

async function asSuperuser(sql: string): Promise<{ name: string }[]> {
  const password = readFileSync(path.join(folder, 'postgres/superuser-password'), 'utf8').trim()
  const port = Number(readFileSync(path.join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[3])
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'cpts' })
  await client.connect()
  try {
    return (await client.query<{ name: string }>(sql)).rows
  } finally {
    await client.end()
  }
}

function isHealthy(address: string): Promise<boolean> {
  return fetch(`${address}/api/sante`).then((answer) => answer.ok, () => false)
}

test.afterAll(async () => {
  for (const demo of demos) demo.child.kill('SIGTERM')
  await Promise.all(demos.map((demo) => demo.ended))
  rmSync(folder, { recursive: true, force: true })
})

test('the demo killed outright starts again on the same port with its data, then stops cleanly @bureau', async () => {
  test.setTimeout(600_000)
  const first = startDemo(0)
  const address = await untilReady(first)
  await asSuperuser(`INSERT INTO app_user (id, name) VALUES (gen_random_uuid(), 'témoin')`)

  const second = startDemo(0)
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain('Une démonstration tourne déjà')

  first.child.kill('SIGKILL')
  await first.ended
  expect(await isHealthy(address), 'the kill leaves a server behind').toBe(true)

  const third = startDemo(Number(new URL(address).port))
  expect(await untilReady(third)).toBe(address)
  expect(third.output()).toContain('laissé(s) par un arrêt brutal')
  expect(await asSuperuser(`SELECT name FROM app_user WHERE name = 'témoin'`)).toEqual([{ name: 'témoin' }])

  third.child.kill('SIGTERM')
  expect(await third.ended).toBe(0)
  expect(await isHealthy(address)).toBe(false)
  expect(existsSync(path.join(folder, 'postgres/data/postmaster.pid'))).toBe(false)
  expect(existsSync(path.join(folder, 'demo-run.json'))).toBe(false)
})
