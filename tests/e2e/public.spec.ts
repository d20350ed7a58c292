import type { Page } from '@playwright/test'
import { practiceId } from '#prisma/examples/build-doctors'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { keepPicture } from '#tests/helpers/screenshot'

test('the home page leads to a doctor', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('banner').getByRole('link', { name: /^Téléphone/ })).toHaveAttribute('href', /^tel:/)
  await look(page, 'home')
  // Left out of what is kept, put back by the scripts: a phone can install the site.
  await expect(page.locator('head link[rel="manifest"]')).toHaveCount(1)
  await page.getByRole('main').getByRole('link', { name: 'Trouver un médecin traitant' }).click()
  await expect(page.getByRole('heading', { name: 'Trouver un médecin traitant', level: 1 })).toBeVisible()
  await expect(page.getByRole('list', { name: /dans le territoire/ }).getByRole('listitem').first()).toBeVisible()
  await look(page, 'doctors')
})

test('every page keeps its words inside a screen of 320 pixels @telephone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const address of ['/', '/medecins', '/medecins/orchies', '/medecins/recherche?lieu=59310', '/connexion', '/courriels']) {
    await page.goto(address)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320)
  }
})

test.describe('without JavaScript', () => {
  // A browser without scripts gives up those of the page and calls it a refusal.
  test.use({ javaScriptEnabled: false, expectedFailures: [/request: \S+\.js csp$/] })

  test('one searches by commune with criteria, opens an entry, and reports what is wrong @telephone', async ({ page }) => {
    await page.goto('/medecins')
    await page.getByLabel('Commune ou code postal').fill('Roost-Warendin')
    await page.getByText('Plus de critères').click()
    await page.getByRole('checkbox', { name: /^Accueille de nouveaux patients/ }).check()
    await page.getByRole('button', { name: 'Chercher' }).click()
    const name = 'Dr Mathieu Charpentier'
    await expect(page.getByRole('heading', { name: /autour de Roost-Warendin$/ })).toBeVisible()
    await keepPicture(page, 'search-no-script')
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()

    await page.getByText('Ce n’est pas exact ?').click()
    await page.getByRole('radio', { name: 'Le numéro ou le lien ne marche pas' }).check()
    await page.getByRole('button', { name: 'Signaler' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Nous transmettons au cabinet' })).toBeVisible()
    await keepPicture(page, 'report-no-script')
    // One visitor alone changes nothing for the others.
    await page.goto(`/medecins/fiche/${practiceId('charpentier', 'roost')}`)
    await expect(page.getByText('Accueille de nouveaux patients', { exact: true })).toBeVisible()
  })
})

test('with the keyboard alone: skip link, search, an entry, its focus always in sight @bureau', async ({ page }) => {
  await page.goto('/medecins')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await keepPicture(page, 'skip-link')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link', { name: 'Accueil' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Commune ou code postal')).toBeFocused()
  await expectVisibleFocus(page)
  await page.keyboard.type('59310')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/medecins\/recherche\?lieu=59310/)
  await look(page, 'search')
  await tabTo(page, /^Dr /)
  await keepPicture(page, 'search-focus')
  const name = await page.evaluate(() => document.activeElement?.textContent ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await tabTo(page, /Ce n’est pas exact/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Autre chose n’est pas exact' })).toBeVisible()
  // From the top: where the keyboard led, the bar that stays may lie over half a button, which axe measures as too small.
  await page.evaluate(() => { scrollTo({ top: 0, behavior: 'instant' }) })
  await look(page, 'entry')
})

test('a commune has its page, a misspelt place and a filter that means nothing are understood kindly @telephone', async ({ page }) => {
  await page.goto('/medecins/coutiches')
  await expect(page.getByRole('heading', { name: 'Médecins autour de Coutiches', level: 1 })).toBeVisible()
  await look(page, 'commune')
  await page.goto('/medecins/recherche?lieu=Orchis&distance=beaucoup&nom=Personne')
  await expect(page.getByRole('heading', { name: 'Aucun médecin autour d’Orchies' })).toBeVisible()
  await expect(page.getByText('Nous n’avons pas compris la distance')).toBeVisible()
  await look(page, 'search-odd')
})

test.describe('an address that leads nowhere', () => {
  test.use({ expectedFailures: [/404/] })

  test('is told so, with ways out @bureau', async ({ page }) => {
    await page.goto('/medecins/atlantide')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(page, 'not-found-commune')
    await page.goto('/rien/du/tout')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(page, 'not-found')
  })
})

test('the feeds, the manifest and the icons answer @bureau', async ({ request }) => {
  const json = await request.get('/api/medecins.json')
  const feed = await json.json() as { version: number; practitioners: { name: string; url: string; state: string }[] }
  expect(feed.version).toBe(1)
  expect(feed.practitioners.length).toBeGreaterThan(10)
  const csv = await (await request.get('/api/medecins.csv')).text()
  expect(csv.trim().split('\n').length).toBe(feed.practitioners.length + 1)
  expect((await request.get(feed.practitioners[0]?.url ?? '/nowhere')).status()).toBe(200)

  const manifest = await (await request.get('/manifest.webmanifest')).json() as { start_url: string; display: string; icons: { src: string; type: string }[] }
  expect(manifest).toMatchObject({ start_url: '/espace/disponibilite', display: 'standalone' })
  for (const { src, type } of [...manifest.icons, { src: '/favicon.ico', type: 'image/' }]) {
    const icon = await request.get(src)
    expect(icon.status(), src).toBe(200)
    expect(icon.headers()['content-type'], src).toContain(type)
  }
})

async function expectVisibleFocus(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const style = document.activeElement && getComputedStyle(document.activeElement)
    return style ? { style: style.outlineStyle, width: Number.parseFloat(style.outlineWidth), shadow: style.boxShadow } : null
  })
  expect(outline && ((outline.style !== 'none' && outline.width >= 2) || outline.shadow !== 'none'), JSON.stringify(outline)).toBe(true)
}

async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    await expectVisibleFocus(page)
    if (text.test(await page.evaluate(() => document.activeElement?.textContent ?? ''))) return
  }
  throw new Error(`no element ${text} within eighty presses of Tab`)
}
