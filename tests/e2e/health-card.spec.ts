import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import pg from 'pg'
import { type EmbeddedServer, startEmbeddedServer } from '#lib/platform/db/embedded-server'
import { addSettings } from '#lib/platform/env'
import { fictitiousEmail } from '#prisma/examples/fictitious'
import { look } from '#tests/helpers/look'
import { type OwnSite, startOwnSite } from '#tests/helpers/own-site'
import { startOpenIdProvider, type TestProvider } from '#tests/setup/openid-server'

const folder = mkdtempSync(path.join(tmpdir(), 'cpts-carte-'))
let postgres: EmbeddedServer
let provider: TestProvider
let site: OwnSite
let database: pg.Client
/** A GP of the register who has no account yet, and another. */
let gp: { number: string; first: string; last: string }
let other: { number: string; first: string; last: string }

const button = (page: Page) => page.getByRole('link', { name: 'S’identifier avec Pro Santé Connect' })
const ownPractice = /\/espace\/disponibilite\/[0-9a-f-]{36}$/
const one = async (sql: string, values: unknown[] = []) => (await database.query<Record<string, unknown>>(sql, values)).rows[0]

test.describe.configure({ mode: 'serial', timeout: 120_000 })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  provider = await startOpenIdProvider()
  addSettings(provider.settings)
  postgres = await startEmbeddedServer(folder, 'durable')
  site = await startOwnSite(postgres, folder)
  database = new pg.Client({ connectionString: postgres.url('cpts') })
  await database.connect()
  const { rows } = await database.query<{ number: string; first: string; last: string }>(`
    SELECT d.national_id AS number, d.first_name AS first, d.last_name AS last FROM practitioner d JOIN practice p ON p.practitioner_id = d.id
     WHERE d.is_gp AND d.removed_at IS NULL AND d.national_id LIKE '8%' AND p.removed_at IS NULL AND p.ends_on IS NULL AND p.not_treating_reason IS NULL
       AND NOT EXISTS (SELECT 1 FROM app_user u WHERE u.practitioner_id = d.id) GROUP BY 1, 2, 3 HAVING count(*) = 1 ORDER BY 1 LIMIT 2`)
  if (!rows[0] || !rows[1]) throw new Error('the example lacks two GPs without an account')
  ;[gp, other] = [rows[0], rows[1]]
  await provider.tell({
    redirectUri: `${site.address}/api/auth/callback/prosanteconnect`,
    people: {
      // The mail of somebody else: nothing may hang on it. The name of the card is not that of the register either.
      medecin: { SubjectNameID: gp.number, given_name: 'CAMILLE', family_name: 'MEDECIN', email: fictitiousEmail('coordination'), SubjectRole: ['10^1.2.250.1.213.1.1.5.5'], SubjectRefPro: { codeCivilite: 'M', exercices: [{ codeProfession: '10' }] } },
      nue: { SubjectNameID: other.number, given_name: 'SANS', family_name: 'REFPRO' },
      inconnue: { SubjectNameID: '899900000007', given_name: 'ODILE', family_name: 'INCONNUE' },
      muette: { given_name: 'JEAN', family_name: 'SANSNUMERO' },
    },
  })
})

test.afterAll(async () => {
  addSettings({ PSC_ISSUER: '', PSC_CLIENT_ID: '', PSC_CLIENT_SECRET: '' })
  await database.end()
  await site.stop()
  await provider.stop()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function aWindow(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address, locale: 'fr-FR', viewport: test.info().project.use.viewport ?? null })
  return context.newPage()
}

async function signIn(page: Page, name: RegExp, returnTo = '/espace/securite'): Promise<void> {
  await page.goto(`/connexion?retour=${encodeURIComponent(returnTo)}`)
  await button(page).click()
  await page.getByRole('link', { name }).click()
}

