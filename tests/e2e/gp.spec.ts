import type { Page } from '@playwright/test'
import { addDays, dayAt } from '#lib/platform/day'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { keepPicture } from '#tests/helpers/screenshot'
import { signInAs } from '#tests/helpers/sign-in'

const question = { name: 'Accueillez-vous de nouveaux patients ?', level: 1 }
const inDays = (days: number) => addDays(dayAt(new Date(), 'Europe/Paris'), days)

async function expectThanks(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
}

test.describe('Dr Claire Dumont, on her phone', () => {
  test.beforeEach(async ({ page }) => {
    await signInAs(page, 'dumont', '/espace')
    await expect(page.getByRole('heading', question)).toBeVisible()
  })

  test('says yes, then no, in one tap each, and is thanked @telephone', async ({ page }) => {
    const answers = page.getByRole('button', { name: /^(Oui|Non)/ })
    await expect(answers).toHaveCount(3)
    for (const answer of await answers.all()) expect((await answer.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await look(page, 'gp-question')
    await page.getByRole('button', { name: /^Oui(, toujours)?$/ }).tap()
    await expectThanks(page, 'merci')
    await expect(page.getByText('Dernière confirmation : aujourd’hui.')).toBeVisible()

    await page.getByRole('button', { name: 'Non, pas en ce moment' }).tap()
    await expectThanks(page, 'C’est enregistré, merci.')
    await expect(page.getByRole('main').getByText('Ne prend pas de nouveaux patients')).toBeVisible()
    await look(page, 'gp-said-no')
    await page.getByRole('button', { name: 'Oui', exact: true }).tap()
    await expectThanks(page, 'C’est enregistré, merci.')
  })

  test('makes it precise for everybody, which the public page says at once; then takes a place and gives it back @telephone', async ({ page, request }) => {
    const note = `Parking derrière le cabinet, porte ${Math.floor(Math.random() * 1000)}.`
    await page.getByRole('link', { name: 'Préciser : places, conditions, qui peut lire' }).tap()
    await page.getByRole('radio', { name: 'J’accueille de nouveaux patients' }).check()
    await look(page, 'gp-precise')
    await page.getByLabel('Nombre de places').fill('0')
    await page.getByRole('button', { name: 'Enregistrer' }).tap()
    const summary = page.getByRole('alert').filter({ hasText: 'Une réponse est à corriger' })
    await expect(summary).toBeFocused()
    await look(page, 'gp-precise-error')

    await page.getByLabel('Nombre de places').fill('3')
    await page.getByRole('radio', { name: 'par mois' }).check()
    await page.getByRole('group', { name: /Qui passe d’abord/ }).getByLabel('Sortie d’hôpital').check()
    await page.getByRole('radio', { name: /^Tout le monde/ }).check()
    await page.getByLabel('Une précision').fill(note)
    await page.getByRole('button', { name: 'Enregistrer' }).tap()
    await expectThanks(page, 'C’est enregistré, merci.')
    // The first answer of the cached page already says it: nothing is shown once more as it was.
    expect(await (await request.get('/medecins/orchies')).text()).toContain(note)
    expect(await (await request.get('/api/medecins.json')).text()).toContain(note)
    await expect(page.getByText('Lu par tout le monde, sur le site public.')).toBeVisible()

    await page.getByRole('button', { name: 'J’ai pris quelqu’un : une place de moins' }).tap()
    await expectThanks(page, 'Une place de moins.')
    await expect(page.getByText('Il vous reste 2 places.')).toBeVisible()
    await look(page, 'gp-took-a-place')
    await page.getByRole('button', { name: 'Annuler : rendre la place' }).tap()
    await expectThanks(page, 'La place est rendue.')
    await expect(page.getByText('Il vous reste 3 places.')).toBeVisible()
  })

  test('announces an absence, comes back, and reads the history as sentences @telephone', async ({ page }) => {
    await page.getByRole('link', { name: 'Annoncer une absence' }).tap()
    await look(page, 'gp-absence')
    await page.getByLabel('Premier jour d’absence').fill(inDays(0))
    await page.getByLabel('Dernier jour d’absence').fill(inDays(6))
    await page.getByLabel('Nom du remplaçant').fill('Dr Inès Lambert')
    await page.getByRole('button', { name: 'Enregistrer' }).tap()
    await expectThanks(page, 'L’absence est notée.')
    await expect(page.getByText('Remplacement : Dr Inès Lambert.')).toBeVisible()

    await page.getByRole('link', { name: 'Modifier ou terminer l’absence' }).tap()
    await look(page, 'gp-absences')
    await page.getByRole('button', { name: /^De retour/ }).tap()
    await expectThanks(page, 'L’absence est terminée.')

    await page.getByRole('link', { name: 'Voir l’historique' }).tap()
    const lines = page.getByRole('main').getByRole('listitem')
    await expect(lines.first()).toHaveText(/^Le \d+(er)? \S+, Dr Claire Dumont /)
    await expect(lines.filter({ hasText: 'a annoncé une absence du' }).first()).toContainText('remplacement par Dr Inès Lambert')
    await expect(lines.filter({ hasText: 'a confirmé : accueille de nouveaux patients' }).first()).toBeVisible()
    await look(page, 'gp-history')
  })
})

test('Dr Solène Delattre answers with the keyboard alone, her focus always in sight @bureau', async ({ page }) => {
  await signInAs(page, 'presidente', '/espace/disponibilite')
  await expect(page.getByRole('heading', question)).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Aller au contenu' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const yes = page.getByRole('button', { name: /^Oui(, toujours)?$/ })
  await expect(yes).toBeFocused()
  expect(await yes.evaluate((button) => getComputedStyle(button).outlineStyle)).toBe('solid')
  await keepPicture(page, 'gp-keyboard')
  await page.keyboard.press('Enter')
  await expectThanks(page, 'merci')
  await look(page, 'gp-thanks')
})

test.describe('Dr Karim Benali, whose browser runs no JavaScript', () => {
  // A browser without scripts gives up those of the page and calls it a refusal.
  test.use({ javaScriptEnabled: false, expectedFailures: [/request: \S+\.js csp$/] })

  test('answers for one of his two practices, and then for both @bureau', async ({ page }) => {
    await signInAs(page, 'benali', '/espace/disponibilite')
    await page.getByRole('link', { name: /Changer la réponse de Dr Karim Benali, Cabinet médical de la Fiction/ }).click()
    await page.getByRole('button', { name: 'Non, pas en ce moment' }).click()
    await expectThanks(page, 'C’est enregistré, merci.')
    await page.getByRole('link', { name: 'Préciser : places, conditions, qui peut lire' }).click()
    await page.getByRole('radio', { name: 'J’accueille de nouveaux patients' }).check()
    await page.getByLabel('Nombre de places').fill('0')
    await page.getByLabel('Une précision').fill('Présent le mercredi.')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByRole('alert')).toContainText('Une réponse est à corriger')
    await expect(page.getByLabel('Une précision')).toHaveValue('Présent le mercredi.')
    await page.getByLabel('Nombre de places').fill('4')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expectThanks(page, 'C’est enregistré, merci.')
    await page.goto('/espace/disponibilite')
    await keepPicture(page, 'gp-two-practices-no-script')
    await page.getByRole('button', { name: 'Rien n’a changé pour les 2' }).click()
    await expectThanks(page, 'Merci, c’est confirmé pour tous.')
  })
})
