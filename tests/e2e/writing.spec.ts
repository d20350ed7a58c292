import { demoRow } from '#tests/helpers/demo-database'
import { begin, keep, unique } from '#tests/helpers/begun-content'
import { untilFormsAnswer } from '#tests/helpers/forms-ready'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

test('a draft is seen in the public pages, by its writers alone, and on a telephone; nothing keeps it @bureau', async ({ page, request }) => {
  const title = unique()
  const place = await begin(page, 'actualites', title)
  await page.getByLabel('Résumé').fill('Une phrase encore secrète.')
  await keep(page)
  await page.getByRole('link', { name: 'Aperçu' }).click()
  await expect(page.getByRole('region', { name: 'Aperçu du brouillon' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Fil d’Ariane' })).toContainText('Actualités')
  // The band is seen to be one: its style comes from a sheet that public pages do not load.
  expect(await page.getByRole('region', { name: 'Aperçu du brouillon' }).evaluate((band) => getComputedStyle(band).position)).toBe('sticky')
  await look(page, 'content-preview')
  await page.getByRole('link', { name: 'Dans la liste' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible()
  await page.getByRole('link', { name: 'Sur un téléphone' }).click()
  const phone = page.frameLocator('iframe')
  await expect(phone.getByRole('main').getByRole('link', { name: title })).toBeVisible()
  expect(await phone.locator('html').evaluate((html) => html.clientWidth)).toBe(360)
  await look(page, 'content-preview-phone')

  const answer = await page.request.get(`${place}/apercu`)
  expect([answer.headers()['cache-control'], answer.headers()['x-robots-tag'], answer.headers()['x-accel-expires']]).toEqual(['private, no-store', 'noindex, nofollow, noarchive', undefined])
  expect((await request.get(`${place}/apercu`, { maxRedirects: 0 })).status()).toBe(307)
  for (const path of ['/actualites', '/']) expect(await (await request.get(path)).text()).not.toContain(title)
})

test('lines move by keyboard and by mouse, and are kept in their order @bureau', async ({ page }) => {
  await begin(page, 'conventions', unique())
  await untilFormsAnswer(page)
  const axes = page.getByRole('group', { name: 'Axes', exact: false }).first()
  for (const [row, title] of ['Un', 'Deux', 'Trois'].entries()) {
    if (row > 0) await page.getByRole('button', { name: 'Ajouter : axe' }).click()
    await page.locator(`[name="axes.${row}.title"]`).fill(title)
    await page.locator(`[name="axes.${row}.objectives"]`).fill('Aller plus loin.')
  }
  const up = axes.getByRole('button', { name: 'Monter : Axe 3' })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(axes.getByText('Axe 3 : maintenant à la place 2 sur 3.')).toBeAttached()
  await expect(axes.getByRole('button', { name: 'Monter : Axe 2' })).toBeFocused()
  // By the handle of the last one, where the one before it stands; on a screen so tall that both are far from its edges, or the page would slide along.
  await page.setViewportSize({ width: 1280, height: 8000 })
  const grips = axes.locator('.content-line-grip')
  const [from, to] = [await grips.nth(2).boundingBox(), await grips.nth(1).boundingBox()]
  if (!from || !to) throw new Error('no handles')
  expect([to.y > 1600, from.y < 6400]).toEqual([true, true])
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, from.y - 40, { steps: 5 })
  await page.mouse.move(to.x + 10, to.y + 10, { steps: 10 })
  await expect.poll(() => axes.locator('.content-line').nth(1).evaluate((row) => (row instanceof HTMLElement ? row.style.transform : ''))).toContain('translate')
  await page.mouse.up()
  // For 50 ms after a drop dnd-kit takes presses for its end: a timer set now fires after its own.
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 50) }))
  await expect.poll(() => axes.locator('[name$=".title"]').evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : '')))).toEqual(['Un', 'Deux', 'Trois'])
  await axes.getByRole('button', { name: 'Descendre : Axe 1' }).click()
  await keep(page)
  await page.reload()
  expect(await page.locator('[name^="axes."][name$=".title"]').evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : '')))).toEqual(['Deux', 'Un', 'Trois', ''])
})

test('two versions are compared, in words and not by colour alone, and the earlier one comes back @bureau', async ({ page }) => {
  await begin(page, 'outils', unique())
  await page.getByLabel('À quoi il sert').fill('Écrire à un confrère.')
  await keep(page)
  await page.getByLabel('À quoi il sert').fill('Écrire vite à un confrère.')
  await keep(page)
  await page.getByRole('link', { name: 'Historique' }).click()
  await page.getByRole('button', { name: 'Comparer' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'À quoi il sert' })).toBeVisible()
  await expect(page.getByRole('insertion').filter({ visible: true })).toContainText('[ajouté : vite')
  await look(page, 'content-compared')
  await page.getByRole('button', { name: 'Rétablir la version 2' }).click()
  await expect(page.getByText('Cette version est de nouveau le brouillon.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedFailures: [/request: \S+\.js csp$/] })

  test('a number typed gives a line its place @bureau', async ({ page }) => {
    const { id } = await demoRow<{ id: string }>(`INSERT INTO content (id, kind, slug, draft, draft_title, created_at, updated_at)
      SELECT gen_random_uuid(), 'action', 'essai-' || gen_random_uuid(), jsonb_build_object('title', 'Sans script', 'objectives', '[{"text": "A"}, {"text": "B"}, {"text": "C"}]'::jsonb), 'Sans script', now(), now() RETURNING id`)
    await signInAs(page, 'coordination', `/gestion/contenus/actions/${id}`)
    await page.locator('[name="objectives.2:place"]').fill('1')
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
    await expect(page.getByText('Le brouillon est enregistré.')).toBeVisible()
    await expect.poll(() => page.locator('[name^="objectives."][name$=".text"]').evaluateAll((all) => all.map((one) => one.getAttribute('value')))).toEqual(['C', 'A', 'B', ''])
  })
})

test('on a slow machine too, Alt + F10 reaches the tools, and a link goes on what is selected @bureau', async ({ page }) => {
  await begin(page, 'actualites', unique())
  const text = page.getByRole('textbox', { name: /^Texte/ })
  // Perhaps before the editor has come: what is typed, and the place of the cursor, stay.
  await text.click()
  await page.keyboard.type('Avant. ')
  await expect(page.getByRole('toolbar')).toBeVisible()
  await expect(text).toBeFocused()
  await expect(text).toContainText('Avant.')
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 12 })
  for (let round = 0; round < 4; round += 1) {
    await page.keyboard.type(`mot${round}`)
    await page.keyboard.press('Alt+F10')
    await expect(page.getByRole('toolbar').locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(text).toBeFocused()
    await page.keyboard.press('Shift+Control+ArrowLeft')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByLabel('Adresse')).toBeFocused()
    await expect(page.getByRole('dialog').getByLabel('Texte du lien')).toHaveCount(0)
    await page.keyboard.type(`/page-${round}`)
    await page.keyboard.press('Enter')
    await expect(text.getByRole('link', { name: `mot${round}` })).toHaveAttribute('href', `/page-${round}`)
    await expect(text).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
  }
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
})
