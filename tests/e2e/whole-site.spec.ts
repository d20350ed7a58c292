import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { demoRow, demoSql } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

/** A shared site for each screen, where no persona of the example works. */
const sites = { bureau: 'Cabinet médical de l\'Invention', telephone: 'Cabinet médical de la Licorne' } as const

type Site = { id: string; name: string; people: number }

async function ownSite(): Promise<Site> {
  const name = sites[test.info().project.name === 'bureau' ? 'bureau' : 'telephone']
  return demoRow<Site>(`SELECT s.id, s.name, count(*)::int AS people FROM site s JOIN practice p ON p.site_id = s.id JOIN practitioner d ON d.id = p.practitioner_id
    WHERE s.name = $1 AND d.is_gp AND p.removed_at IS NULL AND p.position <> 'replacement' AND (p.ends_on IS NULL OR p.ends_on >= current_date) GROUP BY s.id`, [name])
}

/** A secretary of our own, who answers for the whole site. */
async function comeAsSecretary(page: Page, site: Site): Promise<void> {
  const [userId, token] = [randomUUID(), randomUUID()]
  await demoSql(`INSERT INTO app_user (id, name, email) VALUES ($1, 'Secrétaire d’essai', $2)`, [userId, `essai-${userId}@exemple.invalid`])
  await demoSql(`INSERT INTO delegation (id, user_id, site_id, from_on, until_on) VALUES (gen_random_uuid(), $1, $2, current_date - 10, current_date + 90)`, [userId, site.id])
  await demoSql(`INSERT INTO session (id, session_token, user_id, expires) VALUES (gen_random_uuid(), $1, $2, now() + interval '1 day')`, [token, userId])
  await page.context().addCookies([{ name: 'next-auth.session-token', value: token, url: process.env['E2E_BASE_URL'] ?? '' }])
}

test('a secretary answers for everybody at a place in two taps; an older page is told what stands now @telephone', async ({ page, context }) => {
  const site = await ownSite()
  expect(site.people).toBeGreaterThan(1)
  await comeAsSecretary(page, site)
  await page.goto('/espace/disponibilite')
  await look(page, 'whole-site-list')
  await page.getByRole('link', { name: `Une même réponse pour les ${site.people} médecins : ${site.name}` }).click()
  await expect(page.getByRole('heading', { name: 'Accueille-t-on de nouveaux patients, pour tout le lieu ?' })).toBeVisible()
  await look(page, 'whole-site')

  const older = await context.newPage()
  await older.goto(page.url())
  await page.getByRole('button', { name: /^Non/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'C’est enregistré pour tous, merci.' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Ne prend pas de nouveaux patients' })).toHaveCount(site.people)
  await look(page, 'whole-site-answered')

  await older.getByRole('button', { name: /^Oui$|^Oui, toujours$/ }).click()
  const conflict = older.getByRole('alert').filter({ hasText: 'Quelqu’un d’autre a répondu pour ce lieu' })
  await expect(conflict).toBeFocused()
  await expect(older.getByRole('button', { name: 'Non, toujours pas' })).toBeVisible()
  await look(older, 'whole-site-conflict')
  await older.getByRole('button', { name: 'Oui', exact: true }).click()
  await expect(older.getByRole('status').filter({ hasText: 'merci' })).toBeVisible()
  await older.close()
})

test('reserving for the whole place asks for whom first, and says where @bureau', async ({ page }) => {
  const site = await ownSite()
  await comeAsSecretary(page, site)
  await page.goto(`/espace/disponibilite/lieu/${site.id}`)
  await page.getByRole('button', { name: 'Oui, en réservant mes places' }).click()
  await expect(page.getByRole('heading', { name: 'Préciser la réponse du lieu' })).toBeVisible()
  await look(page, 'whole-site-details')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Dites pour qui les places sont gardées' })).toBeVisible()
  await look(page, 'whole-site-details-error')
})

test('the coordination reaches it from the page of the place @bureau', async ({ page }) => {
  const site = await ownSite()
  await signInAs(page, 'coordination', `/gestion/lieux/${site.id}`)
  await look(page, 'site-page')
  await page.getByRole('link', { name: 'Répondre pour tout le lieu' }).click()
  await expect(page.getByRole('heading', { name: 'Accueille-t-on de nouveaux patients, pour tout le lieu ?' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Retour' })).toHaveAttribute('href', `/gestion/lieux/${site.id}`)
})
