import { expect, type Page } from '@playwright/test'

/** Waits in the mailbox page for the mail to a recipient; returns the address of its link that matches. */
export async function openMail(page: Page, recipient: string, address: RegExp): Promise<string> {
  const wanted = page.getByRole('link', { name: address })
  // The newest that has such a link: a mail of another kind may have come after it.
  const link = page.getByRole('listitem').filter({ hasText: `À ${recipient},` }).filter({ has: wanted }).first().getByRole('link', { name: address })
  await expect(async () => {
    await page.goto('/courriels')
    await expect(link).toBeVisible({ timeout: 250 })
  }).toPass({ timeout: 30_000 })
  return (await link.getAttribute('href')) ?? ''
}
