import path from 'node:path'
import { type Page, test } from '@playwright/test'
import { root } from '#tests/architecture/file-kinds'

/** Keeps a picture of the page in reports/screenshots when SCREENSHOTS=1, to be looked at; says nothing otherwise. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] !== '1') return
  await page.screenshot({ path: path.join(root, 'reports/screenshots', `${name}-${test.info().project.name}.png`), fullPage: true })
}
