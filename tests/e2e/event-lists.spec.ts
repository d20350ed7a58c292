import { demoRow } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

test('the coordination finds a date by its words, then somebody among those who come to it, by name and by state', async ({ page }) => {
  const date = await demoRow<{ id: string; eventId: string }>(`SELECT s.id, s.event_id AS "eventId" FROM event_session s JOIN content c ON c.id = s.event_id WHERE c.slug = 'soiree-soins-palliatifs'`)
  const someone = await demoRow<{ surname: string; firstName: string }>(`SELECT surname, first_name AS "firstName" FROM registration WHERE session_id = $1 AND state = 'registered' ORDER BY surname DESC, first_name LIMIT 1`, [date.id])
  await signInAs(page, 'coordination', '/gestion/evenements')
  await page.getByLabel('Événement ou lieu').fill('soiree DEBAT')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expect(page.getByRole('main').getByRole('row').filter({ hasText: /soirée spectacle et débat(?! \(copie\))/ })).toHaveCount(1)
  await expect(page.getByRole('main').getByRole('row').filter({ hasText: 'Groupe de travail' })).toHaveCount(0)
  await look(page, 'dates-found')
  await page.goto('/gestion/evenements?q=introuvable')
  await expect(page.getByText('Rien ne correspond')).toBeVisible()

  await page.goto(`/gestion/evenements/${date.eventId}?date=${date.id}`)
  await page.getByLabel('Nom, structure ou courriel').fill(`${someone.surname} ${someone.firstName}`)
  await page.getByLabel('Dans l’ordre').selectOption({ label: 'des noms' })
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expect(page.getByRole('row').filter({ hasText: someone.surname }).first()).toBeVisible()
  await look(page, 'registrations-found')
  await page.getByLabel('État').selectOption({ label: 'Liste d’attente' })
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expect(page.getByRole('row').filter({ hasText: someone.surname })).toHaveCount(0)
  await page.getByRole('link', { name: 'L’événement, avec toutes ses dates' }).click()
  await expect(page).toHaveURL(new RegExp(`/gestion/evenements/${date.eventId}$`))
})
