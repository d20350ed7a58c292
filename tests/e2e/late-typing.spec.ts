import type { Page } from '@playwright/test'
import { begin, unique } from '#tests/helpers/begun-content'
import { demoRow, demoSql } from '#tests/helpers/demo-database'
import { untilFormsAnswer } from '#tests/helpers/forms-ready'
import { expect, test } from '#tests/helpers/journey'
import { signInAs } from '#tests/helpers/sign-in'

// While the answer of a form is on its way, on a slow network: what is typed then is nobody's to take away.

test('whoever writes on while the draft is being saved keeps every word, lines too, and saves them in their turn @bureau', async ({ page }) => {
  const place = await begin(page, 'conventions', unique())
  await untilFormsAnswer(page)
  const [summary, first, second] = [page.getByLabel('En deux phrases'), page.locator('[name="axes.0.title"]'), page.locator('[name="axes.1.title"]')]
  await summary.fill('Ce que la convention')
  await first.fill('Un')
  await page.locator('[name="axes.0.objectives"]').fill('Aller plus loin.')
  const answer = await heldAnswer(page, place)
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await answer.isAwaited
  await summary.press('End')
  await page.keyboard.type(' change pour vous.')
  await page.getByRole('button', { name: 'Ajouter : axe' }).click()
  await second.fill('Deux')
  await page.locator('[name="axes.1.objectives"]').fill('Aller ensemble.')
  await answer.letCome()
  await expect(saved(page)).toBeVisible()
  await expect(page.locator('[name="version"]').first()).toHaveValue('2')
  await expect(summary).toHaveValue('Ce que la convention change pour vous.')
  await expect(first).toHaveValue('Un')
  await expect(second).toHaveValue('Deux')
  expect(await draftOf(place)).toMatchObject({ summary: 'Ce que la convention', axes: [{ title: 'Un' }] })
  // What was typed meanwhile is no less kept than what is typed at any time.
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré à \d+\sh/ })).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(page.locator('[name="version"]').first()).toHaveValue('3')
  expect(await draftOf(place)).toMatchObject({ summary: 'Ce que la convention change pour vous.', axes: [{ title: 'Un' }, { title: 'Deux' }] })
})

test('a page that follows its answer late shows what was sent meanwhile, never what stood before @bureau', async ({ page }) => {
  const place = await begin(page, 'outils', unique())
  await untilFormsAnswer(page)
  await page.getByLabel('À quoi il sert').fill('Écrire à un confrère.')
  // The answer alone, without the page that comes with it.
  await page.route(`**${place}`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    const response = await route.fetch()
    const { 'x-action-revalidated': _, ...headers } = response.headers()
    return route.fulfill({ response, headers, body: withoutPage(await response.text()) })
  })
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(saved(page)).toBeVisible()
  await expect(page.locator('[name="version"]').first()).toHaveValue('1')
  await expect(page.getByLabel('À quoi il sert')).toHaveValue('Écrire à un confrère.')
})

test('what is corrected while a refusal is on its way stays corrected; the answer left as it was stays too @telephone', async ({ page }) => {
  await signInAs(page, 'coordination', '/gestion/organisations/nouvelle')
  await untilFormsAnswer(page)
  const answer = await heldAnswer(page, '/gestion/organisations/nouvelle')
  const [name, type] = [page.getByLabel('Nom', { exact: true }), page.getByLabel('Type')]
  await page.getByRole('main').getByRole('button', { name: /Ajouter|Enregistrer/ }).click()
  await answer.isAwaited
  await name.fill('Structure corrigée à temps')
  await type.selectOption({ index: 2 })
  const chosen = await type.inputValue()
  await answer.letCome()
  await expect(page.getByRole('alert').filter({ hasText: 'Nom' })).toBeVisible()
  await expect(name).toHaveValue('Structure corrigée à temps')
  await expect(type).toHaveValue(chosen)
  expect(chosen).not.toBe('')
  expect(await demoSql('SELECT 1 FROM organisation WHERE name = $1', ['Structure corrigée à temps'])).toEqual([])
})

/** The answer of the next sending of a page, held back until it is let come. */
async function heldAnswer(page: Page, path: string) {
  const [awaited, opened] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    const response = await route.fetch()
    awaited.resolve()
    await opened.promise
    return route.fulfill({ response })
  })
  return { isAwaited: awaited.promise, letCome: async () => { opened.resolve(); await page.unrouteAll({ behavior: 'wait' }) } }
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Le brouillon est enregistré.' })

async function draftOf(place: string) {
  const { draft } = await demoRow<{ draft: Record<string, unknown> }>('SELECT draft FROM content WHERE id = $1', [place.split('/').at(-1)])
  return draft
}

/** What the page has become stands under `t` in the root of the answer, beside what the action said. */
function withoutPage(body: string): string {
  const root = /^0:(\{.*\})$/m.exec(body)?.[1]
  if (root === undefined) throw new Error('what came is not the answer of an action')
  const { t: tree, ...answer } = JSON.parse(root) as Record<string, unknown>
  expect(tree).toBeDefined()
  return body.replace(`0:${root}`, () => `0:${JSON.stringify(answer)}`)
}
