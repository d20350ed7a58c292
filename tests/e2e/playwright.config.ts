import { defineConfig } from '@playwright/test'
import { chromiumFlags, chromiumPath } from '#tests/setup/chromium'
import { isLongRun } from '#tests/setup/how-many'

const executablePath = chromiumPath()

/**
 * Journeys on the production build with the example loaded. A spec runs on both screens unless its title names one:
 * `@bureau` (1280 px) or `@telephone` (360 px).
 */
export default defineConfig({
  testDir: '.',
  // A quarter of an hour: every page of four more examples.
  testIgnore: isLongRun ? [] : ['examples.spec.ts'],
  globalSetup: './start-demo.ts',
  outputDir: '../../test-results',
  workers: 2,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // A failure leaves what the page held (error-context.md). What led there is recorded when asked for, `--trace retain-on-failure`:
    // every journey would pay for it with a sixth of its time, whether it fails or not.
    trace: 'off',
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'bureau', grepInvert: /@telephone/, use: { viewport: { width: 1280, height: 800 } } },
    { name: 'telephone', grepInvert: /@bureau/, use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } },
  ],
})