test('a GP of the register signs in for the first time and answers for the own practice; coming back finds the same account @bureau', async ({ browser }) => {
  const page = await aWindow(browser)
  await page.goto('/connexion')
  await look(page, 'card-sign-in')
  await signIn(page, /MEDECIN/)
  await expect(page).toHaveURL(`${site.address}/espace/securite`)
  await expect(page.getByText('(Pro Santé Connect)')).toBeVisible()
  await look(page, 'card-security')
  const made = await one(`SELECT u.id, u.email, u.name, (SELECT count(*)::int FROM role_grant g WHERE g.user_id = u.id) AS roles FROM app_user u JOIN practitioner d ON d.id = u.practitioner_id WHERE d.national_id = $1`, [gp.number])
  expect(made).toMatchObject({ email: null, name: `${gp.first} ${gp.last}`, roles: 0 })
  await page.goto('/espace/disponibilite')
  await expect(page, 'the own practice').toHaveURL(ownPractice)
  await page.goto('/gestion/comptes')
  await expect(page.getByRole('heading', { name: 'Comptes' }), 'the mail of the card opened nobody’s account').toHaveCount(0)

  const again = await aWindow(browser)
  await signIn(again, /MEDECIN/, '/espace/disponibilite')
  await expect(again).toHaveURL(ownPractice)
  expect(await one(`SELECT count(*)::int AS sessions FROM session WHERE user_id = $1 AND opened_by = 'health_card' AND second_factor_at IS NULL`, [made?.['id']])).toEqual({ sessions: 2 })
  expect(await one(`SELECT count(*) FILTER (WHERE event = 'account.made_by_card')::int AS made, count(*) FILTER (WHERE event = 'account.recognised')::int AS recognised FROM audit_event WHERE subject_id = $1`, [made?.['id']])).toEqual({ made: 1, recognised: 2 })
})

test('a card without SubjectRefPro is no obstacle @bureau', async ({ browser }) => {
  const page = await aWindow(browser)
  await signIn(page, /REFPRO/, '/espace/disponibilite')
  await expect(page).toHaveURL(ownPractice)
})

test('an unknown number is led to the form to join, with what the card says and nothing of it in the address @bureau', async ({ browser }) => {
  const page = await aWindow(browser)
  await signIn(page, /INCONNUE/)
  await expect(page).toHaveURL(`${site.address}/adhesion?carte=inconnue#demande`)
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('INCONNUE')
  await expect(page.getByLabel('Prénom')).toHaveValue('ODILE')
  await expect(page.getByLabel('Numéro RPPS ou ADELI', { exact: false }).last()).toHaveValue('99900000007')
  await look(page, 'card-unknown')
  const nobody = await aWindow(browser)
  await nobody.goto('/adhesion?carte=inconnue')
  await expect(nobody.getByLabel('Nom', { exact: true })).toHaveValue('')
  await signIn(nobody, /SANSNUMERO/)
  await expect(nobody).toHaveURL(`${site.address}/adhesion?carte=sans-numero#demande`)
  expect(await one(`SELECT count(*)::int AS accounts FROM app_user WHERE name ILIKE '%inconnue%' OR name ILIKE '%sansnumero%'`)).toEqual({ accounts: 0 })
})

test('cancelled, answered with another nonce, replayed, or without an answer: one sentence each, nobody signed in, the mail link still there @bureau', async ({ browser }) => {
  const page = await aWindow(browser)
  const sessions = () => one('SELECT count(*)::int AS sessions FROM session')
  const before = await sessions()
  await page.goto('/connexion')
  await button(page).click()
  await page.getByRole('link', { name: 'Annuler' }).click()
  await expect(page.getByText('Connexion annulée')).toBeVisible()
  await look(page, 'card-cancelled')

  await provider.tell({ spoilsNonce: true })
  await signIn(page, /MEDECIN/)
  await expect(page.getByText('La connexion n’a pas abouti')).toBeVisible()
  await expect(page.getByText(/incident n°\s\d{3}-\d{3}-\d{3}/)).toBeVisible()
  await provider.tell({ spoilsNonce: false })
  expect(await sessions()).toEqual(before)

  const fresh = await aWindow(browser)
  let callback = ''
  fresh.on('request', (request) => {
    if (request.url().includes('/api/auth/callback/')) callback = request.url()
  })
  await fresh.goto('/connexion')
  await button(fresh).click()
  const cookies = (await fresh.context().cookies(site.address)).map((cookie) => `${cookie.name}=${cookie.value}`).join('; ')
  await fresh.getByRole('link', { name: /MEDECIN/ }).click()
  await expect(fresh, 'the first time').toHaveURL(new RegExp(`^${site.address}/espace`))
  const after = await sessions()
  const replayed = await fetch(callback, { redirect: 'manual', headers: { cookie: cookies } })
  expect(replayed.headers.get('location')).toMatch(/\/connexion\?error=carte-refusee&incident=\d{3}-\d{3}-\d{3}$/)
  expect(replayed.headers.getSetCookie().filter((cookie) => cookie.includes('session-token=') && !cookie.includes('session-token=;'))).toEqual([])
  expect(await sessions()).toEqual(after)

  await provider.stop()
  const late = await aWindow(browser)
  await late.goto('/connexion')
  await button(late).click()
  await expect(late.getByText('Pro Santé Connect ne répond pas')).toBeVisible()
  await expect(late.getByText(/incident n°\s\d{3}-\d{3}-\d{3}/)).toBeVisible()
  await expect(late.getByRole('button', { name: 'Recevoir mon lien' })).toBeVisible()
  await look(late, 'card-down')
})
