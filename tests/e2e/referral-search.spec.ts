import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { linkToken } from '#lib/platform/auth/action-link'
import { addSettings } from '#lib/platform/env'
import { keptSecret } from '#lib/platform/process/kept-secret'
import { demoFolder, demoRow, demoSql } from '#tests/helpers/demo-database'
import { toCallLabels } from '#lib/referrals/labels'
import { keyboard } from '#tests/helpers/hands'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

type Sent = { needId: string; code: string }

const letters = 'ACDEFHJKLMNPRTUVWXY3479'
const aCode = () => Array.from({ length: 7 }, () => letters[Math.floor(Math.random() * letters.length)]).join('').replace(/^(...)/, '$1-')

/** An adressage of the PSD's nurse, taken along the table to this state. */
async function sent(path: readonly (readonly [action: string, state: string])[] = [], sectorId: string | null = null): Promise<Sent> {
  const [id, needId, code] = [randomUUID(), randomUUID(), aCode()]
  const nurse = await demoRow<{ id: string; organisation: string }>(`SELECT u.id, g.organisation_id AS organisation FROM app_user u JOIN role_grant g ON g.user_id = u.id WHERE u.email LIKE 'psd-infirmiere%' OR u.name ILIKE 'Infirmière de la PSD%' ORDER BY (g.organisation_id IS NOT NULL) DESC LIMIT 1`)
  await demoSql(`INSERT INTO referral (id, code, channel, submitted_by_id, organisation_id, sector_id, practical_needs, languages, request_key, created_at) VALUES ($1, $2, 'partner', $3, $4, $5, '{}', '{}', $6, now() - interval '9 days')`, [id, code, nurse.id, nurse.organisation, sectorId, randomUUID()])
  await demoSql(`INSERT INTO referral_person (id, referral_id, position, age_band, consent_at, consent_way, consent_giver, consent_text) VALUES ($1, $2, 1, 'from_70', now(), 'oral', 'person', 'essai')`, [randomUUID(), id])
  // A need and its people are written together, or not at all.
  await demoSql(`WITH need AS (INSERT INTO need_line (id, referral_id, state, last_action, changed_at, due_at) VALUES ($1, $2, 'received', 'send', now() - interval '9 days', now() + interval '30 days'))
    INSERT INTO need_person (person_id, kind, need_id, referral_id) SELECT p.id, 'find_gp', $1, $2 FROM referral_person p WHERE p.referral_id = $2`, [needId, id])
  for (const [action, state] of path) await demoSql(`UPDATE need_line SET previous_state = state, state = $2::need_state, last_action = $3, version = version + 1, due_at = now() + interval '30 days' WHERE id = $1`, [needId, state, action])
  return { needId, code }
}

const searched = [['start_search', 'searching']] as const
const agreed = [['say_yes', 'favourable'], ['agree', 'accepted']] as const
const waited = [...searched, ['wait_for_place', 'waiting']] as const

async function choose(page: Page, count: number, way: string): Promise<void> {
  const boxes = page.getByRole('group', { name: 'Cabinets', exact: true }).first().getByRole('checkbox')
  for (let index = 0; index < count; index += 1) await boxes.nth(index).check()
  const form = page.locator('form:has(input[type=checkbox]:checked)')
  await form.getByRole('radio', { name: way }).check()
  await form.getByRole('button', { name: 'Valider pour les cabinets cochés' }).click()
}

test('three names are too many of one, two are given; the nurse notes whom the person chose, and the place is counted @bureau', async ({ page }) => {
  const { needId, code } = await sent([...searched])
  await signInAs(page, 'adressages', `/gestion/adressages/${needId}`)
  await choose(page, 1, 'Donner ces deux ou trois noms')
  await expect(page.getByRole('alert').filter({ hasText: 'cochez deux ou trois cabinets' })).toBeVisible()
  await choose(page, 2, 'Donner ces deux ou trois noms')
  await expect(page.getByRole('heading', { name: 'Les noms donnés' })).toBeVisible()
  await look(page, 'search-names-given')

  await signInAs(page, 'psd-infirmiere', `/espace/adressages/${needId}`)
  await expect(page.getByRole('heading', { name: 'Les noms donnés' })).toBeVisible()
  await page.getByRole('button', { name: 'Noter ce choix' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choisissez le médecin' })).toBeVisible()
  await look(page, 'search-choice-refused')
  await page.getByRole('group', { name: 'Qui accueille la personne ?' }).getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Noter ce choix' }).click()
  await expect(page.getByText('Code à donner')).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: code }).first()).toBeVisible()
  expect(await demoRow(`SELECT n.state::text, o.is_agreed AS agreed FROM need_line n JOIN proposal o ON o.need_id = n.id WHERE n.id = $1`, [needId])).toEqual({ state: 'accepted', agreed: true })
})

