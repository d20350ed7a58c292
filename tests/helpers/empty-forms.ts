import type { Page } from '@playwright/test'
import { expectAccessible, standStill } from '#tests/helpers/accessible'
import { demoSql } from '#tests/helpers/demo-database'
import { type DemoPeople, demoPeople, type Person } from '#tests/helpers/demo-people'
import { demoFillers, filled, type Fillers } from '#tests/helpers/filled-addresses'
import { untilFormsAnswer } from '#tests/helpers/forms-ready'
import { expect, test } from '#tests/helpers/journey'
import { keepPicture } from '#tests/helpers/screenshot'
import { isLongRun } from '#tests/setup/how-many'
import { pageRights } from '#tests/helpers/site-addresses'

let who: DemoPeople
let fillers: Fillers
let instance: Record<string, unknown> | undefined

/** One test for each of these pages: whatever forms it has, sent empty. In files of their own, so that the browsers share them. */
export function trySendingEmpty(patterns: readonly string[]): void {
  test.describe.configure({ timeout: 120_000 })

  test.beforeAll(async ({ playwright }) => {
    const request = await playwright.request.newContext({ baseURL: process.env['E2E_BASE_URL'] ?? '' })
    who = await demoPeople()
    fillers = await demoFillers(request, who)
    ;[instance] = await demoSql(`SELECT legal, settings FROM instance`)
    await request.dispose()
  })

  // An emptied form may be a valid one: the notices of the CPTS are put back as they were.
  test.afterAll(async () => {
    if (instance) await demoSql(`UPDATE instance SET legal = $1, settings = $2`, [JSON.stringify(instance['legal']), JSON.stringify(instance['settings'])])
  })

  // The narrow screen is the one on which more goes wrong; the long tests try both.
  const screens = isLongRun ? '' : ' @telephone'

  for (const pattern of patterns) {
    test(`each form of ${pattern} sent empty says what to correct, takes the focus there, and stays free of what axe can find${screens}`, async ({ page }) => {
      const person = firstWithForms(pattern)
      if (person) await comeAs(page, person)
      let refused = 0
      const count = isLongRun || await mayAsk(page, pattern) ? await openForms(page, pattern) : 0
      for (let index = 0; index < count; index += 1) {
        if (index > 0) await openForms(page, pattern)
        if (await sendEmpty(page, index)) refused += 1
      }
      if (refusing.includes(pattern)) expect(refused, 'a form that must not be empty').toBeGreaterThan(0)
    })
  }
}

/** Pages whose form nobody may send empty: were none found there, the tests above would look at nothing. */
const refusing = ['/connexion', '/espace/delegations', '/espace/disponibilite/[id]/absence', '/gestion/professionnels/nouveau', '/gestion/lieux/nouveau', '/gestion/organisations/nouvelle', '/gestion/comptes/inviter']

/** Who tries a page's forms: the GP the own ones, else the coordination, else whoever is left. */
function firstWithForms(pattern: string): Person | undefined {
  const opens = pageRights[pattern]?.opens ?? []
  return (['gp', 'coordination', 'admin', 'referent'] as const).find((one) => opens.includes(one))
}

/** Whether what the server draws has a form to fill in: most pages have none, and need not be opened to know it. */
async function mayAsk(page: Page, pattern: string): Promise<boolean> {
  const html = await (await page.request.get(filled(pattern, fillers) ?? pattern)).text()
  return page.evaluate((drawn) => {
    const asks = 'input:not([type=hidden], [type=checkbox], [type=file], [type=submit]), textarea'
    return [...new DOMParser().parseFromString(drawn, 'text/html').querySelectorAll('form:not([method=get])')].some((form) => form.querySelector(asks) !== null)
  }, html)
}

/** Opens the page and marks the forms in which something is typed or chosen; answers how many. */
async function openForms(page: Page, pattern: string): Promise<number> {
  await page.goto(filled(pattern, fillers) ?? pattern)
  await untilFormsAnswer(page)
  return page.locator('form').evaluateAll((forms) => {
    const typed = 'input[type=text], input[type=email], input[type=tel], input[type=date], input[type=number], input:not([type]), textarea'
    const asks = forms.filter((form): form is HTMLFormElement => form instanceof HTMLFormElement && form.method !== 'get' && (form.querySelector(typed) !== null
      || (form.querySelector('input[type=radio]') !== null && form.querySelector('input[type=radio]:checked') === null)))
    // A list repeats one form for each of its lines: one of each kind is tried.
    const kindOf = (form: HTMLFormElement) => [...form.elements].map((field) => field.getAttribute('name') ?? '').filter((name) => !name.startsWith('$')).join()
    const kinds = new Map(asks.map((form) => [kindOf(form), form]))
    const tried = [...kinds.values()]
    tried.forEach((form, index) => {
      form.noValidate = true
      form.dataset['essai'] = String(index)
      for (let outer = form.closest('details'); outer; outer = outer.parentElement?.closest('details') ?? null) outer.open = true
    })
    return tried.length
  })
}

/** Empties and sends a form; true when it was refused, in which case the summary must have the focus. */
async function sendEmpty(page: Page, index: number): Promise<boolean> {
  const form = page.locator(`form[data-essai="${index}"]`)
  const fields = form.locator('input:not([type=hidden], [type=radio], [type=checkbox], [type=file], [type=submit]), textarea')
  // Counted anew at each: what is emptied may take a field away, or a journey beside the whole form.
  for (let place = 0; place < await fields.count(); place += 1) {
    const field = fields.nth(place)
    if (await field.isVisible() && await field.isEditable()) await field.fill('')
  }
  const button = form.locator('button[type=submit], button:not([type])').first()
  if (!(await button.isVisible()) || !(await button.isEnabled())) return false
  const summary = page.locator('[role=alert].notice')
  const alreadySaid = await summary.first().isVisible()
  const answered = page.waitForResponse((response) => response.request().method() === 'POST', { timeout: 10_000 })
  await button.click()
  await answered
  await expect(page.locator('button[aria-disabled=true]:not([type=button])')).toHaveCount(0)
  // What is refused is told on the spot; what is taken may lead elsewhere, and that page loads.
  if (alreadySaid || !(await summary.first().isVisible())) await page.waitForLoadState('networkidle')
  await standStill(page)
  const isRefused = await summary.first().isVisible()
  if (isRefused) await expect(summary.first()).toBeFocused()
  if (isRefused) await keepPicture(page, `refused${new URL(page.url()).pathname.replaceAll(/[^a-zA-Z]+/g, '-')}-${index}`)
  // What was taken leads to a page that accessible-pages looks at.
  if (isRefused || isLongRun) await expectAccessible(page)
  return isRefused
}

async function comeAs(page: Page, person: Person): Promise<void> {
  await page.context().addCookies([{ name: 'next-auth.session-token', value: who.cookies[person], url: process.env['E2E_BASE_URL'] ?? '' }])
}
