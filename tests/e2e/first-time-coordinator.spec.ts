import type { Page } from '@playwright/test'
import { demoRow, demoSql } from '#tests/helpers/demo-database'
import { type Hand, keyboard, mouse } from '#tests/helpers/hands'
import { expect, test } from '#tests/helpers/journey'
import { signInAs } from '#tests/helpers/sign-in'
import { aPhoto } from '#tests/factories/media-files'
import { isLongRun } from '#tests/setup/how-many'

test.describe.configure({ timeout: 240_000 })

const mark = 'Parcours d’essai'
let tagline = ''

test.beforeAll(async () => { tagline = (await demoRow<{ tagline: string }>('SELECT tagline FROM instance')).tagline })

// The same site serves other journeys: what was written here leaves it again.
test.afterAll(async () => {
  await demoSql('UPDATE instance SET tagline = $1', [tagline])
  await demoSql(`DELETE FROM search_document WHERE subject_id IN (SELECT id FROM content WHERE draft_title LIKE $1)`, [`${mark}%`])
  await demoSql(`UPDATE content SET published = NULL, published_version = NULL, published_at = NULL, publish_at = NULL, removed_at = now() WHERE draft_title LIKE $1`, [`${mark}%`])
  await demoSql(`SELECT pg_notify('cpts_cache', '["content", "instance"]')`)
})

// The keyboard is the harder of the two; the long tests take both.
const hands = [['the keyboard alone', keyboard], ...(isLongRun ? [['the mouse', mouse] as const] : [])] as const

for (const [name, handOf] of hands) {
  test(`a coordinator who never saw the product writes the whole site with ${name} @bureau`, async ({ page, request }) => {
    const hand = handOf(page)
    const unique = `${mark} ${Date.now() % 1e7}`
    await signInAs(page, 'coordination', '/gestion')
    await test.step('the home text', () => changeHomeText(page, hand, unique))
    await test.step('a piece of news with a picture, for tomorrow', async () => {
      const path = await planNews(page, hand, unique)
      expect((await request.get(path)).status()).toBe(404)
      // Two days go by: what is planned for tomorrow is due, and the worker looks at what is due.
      await demoSql(`UPDATE content SET publish_at = publish_at - interval '2 days' WHERE draft_title = $1`, [`${unique} actualité`])
      await demoSql(`SELECT graphile_worker.add_job('publish-due')`)
      await expect(async () => { expect((await request.get(path)).status()).toBe(200) }).toPass({ timeout: 60_000 })
      await page.goto(path)
      await expect(page.getByRole('img', { name: 'Une réunion, deux tables' })).toBeVisible()
    })
    await test.step('an action with two partners and a document', () => writeAction(page, hand, unique))
    await test.step('a convention with four axes and a press article', () => writeAgreement(page, hand, unique))
    await test.step('yesterday’s version of a page', () => restorePage(page, hand, unique))
  })
}

async function begin(page: Page, hand: Hand, kind: string, title: string): Promise<void> {
  await page.goto('/gestion')
  await hand.press(page.getByRole('link', { name: 'Écrire pour le site' }))
  await hand.press(page.getByRole('main').getByRole('link', { name: kind, exact: true }))
  await hand.write(page.getByRole('textbox', { name: /^Ajouter\s:/ }), title)
  await hand.press(page.getByRole('button', { name: 'Commencer' }))
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function keep(page: Page, hand: Hand): Promise<void> {
  await hand.press(page.getByRole('button', { name: 'Enregistrer le brouillon' }))
  await expect(page.getByRole('status').filter({ hasText: 'Le brouillon est enregistré.' })).toBeVisible()
}

async function publish(page: Page, hand: Hand): Promise<string> {
  await keep(page, hand)
  await hand.press(page.getByRole('button', { name: 'Publier' }))
  await expect(page.getByText('C’est en ligne.')).toBeVisible()
  return (await page.getByRole('link', { name: 'Voir sur le site' }).getAttribute('href')) ?? ''
}

async function writeText(page: Page, hand: Hand, text: string): Promise<void> {
  await expect(page.getByRole('toolbar')).toBeVisible()
  await hand.write(page.locator('.ProseMirror'), text)
}

async function changeHomeText(page: Page, hand: Hand, unique: string): Promise<void> {
  await hand.press(page.getByRole('link', { name: 'Identité et réglages' }))
  await hand.write(page.getByLabel('Phrase d’accueil'), unique)
  await hand.press(page.getByRole('button', { name: 'Enregistrer' }))
  await expect(page.getByRole('status').filter({ hasText: /enregistré/i })).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('main').getByText(unique, { exact: true })).toBeVisible()
}

