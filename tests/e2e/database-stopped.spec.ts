import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { Client } from 'pg'
import { type EmbeddedServer, startEmbeddedServer } from '#lib/platform/db/embedded-server'
import { type Door, openDoor } from '#tests/helpers/database-door'
import { untilFormsAnswer } from '#tests/helpers/forms-ready'
import { look } from '#tests/helpers/look'
import { type OwnSite, startOwnSite } from '#tests/helpers/own-site'
import { keepPicture } from '#tests/helpers/screenshot'

const folder = mkdtempSync(path.join(tmpdir(), 'cpts-stopped-'))

let postgres: EmbeddedServer
let door: Door
let site: OwnSite | null = null
let address: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(120_000)
  postgres = await startEmbeddedServer(folder, 'durable')
  door = await openDoor(postgres.port)
  site = await startOwnSite(postgres, folder, { databasePort: door.port })
  address = site.address
})

test.afterAll(async () => {
  await site?.stop()
  await door.close()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the database stops while a form is being saved: a sentence, an incident number, what was typed; then it goes through @bureau', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page)
  await page.goto(`${address}/gestion/professionnels/nouveau`)
  await untilFormsAnswer(page)
  await page.getByLabel('Nom d’exercice', { exact: true }).fill('Interrompue')
  await page.getByLabel('Prénom d’exercice').fill('Maëlle')

  const release = await holdPractitioners()
  await page.getByRole('button', { name: submitName, exact: true }).click()
  await expect.poll(waiting, { message: 'the request waits in the database' }).toBeGreaterThan(0)
  await door.close()
  await postgres.stop()
  await release()

  const summary = page.getByRole('alert').filter({ hasText: 'Incident n°' })
  await expect(summary).toContainText('Le service ne répond pas pour le moment.')
  await expect(summary).toBeFocused()
  await look(page, 'database-stopped-form')
  await expect(page.getByLabel('Nom d’exercice', { exact: true })).toHaveValue('Interrompue')
  await expect(page.getByLabel('Prénom d’exercice')).toHaveValue('Maëlle')
  expect((await fetch(`${address}/api/sante`)).status).toBe(503)

  // Sent again while it is still down: nobody can even be recognised, and what was typed stays all the same.
  const answered = page.waitForResponse((one) => one.request().method() === 'POST')
  await page.getByRole('button', { name: submitName, exact: true }).click()
  await answered
  await expect(summary).toContainText('Le service ne répond pas pour le moment.')
  await expect(page.getByLabel('Nom d’exercice', { exact: true })).toHaveValue('Interrompue')

  const port = door.port
  postgres = await startEmbeddedServer(folder, 'durable')
  door = await openDoor(postgres.port, port)
  await expect.poll(() => fetch(`${address}/api/sante`).then((answer) => answer.ok), { timeout: 30_000 }).toBe(true)
  await page.getByRole('button', { name: submitName, exact: true }).click()
  await expect(page).toHaveURL(/\/gestion\/professionnels\/[0-9a-f-]{36}/)
  expect(await sql(`SELECT first_name FROM practitioner WHERE last_name = 'Interrompue'`)).toEqual([{ first_name: 'Maëlle' }])
})

