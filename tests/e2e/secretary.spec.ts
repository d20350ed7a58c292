import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

test.beforeEach(async ({ page }) => {
  await signInAs(page, 'secretaire', '/espace')
  await expect(page).toHaveURL(/\/espace\/disponibilite$/)
})

test('Amandine Collet confirms the six GPs of her practice in one tap @telephone', async ({ page }) => {
  await expect(page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading') })).toHaveCount(6)
  await look(page, 'secretary-six')
  await page.getByRole('button', { name: 'Rien n’a changé pour les 6' }).tap()
  await expect(page.getByRole('status').filter({ hasText: 'Merci, c’est confirmé pour tous.' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Dr Pauline Garnier' })).toContainText('Dernière confirmation : aujourd’hui')
  await look(page, 'secretary-confirmed')
})

test('Amandine Collet changes the answer of one of them in two taps @telephone', async ({ page }) => {
  await page.getByRole('link', { name: /^Changer la réponse de Dr Pauline Garnier/ }).tap()
  await expect(page.getByRole('heading', { name: 'Accueille-t-on de nouveaux patients ?' })).toBeVisible()
  await look(page, 'secretary-one')
  await page.getByRole('button', { name: 'Non, pas en ce moment' }).tap()
  await expect(page.getByRole('status').filter({ hasText: 'C’est enregistré, merci.' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Annoncer un départ' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Voir l’historique' }).tap()
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Amandine Collet (secrétariat) a répondu : ne prend pas de nouveaux patients')
  await page.getByRole('link', { name: 'Retour' }).tap()
  await page.getByRole('button', { name: 'Oui', exact: true }).tap()
  await expect(page.getByRole('status').filter({ hasText: 'merci' })).toBeVisible()
})

test('Amandine Collet reads for whom she answers, since when and until when, and what that allows @telephone', async ({ page }) => {
  await page.getByText('Menu', { exact: true }).tap()
  await page.getByRole('link', { name: 'Pour qui je réponds' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: 'Pour qui je réponds' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Tous les médecins du lieu' })).toContainText('la coordination')
  await expect(page.getByRole('heading', { name: 'Ce que cela permet' })).toBeVisible()
  await look(page, 'secretary-delegations')
})

test('Amandine Collet keeps the hours of a practice and reads, without changing it, which mailbox is asked @telephone', async ({ page }) => {
  await page.getByRole('link', { name: /^Changer la réponse de Dr Pauline Garnier/ }).tap()
  await page.getByRole('link', { name: 'Coordonnées et horaires du secrétariat' }).tap()
  await expect(page.getByText('Le médecin ou la coordination peut le changer')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Courriel' })).toHaveCount(0)
  await look(page, 'secretary-contact')
  await page.getByRole('textbox', { name: 'Horaires du secrétariat' }).fill('8 h – 12 h 30')
  await page.getByRole('button', { name: 'Enregistrer' }).tap()
  await expect(page).toHaveURL(/\/espace\/disponibilite\/[\w-]+\?fait=contact$/)
})
