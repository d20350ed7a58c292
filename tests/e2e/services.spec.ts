import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

test('a secretary finds a direct line, says that it is wrong, and the coordination settles it @bureau', async ({ page }) => {
  await signInAs(page, 'secretaire', '/espace/services')
  await page.getByLabel('Spécialité').selectOption({ label: 'Cardiologie' })
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page).toHaveURL(/domaine=cardiologie/)
  const entry = page.getByRole('article', { name: 'Cardiologie : consultation rapide' })
  await expect(entry.getByRole('link', { name: /^03 53 01/ })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(1)
  await look(page, 'services')

  await entry.getByText('Signaler une erreur').click()
  await entry.getByRole('button', { name: 'Signaler' }).click()
  await expect(entry.getByRole('alert')).toContainText('Choisissez ce qui n’est pas exact')
  await entry.getByLabel('Qu’est-ce qui n’est pas exact ?').selectOption({ label: 'Le délai n’est plus celui-là' })
  await entry.getByLabel(/Ce qui est exact/).fill('Plutôt cinq jours.')
  await entry.getByRole('button', { name: 'Signaler' }).click()
  await expect(entry.getByText('La coordination va vérifier et corriger.')).toBeVisible()

  await signInAs(page, 'coordination', '/gestion/services')
  const task = page.getByRole('listitem').filter({ hasText: 'Plutôt cinq jours.' })
  await look(page, 'services-work')
  await task.getByRole('button', { name: /vérifié aujourd’hui/ }).click()
  await expect(task).toHaveCount(0)
})
