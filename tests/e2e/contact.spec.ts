import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { keepPicture } from '#tests/helpers/screenshot'
import { signInAs } from '#tests/helpers/sign-in'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedFailures: [/request: \S+\.js csp$/] })

  test('somebody writes: what is missing is told with everything typed kept, and the receipt gives a number @telephone', async ({ page }) => {
    await page.goto('/contact')
    await keepPicture(page, 'contact')
    await page.getByLabel('Votre nom').fill('Odile Sansjs')
    await page.getByLabel('Votre message').fill('Pouvez-vous me rappeler ?')
    await page.waitForTimeout(3_100) // A form sent sooner was not typed by a person.
    await page.getByRole('button', { name: 'Envoyer le message' }).click()
    await expect(page.getByRole('alert')).toContainText('Laissez un courriel ou un téléphone')
    await expect(page.getByLabel('Votre nom')).toHaveValue('Odile Sansjs')
    await page.getByLabel('De quoi s’agit-il').selectOption('Presse')
    await page.getByLabel('Téléphone', { exact: false }).last().fill('03 53 01 09 99')
    await page.waitForTimeout(3_100)
    await page.getByRole('button', { name: 'Envoyer le message' }).click()
    await expect(page).toHaveURL(/\/contact\/recu\?numero=[A-Z0-9]{6}$/)
    await keepPicture(page, 'contact-received')
  })
})

test('the coordination reads it, takes it, notes the answer and closes it @bureau', async ({ page }) => {
  const name = `Odile ${Date.now().toString(36)}`
  await page.goto('/contact?sujet=doctor')
  await page.getByLabel('Votre nom').fill(name)
  await page.getByLabel('Courriel').fill('odile@exemple.invalid')
  await page.getByLabel('Votre message').fill('Je cherche un médecin près de chez moi.')
  await page.waitForTimeout(3_100)
  await page.getByRole('button', { name: 'Envoyer le message' }).click()
  await expect(page).toHaveURL(/\/contact\/recu/)

  await signInAs(page, 'coordination', '/gestion/messages')
  await look(page, 'messages')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByText('Je cherche un médecin près de chez moi.')).toBeVisible()
  await page.getByRole('button', { name: 'Je m’en occupe' }).click()
  await expect(page.getByText('Lu, à suivre')).toBeVisible()
  await page.getByLabel('Réponse donnée').selectOption('Répondu par téléphone')
  await page.getByLabel('Ce qui a été répondu').fill('Rappelée, orientée vers la liste.')
  await page.getByLabel('Non, c’est clos').check()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Enregistré : ce message est clos.')).toBeVisible()
  await expect(page.getByText('Répondu par téléphone,')).toBeVisible()
  await look(page, 'message-closed')
  await page.goto('/gestion/messages')
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
})
