import type { Page } from '@playwright/test'
import { expectAccessible } from '#tests/helpers/accessible'
import { keepPicture } from '#tests/helpers/screenshot'

/** Looks at the page as it stands: axe, and a picture for people. */
export async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  await keepPicture(page, name)
}
