import type { Page } from '@playwright/test'
import { addSettings } from '#lib/platform/env'
import { keptSecret } from '#lib/platform/process/kept-secret'
import { spokenSecret } from '#lib/platform/spoken-secret'
import { demoFolder, demoRow, demoSql } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { keepPicture } from '#tests/helpers/screenshot'
import { signInAs, signInPassed } from '#tests/helpers/sign-in'

// A form sent sooner after it was made was not typed by a person.
const asLongAsTyping = 3_200

async function openByCode(page: Page, code: string, secret: string): Promise<void> {
  await page.goto('/suivi')
  await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase().replace('-', ' '))
  await page.getByLabel('Numéro secret').fill(secret)
  await page.getByRole('button', { name: 'Voir ma demande' }).click()
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedFailures: [/request: \S+\.js csp$/] })

  test('a daughter asks for her mother, follows by the code, is called, withdraws, comes back, and withdraws for good @telephone', async ({ page, browser, baseURL }) => {
    test.setTimeout(180_000)
    const name = `Sandrine ${Date.now() % 100_000}`
    await page.goto('/sans-medecin-traitant')
    await page.getByRole('link', { name: 'Être rappelé' }).click()
    await page.getByRole('button', { name: 'Demander à être rappelé' }).click()
    await expect(page.getByRole('alert').filter({ hasText: '4 réponses sont à corriger' })).toBeVisible()
    await page.getByLabel('Votre nom').fill(name)
    await page.getByLabel('Votre téléphone').fill(`06 39 98 ${String(Date.now() % 10_000).padStart(4, '0')}`)
    await page.getByRole('radio', { name: 'Pour un proche' }).check()
    await page.getByLabel('Dans quelle commune').selectOption({ label: 'Une commune qui n’est pas dans cette liste' })
    await page.waitForTimeout(asLongAsTyping)
    await page.getByRole('button', { name: 'Demander à être rappelé' }).click()
    await expect(page.getByText('Cette commune n’est pas sur notre territoire').first()).toBeVisible()
    await expect(page.getByLabel('Votre nom')).toHaveValue(name)
    await keepPicture(page, 'callback-outside')
    await page.getByLabel('Dans quelle commune').selectOption({ label: 'Orchies' })
    await page.waitForTimeout(asLongAsTyping)
    await page.getByRole('button', { name: 'Demander à être rappelé' }).click()
    await expect(page.getByRole('heading', { name: 'Votre demande est arrivée' })).toBeVisible()
    await expect(page.locator('dd strong').nth(1)).toBeVisible()
    const [code = '', secret = ''] = await page.locator('dd strong').allInnerTexts()
    expect([code, secret]).toEqual([expect.stringMatching(/^[A-Z0-9]{3}-[A-Z0-9]{4}$/), expect.stringMatching(/^\d{3}\s\d{3}$/)])
    await keepPicture(page, 'callback-received')
    await page.getByRole('link', { name: 'Suivre ma demande' }).last().click()
    await expect(page.getByRole('heading', { name: 'Nous allons vous appeler' })).toBeVisible()
    await page.getByRole('button', { name: 'Fermer cette page' }).click()
    await expect(page).toHaveURL(/\/suivi$/)

    // She has her telephone, the office its desk.
    const office = await (await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false })).newPage()
    await signInAs(office, 'adressages', '/gestion')
    const own = (await office.context().cookies()).find((one) => one.name === 'next-auth.session-token')?.value
    await demoSql('UPDATE session SET second_factor_at = NULL WHERE session_token = $1', [own])
    await office.goto('/gestion/adressages/rappels')
    await expect(office, 'names and numbers wait for the second factor').toHaveURL(/\/espace\/verification/)
    await expect(office.getByText(name)).toHaveCount(0)
    await signInPassed(office, 'adressages', '/gestion/adressages/rappels')
    const card = office.getByRole('article').filter({ hasText: name })
    await card.getByRole('button', { name: /^Pas de réponse/ }).click()
    await expect(card.getByText('1 essai sans réponse')).toBeVisible()
    await keepPicture(office, 'callbacks')
    await card.getByRole('link', { name: 'Saisir l’adressage' }).click()
    await expect(office.getByText(`Vous rappelez ${name}, pour un proche`)).toBeVisible()
    expect([office.url(), await office.title()].join(' ')).not.toMatch(new RegExp(`${encodeURIComponent(name)}|Sandrine|063998|${code}`))
    await expect(office.getByRole('radio', { name: 'Un appel' })).toHaveCount(0)
    await keepPicture(office, 'callback-call')
    await office.getByRole('group', { name: 'Son âge' }).getByRole('radio', { name: '70 ans et plus' }).check()
    await office.getByRole('checkbox', { name: /^Texte lu à voix haute/ }).check()
    await office.getByRole('button', { name: 'Enregistrer l’appel' }).click()
    await expect(office.getByRole('status').filter({ hasText: 'C’est noté' })).toContainText(code)
    await office.context().close()
    expect(await demoRow<{ name: string | null }>('SELECT count(*)::int AS name FROM callback_request WHERE name = $1', [name])).toEqual({ name: 0 })

    await openByCode(page, code, '000 000')
    await expect(page.getByText('Ce code et ce numéro ne vont pas ensemble').first()).toBeVisible()
    await openByCode(page, code, secret)
    await expect(page.getByRole('heading', { name: 'Votre demande est arrivée' })).toBeVisible()
    expect(page.url()).not.toContain(code)
    expect(await page.title()).not.toContain(code)
    await keepPicture(page, 'follow-need')
    await page.getByRole('link', { name: 'العربية' }).click()
    await expect(page.getByText('وصل طلبكم')).toBeVisible()
    await keepPicture(page, 'follow-need-arabic')
    await page.getByText('Ne plus chercher').click()
    await page.getByRole('button', { name: 'Je me retire' }).click()
    await expect(page.getByRole('heading', { name: 'La recherche est arrêtée' })).toBeVisible()
    await keepPicture(page, 'follow-withdrawn')
    await page.getByRole('button', { name: 'Reprendre la recherche' }).click()
    await expect(page.getByRole('heading', { name: 'Votre demande est arrivée' })).toBeVisible()
    await page.getByText('Ne plus chercher').click()
    await page.getByRole('button', { name: 'Je me retire' }).click()
    await expect(page.getByRole('heading', { name: 'La recherche est arrêtée' })).toBeVisible()
    const sheet = await page.request.get('/suivi/attestation')
    expect([sheet.status(), sheet.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await page.getByRole('button', { name: 'Fermer cette page' }).click()
    await page.goto('/suivi/demande')
    await expect(page.getByRole('link', { name: 'Donner mon code' })).toBeVisible()
    expect((await page.request.get('/suivi/attestation', { maxRedirects: 0 })).status()).toBe(303)
  })
})

