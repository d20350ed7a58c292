import type { Page } from '@playwright/test'
import { fictitiousEmail } from '#prisma/examples/fictitious'
import { demoSql } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

/** Somebody else on each screen, with nothing set up yet. */
async function somebodyWithout(): Promise<string> {
  const persona = test.info().project.name === 'bureau' ? 'tresorier' : 'membre'
  await demoSql(`DELETE FROM second_factor WHERE user_id = (SELECT id FROM app_user WHERE email = $1)`, [fictitiousEmail(persona)])
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
  const codes = await page.getByRole('listitem').filter({ hasText: /^[A-Z0-9]{5}-[A-Z0-9]{5}$/ }).allInnerTexts()
  expect(codes).toHaveLength(8)
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

  const [account] = await demoSql<{ id: string }>(`SELECT id FROM app_user WHERE email = $1`, [fictitiousEmail(persona)])
  await signInAs(page, 'coordination', `/gestion/comptes/${account?.id}`)
  await look(page, 'factor-account')
  await page.getByRole('button', { name: 'Remettre à zéro' }).click()
  await expect(page.getByRole('button', { name: 'Remettre à zéro' })).toHaveCount(0)

  await signInAs(page, persona, '/espace/verification')
  await expect(page.getByText('Votre compte n’a pas encore la double vérification')).toBeVisible()
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
