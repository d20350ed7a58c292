import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { practiceId } from '#prisma/examples/build-doctors'
import { demoRow, demoSql } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'
import { openMail } from '#tests/helpers/kept-mails'
import { look } from '#tests/helpers/look'
import { askByMail } from '#tests/helpers/month-question'

/** A site with three GPs for each screen, so that the two never meet. */
const sites = {
  bureau: { key: 'raimbeaucourt', doctors: ['rey', 'colin', 'brunet'], closes: 'Dr Dorothée Rey' },
  telephone: { key: 'lallaing', doctors: ['royer', 'salmon', 'grenier'], closes: 'Dr David Royer' },
} as const

function asked(): { mailbox: string; practiceIds: string[]; closes: string } {
  const site = sites[test.info().project.name === 'bureau' ? 'bureau' : 'telephone']
  const mailbox = `secretariat.${randomUUID()}@exemple.invalid`
  const practiceIds = site.doctors.map((doctor) => practiceId(doctor, site.key))
  askByMail(mailbox, practiceIds)
  return { mailbox, practiceIds, closes: site.closes }
}

/** Everything that an answer by mail writes, down to the version of each row. */
function written(mailbox: string, practiceIds: readonly string[]): Promise<Record<string, unknown>> {
  return demoRow(`SELECT (SELECT count(*) FROM statement WHERE practice_id::text = ANY($2)) AS statements, (SELECT count(*) FROM confirmation WHERE practice_id::text = ANY($2)) AS confirmations,
    (SELECT count(*) FROM audit_event WHERE subject_id::text = ANY($2)) AS events, (SELECT string_agg(r.xmin::text, ',' ORDER BY practice_id) FROM register_entry r WHERE practice_id::text = ANY($2)) AS entries,
    (SELECT l.xmin::text FROM action_link l WHERE recipient = $1) AS link, (SELECT q.xmin::text FROM confirmation_request q WHERE mailbox = $1) AS request`, [mailbox, practiceIds])
}

const nothingChanged = (page: Page) => page.getByRole('button', { name: 'Rien n’a changé' }).first()
const sendAnswers = (page: Page) => page.getByRole('button', { name: 'Envoyer mes réponses' }).first()

test('the month’s mail: opening it changes nothing, its button answers for all, a second use says so kindly @telephone', async ({ page }) => {
  const { mailbox, practiceIds, closes } = asked()
  const link = await openMail(page, mailbox, /\/confirmer\?jeton=/)
  await look(page, 'mail-of-the-month')
  const before = await written(mailbox, practiceIds)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Vos médecins accueillent-ils de nouveaux patients ?' })).toBeVisible()
  await look(page, 'confirm-question')
  await page.reload()
  expect(await written(mailbox, practiceIds)).toEqual(before)

  await expect(nothingChanged(page)).toBeVisible()
  await page.getByRole('group', { name: closes }).getByRole('radio', { name: 'Non', exact: true }).check()
  await sendAnswers(page).click()
  await expect(page.getByRole('status').filter({ hasText: 'Merci, c’est enregistré' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: closes })).toContainText('Ne prend pas de nouveaux patients')
  await look(page, 'confirm-thanks')

  const after = await written(mailbox, practiceIds)
  expect(after).not.toEqual(before)
  await page.goto(link)
  await expect(page.getByText('Ce lien a servi aujourd’hui. Il ne sert qu’une fois : rien de plus n’a été changé.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  expect(await written(mailbox, practiceIds)).toEqual(after)
  await look(page, 'confirm-used')
})

test('fifty openings by mail scanners write nothing @bureau', async ({ page, request }) => {
  const { mailbox, practiceIds } = asked()
  const link = await openMail(page, mailbox, /\/confirmer\?jeton=/)
  const before = await written(mailbox, practiceIds)
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? request.head(link) : request.get(link, { headers: { purpose: 'prefetch' } }))))
  expect(answers.map((answer) => answer.status())).toEqual(Array.from({ length: 50 }, () => 200))
  expect(await written(mailbox, practiceIds)).toEqual(before)
})

test('a link that has expired while the page was open, an old one and a cut one are told kindly, with two other ways @telephone', async ({ page }) => {
  const { mailbox, practiceIds } = asked()
  const link = await openMail(page, mailbox, /\/confirmer\?jeton=/)
  await page.goto(link)
  await expect(nothingChanged(page)).toBeVisible()
  await demoSql(`UPDATE action_link SET expires_at = now() - interval '1 minute' WHERE recipient = $1`, [mailbox])
  const before = await written(mailbox, practiceIds)
  await nothingChanged(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'rien n’a été enregistré' })).toBeFocused()
  await look(page, 'confirm-expired-meanwhile')

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Ce lien a expiré' })).toBeVisible()
  await look(page, 'confirm-expired')
  await page.goto(link.slice(0, -4))
  await expect(page.getByRole('heading', { name: 'Ce lien n’est pas complet' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Répondre depuis mon espace' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Appeler le/ })).toBeVisible()
  await look(page, 'confirm-cut')
  expect(await written(mailbox, practiceIds)).toEqual(before)
})
