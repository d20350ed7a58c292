import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

test('a convention comes to its end: the work page asks, the answer is written down, the public page says it @bureau', async ({ page }) => {
  await signInAs(page, 'coordination', '/gestion')
  const tasks = page.getByRole('region', { name: /^Conventions à décider/ })
  await expect(tasks.getByRole('listitem')).toContainText(['Mairie d\'Orchies'])
  await look(page, 'work-with-conventions')
  await tasks.getByRole('button', { name: 'Ne pas renouveler : Convention de partenariat avec la commune' }).click()
  await expect(page.getByRole('heading', { level: 1, name: "Mairie d'Orchies" })).toBeVisible()
  await expect(page.getByText(/^Décision de ne pas renouveler, le .*, par Coordinatrice de la CPTS\.$/)).toBeVisible()
  await look(page, 'partner-with-decision')
  await page.goto('/gestion')
  await expect(tasks).toHaveCount(0)

  await page.goto('/conventions/mairie-d-orchies')
  await expect(page.getByRole('complementary', { name: 'La convention en bref' })).toContainText('Elle ne sera pas renouvelée.')
})
