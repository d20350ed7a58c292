import { practiceId } from '#prisma/examples/build-doctors'
import { untilFormsAnswer } from '#tests/helpers/forms-ready'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

/** The entry that is put in doubt. */
const found = { practice: practiceId('tessier', 'landas'), name: 'Dr Aurélie Tessier', postalCode: '59310' }

test('the PSD’s nurse searches by postal code, opens an entry and reports that it is wrong: it becomes "à vérifier" @telephone', async ({ page }) => {
  const { name, postalCode, practice } = found
  await signInAs(page, 'psd-infirmiere', '/espace/medecins')
  await expect(page.getByRole('heading', { name: 'Chercher un médecin', level: 1 })).toBeVisible()
  await look(page, 'partner-search')
  await page.getByLabel('Commune ou code postal').fill(postalCode)
  await page.getByLabel('Distance').selectOption('10 km au plus')
  await page.getByText('Plus de critères').click()
  await page.getByRole('checkbox', { name: /^Accueille de nouveaux patients/ }).check()
  await page.getByRole('checkbox', { name: /^Au cas par cas/ }).check()
  await look(page, 'partner-criteria')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page).toHaveURL(new RegExp(`lieu=${postalCode}.*distance=10.*etat=open.*etat=case_by_case`))
  const results = page.getByRole('list', { name: /autour/ }).getByRole('listitem')
  await expect(results.first()).toBeVisible()
  await expect(page.getByText('Plus de critères (2 choisis)')).toBeVisible()
  await look(page, 'partner-results')

  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await look(page, 'partner-entry')
  await page.getByText('Ce n’est pas exact ?').click()
  await page.getByRole('button', { name: 'Signaler' }).click()
  await expect(page.getByRole('alert', { name: 'Une réponse est à corriger' })).toBeFocused()
  await page.getByRole('radio', { name: 'Le cabinet dit ne plus prendre de nouveaux patients' }).check()
  await page.getByRole('button', { name: 'Signaler' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Merci' })).toBeVisible()
  await page.goto(`/espace/medecins/${practice}`)
  await expect(page.getByText('À vérifier', { exact: true })).toBeVisible()
  await expect(page.getByText('Signalé aujourd’hui.')).toBeVisible()
  await look(page, 'partner-disputed')
})

test('the map of the doctors found opens, and closes, on demand @bureau', async ({ page }) => {
  await page.route(/data\.geopf\.fr/, (route) => route.fulfill({ contentType: 'image/png', body: Buffer.from(emptyTile, 'base64') }))
  await signInAs(page, 'psd-infirmiere', '/espace/medecins?lieu=Orchies')
  await untilFormsAnswer(page)
  await page.getByRole('button', { name: 'Voir ces médecins sur la carte' }).click()
  await expect(page.locator('.leaflet-marker-icon').first()).toBeVisible()
  await look(page, 'partner-map')
  await page.getByRole('button', { name: 'Fermer la carte' }).click()
  await expect(page.locator('.leaflet-container')).toHaveCount(0)
})

test('a former partner reads what everybody may read, and is told why @bureau', async ({ page, request }) => {
  await signInAs(page, 'clinique-sorties', '/espace/medecins')
  await expect(page.getByText(/^La convention avec Clinique de la Fiction a pris fin le .*La coordination peut la renouveler avec vous\.$/)).toBeVisible()
  await look(page, 'partner-ended')
  const publicly = await (await request.get('/medecins/recherche?nom=Fontaine')).text()
  expect(publicly).toContain('Aucun médecin')
  await page.goto('/espace/medecins?nom=Fontaine')
  await expect(page.getByRole('heading', { name: 'Aucun médecin dans le territoire' })).toBeVisible()
  await expect(page.getByText('Camille Fontaine')).toHaveCount(0)
  await look(page, 'partner-ended-nobody')
})

const emptyTile = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
