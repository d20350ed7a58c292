import type { Page } from '@playwright/test'
import { demoSql } from '#tests/helpers/demo-database'
import { untilFormsAnswer } from '#tests/helpers/forms-ready'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

// Between a form and its answer: no network, an upgrade, a server that starts anew. Nobody types anything twice.
test.use({ expectedFailures: [/net::ERR_INTERNET_DISCONNECTED|(?:answer|status of) (?:409|502).*\/gestion\/organisations\/nouvelle/] })

test('the network is cut while a form is sent: a sentence, what was typed; then it goes through', async ({ page, context }, { project }) => {
  const name = await writeOrganisation(page, project.name)
  await context.setOffline(true)
  await send(page)
  const alert = page.getByRole('alert').filter({ hasText: 'La connexion à Internet semble coupée' })
  await expect(alert).toBeFocused()
  await look(page, 'lost-network')
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(name)
  expect(await written(name)).toBe(0)
  await context.setOffline(false)
  await send(page)
  await expect(page).toHaveURL(/\/gestion\/organisations\/[0-9a-f-]{36}/)
  expect(await written(name)).toBe(1)
})

test('a form opened before an upgrade that renamed what it calls: told to take the page anew, with what was typed still there @bureau', async ({ page }) => {
  const name = await writeOrganisation(page, 'mise à jour')
  await page.route('**/gestion/organisations/nouvelle', (route) => {
    const headers = route.request().headers()
    // The very request of the page, with the name that an action had in an older version.
    return route.continue({ headers: headers['next-action'] === undefined ? headers : { ...headers, 'next-action': headers['next-action'].replaceAll(/[0-9a-f]/g, 'a') } })
  })
  await send(page)
  await expect(page.getByRole('alert').filter({ hasText: 'Le site a été mis à jour pendant que vous écriviez.' })).toBeFocused()
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(name)
  await page.unrouteAll()
  await send(page)
  await expect(page).toHaveURL(/\/gestion\/organisations\/[0-9a-f-]{36}/)
  expect(await written(name)).toBe(1)
})

test('what stands before the server answers in its place, while it starts anew: what was typed stays @bureau', async ({ page }) => {
  const name = await writeOrganisation(page, 'redémarrage')
  await page.route('**/gestion/organisations/nouvelle', (route) => (route.request().method() === 'POST' ? route.fulfill({ status: 502, contentType: 'text/html', body: '<html><h1>502 Bad Gateway</h1></html>' }) : route.continue()))
  await send(page)
  await expect(page.getByRole('alert').filter({ hasText: 'il redémarre peut-être' })).toBeFocused()
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(name)
  expect(await written(name)).toBe(0)
})

test('a GP presses an answer without network: the page stays, and the answer is given once it is back @telephone', async ({ page, context }) => {
  await signInAs(page, 'dumont', '/espace')
  await expect(page.getByRole('heading', { name: 'Accueillez-vous de nouveaux patients ?', level: 1 })).toBeVisible()
  await untilFormsAnswer(page)
  const answer = page.getByRole('button', { name: /^Oui(, toujours)?$/ })
  await context.setOffline(true)
  await answer.tap()
  await expect(page.getByRole('alert').filter({ hasText: 'La connexion à Internet semble coupée' }).first()).toBeVisible()
  await look(page, 'lost-network-answer')
  await context.setOffline(false)
  await answer.tap()
  await expect(page.getByRole('status').filter({ hasText: 'merci' })).toBeVisible()
})

async function writeOrganisation(page: Page, why: string): Promise<string> {
  const name = `Structure de l’essai, ${why}`
  await demoSql('DELETE FROM organisation WHERE name = $1', [name])
  await signInAs(page, 'coordination', '/gestion/organisations/nouvelle')
  await expect(page.getByRole('heading', { name: 'Ajouter un partenaire', level: 1 })).toBeVisible()
  await untilFormsAnswer(page)
  await page.getByLabel('Nom', { exact: true }).fill(name)
  await page.getByLabel('Type').selectOption({ index: 1 })
  return name
}

const send = (page: Page) => page.getByRole('main').getByRole('button', { name: /Ajouter|Enregistrer/ }).click()

async function written(name: string): Promise<number> {
  return (await demoSql('SELECT 1 FROM organisation WHERE name = $1', [name])).length
}
