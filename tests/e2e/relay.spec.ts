import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { Client } from 'pg'
import { type EmbeddedServer, startEmbeddedServer } from '#lib/platform/db/embedded-server'
import { addSettings } from '#lib/platform/env'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { type OwnSite, startOwnSite } from '#tests/helpers/own-site'
import { setUpOnTheWay } from '#tests/helpers/second-factor'
import { signInAs } from '#tests/helpers/sign-in'

// An installation that keeps identities (HDS mode): there alone something else than a doctor is asked for.
const folder = mkdtempSync(path.join(tmpdir(), 'cpts-relay-'))
const logFile = path.join(folder, 'lines.log')
let postgres: EmbeddedServer
let site: OwnSite

test.beforeAll(async () => {
  test.setTimeout(180_000)
  addSettings({ REFERRAL_MODE: 'hds', REFERRAL_MODE_DECISION: 'Bureau du 3 novembre 2026, hébergeur certifié de test', IDENTITY_KEYS: `2026:${Buffer.alloc(32, 7).toString('base64')}` })
  postgres = await startEmbeddedServer(folder, 'durable')
  site = await startOwnSite(postgres, folder, { logFile })
  // The example's clinic let its convention end: here it still holds.
  const owner = new Client({ connectionString: postgres.url('cpts') })
  await owner.connect()
  await owner.query(`UPDATE convention SET ends_on = NULL, renewal = 'none' WHERE organisation_id = (SELECT id FROM organisation WHERE kind = 'clinic')`)
  await owner.end()
})

test.afterAll(async () => {
  addSettings({ REFERRAL_MODE: '', REFERRAL_MODE_DECISION: '', IDENTITY_KEYS: '' })
  await site.stop()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function aWindow(browser: Browser, persona: string, address: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address, locale: 'fr-FR', viewport: test.info().project.use.viewport ?? null })
  const page = await context.newPage()
  await signInAs(page, persona, address)
  return page
}

test('a clinic asks for a relay, an organisation that wants such requests accepts, they write to each other, the relay is in place @bureau', async ({ browser }) => {
  test.setTimeout(240_000)
  const referent = await aWindow(browser, 'psd-referente', '/espace/organisation')
  await referent.getByText('Choisir les demandes que nous recevons').click()
  await referent.getByRole('checkbox', { name: 'Une sortie d’hospitalisation' }).check()
  await look(referent, 'relay-received-kinds')
  await referent.getByRole('group', { name: /^Demandes reçues/ }).locator('xpath=ancestor::form').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(referent.getByText('C’est enregistré.')).toBeVisible()

  const clinic = await aWindow(browser, 'clinique-sorties', '/espace/adressages/nouveau')
  await setUpOnTheWay(clinic)
  await clinic.getByText('Demander autre chose').click()
  await clinic.getByRole('link', { name: 'Une sortie d’hospitalisation' }).click()
  await clinic.getByRole('checkbox', { name: 'Aide à domicile' }).check()
  await clinic.getByRole('checkbox', { name: 'Soins infirmiers à domicile' }).check()
  await clinic.getByLabel('Où habite la personne ?').selectOption('hors')
  await clinic.getByLabel('Nom', { exact: true }).fill('Zybanom')
  await clinic.getByLabel('Prénom').fill('Zoé')
  await clinic.getByLabel('Date de naissance').fill('1931-07-29')
  await clinic.getByLabel(/^Téléphone \(facultatif\)/).fill('03 99 88 77 11')
  await clinic.getByRole('group', { name: /^Affection de longue durée/ }).getByRole('radio', { name: 'Oui' }).check()
  await clinic.getByRole('group', { name: /^Peut se rendre au cabinet/ }).getByRole('radio', { name: 'Non' }).check()
  await clinic.getByRole('radio', { name: 'De vive voix' }).check()
  await clinic.getByRole('checkbox', { name: /^Chaque personne ci-dessus/ }).check()
  await look(clinic, 'relay-form')
  await clinic.getByRole('button', { name: 'Envoyer l’adressage' }).click()
  await expect(clinic.getByText('L’adressage est envoyé')).toBeVisible()
  const needId = /adressages\/([0-9a-f-]{36})/.exec(clinic.url())?.[1] ?? ''

  const coordination = await aWindow(browser, 'adressages', `/gestion/adressages/${needId}`)
  await coordination.getByRole('checkbox', { name: /^Plateforme Santé du Douaisis/ }).check()
  await look(coordination, 'relay-recipients')
  await coordination.getByRole('button', { name: 'Demander à ceux qui sont cochés' }).click()
  await expect(coordination.getByText('Déjà interrogés')).toBeVisible()

  const nurse = await aWindow(browser, 'psd-infirmiere', '/espace/adressages')
  await expect(nurse.getByText('Aide à domicile')).toBeVisible()
  await expect(nurse.getByText(/Zybanom/)).toHaveCount(0)
  await look(nurse, 'relay-question')
  await nurse.getByRole('button', { name: /^Oui, nous prenons le relais/ }).first().click()
  await expect(nurse.getByText('En attente de l’accord de la personne')).toBeVisible()

  await clinic.goto(`/espace/adressages/${needId}`)
  await clinic.getByRole('button', { name: 'La personne est d’accord' }).click()
  await clinic.getByRole('link', { name: 'Écrire', exact: true }).click()
  await expect(clinic.getByText('N’écrivez ici aucune information médicale')).toBeVisible()
  await clinic.getByRole('button', { name: 'Envoyer le message' }).click()
  // Next's own announcer is an alert too: the refusal is waited for by its words.
  await expect(clinic.getByText('Écrivez votre message.').first()).toBeVisible()
  await clinic.getByLabel('Votre message').fill('Elle sort mardi, sa fille a les clés.')
  await clinic.getByRole('button', { name: 'Envoyer le message' }).click()
  await expect(clinic.getByText('Le message est parti')).toBeVisible()
  await look(clinic, 'relay-thread')

  await nurse.reload()
  await expect(nurse.getByText('Message non lu')).toBeVisible()
  await nurse.goto(`/espace/adressages/${needId}/messages`)
  await setUpOnTheWay(nurse)
  await expect(nurse.getByText('sa fille a les clés')).toBeVisible()
  await nurse.getByLabel('Votre message').fill('Nous passons mardi à 17 h.')
  await nurse.getByRole('button', { name: 'Envoyer le message' }).click()
  await expect(nurse.getByText('Le message est parti')).toBeVisible()
  await clinic.reload()
  await expect(clinic.getByText('Nous passons mardi')).toBeVisible()

  await coordination.goto(`/gestion/adressages/${needId}/notes`)
  await coordination.getByLabel('Votre note').fill('Rappeler la clinique vendredi.')
  await coordination.getByRole('button', { name: 'Ajouter la note' }).click()
  await expect(coordination.getByText('Rappeler la clinique vendredi.').first()).toBeVisible()
  await look(coordination, 'relay-notes')

  await nurse.goto(`/espace/adressages/${needId}`)
  await nurse.getByText('Autre chose s’est passé').click()
  await nurse.getByRole('button', { name: 'Le relais est organisé' }).click()
  await expect(nurse.getByText('Relais organisé').first()).toBeVisible()
  await look(nurse, 'relay-done')
  await clinic.goto(`/espace/adressages/${needId}`)
  await expect(clinic.getByText('Relais organisé').first()).toBeVisible()
  expect((await nurse.goto(`/gestion/adressages/${needId}/notes`))?.status()).toBe(404)
  expect(readFileSync(logFile, 'utf8')).not.toMatch(/zyba|clés|vendredi/i)
})
