import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

test('the coordination writes an aim and its result; the site tells the year and the missions, never the figures @bureau', async ({ page }) => {
  const name = `Ateliers ${Math.floor(Math.random() * 1e9)}`
  await signInAs(page, 'coordination', '/gestion/contrat')
  await look(page, 'contract')
  await page.getByRole('link', { name: 'Année 2', exact: true }).click()
  await look(page, 'contract-year')
  const mission = page.getByRole('region', { name: 'Prévenir' })
  await mission.getByText('Ajouter un indicateur').click()
  await mission.getByLabel('Ce qui est compté').last().fill(name)
  await mission.getByLabel('Cible').last().fill('douze')
  await mission.getByRole('button', { name: 'Ajouter' }).click()
  await expect(mission.getByRole('alert')).toContainText('Un nombre entier')
  await mission.getByLabel('Cible').last().fill('12')
  await mission.getByRole('button', { name: 'Ajouter' }).click()
  await expect(mission.getByRole('listitem').filter({ hasText: name })).toContainText('Cible : 12')

  await page.goto('/nos-missions')
  await look(page, 'missions')
  await expect(page.getByText('Nous sommes dans la deuxième année du contrat')).toBeVisible()
  await expect(page.getByText(name)).toHaveCount(0)
  await page.getByRole('link', { name: /«\sSport pour tous\s»/ }).click()
  await page.getByRole('link', { name: 'Prévenir' }).click()
  await expect(page).toHaveURL(/\/nos-missions#prevenir$/)
})
