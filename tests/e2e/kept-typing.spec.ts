import { demoSql } from '#tests/helpers/demo-database'
import { demoPeople } from '#tests/helpers/demo-people'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

// The connection is cut on purpose.
test.use({ expectedFailures: [/ERR_INTERNET_DISCONNECTED/] })

test('what is typed survives a lost connection and a closed tab, and publishes nothing; two who write are told of each other @bureau', async ({ page, context, browser, baseURL }) => {
  const title = `Essai ${Math.floor(Math.random() * 1e9)}`
  await signInAs(page, 'coordination', '/gestion/contenus/outils')
  await page.getByRole('textbox', { name: /^Ajouter\s:/ }).fill(title)
  await page.getByRole('button', { name: 'Commencer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const place = new URL(page.url()).pathname

  // Words typed before the page has come to life are nobody's to keep.
  await expect(async () => {
    await page.getByLabel('À quoi il sert').fill('')
    await page.getByLabel('À quoi il sert').fill('Des mots tapés et jamais enregistrés.')
    await expect(page.getByRole('status').filter({ hasText: /^Enregistré à \d+\sh/ })).toBeVisible({ timeout: 5000 })
  }).toPass({ timeout: 30_000 })
  await context.setOffline(true)
  await page.getByLabel('Pour qui').fill('Pour tous.')
  await expect(page.getByRole('status').filter({ hasText: 'Pas de connexion' })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré à/ })).toBeVisible()
  // Quicker than any hand, and gone: the last words are the later ones, whatever the message before them takes.
  await page.getByLabel('Pour commencer').fill('Ouvrez-le.')
  await page.close()
  // What a closing tab sends is on its way: somebody who comes back a moment later finds it.
  await expect.poll(async () => (await demoSql(`SELECT 1 FROM content_typing WHERE content_id = $1 AND typed::text LIKE '%Ouvrez-le.%'`, [place.split('/').at(-1)])).length).toBeGreaterThan(0)

  const again = await context.newPage()
  await again.goto(place)
  await expect(again.getByLabel('À quoi il sert')).toHaveValue('')
  await look(again, 'content-typing-offered')
  await again.getByRole('button', { name: 'Reprendre ce que vous aviez écrit' }).click()
  await expect(again.getByLabel('À quoi il sert')).toHaveValue('Des mots tapés et jamais enregistrés.')
  await expect(again.getByLabel('Pour commencer')).toHaveValue('Ouvrez-le.')
  await again.getByRole('button', { name: 'Publier' }).click()
  await expect(again.getByRole('alert').filter({ hasText: 'n’est pas encore enregistré' })).toBeVisible()
  await again.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(again.getByText('Le brouillon est enregistré.')).toBeVisible()

  const { cookies } = await demoPeople()
  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  await other.addCookies([{ name: 'next-auth.session-token', value: cookies.coordination, url: baseURL ?? '' }])
  const second = await other.newPage()
  const isKnown = second.waitForResponse(/\/saisie$/)
  await second.goto(place)
  await expect(second.getByText(/écrit aussi dans ce contenu/)).toBeVisible()
  await isKnown
  await again.reload()
  await expect(again.getByText(/écrit aussi dans ce contenu/)).toBeVisible()
  await again.getByLabel('Pour qui').fill('Pour les infirmières.')
  await again.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(again.getByText('Le brouillon est enregistré.')).toBeVisible()
  await second.getByLabel('Pour qui').fill('Pour les médecins.')
  await second.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  const differs = second.getByRole('region', { name: 'Ce qui diffère de votre saisie' })
  await expect(differs.getByRole('deletion').filter({ visible: true })).toContainText('infirmières')
  await expect(second.getByLabel('Pour qui')).toHaveValue('Pour les médecins.')
  await look(second, 'content-conflict')
  await second.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(second.getByText('Le brouillon est enregistré.')).toBeVisible()
  await other.close()
})
