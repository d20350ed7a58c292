import { expect, type Page } from '@playwright/test'
import { signInAs } from '#tests/helpers/sign-in'

/** A title that no other journey has. */
export const unique = () => `Essai ${Math.floor(Math.random() * 1e9)}`

/** Begins a content and stays on its page; answers where that is. */
export async function begin(page: Page, path: string, title = unique()): Promise<string> {
  // What an open editor still had to send goes first: signed out, it would be refused.
  await page.goto('about:blank')
  await signInAs(page, 'coordination', `/gestion/contenus/${path}`)
  await page.getByRole('textbox', { name: /^Ajouter\s:/ }).fill(title)
  await page.getByRole('button', { name: 'Commencer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return new URL(page.url()).pathname
}

/** Saves the draft, and waits for the answer and the word of it: that of an earlier saving may still stand there. */
export async function keep(page: Page): Promise<void> {
  const { pathname } = new URL(page.url())
  const answered = page.waitForResponse((response) => response.request().method() === 'POST' && new URL(response.url()).pathname === pathname)
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await answered
  await expect(page.getByRole('status').filter({ hasText: 'Le brouillon est enregistré.' })).toBeVisible()
}
