import type { Page } from '@playwright/test'

/** Sets the second factor up from a page that asks for it, with the code that the demo shows in place of a telephone. */
export async function setUpOnTheWay(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Installer la double vérification' }).click()
  await page.getByRole('button', { name: 'Commencer' }).click()
  await page.getByLabel('Code à six chiffres').fill((await page.locator('[data-demo-code]').innerText()).replaceAll(/\D/g, ''))
  await page.getByRole('button', { name: 'Mettre en place' }).click()
}
