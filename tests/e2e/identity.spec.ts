import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { Client } from 'pg'
import { type EmbeddedServer, startEmbeddedServer } from '#lib/platform/db/embedded-server'
import { addSettings } from '#lib/platform/env'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { keepPicture } from '#tests/helpers/screenshot'
import { type OwnSite, startOwnSite } from '#tests/helpers/own-site'
import { setUpOnTheWay } from '#tests/helpers/second-factor'
import { signInAs } from '#tests/helpers/sign-in'

// An installation that keeps identities (HDS mode), beside the shared one that keeps none.
const folder = mkdtempSync(path.join(tmpdir(), 'cpts-hds-'))
const logFile = path.join(folder, 'lines.log')
const person = { nom: 'Zybanom-D’Hulst', prenom: 'Zoé-Zybaprenom', naissance: '1931-07-29', adresse: '3 Zybadresse', telephone: '03 99 88 77 11', contact: 'Zybacontact' }
const canaries = [person.nom, 'Zyba', '1931-07-29', '29/07/1931', '0399887711', '03 99 88 77 11']

let postgres: EmbeddedServer
let site: OwnSite

test.beforeAll(async () => {
  test.setTimeout(180_000)
  addSettings({ REFERRAL_MODE: 'hds', REFERRAL_MODE_DECISION: 'Bureau du 3 novembre 2026, hébergeur certifié de test', IDENTITY_KEYS: `2026:${Buffer.alloc(32, 7).toString('base64')}` })
  postgres = await startEmbeddedServer(folder, 'durable')
  site = await startOwnSite(postgres, folder, { logFile })
})

test.afterAll(async () => {
  addSettings({ REFERRAL_MODE: '', REFERRAL_MODE_DECISION: '', IDENTITY_KEYS: '' })
  await site.stop()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Somebody's own window; every address and title that it shows is listened to. */
async function aWindow(browser: Browser, heard: string[]): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address, locale: 'fr-FR', viewport: test.info().project.use.viewport ?? null })
  const page = await context.newPage()
  page.on('request', (request) => { heard.push(request.url()) })
  page.on('domcontentloaded', () => { void page.title().then((title) => heard.push(title), () => undefined) })
  return page
}

/** Where the person lives and how old they are, where these come first on steps of their own. */
async function begin(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: 'Continuer' })
  if (!(await next.isVisible())) return
  await page.getByLabel('Où habite la personne ?').selectOption('hors')
  await next.click()
  await page.getByRole('group', { name: 'Son âge' }).getByRole('radio', { name: '70 ans et plus' }).check()
  await next.click()
}

async function fill(page: Page): Promise<void> {
  const place = page.getByLabel('Où habite la personne ?')
  if (await place.isVisible()) await place.selectOption('hors')
  await fillWho(page)
  await page.getByRole('radio', { name: 'De vive voix' }).check()
  await page.getByRole('checkbox', { name: /^Chaque personne ci-dessus/ }).check()
}

async function fillWho(page: Page): Promise<void> {
  await page.getByLabel('Nom', { exact: true }).fill(person.nom)
  await page.getByLabel('Prénom').fill(person.prenom)
  await page.getByLabel('Date de naissance').fill(person.naissance)
  await page.getByLabel('Adresse').fill(person.adresse)
  await page.getByLabel(/^Téléphone \(facultatif\)/).fill(person.telephone)
  await page.getByRole('group', { name: /^Affection de longue durée/ }).getByRole('radio', { name: 'Oui' }).check()
  await page.getByRole('group', { name: /^Peut se rendre au cabinet/ }).getByRole('radio', { name: 'Non' }).check()
  await page.getByLabel(/^Personne à contacter/).fill(person.contact)
}

/** Whoever was taken over stands as if it had been eighty days ago. */
async function nearTheirEnd(): Promise<void> {
  const client = new Client({ connectionString: postgres.url('cpts') })
  await client.connect()
  await client.query("UPDATE need_line SET changed_at = now() - interval '80 days' WHERE state = 'draft' AND referral_id IN (SELECT id FROM referral WHERE channel::text = 'older_list')")
  await client.end()
}