test('the nurse asks a doctor directly, as her convention grants it; the coordination sees it marked @telephone', async ({ page }) => {
  const { needId, code } = await sent()
  await signInAs(page, 'psd-infirmiere', `/espace/adressages/${needId}`)
  await page.getByRole('button', { name: 'Demander à ces médecins' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Cochez au moins un médecin.' }).first()).toBeVisible()
  await look(page, 'search-direct')
  await page.getByRole('group', { name: /^Médecins/ }).getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Demander à ces médecins' }).click()
  await expect(page.getByRole('heading', { name: 'Médecins que vous avez choisis' })).toBeVisible()
  await look(page, 'search-direct-asked')
  await signInAs(page, 'adressages', `/gestion/adressages?q=${code}`)
  await expect(page.getByRole('row').filter({ hasText: code }).getByText('Direct', { exact: true })).toBeVisible()
})

test('a plan is made, shown with its days, and taken back @bureau', async ({ page }) => {
  const { needId } = await sent([...searched])
  await signInAs(page, 'adressages', `/gestion/adressages/${needId}`)
  await choose(page, 1, 'Leur demander maintenant')
  await expect(page.getByText(/réponse attendue jusqu’au/).or(page.getByText('Demandé', { exact: true })).first()).toBeVisible()
  await choose(page, 1, 'Leur demander ensuite')
  await expect(page.getByRole('heading', { name: 'Prévu ensuite, si personne ne dit oui' })).toBeVisible()
  await look(page, 'search-plan')
  await page.getByRole('button', { name: /^Retirer/ }).click()
  await expect(page.getByRole('heading', { name: 'Prévu ensuite, si personne ne dit oui' })).toHaveCount(0)
})

test('a GP opens two places, and the five people who wait in the sector are found @bureau', async ({ page }) => {
  const gp = await demoRow<{ practiceId: string; sectorId: string; name: string }>(`SELECT e.practice_id AS "practiceId", c.sector_id AS "sectorId", d.first_name || ' ' || d.last_name AS name
    FROM register_entry e JOIN practice p ON p.id = e.practice_id JOIN practitioner d ON d.id = p.practitioner_id JOIN site s ON s.id = p.site_id JOIN commune c ON c.code = s.commune_code
    WHERE e.state = 'closed' AND c.sector_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM app_user u WHERE u.practitioner_id = d.id AND u.persona IS NOT NULL) ORDER BY p.id LIMIT 1`)
  const codes: string[] = []
  for (let count = 0; count < 5; count += 1) codes.push((await sent([...waited], gp.sectorId)).code)
  await signInAs(page, 'coordination', `/espace/disponibilite/${gp.practiceId}/preciser`)
  await page.getByRole('radio', { name: 'J’accueille de nouveaux patients' }).check()
  await page.getByLabel('Nombre de places').fill('2')
  await page.getByRole('radio', { name: 'par mois' }).check()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page).not.toHaveURL(/preciser/)

  await signInAs(page, 'adressages', '/gestion/adressages/attente')
  await expect(page.getByRole('heading', { name: 'Des places pour elles' })).toBeVisible()
  await look(page, 'search-waiting')
  await page.goto(`/gestion/adressages/attente?cabinet=${gp.practiceId}`)
  for (const code of codes) await expect(page.getByRole('link', { name: code })).toBeVisible()
  await look(page, 'search-waiting-practice')
  await page.getByRole('row').filter({ hasText: codes[0] ?? '' }).getByRole('button', { name: /^Demander à/ }).click()
  await expect(page.getByRole('link', { name: codes[0] ?? '' })).toHaveCount(0)
  expect(await demoRow(`SELECT n.state::text FROM need_line n JOIN referral r ON r.id = n.referral_id WHERE r.code = $1`, [codes[0]])).toEqual({ state: 'searching' })
})

/** A practice that was asked about this need, in this state; its doctor's name. */
async function asked(needId: string, state: 'unanswered' | 'proposed' | 'favourable', place: number): Promise<{ id: string; doctor: string }> {
  const practice = await demoRow<{ id: string; doctor: string }>(`SELECT p.id, 'Dr ' || d.first_name || ' ' || d.last_name AS doctor FROM practice p JOIN practitioner d ON d.id = p.practitioner_id JOIN register_entry e ON e.practice_id = p.id
    WHERE p.removed_at IS NULL AND e.state = 'closed' ORDER BY p.id DESC LIMIT 1 OFFSET ${place}`)
  const id = randomUUID()
  await demoSql(`INSERT INTO proposal (id, need_id, practice_id, state, is_agreed, sent_at, answered_at, link_id) VALUES ($1, $2, $3, $4::proposal_state, $5, now() - interval '9 days', $6, gen_random_uuid())`, [id, needId, practice.id, state, state === 'favourable', state === 'favourable' ? new Date() : null])
  return { id, doctor: practice.doctor }
}

/** The six kinds of lines that a day may hold, all of them late and urgent. */
async function aDay() {
  const [silent, bounced, unknown, stillWaits, noAnswer] = [await sent([...searched]), await sent([...searched]), await sent([...searched, ...agreed, ['set_appointment', 'appointment_set']]), await sent([...waited]), await sent([...waited])]
  const toTell = await sent([...searched, ...agreed])
  const [silentDoctor, bouncedDoctor] = [await asked(silent.needId, 'unanswered', 0), await asked(bounced.needId, 'proposed', 1)]
  await asked(toTell.needId, 'favourable', 2)
  await asked(unknown.needId, 'favourable', 3)
  await demoSql(`INSERT INTO outbox_mail (id, template, recipient, payload, message_id, status, sent_at, bounced_at, dedupe_key) VALUES (gen_random_uuid(), 'proposal', 'ferme@exemple.invalid', '{}', gen_random_uuid()::text, 'sent', now(), now(), $1)`, [`proposal:${bouncedDoctor.id}`])
  await demoSql(`UPDATE need_line SET priority = 'priority', due_at = now() - CASE WHEN state = 'searching' THEN interval '-9 days' ELSE interval '200 days' END WHERE id = ANY($1)`, [[silent, bounced, toTell, unknown, stillWaits, noAnswer].map((one) => one.needId)])
  return { silent: { ...silent, ...silentDoctor }, bounced: { ...bounced, ...bouncedDoctor }, toTell, unknown, stillWaits, noAnswer }
}

test('the coordinator works her day from the call sheet, by the keyboard alone: each line is closed where it stands, and goes @bureau', async ({ page }) => {
  test.setTimeout(180_000)
  const day = await aDay()
  await signInAs(page, 'adressages', '/gestion')
  await expect(page.getByRole('heading', { name: /^Adressages du jour/ })).toBeVisible()
  await look(page, 'search-day')
  const hand = keyboard(page)
  const lineOf = (code: string) => page.getByRole('region', { name: /^Adressages du jour/ }).getByRole('listitem').filter({ has: page.getByRole('link', { name: code, exact: true }) })
  const gone = (code: string) => expect(lineOf(code)).toHaveCount(0)

  await test.step('a silent practice says no by telephone: the reason, in place', async () => {
    const line = lineOf(day.silent.code)
    await expect(line).toContainText(day.silent.doctor)
    await hand.press(line.getByText('A dit non, par téléphone'))
    await hand.tick(line.getByRole('radio', { name: 'Plus de place' }))
    await hand.press(line.getByRole('button', { name: 'Enregistrer' }))
    await gone(day.silent.code)
  })
  await test.step('a mail that bounced: the practice is called, and says yes', async () => {
    const line = lineOf(day.bounced.code)
    await expect(line).toContainText(toCallLabels.bounced)
    const yes = line.getByRole('button', { name: /^A dit oui, par téléphone/ })
    await hand.press(yes)
    // What comes next, to ask whether the person agrees, may be due today already.
    await expect(yes).toHaveCount(0)
  })
  await test.step('somebody to tell that a doctor said yes', async () => {
    const line = lineOf(day.toTell.code)
    await hand.press(line.getByText('Noter ce qui s’est passé'))
    await hand.press(line.getByRole('button', { name: 'La personne est prévenue' }))
    await gone(day.toTell.code)
  })
  await test.step('an appointment of which nobody said what came of it', async () => {
    const line = lineOf(day.unknown.code)
    await hand.press(line.getByText('Noter ce qui s’est passé'))
    await hand.date(line.getByLabel('Jour de la visite'), '2026-11-20')
    await hand.press(line.getByRole('button', { name: 'La personne est venue' }))
    await gone(day.unknown.code)
  })
  await test.step('who waits for a place: one still does, one does not pick up', async () => {
    await hand.press(lineOf(day.stillWaits.code).getByRole('button', { name: /^Attend toujours/ }))
    await gone(day.stillWaits.code)
    await hand.press(lineOf(day.noAnswer.code).getByRole('button', { name: /^N’a pas répondu/ }))
    await gone(day.noAnswer.code)
  })
  const written = await demoSql<{ id: string; state: string; tries: number }>(`SELECT id, state::text, silent_checks AS tries FROM need_line WHERE id = ANY($1)`, [Object.values(day).map((one) => one.needId)])
  const stands = (needId: string) => written.find((one) => one.id === needId)
  expect(Object.values(day).map(({ needId }) => stands(needId)?.state)).toEqual(['searching', 'favourable', 'person_told', 'seen', 'waiting', 'waiting'])
  expect([stands(day.stillWaits.needId)?.tries, stands(day.noAnswer.needId)?.tries]).toEqual([0, 1])
})

test('without JavaScript, a secretary tells from the weekly mail that somebody came @telephone', async ({ browser }) => {
  addSettings({ SECRET: keptSecret(demoFolder()) })
  const { needId, code } = await sent([...searched, ...agreed, ['tell_person', 'person_told']])
  const practice = await demoRow<{ id: string }>(`SELECT p.id FROM practice p JOIN register_entry e ON e.practice_id = p.id WHERE e.state = 'closed' ORDER BY p.id LIMIT 1`)
  await demoSql(`INSERT INTO proposal (id, need_id, practice_id, state, is_agreed, sent_at, answered_at) VALUES ($1, $2, $3, 'favourable', true, now(), now())`, [randomUUID(), needId, practice.id])
  const linkId = randomUUID()
  const token = linkToken('tell-outcomes', linkId)
  const { fingerprint } = await import('#lib/platform/secret')
  await demoSql(`INSERT INTO action_link (id, purpose, token_hash, subject_id, recipient, expires_at, created_at) VALUES ($1, 'tell-outcomes', $2, $3, 'secretariat@exemple.invalid', now() + interval '1 day', now())`, [linkId, fingerprint(token), practice.id])
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['E2E_BASE_URL'] ?? '' })
  const page = await context.newPage()
  await page.goto(`/suites?jeton=${token}`)
  const item = page.getByRole('listitem').filter({ hasText: code })
  await expect(item).toBeVisible()
  await item.getByRole('button', { name: 'La personne est venue' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Indiquez un jour qui existe' }).first()).toBeVisible()
  await page.goto(`/suites?jeton=${token}`)
  await page.getByRole('listitem').filter({ hasText: code }).getByLabel('Jour de la visite').fill('2026-11-20')
  await page.getByRole('listitem').filter({ hasText: code }).getByRole('button', { name: 'La personne est venue' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: code }).getByText('Venu', { exact: true })).toBeVisible()
  await page.goto('/suites?jeton=inventé')
  await expect(page.getByRole('heading', { name: 'Ce lien n’est pas complet' })).toBeVisible()
  await context.close()
})
