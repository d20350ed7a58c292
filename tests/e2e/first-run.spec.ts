import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type EmbeddedServer, startEmbeddedServer } from '#lib/platform/db/embedded-server'
import { sitePlaces } from '#lib/menu/site-places'
import { look } from '#tests/helpers/look'
import { type OwnSite, startOwnSite } from '#tests/helpers/own-site'

const folder = mkdtempSync(path.join(tmpdir(), 'cpts-premier-jour-'))
let postgres: EmbeddedServer
let site: OwnSite | null = null

test.describe.configure({ mode: 'serial', timeout: 240_000 })

test.beforeAll(async () => {
  test.setTimeout(120_000)
  postgres = await startEmbeddedServer(folder, 'durable')
  site = await startOwnSite(postgres, folder, { example: 'vide' })
})

test.afterAll(async () => {
  await site?.stop()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

const at = (address: string) => `${site?.address ?? ''}${address}`
const steps = (page: Page) => page.goto(at('/gestion/mise-en-route'))

/** No page of the public site breaks, and none shows what only a program says. */
async function wholeSiteIsDecent(page: Page): Promise<void> {
  for (const address of ['/', ...sitePlaces.flatMap((part) => part.places.map((place) => place.path))]) {
    const answer = await page.request.get(at(address))
    expect(answer.status(), address).toBe(200)
    const words = (await answer.text()).replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, ' ')
    expect(words, address).not.toMatch(/undefined|null\b|NaN|\[object/)
  }
}

test('from an empty installation to a site that one can show, step by step @bureau', async ({ page }) => {
  await wholeSiteIsDecent(page)
  await page.goto(at('/connexion?retour=/gestion/mise-en-route'))
  await page.getByRole('button', { name: /^Coordination/ }).click()
  await expect(page.getByText('4 étapes restent avant de montrer le site').first()).toBeVisible()
  await look(page, 'first-steps-empty')

  await page.getByRole('link', { name: /Donner son nom à la CPTS/ }).click()
  await page.getByLabel('Nom court').fill('CPTS du Val')
  await page.getByLabel('Nom complet').fill('Communauté professionnelle territoriale de santé du Val')
  await page.getByLabel('Téléphone').fill('03 53 01 00 09')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('C’est enregistré, et visible sur tout le site.')).toBeVisible()
  await wholeSiteIsDecent(page)
  await page.getByLabel('Heures de réponse').fill('le matin, du lundi au jeudi')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('link', { name: 'Voir les étapes' }).click()
  await expect(page.getByText('2 étapes restent avant de montrer le site').first()).toBeVisible()

  await page.getByRole('link', { name: /Choisir les communes/ }).click()
  await page.getByLabel('Nom, code postal, ou intercommunalité').fill('Orchies')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await page.getByRole('checkbox', { name: /^Orchies/ }).check()
  await page.getByRole('button', { name: /Ajouter/ }).first().click()
  await expect(page.getByRole('rowheader', { name: /^Orchies/ })).toBeVisible()
  await wholeSiteIsDecent(page)

  await steps(page)
  await page.getByRole('link', { name: /Choisir la couleur et le logo/ }).click()
  await page.getByRole('textbox', { name: 'Couleur' }).fill('#ffee88')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('alert').first()).toContainText('La plus proche qui convient est')
  const nearest = /La plus proche qui convient est (#[0-9a-f]{6})/.exec(await page.getByRole('alert').first().innerText())?.[1] ?? ''
  await page.getByRole('textbox', { name: 'Couleur' }).fill(nearest)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('tout le site a maintenant cette apparence')).toBeVisible()

  await steps(page)
  await page.getByRole('link', { name: /Écrire une première page/ }).click()
  await page.getByRole('button', { name: /Écrire le vôtre\s: La CPTS/ }).click()
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue('La CPTS')
  await page.getByRole('button', { name: 'Publier', exact: true }).first().click()
  await expect(page.getByText('C’est en ligne.')).toBeVisible()

  await steps(page)
  await expect(page.getByText('Votre site peut être montré')).toBeVisible()
  await look(page, 'first-steps-shown')
  await page.goto(at('/'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('CPTS du Val')
  await look(page, 'first-run-home')
  await wholeSiteIsDecent(page)
})
