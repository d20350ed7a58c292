import { expect, type Page } from '@playwright/test'
import { accounts } from '#prisma/examples/pevele-du-douaisis/accounts'

/** Signs in as a persona of the example, by its key, on the screen that the demo offers; ends on `returnTo`. */
export async function signInAs(page: Page, persona: string, returnTo = '/'): Promise<void> {
  const account = accounts.find((one) => one.key === persona)
  if (!account) throw new Error(`no persona "${persona}": ${accounts.map((one) => one.key).join(', ')}`)
  await page.context().clearCookies()
  await page.goto(`/connexion?retour=${encodeURIComponent(returnTo)}`)
  await page.getByRole('button', { name: account.name }).first().click()
  await expect(page).not.toHaveURL(/\/connexion/)
}
