import type { Page } from '@playwright/test'
import { demoRow } from '#tests/helpers/demo-database'
import { keyboard } from '#tests/helpers/hands'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

/** Tab leads to the first choice of a question, arrows to the others. */
async function pick(page: Page, question: string, answer: string): Promise<void> {
  const group = page.getByRole('group', { name: question })
  const wanted = group.getByRole('radio', { name: answer, exact: true })
  await keyboard(page).tick(group.getByRole('radio').first())
  for (let step = 0; step < 10 && !(await wanted.isChecked()); step += 1) await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}

test('two calls are typed by the keyboard alone: Enter sends, the code is there to say, the cursor waits for the next one @bureau', async ({ page }) => {
  test.setTimeout(180_000)
  await signInAs(page, 'adressages', '/gestion/adressages')
  const hand = keyboard(page)
  await hand.press(page.getByRole('link', { name: 'Noter un appel' }))
  await expect(page.getByRole('heading', { name: 'Noter un appel' })).toBeVisible()
  const first = page.getByRole('radio', { name: 'Un appel' })
  await expect(first).toBeFocused()
  await look(page, 'calls-empty')

  const codes: string[] = []
  for (const caller of ['La personne', 'Une mairie, un service']) {
    const startedAt = Date.now()
    await pick(page, 'Qui appelle ?', caller)
    await hand.choose(page.getByLabel('Où habite la personne ?'), 'Hors du territoire, ou sans domicile fixe')
    await pick(page, 'Son âge', '70 ans et plus')
    await hand.tick(page.getByRole('checkbox', { name: 'Visites à domicile' }))
    await hand.tick(page.getByRole('checkbox', { name: /^Texte lu à voix haute/ }))
    await page.keyboard.press('Enter')
    const noted = page.getByRole('status').filter({ hasText: 'C’est noté' })
    for (const earlier of codes) await expect(noted).not.toContainText(earlier)
    await expect(noted).toBeVisible()
    const code = /[A-Z0-9]{3}-[A-Z0-9]{4}/.exec(await noted.innerText())?.[0] ?? ''
    codes.push(code)
    // Nothing of the call before is left, and nothing has to be reached for.
    await expect(page.getByRole('radio', { name: caller, exact: true })).not.toBeChecked()
    await expect(first).toBeFocused()
    expect(Date.now() - startedAt, 'a minute and a half for a call').toBeLessThan(90_000)
    expect(await demoRow(`SELECT channel::text, caller IS NOT NULL AS "isSaid", p.consent_way AS way, r.practical_needs AS needs FROM referral r JOIN referral_person p ON p.referral_id = r.id WHERE code = $1`, [code])).toEqual({ channel: 'call', isSaid: true, way: 'phone', needs: ['home_visit'] })
    expect(await page.title()).not.toContain(code)
    expect(page.url()).not.toContain(code)
  }
  expect(new Set(codes).size).toBe(2)
  await look(page, 'calls-noted')

  // Sent too early: what is missing is said, what was chosen is still there.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'réponses sont à corriger' })).toBeFocused()
  await look(page, 'calls-refused')
})

test('without JavaScript a paper with a couple is typed in @telephone', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['E2E_BASE_URL'] ?? '' })
  const page = await context.newPage()
  await signInAs(page, 'adressages', '/gestion/adressages/appel')
  await page.getByRole('radio', { name: 'Un formulaire papier' }).check()
  await page.getByRole('radio', { name: 'Un proche' }).check()
  await page.getByText('D’autres personnes du même foyer').click()
  await page.getByLabel('Âge, 2e personne').selectOption('Moins de 6 ans')
  await page.getByLabel('Accord, 2e personne').selectOption('La personne elle-même')
  await page.getByRole('button', { name: 'Enregistrer l’appel' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'avant 16 ans, un parent' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Un formulaire papier' })).toBeChecked()
  await page.getByLabel('Accord, 2e personne').selectOption('Un titulaire de l’autorité parentale')
  await page.getByLabel('Où habite la personne ?').selectOption('hors')
  await page.getByRole('radio', { name: 'De 18 à 69 ans' }).check()
  await page.getByRole('checkbox', { name: /^Texte lu à voix haute/ }).check()
  await page.getByRole('button', { name: 'Enregistrer l’appel' }).click()
  await expect(page.getByText('C’est noté')).toBeVisible()
  await context.close()
})
