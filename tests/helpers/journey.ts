import { test as base, expect } from '@playwright/test'

/**
 * Playwright's `test` for the house: it knows the site's address, and a message in the browser's console (what the policy stops
 * is one), an exception, a request that fails or that goes to another site makes the spec red.
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
    page.on('request', (request) => { if (isForeign(request.url())) noises.push(`third party: ${request.url()}`) })
    page.on('response', (response) => { if (response.status() >= 400) noises.push(`answer ${response.status()}: ${response.url()}`) })
    await use()
    expect(noises.filter((noise) => !expectedFailures.some((pattern) => pattern.test(noise)))).toEqual([])
  }, { auto: true }],
})

/** Whether a page asked somebody else than this site; tiles of the map aside, which whoever opens a map asks for. */
export function isForeign(url: string): boolean {
  const { protocol, origin } = new URL(url)
  return ['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && origin !== new URL(process.env['E2E_BASE_URL'] ?? '').origin && origin !== 'https://data.geopf.fr'
}

export { expect }
