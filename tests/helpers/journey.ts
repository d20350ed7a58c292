import { test as base, expect } from '@playwright/test'

/**
 * Playwright's `test` for the house: it knows the site's address, and a message in the browser's console, an exception
 * or a request that fails makes the spec red.
 */
export const test = base.extend<{ expectedFailures: RegExp[]; quietPage: void }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright asks for a destructured argument.
  baseURL: async ({}, use) => use(process.env['E2E_BASE_URL']),
  /** What a spec provokes on purpose: `test.use({ expectedFailures: [/404/] })`. */
  expectedFailures: [[], { option: true }],
  quietPage: [async ({ page, expectedFailures }, use) => {
    const noises: string[] = []
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) noises.push(`console: ${message.text()} ${message.location().url}`) })
    page.on('pageerror', (error) => noises.push(`exception on ${page.url()}: ${error.message}`))
    page.on('requestfailed', (request) => {
      // A page that is left gives up what it was still loading.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') noises.push(`request: ${request.url()} ${request.failure()?.errorText ?? ''}`)
    })
    page.on('response', (response) => { if (response.status() >= 400) noises.push(`answer ${response.status()}: ${response.url()}`) })
    await use()
    expect(noises.filter((noise) => !expectedFailures.some((pattern) => pattern.test(noise)))).toEqual([])
  }, { auto: true }],
})

export { expect }