test('without JavaScript, the page that cannot be drawn any more is replaced by what was typed, to be sent again @bureau', async ({ browser }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page)
  await page.goto(`${address}/gestion/professionnels/nouveau`)
  await page.getByLabel('Nom d’exercice', { exact: true }).fill('Sans-Script')
  await page.getByLabel('Prénom d’exercice').fill('Élodie')

  const release = await holdPractitioners()
  const sending = page.getByRole('button', { name: submitName, exact: true }).click()
  await expect.poll(waiting, { message: 'the request waits in the database' }).toBeGreaterThan(0)
  await door.close()
  await postgres.stop()
  await release()
  await sending

  await expect(page.getByRole('alert')).toContainText('votre saisie est encore là')
  await expect(page.getByRole('listitem').filter({ hasText: 'Sans-Script' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Élodie' })).toBeVisible()

  await keepPicture(page, 'database-stopped-page')
  // Sent again while it is still down: the same page, with the same words.
  await page.getByRole('button', { name: 'Envoyer à nouveau' }).click()
  await expect(page.getByRole('alert')).toContainText('votre saisie est encore là')
  await expect(page.getByRole('listitem').filter({ hasText: 'Sans-Script' })).toBeVisible()

  const port = door.port
  postgres = await startEmbeddedServer(folder, 'durable')
  door = await openDoor(postgres.port, port)
  await expect.poll(() => fetch(`${address}/api/sante`).then((answer) => answer.ok), { timeout: 30_000 }).toBe(true)
  await page.getByRole('button', { name: 'Envoyer à nouveau' }).click()
  await expect(page).toHaveURL(/\/gestion\/professionnels\/[0-9a-f-]{36}/)
  expect(await sql(`SELECT first_name FROM practitioner WHERE last_name = 'Sans-Script'`)).toEqual([{ first_name: 'Élodie' }])
  await context.close()
})

test('the site is closed for maintenance while a form is being filled in: what was typed stays, and goes through afterwards @bureau', async ({ page }) => {
  test.setTimeout(60_000)
  await signIn(page)
  await page.goto(`${address}/gestion/professionnels/nouveau`)
  await untilFormsAnswer(page)
  await page.getByLabel('Nom d’exercice', { exact: true }).fill('Patiente')
  await page.getByLabel('Prénom d’exercice').fill('Maëlle')
  const file = path.join(folder, 'maintenance.json')
  writeFileSync(file, JSON.stringify({ until: null, message: '', name: 'CPTS Pévèle', accent: '#9c3b1f', phone: { number: '+33320000000', display: '03 20 00 00 00', hours: 'de 9 h à 12 h' } }))
  await expect.poll(() => fetch(`${address}/`).then((answer) => answer.status)).toBe(503)
  await page.getByRole('button', { name: submitName, exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Le site est en maintenance' })).toBeVisible()
  await expect(page.getByLabel('Nom d’exercice', { exact: true })).toHaveValue('Patiente')
  expect(await (await fetch(`${address}/api/sante`)).json()).toMatchObject({ status: 'maintenance', database: 'ok' })
  const other = await page.context().newPage()
  await other.goto(`${address}/medecins`)
  await look(other, 'maintenance')
  await expect(other.getByRole('heading', { name: 'Le site est en maintenance' })).toBeVisible()
  await expect(other.getByRole('link', { name: '03 20 00 00 00' })).toBeVisible()
  expect(await sql(`SELECT 1 FROM practitioner WHERE last_name = 'Patiente'`)).toEqual([])
  rmSync(file)
  await expect.poll(() => fetch(`${address}/`).then((answer) => answer.status)).toBe(200)
  await page.getByRole('button', { name: submitName, exact: true }).click()
  await expect(page).toHaveURL(/\/gestion\/professionnels\/[0-9a-f-]{36}/)
})

const submitName = 'Ajouter'

async function signIn(page: Page): Promise<void> {
  const token = `a-session-of-this-test-${randomUUID()}`
  await sql(`INSERT INTO session (id, session_token, user_id, expires, second_factor_at) SELECT gen_random_uuid(), '${token}', user_id, now() + interval '1 day', now() FROM role_grant WHERE role = 'coordination' LIMIT 1`)
  await page.context().addCookies([{ name: 'next-auth.session-token', value: token, url: address }])
}

/** Holds the table that the form writes, so that the request is caught in the middle. */
async function holdPractitioners(): Promise<() => Promise<void>> {
  const client = await superuser()
  client.on('error', () => undefined)
  await client.query('BEGIN')
  await client.query('LOCK TABLE practitioner IN ACCESS EXCLUSIVE MODE')
  return () => client.end().catch(() => undefined)
}

async function waiting(): Promise<number> {
  const [row] = await sql(`SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = 'cpts'`)
  return Number(row?.['count'])
}

async function sql(text: string): Promise<Record<string, unknown>[]> {
  const client = await superuser()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

async function superuser(): Promise<Client> {
  const client = new Client({ connectionString: postgres.url('cpts') })
  await client.connect()
  return client
}