test('a town hall hands on whom to call, and reads what came of it, never of whom nor with which doctor @bureau', async ({ page }) => {
  const name = `Émile ${Date.now() % 100_000}`
  await signInAs(page, 'mairie-accueil', '/espace/adressages')
  await expect(page.getByRole('link', { name: 'Adresser quelqu’un' })).toHaveCount(0)
  expect((await page.request.get('/espace/adressages/nouveau')).status()).toBe(404)
  await page.getByRole('link', { name: 'Faire rappeler quelqu’un' }).first().click()
  await page.getByLabel('Nom de la personne').fill(name)
  await page.getByLabel('Son téléphone').fill(`06 39 97 ${String(Date.now() % 10_000).padStart(4, '0')}`)
  await page.getByLabel('Sa commune').selectOption({ label: 'Orchies' })
  await page.getByRole('button', { name: 'Transmettre à la coordination' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Cochez cette case' })).toBeVisible()
  await look(page, 'town-hall-form')
  await page.getByRole('checkbox', { name: /^La personne est d’accord/ }).check()
  await page.getByRole('button', { name: 'Transmettre à la coordination' }).click()
  const told = page.getByRole('status').filter({ hasText: 'C’est transmis' })
  await expect(told).toBeVisible()
  const code = /[A-Z0-9]{3}-[A-Z0-9]{4}/.exec(await told.innerText())?.[0] ?? ''

  await signInPassed(page, 'adressages', '/gestion/adressages/rappels')
  const card = page.getByRole('article').filter({ hasText: name })
  await expect(card).toContainText('Demandé par Mairie d\'Orchies')
  await card.getByText('Clore sans adressage').click()
  await card.getByRole('radio', { name: 'Dirigée vers quelqu’un d’autre' }).check()
  await card.getByRole('button', { name: 'Clore et effacer' }).click()
  await expect(card).toHaveCount(0)

  await signInAs(page, 'mairie-accueil', '/espace/adressages')
  await expect(page.locator('tr').filter({ hasText: code })).toContainText('Appelée : dirigée ailleurs')
  await expect(page.getByText(name)).toHaveCount(0)
  await look(page, 'town-hall-list')
})

test('once a practice has said yes, the sender prints the letter and notes when the medical letter went @bureau', async ({ page }) => {
  const { id } = await demoRow<{ id: string }>(`SELECT n.id FROM need_line n JOIN referral r ON r.id = n.referral_id JOIN proposal p ON p.need_id = n.id AND p.is_agreed JOIN organisation o ON o.id = r.organisation_id
    WHERE n.state IN ('accepted', 'person_told', 'appointment_set') AND o.kind <> 'town_hall' ORDER BY n.id LIMIT 1`)
  await signInAs(page, 'psd-infirmiere', `/espace/adressages/${id}`)
  await expect(page.getByRole('link', { name: 'Lettre avec le cabinet (PDF)' })).toBeVisible()
  for (const sheet of ['courrier', 'fiche']) expect((await page.request.get(`/espace/adressages/${id}/${sheet}`)).headers()['content-type']).toBe('application/pdf')
  await page.getByLabel('Courrier transmis le').fill('2026-01-15')
  await page.getByRole('button', { name: 'Enregistrer' }).first().click()
  await expect(page.getByText('Courrier transmis le jeudi 15 janvier')).toBeVisible()
  await look(page, 'letter-sent')
  await signInAs(page, 'membre', '/espace/adressages')
  expect((await page.request.get(`/espace/adressages/${id}/courrier`)).status()).toBe(404)
})

test('whom a practice waits for reads by code which practice it is, and what there is to say; anybody else reads nothing @telephone', async ({ page }) => {
  const { code, doctor } = await demoRow<{ code: string; doctor: string }>(`SELECT r.code, d.first_name || ' ' || d.last_name AS doctor FROM need_line n JOIN referral r ON r.id = n.referral_id
    JOIN proposal p ON p.need_id = n.id AND p.is_agreed JOIN practice q ON q.id = p.practice_id JOIN practitioner d ON d.id = q.practitioner_id WHERE n.state IN ('accepted', 'person_told', 'appointment_set') ORDER BY n.id LIMIT 1`)
  addSettings({ SECRET: keptSecret(demoFolder()) })
  await page.goto('/suivi/demande')
  await expect(page.getByText(doctor)).toHaveCount(0)
  await openByCode(page, code, spokenSecret('follow', code))
  await expect(page.getByText(`Dr ${doctor}`)).toBeVisible()
  await expect(page.getByText(code).first()).toBeVisible()
  // The way of the request is drawn for the public too, not only for those who sign in.
  expect(await page.locator('.parcel li').first().evaluate((step) => getComputedStyle(step).borderTopStyle)).toBe('solid')
  await look(page, 'follow-accepted')
  await page.goto('/suivi/demande?langue=ar')
  await expect(page.getByText('طبيب ينتظركم')).toBeVisible()
  await look(page, 'follow-accepted-arabic')
  await page.goto('/suivi?langue=uk')
  await look(page, 'follow-code-ukrainian')
  await page.goto('/etre-rappele')
  await look(page, 'callback-form')
})
