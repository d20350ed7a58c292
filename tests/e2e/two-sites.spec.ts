import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { type EmbeddedServer, startEmbeddedServer } from '#lib/platform/db/embedded-server'
import { type OwnSite, startOwnSite } from '#tests/helpers/own-site'

const shared = process.env['E2E_BASE_URL'] ?? ''

const folder = mkdtempSync(path.join(tmpdir(), 'cpts-two-'))

let postgres: EmbeddedServer
let site: OwnSite

test.beforeAll(async () => {
  test.setTimeout(120_000)
  postgres = await startEmbeddedServer(folder, 'durable')
  site = await startOwnSite(postgres, folder, { example: 'audomarois' })
})

test.afterAll(async () => {
  await site.stop()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('two sites that run on one build never show each other’s pages @bureau', async () => {
  // The one started last takes what is newer than itself for fresh: each page is made by the other site just before.
  for (const asked of ['/territoire', '/cpts', '/plan-du-site', '/medecins/orchies']) {
    expect((await fetch(shared + asked)).status, `${asked} on the shared site`).toBe(200)
    const own = await fetch(site.address + asked)
    if (asked === '/medecins/orchies') {
      expect(own.status, 'a commune of the other site').toBe(404)
    } else {
      const text = await own.text()
      expect({ asked, own: text.includes('Audomarois'), other: text.includes('Orchies') }).toEqual({ asked, own: true, other: false })
    }
  }
})
