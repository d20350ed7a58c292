import { expect, type Page } from '@playwright/test'
import { fictitiousEmail } from '#prisma/examples/fictitious'
import { accounts } from '#prisma/examples/pevele-du-douaisis/accounts'
import { demoSql } from '#tests/helpers/demo-database'

/** Signs in as a persona of the example, by its key, on the screen that the demo offers; ends on `returnTo`. */
export async function signInAs(page: Page, persona: string, returnTo = '/'): Promise<void> {
  const account = accounts.find((one) => one.key === persona)
  if (!account) throw new Error(`no persona "${persona}": ${accounts.map((one) => one.key).join(', ')}`)
  await page.context().clearCookies()
  await page.goto(`/connexion?retour=${encodeURIComponent(returnTo)}`)
  await page.getByRole('button', { name: account.name }).first().click()
  await expect(page).not.toHaveURL(/\/connexion/)
}

/** The same in a session that has passed the second factor; what asks for it is shown by second-factor.spec. */
export async function signInPassed(page: Page, persona: string, path: string): Promise<void> {
  await signInAs(page, persona)
  await demoSql('UPDATE session SET second_factor_at = now() WHERE user_id = (SELECT id FROM app_user WHERE email = $1)', [fictitiousEmail(persona)])
  await page.goto(path)
}
