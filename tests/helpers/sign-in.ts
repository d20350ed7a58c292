import { expect, type Page } from '@playwright/test'
import { fictitiousEmail } from '#prisma/examples/fictitious'
import { accounts } from '#prisma/examples/pevele-du-douaisis/accounts'
import { demoSql } from '#tests/helpers/demo-database'

/**
 * Signs in as a persona of the example, by its key, with the form that the demo's screen offers, sent as a browser without
 * scripts sends it; ends on `returnTo`. What its button does is shown by sign-in.spec.
 */
export async function signInAs(page: Page, persona: string, returnTo = '/'): Promise<void> {
  const account = accounts.find((one) => one.key === persona)
  if (!account) throw new Error(`no persona "${persona}": ${accounts.map((one) => one.key).join(', ')}`)
  await page.context().clearCookies()
  const screen = await page.request.get(`/connexion?retour=${encodeURIComponent(returnTo)}`)
  const answer = await page.request.post(screen.url(), { multipart: formNaming(account.name, await screen.text()), headers: { origin: new URL(screen.url()).origin }, maxRedirects: 0 })
  expect(answer.status(), `${persona} is let in`).toBe(303)
  await page.goto(returnTo)
  await expect(page).not.toHaveURL(/\/connexion/)
}

/** What the form of somebody's button sends. */
function formNaming(name: string, html: string): Record<string, string> {
  const form = html.split('<form').find((one) => one.includes(`<strong>${name.replaceAll("'", '&#x27;')}<`))
  if (form === undefined) throw new Error(`the screen of signing in offers nobody named ${name}`)
  return Object.fromEntries([...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(([, field = '', value = '']) => [field, value]))
}

/** The same in a session that has passed the second factor; what asks for it is shown by second-factor.spec. */
export async function signInPassed(page: Page, persona: string, path: string): Promise<void> {
  await signInAs(page, persona)
  await demoSql('UPDATE session SET second_factor_at = now() WHERE user_id = (SELECT id FROM app_user WHERE email = $1)', [fictitiousEmail(persona)])
  await page.goto(path)
}
