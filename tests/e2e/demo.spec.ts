import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { Client } from 'pg'
import { type Demo, startDemo, untilReady } from '#tests/helpers/running-demo'

const folder = mkdtempSync(path.join(tmpdir(), 'cpts-demo-'))
const demos: Demo[] = []

function start(port = 0): Demo {
  const demo = startDemo(folder, { port })
  demos.push(demo)
  return demo
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
  const first = start()
  const address = await untilReady(first)
  await asSuperuser(`INSERT INTO app_user (id, name) VALUES (gen_random_uuid(), 'témoin')`)

  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain('Une démonstration tourne déjà')

  first.child.kill('SIGKILL')
  await first.ended
  expect(await isHealthy(address), 'the kill leaves a server behind').toBe(true)

  const third = start(Number(new URL(address).port))
  expect(await untilReady(third)).toBe(address)
  expect(third.output()).toContain('laissé(s) par un arrêt brutal')
  expect(await asSuperuser(`SELECT name FROM app_user WHERE name = 'témoin'`)).toEqual([{ name: 'témoin' }])

  third.child.kill('SIGTERM')
  expect(await third.ended).toBe(0)
  expect(await isHealthy(address)).toBe(false)
  expect(existsSync(path.join(folder, 'postgres/data/postmaster.pid'))).toBe(false)
  expect(existsSync(path.join(folder, 'demo-run.json'))).toBe(false)
})
