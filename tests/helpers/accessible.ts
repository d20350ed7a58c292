import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The page, in its present state, breaks no rule of WCAG 2.2 AA that axe can check, nor its good practices. */
export async function expectAccessible(page: Page): Promise<void> {
  // Within the site a page is drawn first and named a frame or two later (Next streams its head): its name is awaited here, and
  // axe, which looks at one instant, leaves that one rule to this line.
  await expect(page).toHaveTitle(/\S/)
  // A button that has come under a pointer at rest takes its colours when the browser next thinks of it: at once, then.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await standStill(page)
  const found = await whatAxeFinds(page)
  await page.emulateMedia({ reducedMotion: null })
  expect(found).toEqual([])
}

/**
 * Brings what moves to where it goes: a button that has just sent fades back to its colours, and axe would measure one between
 * the two. Not awaited: a browser that has nothing else to draw may put off the last frame for as long as it likes.
 */
export async function standStill(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.getAnimations()) {
      // What turns without end has no end to go to.
      if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish()
    }
  })
}

/** One line for each rule that the page breaks. */
export async function whatAxeFinds(page: Page): Promise<string[]> {
  // A page in a frame has landmarks of its own: it is looked at where it stands alone.
  // Of what passes, one example is enough: listing every node of it takes longer than finding what fails.
  // In one go, where the page is: the other mode opens a blank page beside for each look, only to see into frames of other sites, of which ours has none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('.preview-phone').options({ resultTypes: ['violations'], rules: { 'document-title': { enabled: false } } }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  return violations.map((one) => `${one.id}: ${one.help} – ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