async function planNews(page: Page, hand: Hand, unique: string): Promise<string> {
  await begin(page, hand, 'Actualités', `${unique} actualité`)
  await hand.write(page.getByLabel('Résumé'), 'Deux soirées ouvertes à tous les professionnels du territoire.')
  await hand.choose(page.getByLabel('Catégorie'), 'Formation')
  await hand.press(page.getByRole('button', { name: 'Chercher ou ajouter un fichier' }))
  const dialog = page.getByRole('dialog')
  await hand.press(dialog.getByText('Ajouter une image'))
  await hand.write(dialog.getByLabel('Description'), 'Une réunion, deux tables')
  // The window in which a file is chosen is the system's own, with its own keys.
  await dialog.getByLabel('Fichier', { exact: true }).setInputFiles({ name: 'reunion.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await aPhoto({ width: 1200, height: 800 })) })
  await hand.press(dialog.getByRole('button', { name: 'Ajouter et choisir' }))
  await expect(dialog).toBeHidden()
  await writeText(page, hand, 'Rendez-vous mardi soir.')
  await keep(page, hand)
  const { day } = await demoRow<{ day: string }>(`SELECT to_char((now() AT TIME ZONE 'Europe/Paris')::date + 1, 'YYYY-MM-DD') AS day`)
  await hand.date(page.getByLabel(/^Pas avant le/), day)
  await hand.write(page.getByLabel(/^À \(facultatif\)/), '')
  await hand.press(page.getByRole('button', { name: 'Publier' }))
  await expect(page.getByText('La publication est prévue.')).toBeVisible()
  const { slug } = await demoRow<{ slug: string }>('SELECT slug FROM content WHERE draft_title = $1', [`${unique} actualité`])
  return `/actualites/${slug}`
}

async function writeAction(page: Page, hand: Hand, unique: string): Promise<void> {
  await begin(page, hand, 'Actions du projet de santé', `${unique} action`)
  await hand.write(page.getByLabel('Numéro dans le projet de santé'), '98')
  const axis = await page.getByLabel('Axe', { exact: true }).locator('option').nth(1).innerText()
  await hand.choose(page.getByLabel('Axe', { exact: true }), axis)
  await hand.choose(page.getByLabel('Avancement'), 'En cours')
  await hand.write(page.getByLabel('Contexte'), 'Les sorties d’hôpital arrivent sans prévenir.')
  const partners = page.getByRole('group', { name: /^Partenaires/ }).getByRole('checkbox')
  const names = [await partners.nth(0).evaluate((box) => box.closest('label')?.innerText ?? ''), await partners.nth(1).evaluate((box) => box.closest('label')?.innerText ?? '')]
  await hand.tick(partners.nth(0))
  await hand.tick(partners.nth(1))
  const documents = page.getByRole('group', { name: /^Documents/ }).getByRole('checkbox', { name: 'Projet de santé', exact: true })
  await hand.tick(documents)
  const path = await publish(page, hand)
  await page.goto(path)
  for (const partner of names) await expect(page.getByRole('complementary', { name: 'L’action en bref' })).toContainText(partner.trim())
  await expect(page.getByRole('heading', { level: 2, name: 'Documents' })).toBeVisible()
}

async function writeAgreement(page: Page, hand: Hand, unique: string): Promise<void> {
  await begin(page, hand, 'Revue de presse', `${unique} article`)
  await hand.write(page.getByLabel('Journal', { exact: true }), 'L’Observateur')
  await hand.date(page.getByLabel('Date de parution'), '2026-11-20')
  await publish(page, hand)
  await begin(page, hand, 'Conventions', `${unique} convention`)
  await hand.write(page.getByLabel('En deux phrases'), 'La clinique et la CPTS s’engagent à préparer ensemble chaque sortie.')
  await hand.tick(page.getByRole('group', { name: /^Partenaires signataires/ }).getByRole('checkbox').first())
  for (let row = 0; row < 4; row += 1) {
    if (row > 0) await hand.press(page.getByRole('button', { name: 'Ajouter : axe' }))
    await hand.write(page.locator(`[name="axes.${row}.title"]`), `Axe d’essai ${row + 1}`)
    await hand.write(page.locator(`[name="axes.${row}.objectives"]`), 'Prévenir avant la sortie.')
  }
  await hand.tick(page.getByRole('group', { name: /^Articles de presse/ }).getByRole('checkbox', { name: `${unique} article` }))
  await page.goto(await publish(page, hand))
  await expect(page.getByRole('heading', { level: 3, name: /^Axe d’essai \d$/ })).toHaveCount(4)
  await expect(page.getByText(`${unique} article`)).toBeVisible()
}

async function restorePage(page: Page, hand: Hand, unique: string): Promise<void> {
  await begin(page, hand, 'Pages', `${unique} page`)
  const place = new URL(page.url()).pathname
  await hand.write(page.getByLabel('Introduction'), 'Le texte d’hier.')
  await writeText(page, hand, 'Hier.')
  await keep(page, hand)
  await demoSql(`UPDATE content_version SET at = at - interval '1 day' WHERE content_id = $1`, [place.split('/').at(-1)])
  await page.goto(place)
  await hand.write(page.getByLabel('Introduction'), 'Le texte d’aujourd’hui.')
  await keep(page, hand)
  await hand.press(page.getByRole('link', { name: 'Historique' }))
  await hand.press(page.getByRole('button', { name: 'Comparer', exact: true }))
  await expect(page.getByRole('deletion').filter({ visible: true }).first()).toContainText('hier')
  await hand.press(page.getByRole('button', { name: 'Rétablir la version 2' }))
  await expect(page.getByText('Cette version est de nouveau le brouillon.')).toBeVisible()
  await page.goto(place)
  await expect(page.getByLabel('Introduction')).toHaveValue('Le texte d’hier.')
  await page.goto(await publish(page, hand))
  await expect(page.getByText('Le texte d’hier.')).toBeVisible()
}
