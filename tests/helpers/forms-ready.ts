import type { Page } from '@playwright/test'

/** Until React has taken the page's forms over: one sent before goes the way without JavaScript, which other specs try. */
export async function untilFormsAnswer(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.forms].every((form) => Object.keys(form).some((key) => key.startsWith('__reactProps'))), undefined, { polling: 100 })
}
