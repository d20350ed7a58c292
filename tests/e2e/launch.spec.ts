import { linkToken } from '#lib/platform/auth/action-link'
import { addSettings } from '#lib/platform/env'
import { qrDrawing } from '#lib/platform/format/qr-code'
import { keptSecret } from '#lib/platform/process/kept-secret'
import { demoFolder, demoRow, demoSql } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { keepPicture } from '#tests/helpers/screenshot'
import { signInAs } from '#tests/helpers/sign-in'

// The demo's only running campaign: the two screens would end each other's.
test.describe.configure({ mode: 'serial' })
test.afterAll(async () => {
  await demoSql(`UPDATE launch_campaign SET ended_on = current_date WHERE ended_on IS NULL`)
})

test('each letter of the launch carries a code that opens its own question, without signing in @bureau', async ({ page, browser }) => {
  await signInAs(page, 'coordination', '/gestion/lancement')
  await look(page, 'launch')
  await page.getByRole('button', { name: 'Commencer le lancement' }).click()
  await expect(page.getByRole('link', { name: 'Voir et imprimer' })).toBeVisible()
  // Two letters stay in the pile: axe on sixty sheets takes minutes.
  await demoSql(`UPDATE campaign_contact SET letter_printed_at = now() WHERE practice_id NOT IN (SELECT p.id FROM practice p WHERE p.site_id IN (SELECT site_id FROM practice JOIN campaign_contact ON practice_id = id GROUP BY site_id ORDER BY count(*) DESC, site_id LIMIT 2))`)
  await page.getByRole('link', { name: 'Voir et imprimer' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
  const letter = page.getByRole('article').first()
  const code = letter.getByRole('img', { name: /^Code à photographier pour répondre\. Sans appareil photo\s: .+\/connexion$/ })
  await expect(code).toBeVisible()
  await look(page, 'letters')
  // What is left of the width of an A4 sheet between its margins.
  await page.setViewportSize({ width: 690, height: 980 })
  await page.emulateMedia({ media: 'print' })
  await keepPicture(page, 'letters-printed')
  expect((await code.boundingBox())?.width).toBeGreaterThan(100)

  // What a telephone reads in the drawing of this very letter.
  const name = (await letter.getAttribute('aria-label') ?? '').replace('Lettre pour ', '')
  const { link, doctor } = await demoRow<{ link: string; doctor: string }>(`SELECT q.link_id AS link, d.last_name AS doctor FROM confirmation_request q JOIN practice p ON p.id = q.practice_ids[1]
    JOIN practitioner d ON d.id = p.practitioner_id JOIN site s ON s.id = p.site_id WHERE q.kind = 'letter' AND s.name = $1 AND q.mailbox LIKE 'lettre:' || (SELECT id FROM launch_campaign WHERE ended_on IS NULL) || ':%'
    AND s.address_line = $2`, [name, await letter.locator('address span').nth(-2).innerText()])
  addSettings({ SECRET: keptSecret(demoFolder()) })
  const target = `${process.env['E2E_BASE_URL'] ?? ''}/confirmer?jeton=${linkToken('confirm-practices', link)}`
  await expect(letter.locator('svg.qr-code path')).toHaveAttribute('d', qrDrawing(target).path)

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(target)
  await expect(visitor.getByRole('group').filter({ hasText: doctor }).first()).toBeVisible()
  await visitor.context().close()
})
