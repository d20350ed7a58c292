import type { Page } from '@playwright/test'
import { expectAccessible, whatAxeFinds } from '#tests/helpers/accessible'
import { type DemoPeople, demoPeople, type Person, people } from '#tests/helpers/demo-people'
import { demoFillers, filled, type Fillers } from '#tests/helpers/filled-addresses'
import { expect, test } from '#tests/helpers/journey'
import { keepPicture } from '#tests/helpers/screenshot'
import { isLongRun } from '#tests/setup/how-many'
import { pageRights, siteAddresses } from '#tests/helpers/site-addresses'

const pages = siteAddresses().filter((one) => one.kind === 'page')
const publicPages = pages.filter((one) => !one.isPrivate).map((one) => one.pattern)
const privatePages = pages.filter((one) => one.isPrivate).map((one) => one.pattern)

let who: DemoPeople
let fillers: Fillers

test.describe.configure({ timeout: 240_000 })

test.beforeAll(async ({ playwright }) => {
  const request = await playwright.request.newContext({ baseURL: process.env['E2E_BASE_URL'] ?? '' })
  who = await demoPeople()
  fillers = await demoFillers(request, who)
  await request.dispose()
})

test('control: a picture without words, a field without a name and grey upon grey are found @bureau', async ({ page }) => {
  await page.setContent('<html lang="fr"><title>Essai</title><main><h1>Essai</h1><img src="data:,"><input><p style="color:#999;background:#aaa">Pâle</p></main></html>')
  expect((await whatAxeFinds(page)).map((one) => one.split(':')[0])).toEqual(expect.arrayContaining(['color-contrast', 'image-alt', 'label']))
})

test('every public page is free of what axe can find', async ({ page }, { project }) => {
  for (const pattern of publicPages) if (isLongRun || screenOf(publicPages, pattern) === project.name) await lookAt(page, pattern)
})

for (const person of people) {
  test(`every page that ${person} may open is free of what axe can find`, async ({ page }, { project }) => {
    await comeAs(page, person)
    for (const pattern of privatePages) {
      const opens = pageRights[pattern]?.opens ?? []
      if (looks(project.name, pattern, opens).includes(person)) await lookAt(page, pattern)
    }
  })
}

/** Each page on one of the screens, by turns, as somebody who may open it; in the long tests, on both, as each of them. */
function looks(screen: string, pattern: string, opens: readonly Person[]): readonly (Person | undefined)[] {
  if (isLongRun) return opens
  if (screen !== screenOf(privatePages, pattern)) return []
  return screen === 'telephone' ? [opens.at(-1)] : [opens[0]]
}

function screenOf(list: readonly string[], pattern: string): 'telephone' | 'bureau' {
  return list.indexOf(pattern) % 2 === 0 ? 'telephone' : 'bureau'
}

async function comeAs(page: Page, person: Person): Promise<void> {
  await page.context().addCookies([{ name: 'next-auth.session-token', value: who.cookies[person], url: process.env['E2E_BASE_URL'] ?? '' }])
}

async function lookAt(page: Page, pattern: string): Promise<void> {
  await test.step(pattern, async () => {
    await page.goto(filled(pattern, fillers) ?? pattern)
    await keepPicture(page, `page${pattern.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`)
    await expectAccessible(page)
  })
}
