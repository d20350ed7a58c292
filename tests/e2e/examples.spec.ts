import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { examples } from '#prisma/examples/every-example'
import { expectAccessible } from '#tests/helpers/accessible'
import { expect, test } from '#tests/helpers/journey'
import { type Demo, startDemo, untilReady } from '#tests/helpers/running-demo'
import { keepPicture } from '#tests/helpers/screenshot'
import { siteAddresses } from '#tests/helpers/site-addresses'

const [shared, ...others] = examples.map((one) => one.name)
const screens = [{ width: 360, height: 740 }, { width: 1280, height: 900 }]

test.describe.configure({ mode: 'serial', timeout: 1_200_000 })

for (const example of others) {
  test(`beside ${shared}, the example ${example} starts by its name; its public pages are free of what axe can find, and none is wider than its screen @bureau`, async ({ page }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cpts-example-'))
    const demo = startDemo(folder, { example })
    try {
      const address = await untilReady(demo)
      const pages = await publicPages(address)
      expect(pages.length).toBeGreaterThan(15)
      for (const screen of screens) {
        await page.setViewportSize(screen)
        for (const one of pages) await test.step(`${one}, ${screen.width} px`, async () => { await lookAt(page, address, one, `exemple-${example}-${screen.width}`) })
      }
    } finally {
      await stopped(demo)
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

async function lookAt(page: Page, address: string, one: string, name: string): Promise<void> {
  await page.goto(`${address}${one}`)
  await keepPicture(page, `${name}${one.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth), one).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  await expectAccessible(page)
}

/** Every address that the site tells, and every page of ours that has no part to fill in. */
async function publicPages(address: string): Promise<string[]> {
  const told = [...(await (await fetch(`${address}/sitemap.xml`)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname)
  const fixed = siteAddresses().filter((one) => one.kind === 'page' && !one.isPrivate && !one.pattern.includes('[')).map((one) => one.pattern)
  return [...new Set([...told, ...fixed, '/recherche?q=médecin', '/recherche?q=zzzz'])].toSorted()
}

async function stopped(demo: Demo): Promise<void> {
  demo.child.kill('SIGTERM')
  await demo.ended
}
