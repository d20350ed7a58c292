import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { fictitiousEmail } from '#prisma/examples/fictitious'
import { demoSql } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'
import { openMail } from '#tests/helpers/kept-mails'
import { look } from '#tests/helpers/look'

/** Somebody else on each screen: an address may ask for few links an hour. */
function address(): string {
  return fictitiousEmail(test.info().project.name === 'bureau' ? 'membre' : 'accueil.mairie')
}

async function askForLink(page: Page, email: string): Promise<string> {
  await page.getByLabel('Votre adresse de courriel').fill(email)
  await page.getByRole('button', { name: 'Recevoir mon lien' }).click()
  const answer = page.getByRole('status').filter({ hasText: 'Regardez votre boîte aux lettres' })
  await expect(answer).toBeVisible()
  return (await answer.innerText()).replace(email, '…')
}

test('a link by mail leads to a page with a button, then to the page that was asked for; it works once; signing out ends it @telephone', async ({ page, context }) => {
  await page.goto('/espace/medecins?lieu=Orchies')
  await expect(page).toHaveURL(/\/connexion\?retour=/)
  await look(page, 'sign-in')
  await page.getByRole('button', { name: 'Recevoir mon lien' }).click()
  await expect(page.getByRole('alert', { name: 'Une réponse est à corriger' })).toBeFocused()
  await look(page, 'sign-in-error')
  await askForLink(page, address())
  await look(page, 'sign-in-sent')

  const link = await openMail(page, address(), /\/connexion\/lien\?/)
  await look(page, 'mailbox')
  await page.goto(link)
  expect(await context.cookies()).not.toContainEqual(expect.objectContaining({ name: 'next-auth.session-token' }))
  await expect(page.getByText(`Appuyez pour vous connecter avec ${address()}.`)).toBeVisible()
  await look(page, 'sign-in-link')
  // A session that somebody put into this browser beforehand opens nothing once another one signs in.
  const planted = randomUUID()
  await demoSql(`INSERT INTO session (id, session_token, user_id, expires) SELECT gen_random_uuid(), $1, id, now() + interval '1 day' FROM app_user WHERE email = $2`, [planted, fictitiousEmail('dr.dumont')])
  await context.addCookies([{ name: 'next-auth.session-token', value: planted, url: process.env['E2E_BASE_URL'] ?? '' }])
  await page.getByRole('button', { name: 'Me connecter' }).click()
  await expect(page).toHaveURL(/\/espace\/medecins\?lieu=Orchies$/)
  const own = (await context.cookies()).find((one) => one.name === 'next-auth.session-token')?.value ?? ''
  expect([own === '', own === planted]).toEqual([false, false])
  expect(await demoSql('SELECT 1 FROM session WHERE session_token = $1', [planted])).toEqual([])
  expect(await demoSql(`SELECT opened_by::text AS way, device ~ ' sur ' AS named FROM session WHERE session_token = $1`, [own])).toEqual([{ way: 'mail_link', named: true }])
  await expect(page.getByRole('heading', { name: 'Chercher un médecin', level: 1 })).toBeVisible()

  await page.getByText('Menu', { exact: true }).click()
  await page.getByRole('button', { name: 'Me déconnecter' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Vous êtes déconnecté' })).toBeVisible()
  await look(page, 'signed-out')
  await page.goto('/espace/medecins')
  await expect(page).toHaveURL(/\/connexion\?retour=/)

  await page.goto(link)
  await page.getByRole('button', { name: 'Me connecter' }).click()
  await expect(page.getByText('Ce lien ne fonctionne plus')).toBeVisible()
  await look(page, 'sign-in-used-link')
})

test('an unknown address gets the same answer, and no mail @bureau', async ({ page }) => {
  const unknown = `personne.${crypto.randomUUID()}@exemple.invalid`
  await page.goto('/connexion')
  const forUnknown = await askForLink(page, unknown)
  await page.goto('/connexion')
  const forKnown = await askForLink(page, address())
  expect(forUnknown).toBe(forKnown)
  // The mail to the known address, asked for later, is there: one to the other would be too.
  await openMail(page, address(), /\/connexion\/lien\?/)
  await expect(page.getByText(unknown)).toHaveCount(0)
})

test('a cut link says what to do @bureau', async ({ page }) => {
  await page.goto('/connexion/lien?jeton=abc')
  await expect(page.getByRole('heading', { name: 'Ce lien est incomplet' })).toBeVisible()
  await look(page, 'sign-in-cut-link')
  await page.getByRole('link', { name: 'Demander un nouveau lien' }).click()
  await expect(page.getByLabel('Votre adresse de courriel')).toBeVisible()
})

test('whoever tries the example presses on somebody of it, and is there @bureau', async ({ page }) => {
  await page.goto('/connexion?retour=%2Fespace%2Fdisponibilite')
  await page.getByRole('button', { name: 'Dr Karim Benali' }).click()
  await expect(page).toHaveURL(/\/espace\/disponibilite$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
