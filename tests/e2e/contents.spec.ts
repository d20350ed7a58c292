import { demoSql } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

const unique = () => `Essai ${Math.floor(Math.random() * 1e9)}`

test('the coordinator writes a piece of news, publishes it, and everyone reads it within a second; a correction waits for its publication @bureau', async ({ page, browser, baseURL }) => {
  const title = unique()
  await signInAs(page, 'coordination', '/gestion/contenus')
  await look(page, 'contents')
  await page.getByRole('link', { name: 'Actualités' }).click()
  await look(page, 'contents-news')
  await page.getByLabel(/^Ajouter\s: titre/).fill(title)
  await page.getByRole('button', { name: 'Commencer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText('Avant de publier, il manque :')).toBeVisible()
  await look(page, 'content-begun')

  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Il manque encore : Résumé, Catégorie et Texte.' })).toBeVisible()

  await page.getByLabel('Résumé').fill('Deux soirées ouvertes à tous les professionnels.')
  await page.getByLabel('Catégorie').selectOption({ label: 'Formation' })
  const text = page.getByRole('textbox', { name: /^Texte/ })
  await text.click()
  await page.keyboard.type('Rendez-vous mardi.')
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Le brouillon est enregistré.' })).toBeVisible()
  await look(page, 'content-written')

  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByText('C’est en ligne.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Voir sur le site' })).toBeVisible()
  const visitor = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage()
  await expect(async () => {
    expect(await (await visitor.request.get('/actualites')).text()).toContain(title)
  }).toPass({ timeout: 5000 })
  await visitor.goto('/actualites')
  await expect(visitor.getByRole('link', { name: title })).toBeVisible()

  await page.getByRole('textbox', { name: 'Titre' }).fill(`${title} corrigé`)
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(page.getByText('Publié, modifications en attente')).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByRole('link', { name: `${title} corrigé` })).toHaveCount(0)
  await visitor.context().close()

  await page.getByRole('link', { name: 'Historique' }).click()
  await look(page, 'content-history')
  await page.getByRole('link', { name: 'Version 2' }).click()
  await look(page, 'content-version')
  await page.getByRole('button', { name: 'Rétablir cette version' }).click()
  await expect(page.getByText('Cette version est de nouveau le brouillon.')).toBeVisible()
})

test('a publication is planned for tomorrow, and given up @bureau', async ({ page }) => {
  await signInAs(page, 'coordination', '/gestion/contenus/outils')
  await page.getByLabel(/^Ajouter\s: nom/).fill(unique())
  await page.getByRole('button', { name: 'Commencer' }).click()
  await page.getByLabel('À quoi il sert').fill('À essayer.')
  await page.getByLabel('Pour qui').fill('Pour tous.')
  await page.getByLabel('Pour commencer').fill('Ouvrez-le.')
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Le brouillon est enregistré.' })).toBeVisible()
  const [row] = await demoSql<{ day: string }>(`SELECT to_char(current_date + 2, 'YYYY-MM-DD') AS day`)
  await page.getByLabel(/^Pas avant le/).fill(row?.day ?? '')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByText('La publication est prévue.')).toBeVisible()
  await expect(page.getByText('Publication prévue').first()).toBeVisible()
  await page.getByText('Renoncer à la publication').click()
  await page.getByRole('button', { name: 'Ne plus publier' }).click()
  await expect(page.getByText('Brouillon', { exact: true })).toBeVisible()
})

test('order is changed from the list @bureau', async ({ page }) => {
  await signInAs(page, 'coordination', '/gestion/contenus/histoire')
  const first = page.getByRole('rowheader').first()
  const title = await first.innerText()
  await page.getByRole('row').filter({ hasText: title }).getByRole('button', { name: 'Descendre' }).click()
  await expect(page.getByRole('rowheader').nth(1)).toHaveText(title)
})

test('the whole site is searched by words, with suggestions, and a slip of the keyboard is forgiven @telephone', async ({ page }) => {
  await page.goto('/recherche')
  await look(page, 'search-empty')
  await page.getByLabel('Un mot, une question').fill('palliatifs')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page.getByRole('heading', { level: 2, name: /résultats? pour «\spalliatifs\s»/ })).toBeVisible()
  await look(page, 'search-found')
  await page.goto('/recherche?q=palliatiffs')
  await expect(page.getByText('Aucune page ne contient exactement ces mots')).toContainText('palliatifs')
  await page.goto('/recherche?q=zzzzqqqq')
  await expect(page.getByRole('heading', { name: 'Rien pour « zzzzqqqq »' })).toBeVisible()
  await look(page, 'search-nothing')
})
