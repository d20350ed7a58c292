import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { plantCanaries } from '#tests/helpers/planted-contents'

test('the pages of the site lead from one to the next: news, an action, a convention @telephone', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Le territoire en chiffres' })).toBeVisible()
  await page.getByRole('link', { name: 'Toutes les actualités' }).click()
  await expect(page.getByRole('heading', { name: 'Actualités', level: 1 })).toBeVisible()
  await look(page, 'news')
  const first = page.getByRole('main').getByRole('article').first().getByRole('link')
  const title = await first.innerText()
  await first.click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await look(page, 'news-item')

  await page.goto('/projet-de-sante')
  await look(page, 'health-project')
  const action = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first()
  const actionTitle = await action.innerText()
  await action.click()
  await expect(page.getByRole('heading', { level: 1, name: actionTitle })).toBeVisible()
  await look(page, 'action')

  await page.goto('/partenaires')
  await look(page, 'partners')
  await page.getByRole('main').getByRole('article').first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 2, name: 'Les axes de la convention' })).toBeVisible()
  await look(page, 'agreement')
})

test.describe('without JavaScript', () => {
  // A browser without scripts gives up those of the page and calls it a refusal.
  test.use({ javaScriptEnabled: false, expectedFailures: [/request: \S+\.js csp$/] })

  test('every page of the plan opens from it, has one heading, one address and a way back @telephone', async ({ page }) => {
    test.setTimeout(180_000)
    await page.goto('/plan-du-site')
    const places = await page.getByRole('main').getByRole('listitem').getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(places).toEqual(expect.arrayContaining(['/cpts', '/projet-de-sante', '/actualites', '/actualites/presse', '/prevention', '/partenaires', '/conventions', '/s-installer', '/outils-numeriques', '/sans-medecin-traitant', '/soins-non-programmes', '/territoire', '/medecins']))
    for (const path of places) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${path} is as wide as the screen`).toBe(true)
    }
  })

  test('the site is searched from any page, a typing error forgiven @bureau', async ({ page }) => {
    await page.goto('/prevention')
    const menu = page.locator('.site-menu summary')
    if (await menu.isVisible()) await menu.click()
    const box = page.getByRole('search', { name: 'Recherche rapide' })
    await box.getByRole('searchbox').fill('carnet de vacination')
    await box.getByRole('button').click()
    await expect(page.getByText('voici ce qui répond à « carnet vaccination »')).toBeVisible()
    await expect(page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 3 }).first()).toHaveText('Un seul carnet de vaccination')
  })

  test('news are read by category, by word, and one after the other @telephone', async ({ page }) => {
    await page.goto('/actualites')
    await page.getByRole('navigation', { name: 'Actualités par catégorie' }).getByRole('link', { name: 'Prévention' }).click()
    await expect(page.getByRole('heading', { name: 'Prévention', level: 1 })).toBeVisible()
    for (const one of await page.getByRole('main').getByRole('article').all()) await expect(one).toContainText('Prévention')
    await page.getByRole('main').getByRole('article').first().getByRole('link').click()
    const word = page.getByRole('list', { name: 'Mots-clés' }).getByRole('link').first()
    const label = await word.innerText()
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    await word.click()
    await expect(page.getByRole('heading', { name: `Mot-clé : ${label}`, level: 1 })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible()
    await page.goBack()
    await page.getByRole('navigation', { name: 'Autres articles, par date' }).getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title)
  })
})

test('what search engines and shared links are told: address, picture, facts, plan, feed @bureau', async ({ page, request }) => {
  await page.goto('/actualites')
  await page.getByRole('main').getByRole('article').first().getByRole('link').click()
  await expect(page).toHaveURL(/\/actualites\/[a-z0-9-]+$/)
  const path = new URL(page.url()).pathname
  // Those who read this ask for the page itself; they follow no link in the page before.
  await page.goto(path)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${path}$`))
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
  const drawn = await request.get(new URL(picture ?? '').pathname)
  expect([drawn.status(), drawn.headers()['content-type']]).toEqual([200, 'image/png'])
  const kinds = await page.locator('script[type="application/ld+json"]').evaluateAll((all) => all.map((one) => (JSON.parse(one.textContent ?? '{}') as { '@type'?: string })['@type']))
  expect(kinds.toSorted()).toEqual(['BreadcrumbList', 'NewsArticle'])
  expect(await (await request.get('/sitemap.xml')).text()).toContain(`${path}</loc>`)
  const feed = await request.get('/actualites/flux.xml')
  expect(feed.headers()['content-type']).toContain('application/rss+xml')
  expect(await feed.text()).toContain(`${path}</link>`)
  // An example must never be found instead of a real CPTS.
  expect(await (await request.get('/robots.txt')).text()).toContain('Disallow: /')
  expect((await request.get('/icons/partage/actualites/rien-de-tel')).status()).toBe(404)
})

test('an address that was left leads to the present one; one that never was is a 404 with words @bureau', async ({ request }) => {
  const { moved } = await plantCanaries()
  const old = await request.get(moved.from, { maxRedirects: 0 })
  expect([old.status(), new URL(old.headers()['location'] ?? '', 'http://x').pathname]).toEqual([308, moved.to])
  for (const path of ['/rien-de-tel', '/actualites/rien-de-tel', '/projet-de-sante/rien-de-tel', '/prevention/x', '/s-installer/x', '/conventions/x', '/actualites/categorie/x', '/actualites/page/900', '/actualites/page/0', '/actualites/mot-cle/x', '/_x', '/fichier.php', '/actualites%2Fx']) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).toContain('<h1')
  }
})

test('a draft, a planned, a withdrawn and a members’ content stand in no public byte; a public one does @bureau', async ({ request }) => {
  test.setTimeout(240_000)
  const { canary, visible, hidden } = await plantCanaries()
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname).filter((path) => !path.startsWith('/medecins/'))
  const seen: string[] = []
  for (const path of [...paths, '/sitemap.xml', '/actualites/flux.xml', '/api/recherche?q=serin', ...hidden]) {
    for (const headers of [{}, { rsc: '1' }]) {
      const bytes = await (await request.get(path, { headers })).text()
      if (bytes.toUpperCase().includes(canary)) seen.push(path)
    }
  }
  expect(seen).toEqual([])
  // Control: the same words, public, are seen by the same means.
  const shown = await Promise.all(['/actualites', '/actualites/flux.xml', visible.path].map(async (path) => (await (await request.get(path)).text()).includes(visible.words)))
  expect(shown).toEqual([true, true, true])
  expect(sitemap).toContain(visible.path)
})
