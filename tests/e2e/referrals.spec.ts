import type { Page } from '@playwright/test'
import { linkToken } from '#lib/platform/auth/action-link'
import { addSettings } from '#lib/platform/env'
import { keptSecret } from '#lib/platform/process/kept-secret'
import { demoFolder, demoRow, demoSql } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

type Doctor = { practiceId: string; name: string }

/** Two doctors with a mailbox whom no other journey looks at. */
async function twoDoctors(): Promise<[Doctor, Doctor]> {
  const rows = await demoSql<Doctor>(`SELECT p.id AS "practiceId", d.first_name || ' ' || d.last_name AS name
      FROM practice p JOIN practitioner d ON d.id = p.practitioner_id JOIN site s ON s.id = p.site_id JOIN register_entry e ON e.practice_id = p.id
     WHERE coalesce(nullif(p.email, ''), nullif(s.email, ''), d.email) <> '' AND NOT EXISTS (SELECT 1 FROM app_user u WHERE u.practitioner_id = d.id AND u.persona IS NOT NULL)
       AND e.state IN ('open', 'reserved', 'case_by_case', 'to_reconfirm') AND NOT EXISTS (SELECT 1 FROM proposal o WHERE o.practice_id = p.id) ORDER BY e.state, p.id LIMIT 2`)
  const [one, other] = rows
  if (!one || !other) throw new Error('the example lacks doctors who welcome')
  return [one, other]
}

/** The address that the question's mail carries; the mail itself waits for working hours. */
async function linkOf(needId: string, doctor: Doctor): Promise<string> {
  addSettings({ SECRET: keptSecret(demoFolder()) })
  const { linkId } = await demoRow<{ linkId: string }>(`SELECT link_id AS "linkId" FROM proposal WHERE need_id = $1 AND practice_id = $2`, [needId, doctor.practiceId])
  return `/repondre?jeton=${linkToken('answer-proposal', linkId)}`
}

async function tick(page: Page, { name }: Doctor): Promise<void> {
  const box = page.getByRole('checkbox', { name: new RegExp(`^Dr ${name},`) })
  if (!(await box.isVisible())) await page.getByText('Les autres cabinets').click()
  await box.check()
}

test('the PSD’s nurse sends, one doctor has no more places, another says yes from the mail, the person is told and declared @bureau', async ({ page }) => {
  test.setTimeout(180_000)
  const [full, welcoming] = await twoDoctors()
  await signInAs(page, 'psd-infirmiere', '/espace/adressages')
  await look(page, 'referrals-own')
  await page.getByRole('link', { name: 'Adresser quelqu’un' }).first().click()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Une réponse est à corriger' })).toBeFocused()
  await look(page, 'referrals-new-refused')
  await page.getByLabel('Où habite la personne ?').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Étape 2 sur 3')).toBeVisible()
  await page.getByRole('radio', { name: '70 ans et plus' }).check()
  await look(page, 'referrals-new-people')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Étape 3 sur 3')).toBeVisible()
  await look(page, 'referrals-new-consent')
  await page.getByRole('radio', { name: 'De vive voix' }).check()
  await page.getByRole('checkbox', { name: /^Chaque personne ci-dessus/ }).check()
  await page.getByRole('button', { name: 'Envoyer l’adressage' }).click()
  await expect(page.getByText('L’adressage est envoyé')).toBeVisible()
  const needId = /adressages\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  const code = /[A-Z0-9]{3}-[A-Z0-9]{4}/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0] ?? ''
  expect(await page.title()).not.toContain(code)
  await look(page, 'referrals-sent')

  await signInAs(page, 'adressages', '/gestion/adressages')
  await look(page, 'referrals-queue')
  await page.getByLabel('Code').fill(code.toLowerCase().replace('-', ' '))
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await page.getByRole('link', { name: code }).click()
  await expect(page.getByRole('heading', { name: `Adressage ${code}` })).toBeVisible()
  await look(page, 'referrals-work')
  await tick(page, full)
  await page.getByRole('button', { name: 'Valider pour les cabinets cochés' }).and(page.locator('form:has(input[type=checkbox]:checked) button')).click()
  await expect(page.getByText('Demandé', { exact: true })).toHaveCount(1)
  await tick(page, welcoming)
  await page.getByRole('button', { name: 'Valider pour les cabinets cochés' }).and(page.locator('form:has(input[type=checkbox]:checked) button')).click()
  await expect(page.getByText('Demandé', { exact: true })).toHaveCount(2)
  await look(page, 'referrals-asked')

  await page.context().clearCookies()
  await page.goto(await linkOf(needId, full))
  await expect(page.getByRole('heading', { name: 'Pouvez-vous accueillir cette personne ?' })).toBeVisible()
  await expect(page.getByText(code)).toHaveCount(0)
  await look(page, 'referrals-question')
  await page.getByRole('radio', { name: 'Plus de place' }).check()
  await page.getByRole('checkbox', { name: /^Le noter aussi dans le registre/ }).check()
  await page.getByRole('button', { name: 'Répondre non' }).click()
  await expect(page.getByRole('heading', { name: 'Merci, c’est noté : pas cette fois' })).toBeVisible()
  await look(page, 'referrals-question-no')
  expect(await demoRow(`SELECT state::text FROM register_entry WHERE practice_id = $1`, [full.practiceId])).toEqual({ state: 'closed' })
  // Taken back from the same page, and once more, said again, by the coordination.
  await page.getByRole('button', { name: 'Annuler cette réponse' }).click()
  await expect(page.getByText('dit toujours « plus de nouveaux patients »')).toBeVisible()
  await look(page, 'referrals-question-undone')
  await page.getByRole('radio', { name: 'Plus de place' }).check()
  await page.getByRole('button', { name: 'Répondre non' }).click()
  await expect(page.getByRole('heading', { name: 'Merci, c’est noté : pas cette fois' })).toBeVisible()
  await signInAs(page, 'adressages', `/gestion/adressages/${needId}`)
  await page.getByRole('button', { name: new RegExp(`^Annuler cette réponse.*${full.name}`) }).click()
  await expect(page.getByText('Demandé', { exact: true })).toHaveCount(2)
  await page.context().clearCookies()

  await page.goto(await linkOf(needId, welcoming))
  await page.getByRole('button', { name: 'Oui, nous accueillons' }).click()
  await expect(page.getByRole('heading', { name: 'Merci, c’est noté : oui' })).toBeVisible()

  await signInAs(page, 'psd-infirmiere', `/espace/adressages/${needId}`)
  await expect(page.getByText(`Dr ${welcoming.name}`)).toBeVisible()
  await look(page, 'referrals-favourable')
  await page.getByRole('button', { name: 'La personne est d’accord' }).click()
  await page.getByRole('button', { name: 'La personne est prévenue' }).click()
  await expect(page.getByRole('button', { name: 'La personne est prévenue' })).toHaveCount(0)
  await page.getByText('Autre chose s’est passé').click()
  await page.getByText('Le médecin traitant est déclaré').first().click()
  await page.getByRole('group', { name: 'Qui l’a dit ?' }).getByRole('radio', { name: 'La personne' }).check()
  await look(page, 'referrals-declare')
  await page.locator('form:has(input:checked)').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('main').getByText('Médecin traitant déclaré', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Rien à faire de votre côté pour le moment.')).toBeVisible()
  await look(page, 'referrals-declared')
  expect(await demoRow(`SELECT state::text FROM need_line WHERE id = $1`, [needId])).toEqual({ state: 'declared' })
})

