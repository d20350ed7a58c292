import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { APIRequestContext, APIResponse, Browser } from '@playwright/test'
import { type EmbeddedServer, startEmbeddedServer } from '#lib/platform/db/embedded-server'
import { type DemoPeople, demoPeople, type Person } from '#tests/helpers/demo-people'
import { demoRow, demoSql } from '#tests/helpers/demo-database'
import { demoFillers, filled, type Fillers } from '#tests/helpers/filled-addresses'
import { expect, test } from '#tests/helpers/journey'
import { type OwnSite, startOwnSite } from '#tests/helpers/own-site'
import { pageRights, siteAddresses } from '#tests/helpers/site-addresses'

type Replay = { pattern: string; page: string; target: string; label: string; fields: [string, string][]; person: Person }

const before = { folder: process.env['E2E_DATA_DIR'], address: process.env['E2E_BASE_URL'] }
const folder = mkdtempSync(path.join(tmpdir(), 'cpts-replay-'))
let postgres: EmbeddedServer
let site: OwnSite
let who: DemoPeople
let fillers: Fillers
let replays: Replay[]

test.describe.configure({ mode: 'serial', timeout: 240_000 })

// A database of its own, without a worker: what changes in it, a form has changed.
test.beforeAll(async ({ playwright, browser }) => {
  test.setTimeout(240_000)
  postgres = await startEmbeddedServer(path.join(folder, 'postgres'), 'fast')
  site = await startOwnSite(postgres, folder)
  process.env['E2E_DATA_DIR'] = folder
  process.env['E2E_BASE_URL'] = site.address
  who = await demoPeople()
  const request = await playwright.request.newContext({ baseURL: site.address })
  fillers = await demoFillers(request, who)
  await request.dispose()
  await demoSql(`INSERT INTO launch_campaign (id, started_on) VALUES ($1, current_date)`, [randomUUID()])
  replays = await collect(browser)
})

test.afterAll(async () => {
  process.env['E2E_DATA_DIR'] = before.folder
  process.env['E2E_BASE_URL'] = before.address
  await site.stop()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the forms of most private pages are found @bureau', () => {
  const withForms = new Set(replays.map((one) => one.pattern))
  expect(withForms.size).toBeGreaterThan(18)
  for (const pattern of ['/espace/disponibilite/[id]', '/gestion', '/gestion/comptes/[id]', '/gestion/imports/[id]', '/gestion/lieux/[id]', '/gestion/identite']) expect(withForms).toContain(pattern)
})

test('replayed by a visitor who is not signed in, each leads to sign-in and changes nothing @bureau', async ({ request }) => {
  const leadsToSignIn = (answer: APIResponse) => [303, 307].includes(answer.status()) && (answer.headers()['location'] ?? '').startsWith('/connexion')
  expect(await wrongOf(request, null, leadsToSignIn)).toEqual([])
})

test('replayed by somebody signed in without the right, each finds nothing and changes nothing @bureau', async ({ request }) => {
  expect(await wrongOf(request, 'stranger', (answer) => answer.status() === 404)).toEqual([])
})

test('the same bodies, sent by whom the page was made for, do change things @bureau', async ({ request }) => {
  const changing = new Set<string>()
  let state = await everything()
  for (const pattern of new Set(replays.map((one) => one.pattern))) {
    for (const replay of replays.filter((one) => one.pattern === pattern)) await send(request, replay, replay.person)
    const after = await everything()
    if (after !== state) changing.add(pattern)
    state = after
  }
  expect(changing.size, [...changing].join(', ')).toBeGreaterThan(8)
})

/**
 * What went wrong when each form was sent by somebody who may not. The rows are compared once, at the end: a row that was written and
 * put back has another `xmin`. Only when they differ is each form sent again alone, to name the one that wrote.
 */
async function wrongOf(request: APIRequestContext, person: Person | null, isRefused: (answer: APIResponse) => boolean): Promise<string[]> {
  const wrong: string[] = []
  const state = await everything()
  for (const replay of replays) {
    const answer = await send(request, replay, person)
    if (!isRefused(answer)) wrong.push(`${named(replay)}: ${answer.status()} ${answer.headers()['location'] ?? ''}`)
  }
  let before = await everything()
  if (before === state) return wrong
  wrong.push('something changed')
  for (const replay of replays) {
    await send(request, replay, person)
    const after = await everything()
    if (after !== before) wrong.push(`${named(replay)}: something changed`)
    before = after
  }
  return wrong
}

/** Every form of every private page that a stranger may not open, as it is drawn for the first who may, once per button. */
async function collect(browser: Browser): Promise<Replay[]> {
  const found: Replay[] = []
  for (const { pattern } of siteAddresses().filter((one) => one.isPrivate && one.kind === 'page')) {
    const opens = pageRights[pattern]?.opens ?? []
    const person = (['gp', 'coordination', 'admin', 'referent'] as const).find((one) => opens.includes(one))
    if (!person || opens.includes('stranger')) continue
    const context = await browser.newContext({ javaScriptEnabled: false })
    await context.addCookies([{ name: 'next-auth.session-token', value: who.cookies[person], url: site.address }])
    const page = await context.newPage()
    const address = filled(pattern, fillers) ?? pattern
    await page.goto(`${site.address}${address}`)
    const forms = await page.locator('form').evaluateAll((all) => all.filter((form): form is HTMLFormElement => form instanceof HTMLFormElement && form.method === 'post').flatMap((form) => {
      const buttons = [...form.elements].filter((one): one is HTMLButtonElement => one instanceof HTMLButtonElement && one.type === 'submit')
      return buttons.map((button) => ({
        target: form.action, label: button.textContent.trim(),
        fields: [...new FormData(form, button)].map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : '']),
      }))
    }))
    // A list repeats one form for each of its lines ("Retirer : Orchies"): one of each kind is replayed. Whoever signs out, signs out oneself.
    const kinds = new Map(forms.filter((one) => one.label !== 'Me déconnecter').map((one) => [`${new URL(one.target).pathname} ${one.label.split(' : ')[0] ?? ''}`, one]))
    found.push(...[...kinds.values()].map((form) => ({ pattern, page: address, person, ...form })))
    await context.close()
  }
  return found
}

async function send(request: APIRequestContext, { target, fields }: Replay, person: Person | null): Promise<APIResponse> {
  const multipart = new FormData()
  for (const [name, value] of fields) multipart.append(name, value)
  return request.post(target, { multipart, maxRedirects: 0, headers: { origin: site.address, ...(person ? { cookie: `next-auth.session-token=${who.cookies[person]}` } : {}) } })
}

/** All rows of all tables as one hash, with the transaction that wrote each; sessions aside, whose last visit moves. */
async function everything(): Promise<string> {
  const tables = await demoSql<{ name: string }>(`SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('session', 'rate_limit') ORDER BY 1`)
  const hashes = tables.map(({ name }) => `(SELECT md5(coalesce(string_agg(t::text || t.xmin, ';' ORDER BY t::text), '')) FROM ${name} t)`)
  return (await demoRow<{ hash: string }>(`SELECT array_to_string(ARRAY[${hashes.join(', ')}], '') AS hash`)).hash
}

function named({ pattern, label }: Replay): string {
  return `${pattern} « ${label} »`
}