/** A list of people who wait is sent, read again and taken over; one is told, in Arabic, and agrees. */
async function takeOlderListOver(page: Page): Promise<void> {
  await page.goto('/gestion/adressages/a-informer')
  await look(page, 'older-none')
  await page.getByRole('link', { name: 'Reprendre une ancienne liste' }).first().click()
  await page.getByLabel('Votre fichier').setInputFiles({ name: 'attente.csv', mimeType: 'text/csv', buffer: Buffer.from('Nom;Prénom;Téléphone\nA;B;C') })
  await page.getByRole('button', { name: 'Lire ma liste' }).click()
  await expect(page.getByText('Il manque : « Date de naissance »')).toBeVisible()
  await look(page, 'older-refused')
  const lines = ['Nom;Prénom;Date de naissance;Date de la demande;Commune;Téléphone;Maladie', `Zybattente;Zybamie;12/03/1950;4 mai 2026;Orchies;${person.telephone};zybamal`, 'Zybattente;Zybasil;12/03/50;4 mai 2026;Orchies;03 99 88 77 12;']
  await page.getByLabel('Votre fichier').setInputFiles({ name: 'attente.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await page.getByRole('button', { name: 'Lire ma liste' }).click()
  await expect(page.getByText('Colonnes qui ne sont pas reprises')).toBeVisible()
  await expect(page.getByText('écrivez le jour, le mois et l’année en quatre chiffres')).toBeVisible()
  await look(page, 'older-preview')
  await page.getByRole('button', { name: 'Reprendre 1 demande' }).click()
  await expect(page.getByText('1 demande est reprise, à sa date')).toBeVisible()
  await look(page, 'older-list')
  await nearTheirEnd()
  await page.goto('/gestion')
  await expect(page.getByText('Une personne d’une ancienne liste n’a pas été informée')).toBeVisible()
  await look(page, 'older-ending-sheet')
  await page.getByRole('link', { name: 'Voir qui appeler' }).click()
  await expect(page.getByText('Une demande va s’effacer')).toBeVisible()
  await look(page, 'older-ending')
  await page.getByRole('row').filter({ hasText: '4 mai' }).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Zybamie Zybattente' })).toBeVisible()
  await page.getByRole('button', { name: 'N’a pas répondu' }).click()
  await expect(page.getByText('1 essai est resté sans réponse.')).toBeVisible()
  await page.getByText('Ce texte dans une autre langue').click()
  await page.getByText('العربية').click()
  await expect(page.getByText(/^Si personne ne l’informe, cette demande s’efface d’elle-même/)).toBeVisible()
  await look(page, 'older-inform')
  await page.getByLabel('Dans quelle langue').selectOption('ar')
  await page.getByRole('checkbox', { name: /^La personne, ou qui la représente/ }).check()
  await page.getByRole('button', { name: 'Elle est d’accord : commencer' }).click()
  await expect(page.getByText('arabe')).toBeVisible()
}

test('the page about personal data says what this installation keeps of people: who they are, encrypted, and never that nothing is kept @telephone', async ({ browser }) => {
  const page = await aWindow(browser, [])
  await page.goto('/donnees-personnelles')
  const text = await page.getByRole('main').innerText()
  expect(text).toContain('chiffrés, chez un hébergeur certifié')
  expect(text).not.toMatch(/jamais de nom ni de donnée de santé|Aucune donnée de santé de patient/)
  await page.goto(`${process.env['E2E_BASE_URL'] ?? ''}/donnees-personnelles`)
  expect(await page.getByRole('main').innerText(), 'control: the installation that keeps no name').toMatch(/jamais de nom ni de donnée de santé[\s\S]*Aucune donnée de santé de patient/)
})

test('a nurse writes who it is, the coordination opens it under watch, the administrator finds nothing; no address, title or log line says a name @bureau', async ({ browser }) => {
  test.setTimeout(240_000)
  const heard: string[] = []
  const nurse = await aWindow(browser, heard)
  await signInAs(nurse, 'psd-infirmiere', '/espace/adressages/nouveau')
  await begin(nurse)
  await expect(nurse.getByText('Votre compte n’a pas encore la double vérification')).toBeVisible()
  await setUpOnTheWay(nurse)
  await expect(nurse.getByLabel('Prénom')).toBeVisible()
  await nurse.getByRole('button', { name: 'Envoyer l’adressage' }).click()
  await expect(nurse.getByRole('alert').filter({ hasText: 'réponses sont à corriger' })).toBeFocused()
  await look(nurse, 'identity-new-refused')
  await fill(nurse)
  await nurse.getByRole('button', { name: 'Envoyer l’adressage' }).click()
  await expect(nurse.getByText('L’adressage est envoyé')).toBeVisible()
  const needId = /adressages\/([0-9a-f-]{36})/.exec(nurse.url())?.[1] ?? ''
  await expect(nurse.getByText('Personne pour le moment.')).toBeVisible()
  await look(nurse, 'identity-sent')

  const coordination = await aWindow(browser, heard)
  await signInAs(coordination, 'adressages', `/gestion/adressages/${needId}`)
  await coordination.getByRole('link', { name: 'Ouvrir l’identité' }).click()
  await expect(coordination.getByText(person.nom)).toBeVisible()
  await expect(coordination.getByText(person.contact)).toBeVisible()
  await look(coordination, 'identity-open')

  await nurse.reload()
  await expect(nurse.getByRole('listitem').filter({ hasText: 'Coordinatrice des adressages' })).toBeVisible()

  const administrator = await aWindow(browser, heard)
  await signInAs(administrator, 'administration', `/espace/adressages/${needId}/identite`)
  await expect(administrator).toHaveURL(/\/identite$/)
  await expect(administrator.getByText(person.nom)).toHaveCount(0)
  expect((await administrator.goto(`/espace/adressages/${needId}/identite`))?.status()).toBe(404)

  await nurse.goto('/espace/adressages/nouveau')
  await begin(nurse)
  await expect(nurse.getByLabel('Prénom')).toBeVisible()
  await fill(nurse)
  await nurse.getByLabel('Nom', { exact: true }).fill('zoe zybaprenom')
  await nurse.getByLabel('Prénom').fill('ZYBANOM D HULST')
  await nurse.getByRole('button', { name: 'Envoyer l’adressage' }).click()
  await expect(nurse.getByText(/a déjà été envoyée le/).first()).toBeVisible()
  await look(nurse, 'identity-duplicate')
  await nurse.getByRole('checkbox', { name: 'L’envoyer quand même' }).check()
  await nurse.getByRole('button', { name: 'Envoyer l’adressage' }).click()
  await expect(nurse.getByText('L’adressage est envoyé')).toBeVisible()

  await takeOlderListOver(coordination)
  expect(heard.length).toBeGreaterThan(50)
  const told = [...heard, decodeURIComponent(heard.filter((one) => !/%(?![0-9A-F]{2})/i.test(one)).join('\n')), readFileSync(logFile, 'utf8')].join('\n')
  expect(canaries.filter((one) => told.toLowerCase().includes(one.toLowerCase()))).toEqual([])
  for (const address of ['/', '/medecins', '/sans-medecin-traitant', '/plan-du-site']) expect(await (await fetch(site.address + address)).text()).not.toMatch(/zyba/i)
})

test('a daughter fills in the public form without JavaScript, and a call is typed: who it is stays where identities lie @telephone', async ({ browser }) => {
  test.setTimeout(180_000)
  const heard: string[] = []
  const context = await browser.newContext({ baseURL: site.address, locale: 'fr-FR', javaScriptEnabled: false, viewport: test.info().project.use.viewport ?? null })
  const daughter = await context.newPage()
  daughter.on('request', (request) => { heard.push(request.url()) })
  await daughter.goto('/etre-rappele')
  await keepPicture(daughter, 'public-request')
  await daughter.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await expect(daughter.getByRole('alert').filter({ hasText: 'réponses sont à corriger' })).toBeVisible()
  await daughter.getByRole('radio', { name: 'Pour un proche' }).check()
  await daughter.getByLabel('Dans quelle commune').selectOption({ label: 'Genech' })
  await fillWho(daughter)
  await daughter.getByRole('checkbox', { name: /^J’ai lu ce texte/ }).check()
  await daughter.waitForTimeout(3_200)
  await daughter.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await expect(daughter.getByText(/Genech est suivie par une CPTS voisine/).first()).toBeVisible()
  await expect(daughter.getByLabel('Nom', { exact: true })).toHaveValue(person.nom)
  await keepPicture(daughter, 'public-request-elsewhere')
  await daughter.getByLabel('Dans quelle commune').selectOption({ label: 'Orchies' })
  await daughter.waitForTimeout(3_200)
  await daughter.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await expect(daughter.getByRole('heading', { name: 'Votre demande est arrivée' })).toBeVisible()
  await expect(daughter.locator('dd strong').first()).toHaveText(/^[A-Z0-9]{3}-[A-Z0-9]{4}$/)
  await context.close()

  const coordination = await aWindow(browser, heard)
  await signInAs(coordination, 'coordination', '/gestion/adressages/appel')
  await coordination.getByRole('radio', { name: 'Un proche' }).check()
  await coordination.getByLabel('Où habite la personne ?').selectOption('hors')
  await fillWho(coordination)
  await coordination.getByRole('checkbox', { name: 'L’envoyer quand même' }).check()
  await look(coordination, 'call-identity')
  await coordination.getByRole('checkbox', { name: /^Texte lu à voix haute/ }).check()
  await coordination.getByRole('button', { name: 'Enregistrer l’appel' }).click()
  await expect(coordination.getByText('C’est noté')).toBeVisible()
  const told = [...heard, readFileSync(logFile, 'utf8')].join('\n')
  expect(canaries.filter((one) => told.toLowerCase().includes(one.toLowerCase()))).toEqual([])
})