test('without JavaScript, a nurse sends and a doctor answers from the mail @telephone', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['E2E_BASE_URL'] ?? '' })
  const page = await context.newPage()
  await signInAs(page, 'psd-infirmiere', '/espace/adressages/nouveau')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Une réponse est à corriger' })).toBeVisible()
  await page.getByLabel('Où habite la personne ?').selectOption('hors')
  await page.getByRole('button', { name: 'Continuer' }).click()
  // A child alone may not agree: the age that was chosen stays.
  await page.getByRole('radio', { name: 'De 6 à 15 ans' }).check()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'avant 16 ans, un parent' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'De 6 à 15 ans' })).toBeChecked()
  await page.getByRole('group', { name: 'Qui donne l’accord ?' }).getByRole('radio', { name: 'Un titulaire de l’autorité parentale' }).check()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Étape 3 sur 3')).toBeVisible()

  // Called away: the list has the draft, and it goes on where it stood.
  await page.goto('/espace/adressages')
  const draft = page.getByRole('region', { name: 'Brouillons' }).getByRole('listitem').first()
  await expect(draft).toContainText('1 personne')
  await draft.getByRole('link', { name: /^Reprendre/ }).click()
  await page.getByRole('radio', { name: 'Par téléphone' }).check()
  await page.getByRole('checkbox', { name: /^Chaque personne ci-dessus/ }).check()
  await page.getByRole('button', { name: 'Envoyer l’adressage' }).click()
  await expect(page.getByText('L’adressage est envoyé')).toBeVisible()

  // The back button, and sent again: it had left once.
  const sentAt = page.url()
  await page.goBack()
  await page.goBack()
  await page.goto(sentAt.replace('?envoye=oui', '/brouillon?etape=accord'))
  await expect(page).toHaveURL(/\/espace\/adressages\/[0-9a-f-]{36}$/)

  // Begun and thrown away.
  await page.goto('/espace/adressages/nouveau')
  await page.getByLabel('Où habite la personne ?').selectOption('hors')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page).toHaveURL(/adressages\/[0-9a-f-]{36}/)
  const begun = /adressages\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await page.goto('/espace/adressages')
  await page.getByRole('region', { name: 'Brouillons' }).getByRole('listitem').filter({ hasText: 'personne n’est encore décrit' }).first().getByRole('button', { name: /^Supprimer/ }).click()
  await expect.poll(async () => (await demoSql('SELECT 1 FROM need_line WHERE id = $1', [begun])).length).toBe(0)
  await page.goto('/repondre?jeton=inventé')
  await expect(page.getByRole('heading', { name: 'Ce lien n’est pas complet' })).toBeVisible()
  await context.close()
})
