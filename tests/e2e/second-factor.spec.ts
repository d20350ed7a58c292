import type { Page } from '@playwright/test'
import { fictitiousEmail } from '#prisma/examples/fictitious'
import { accounts } from '#prisma/examples/pevele-du-douaisis/accounts'
import { demoSql } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'
import { waitingPerson } from '#tests/helpers/demo-people'
import { look } from '#tests/helpers/look'
import { setUpOnTheWay } from '#tests/helpers/second-factor'
import { signInAs } from '#tests/helpers/sign-in'

const mailboxOf = (persona: string) => fictitiousEmail(accounts.find((one) => one.key === persona)?.mailbox ?? '')

/** Somebody else on each screen, of whose role no second factor is asked, with nothing set up yet. */
async function somebodyWithout(): Promise<string> {
  const persona = test.info().project.name === 'bureau' ? 'presidente' : 'membre'
  await demoSql(`DELETE FROM second_factor WHERE user_id = (SELECT id FROM app_user WHERE email = $1)`, [mailboxOf(persona)])
  return persona
}

const demoCode = async (page: Page) => (await page.locator('[data-demo-code]').innerText()).replaceAll(/\D/g, '')

test('somebody sets their telephone up on the way, is asked once per session, and comes back to where they were going @bureau', async ({ page }) => {
  const persona = await somebodyWithout()
  await signInAs(page, persona, '/espace/verification?retour=%2Fespace%2Fmedecins%3Flieu%3DOrchies')
  await expect(page.getByText('Votre compte n’a pas encore la double vérification')).toBeVisible()
  await look(page, 'factor-none')
  await page.getByRole('link', { name: 'Installer la double vérification' }).click()
  await look(page, 'factor-begin')
  await page.getByRole('button', { name: 'Commencer' }).click()
  await expect(page.getByRole('heading', { name: '2. Notez ces codes de secours' })).toBeVisible()
  const noted = page.getByRole('listitem').filter({ hasText: /^[A-Z0-9]{5}-[A-Z0-9]{5}$/ })
  await expect(noted).toHaveCount(8)
  const codes = await noted.allInnerTexts()
  await page.getByLabel('Code à six chiffres').fill('000 000')
  await page.getByRole('button', { name: 'Mettre en place' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Une réponse est à corriger' })).toBeFocused()
  await look(page, 'factor-set-up')
  await page.getByLabel('Code à six chiffres').fill(await demoCode(page))
  await page.getByRole('button', { name: 'Mettre en place' }).click()
  await expect(page).toHaveURL(/\/espace\/medecins\?lieu=Orchies$/)

  await page.goto('/espace/verification?retour=%2Fespace%2Fmedecins')
  await expect(page, 'asked once in a session').toHaveURL(/\/espace\/medecins$/)

  await signInAs(page, persona, '/espace/verification?retour=%2Fespace%2Fsecurite')
  await expect(page.getByRole('heading', { name: 'Double vérification', level: 1 })).toBeVisible()
  await page.getByLabel('Code de votre téléphone').fill('zzzzz-zzzzz')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Ce code n’est pas le bon.').first()).toBeVisible()
  await page.getByText('Je n’ai plus mon téléphone').click()
  await look(page, 'factor-step-up')
  await page.getByLabel('Code de votre téléphone').fill(codes[0] ?? '')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Il vous reste 7 codes de secours.')).toBeVisible()
  await page.getByRole('button', { name: 'Faire de nouveaux codes de secours' }).click()
  await expect(page.getByRole('heading', { name: 'Vos nouveaux codes de secours' })).toBeVisible()
  await look(page, 'factor-new-codes')
  await page.getByRole('button', { name: 'Je les ai notés' }).click()
  await expect(page.getByText('Il vous reste 8 codes de secours.')).toBeVisible()
  await look(page, 'factor-on')
})

test('the coordination puts a lost telephone back to nothing, and the person is asked to set up again @bureau', async ({ page }) => {
  const persona = await somebodyWithout()
  await signInAs(page, persona, '/espace/securite')
  await page.getByRole('button', { name: 'Commencer' }).click()
  await page.getByLabel('Code à six chiffres').fill(await demoCode(page))
  await page.getByRole('button', { name: 'Mettre en place' }).click()
  await expect(page.getByText('La double vérification est en place').first()).toBeVisible()

  const [account] = await demoSql<{ id: string }>(`SELECT id FROM app_user WHERE email = $1`, [mailboxOf(persona)])
  await signInAs(page, 'coordination', `/gestion/comptes/${account?.id}`)
  await look(page, 'factor-account')
  await page.getByRole('button', { name: 'Remettre à zéro' }).click()
  await expect(page.getByRole('button', { name: 'Remettre à zéro' })).toHaveCount(0)

  await signInAs(page, persona, '/espace/verification')
  await expect(page.getByText('Votre compte n’a pas encore la double vérification')).toBeVisible()
})

test('a coordinator sets up at the first sign-in, and gives a code again before a list of people leaves; the list is as it was @bureau', async ({ page }) => {
  const token = await waitingPerson()
  await page.context().addCookies([{ name: 'next-auth.session-token', value: token, url: process.env['E2E_BASE_URL'] ?? '' }])
  await page.goto('/gestion/professionnels?q=ma')
  await expect(page.getByText('Votre rôle donne accès aux informations de beaucoup de personnes.')).toBeVisible()
  await look(page, 'factor-role-first')
  await setUpOnTheWay(page)
  await expect(page).toHaveURL(/\/gestion\/professionnels\?q=ma$/)

  await demoSql(`UPDATE session SET second_factor_at = now() - interval '11 minutes' WHERE session_token = $1`, [token])
  await page.goto('/gestion/professionnels?q=ma')
  await page.getByRole('link', { name: 'CSV' }).click()
  await expect(page.getByText('Un code de plus avant d’emporter une liste de personnes')).toBeVisible()
  await look(page, 'factor-recent')
  await page.getByLabel('Code de votre téléphone').fill(await demoCode(page))
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page).toHaveURL(/\/gestion\/professionnels\?q=ma$/)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)

  await demoSql(`UPDATE session SET second_factor_at = now() - interval '11 minutes' WHERE session_token = $1`, [token])
  await page.goto('/gestion/comptes/inviter')
  await expect(page, 'before the form is filled in').toHaveURL(/\/espace\/verification\?retour=%2Fgestion%2Fcomptes%2Finviter&recente=oui$/)
  await page.goto('/espace/verification?retour=%2Fespace%2Fmedecins')
  await expect(page, 'identities need it once per session').toHaveURL(/\/espace\/medecins$/)
})

test('without JavaScript the telephone is set up just the same @telephone', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['E2E_BASE_URL'] ?? '' })
  const page = await context.newPage()
  await signInAs(page, await somebodyWithout(), '/espace/securite')
  await page.getByRole('button', { name: 'Commencer' }).click()
  await page.getByLabel('Code à six chiffres').fill(await demoCode(page))
  await page.getByRole('button', { name: 'Mettre en place' }).click()
  await expect(page.getByText('La double vérification est en place').first()).toBeVisible()
  await context.close()
})
