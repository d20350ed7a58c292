import { randomUUID } from 'node:crypto'
import { linkToken } from '#lib/platform/auth/action-link'
import { addSettings } from '#lib/platform/env'
import { keptSecret } from '#lib/platform/process/kept-secret'
import { spokenSecret } from '#lib/platform/spoken-secret'
import { demoFolder, demoRow, demoSql } from '#tests/helpers/demo-database'
import { untilFormsAnswer } from '#tests/helpers/forms-ready'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

const letters = 'ACDEFHJKLMNPRTUVWXY3479'

/** A grandmother and twins, sent by the PSD's nurse and searched for. */
async function household(): Promise<{ needId: string; code: string }> {
  const [id, needId] = [randomUUID(), randomUUID()]
  const code = Array.from({ length: 7 }, () => letters[Math.floor(Math.random() * letters.length)]).join('').replace(/^(...)/, '$1-')
  const nurse = await demoRow<{ id: string; organisation: string }>(`SELECT u.id, g.organisation_id AS organisation FROM app_user u JOIN role_grant g ON g.user_id = u.id WHERE u.name ILIKE 'Infirmière de la PSD%' AND g.organisation_id IS NOT NULL LIMIT 1`)
  await demoSql(`INSERT INTO referral (id, code, channel, submitted_by_id, organisation_id, practical_needs, languages, request_key, created_at) VALUES ($1, $2, 'partner', $3, $4, '{}', '{}', $5, now() - interval '1 day')`, [id, code, nurse.id, nurse.organisation, randomUUID()])
  for (const [index, [age, giver]] of [['from_70', 'person'], ['from_6_to_15', 'parent'], ['from_6_to_15', 'parent']].entries()) {
    await demoSql(`INSERT INTO referral_person (id, referral_id, position, age_band, consent_at, consent_way, consent_giver, consent_text) VALUES ($1, $2, $3, $4::age_band, now(), 'oral', $5, 'essai')`, [randomUUID(), id, index + 1, age, giver])
  }
  // A need and its people are written together, or not at all.
  await demoSql(`WITH need AS (INSERT INTO need_line (id, referral_id, state, last_action, changed_at, due_at) VALUES ($1, $2, 'received', 'send', now() - interval '1 day', now() + interval '30 days'))
    INSERT INTO need_person (person_id, kind, need_id, referral_id) SELECT p.id, 'find_gp', $1, $2 FROM referral_person p WHERE p.referral_id = $2`, [needId, id])
  return { needId, code }
}

test('a household of whom a doctor takes a part from the mail: the nurse accepts, the others go on searching, the family reads both by its code @telephone', async ({ page }) => {
  test.setTimeout(180_000)
  addSettings({ SECRET: keptSecret(demoFolder()) })
  const { needId, code } = await household()
  await signInAs(page, 'adressages', `/gestion/adressages/${needId}`)
  await page.getByRole('checkbox', { name: /^Dr / }).first().check()
  await page.getByRole('button', { name: 'Valider pour les cabinets cochés' }).and(page.locator('form:has(input[type=checkbox]:checked) button')).click()
  await expect(page.getByText('Demandé', { exact: true })).toHaveCount(1)
  await page.getByText('A dit oui pour une partie, par téléphone').click()
  await look(page, 'household-by-phone')

  const { linkId } = await demoRow<{ linkId: string }>(`SELECT link_id AS "linkId" FROM proposal WHERE need_id = $1`, [needId])
  await page.context().clearCookies()
  await page.goto(`/repondre?jeton=${linkToken('answer-proposal', linkId)}`)
  await untilFormsAnswer(page)
  await page.getByText('Oui, pour une partie seulement').click()
  await page.getByRole('radio', { name: '1 personne' }).check()
  await page.getByLabel('De 6 à 15 ans').selectOption('2')
  await page.getByRole('button', { name: 'Proposer pour une partie' }).click()
  await expect(page.getByText('Ces nombres ne correspondent pas à une partie de ce foyer.').first()).toBeVisible()
  await look(page, 'household-part-refused')
  await page.getByRole('radio', { name: '1 personne' }).check()
  await page.getByLabel('De 6 à 15 ans').selectOption('1')
  await page.getByRole('button', { name: 'Proposer pour une partie' }).click()
  await expect(page.getByRole('heading', { name: 'Merci, c’est noté : oui, en partie' })).toBeVisible()
  await look(page, 'household-part-said')

  await signInAs(page, 'psd-infirmiere', `/espace/adressages/${needId}`)
  await expect(page.getByRole('heading', { name: 'Un oui pour une partie du foyer' })).toBeVisible()
  await look(page, 'household-offered')
  await page.getByRole('button', { name: 'Accepter pour cette partie' }).click()
  await expect(page.getByRole('heading', { name: 'Le reste du foyer' })).toBeVisible()
  await expect(page.getByRole('link', { name: '1 adulte de 70 ans ou plus et 1 enfant de 6 à 15 ans' })).toBeVisible()
  await look(page, 'household-accepted')
  expect(await demoSql(`SELECT n.state::text, count(*)::int AS people FROM need_line n JOIN need_person b ON b.need_id = n.id WHERE n.referral_id = (SELECT referral_id FROM need_line WHERE id = $1) GROUP BY n.id, n.state ORDER BY n.state`, [needId])).toEqual([{ state: 'searching', people: 2 }, { state: 'accepted', people: 1 }])

  await page.context().clearCookies()
  await page.goto('/suivi')
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByLabel('Numéro secret').fill(spokenSecret('follow', code))
  await page.getByRole('button', { name: 'Voir ma demande' }).click()
  await expect(page.getByRole('heading', { name: /pour 1 enfant de 6 à 15 ans \(2e personne du foyer\)$/ })).toBeVisible()
  // One of those who still search withdraws alone.
  await page.getByText('Ne plus chercher').first().click()
  await look(page, 'household-followed')
})
