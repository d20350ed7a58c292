import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { createConvention } from '#lib/conventions/create-convention'
import { decideRenewal } from '#lib/conventions/decide-renewal'
import { keepRenewals } from '#lib/conventions/keep-renewals-job'
import { publicValidities } from '#lib/conventions/public-queries'
import { listConventions, listRenewalTasks } from '#lib/conventions/queries'
import type { ConventionFacts } from '#lib/conventions/repository'
import { updateConvention } from '#lib/conventions/update-convention'
import { shiftClock } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { toDayOrNull } from '#lib/platform/db/days'
import { addDays, type Day, startOfDay } from '#lib/platform/day'
import { aStranger, aUser, coordinatorActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const zone = 'Europe/Paris'
/** Two minutes past midnight in Paris, when the worker looks. */
const nightOf = (day: Day) => new Date(startOfDay(day, zone).getTime() + 120_000)
const coordination = coordinatorActor()
const tacit: ConventionFacts = { title: 'Convention', startsOn: '2025-07-01', endsOn: '2027-06-30', grants: ['register_read'], renewal: 'tacit', renewalMonths: 12, noticeMonths: 0, dataAnnex: '', agreementId: null }

async function aConvention(more: Partial<ConventionFacts> = {}): Promise<{ id: string; organisationId: string }> {
  const { id: organisationId } = await db().organisation.create({ data: { name: `Partenaire ${randomUUID()}`, kind: 'clinic' }, select: { id: true } })
  const made = await createConvention(coordination, { ...tacit, ...more, organisationId }, new Date('2025-06-01T10:00:00Z'))
  if (!made.ok) throw new Error(made.code)
  return { id: made.value.id, organisationId }
}
const mailsOf = (id: string) => db().outboxMail.findMany({ where: { template: 'convention-ending', payload: { path: ['conventionId'], equals: id } }, orderBy: { notBeforeAt: 'asc' } })
const endOf = async (id: string) => toDayOrNull((await db().convention.findUniqueOrThrow({ where: { id }, select: { endsOn: true } })).endsOn)
const decisionsOf = async (id: string) => (await db().conventionDecision.findMany({ where: { conventionId: id }, orderBy: { id: 'asc' } })).map(({ decision, endsOn, nextEndsOn }) => [decision, toDayOrNull(endsOn), toDayOrNull(nextEndsOn)])

beforeEach(async () => {
  await database.owner("UPDATE convention SET renewal = 'none', renewal_months = NULL")
  await database.owner("UPDATE instance SET email = 'contact@exemple.invalid'")
})

describe('warnings', () => {
  test('leave 60, 30 and 7 days before the last day, once each, in working hours, whatever the clocks do', async () => {
    // The clocks go forward in the night of 28 March 2027: 60, 30 and 7 days before 5 May are on both sides of it.
    const { id } = await aConvention({ endsOn: '2027-05-05' })
    for (let day = '2027-02-25'; day <= '2027-05-05'; day = addDays(day, 1)) {
      await keepRenewals(nightOf(day))
      await keepRenewals(nightOf(day))
    }
    expect((await mailsOf(id)).map((mail) => [mail.recipient, mail.notBeforeAt.toISOString()])).toEqual([
      ['contact@exemple.invalid', '2027-03-08T07:00:00.000Z'], // Saturday 6 March: the Monday after.
      ['contact@exemple.invalid', '2027-04-05T06:00:00.000Z'],
      ['contact@exemple.invalid', '2027-04-28T06:00:00.000Z'],
    ])
  })

  test('count from the notice; a leap day changes nothing', async () => {
    const { id } = await aConvention({ endsOn: '2028-05-31', noticeMonths: 3 }) // Due on 29 February.
    await keepRenewals(nightOf('2027-12-30'))
    expect(await mailsOf(id)).toEqual([])
    await keepRenewals(nightOf('2027-12-31'))
    expect(await mailsOf(id)).toHaveLength(1)
    expect((await listRenewalTasks(coordination, '2028-02-29'))?.map((task) => [task.id, task.dueOn, task.daysLeft])).toEqual([[id, '2028-02-29', 0]])
    expect(await listRenewalTasks(coordination, '2028-03-01')).toEqual([])
  })

  test('a worker that was away sends the nearest one only, and a moved end is warned of anew', async () => {
    const { id } = await aConvention()
    await keepRenewals(nightOf('2027-06-25'))
    expect(await mailsOf(id)).toHaveLength(1)
    await updateConvention(coordination, { ...tacit, id, version: 1, endsOn: '2027-07-20' }, nightOf('2027-06-25'))
    await keepRenewals(nightOf('2027-06-26'))
    expect((await mailsOf(id)).map((mail) => (mail.payload as { endsOn: string }).endsOn)).toEqual(['2027-06-30', '2027-07-20'])
  })

  test.each<[string, Partial<ConventionFacts>]>([
    ['that does not renew', { renewal: 'none', renewalMonths: null }], ['without an end', { endsOn: null, renewal: 'none', renewalMonths: null }], ['that has not begun', { startsOn: '2027-06-28' }],
  ])('nothing is sent about a convention %s', async (_, more) => {
    const { id } = await aConvention(more)
    await keepRenewals(nightOf('2027-06-24'))
    expect([await mailsOf(id), await listRenewalTasks(coordination, '2027-06-24')]).toEqual([[], []])
  })

  test('nothing is sent about one that has ended, nor does it come back', async () => {
    const { id } = await aConvention({ renewal: 'express' })
    await keepRenewals(nightOf('2027-07-01'))
    expect([await mailsOf(id), await endOf(id), await listRenewalTasks(coordination, '2027-07-01')]).toEqual([[], '2027-06-30', []])
  })

  test('without an address of the CPTS, those who hold the role of coordination are told', async () => {
    await database.owner("UPDATE instance SET email = ''")
    const userId = await aUser()
    await db().user.update({ where: { id: userId }, data: { email: `${userId}@exemple.invalid` } })
    await db().roleGrant.create({ data: { userId, role: 'coordination', fromOn: new Date('2026-01-01') } })
    const { id } = await aConvention()
    await keepRenewals(nightOf('2027-06-24'))
    expect((await mailsOf(id)).map((mail) => mail.recipient)).toEqual([`${userId}@exemple.invalid`])
    await db().roleGrant.deleteMany({ where: { userId } })
  })

  test('the mail says with whom, until when and what happens without an answer; decided meanwhile, it does not leave', async () => {
    const { id } = await aConvention()
    await keepRenewals(nightOf('2027-06-24'))
    const [mail] = await mailsOf(id)
    const written = () => mailTemplates['convention-ending']?.(mail?.payload as Record<string, unknown>)
    shiftClock(nightOf('2027-06-24').getTime() - Date.now())
    try {
      const content = await written()
      expect(content?.subject).toMatch(/^Convention avec Partenaire .*\s: à décider avant le mercredi 30 juin$/)
      expect(content?.paragraphs.join('\n')).toMatch(/Il reste 6 jours .* elle se renouvelle\./)
      expect(content?.button?.url).toContain('/gestion/organisations/')
      await decideRenewal(coordination, { id, endsOn: '2027-06-30', decision: 'not_renewed' }, nightOf('2027-06-24'))
      expect(await written()).toBeNull()
    } finally {
      shiftClock(0)
    }
  })
})

describe('a tacit renewal', () => {
  test('happens the night after the last day, is written down, and the partner keeps its rights', async () => {
    const { id, organisationId } = await aConvention({ endsOn: '2028-02-29' })
    await keepRenewals(nightOf('2028-02-29'))
    expect(await endOf(id)).toBe('2028-02-29')
    expect((await keepRenewals(nightOf('2028-03-01'))).renewed).toBe(1)
    expect((await keepRenewals(nightOf('2028-03-01'))).renewed).toBe(0)
    expect([await endOf(id), await decisionsOf(id)]).toEqual(['2029-02-28', [['tacitly_renewed', '2028-02-29', '2029-02-28']]])
    expect(await listConventions(coordination, organisationId, '2028-03-01')).toMatchObject([{ state: 'in_force', decisions: [{ decision: 'tacitly_renewed', by: '' }] }])
    expect(await database.owner("SELECT event, capacity FROM audit_event WHERE subject_id = $1 AND event = 'convention.tacitly_renewed'", [id])).toEqual([{ event: 'convention.tacitly_renewed', capacity: 'command' }])
  })

  test('does not happen once somebody decided against it', async () => {
    const { id, organisationId } = await aConvention()
    const person = await aUser()
    expect(await decideRenewal(coordinatorActor(person), { id, endsOn: '2027-06-30', decision: 'not_renewed' }, nightOf('2027-06-01'))).toEqual({ ok: true, value: { organisationId } })
    expect(await listRenewalTasks(coordination, '2027-06-02')).toEqual([])
    await keepRenewals(nightOf('2027-07-01'))
    expect([await endOf(id), (await mailsOf(id)).length]).toEqual(['2027-06-30', 0])
    const [item] = (await listConventions(coordination, organisationId, '2027-07-01')) ?? []
    expect(item).toMatchObject({ state: 'ended', decisions: [{ decision: 'not_renewed', at: nightOf('2027-06-01') }] })
  })
})

describe('deciding', () => {
  test('to renew moves the last day by one period; to change one’s mind before the end is possible', async () => {
    const { id } = await aConvention()
    await decideRenewal(coordination, { id, endsOn: '2027-06-30', decision: 'not_renewed' }, nightOf('2027-06-01'))
    await decideRenewal(coordination, { id, endsOn: '2027-06-30', decision: 'not_renewed' }, nightOf('2027-06-02'))
    await decideRenewal(coordination, { id, endsOn: '2027-06-30', decision: 'renewed' }, nightOf('2027-06-03'))
    expect([await endOf(id), await decisionsOf(id)]).toEqual(['2028-06-30', [['not_renewed', '2027-06-30', null], ['renewed', '2027-06-30', '2028-06-30']]])
  })

  test('two at once renew once: the second is told that somebody has answered', async () => {
    const { id } = await aConvention()
    const both = await Promise.all([0, 1].map(() => decideRenewal(coordinatorActor(), { id, endsOn: '2027-06-30', decision: 'renewed' }, nightOf('2027-06-01'))))
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['already-decided', 'ok'])
    expect(await endOf(id)).toBe('2028-06-30')
  })

  test('is refused to a stranger, about what does not renew, and about what has ended', async () => {
    const [{ id }, { id: plain }] = [await aConvention(), await aConvention({ renewal: 'none', renewalMonths: null })]
    const renew = (actor: typeof coordination, conventionId: string, day: Day) => decideRenewal(actor, { id: conventionId, endsOn: '2027-06-30', decision: 'renewed' }, nightOf(day))
    expect(await renew(aStranger(), id, '2027-06-01')).toMatchObject({ code: 'not-found' })
    expect(await renew(coordination, randomUUID(), '2027-06-01')).toMatchObject({ code: 'not-found' })
    expect(await renew(coordination, plain, '2027-06-01')).toMatchObject({ code: 'not-renewable' })
    expect(await renew(coordination, id, '2027-07-01')).toMatchObject({ code: 'already-ended' })
    expect([await endOf(id), await decisionsOf(id)]).toEqual(['2027-06-30', []])
  })

  test('leaves nothing when its trace cannot be written', async () => {
    const { id } = await aConvention()
    await database.owner("ALTER TABLE audit_event ADD CONSTRAINT refuses CHECK (event <> 'convention.renewed') NOT VALID")
    try {
      await expect(decideRenewal(coordination, { id, endsOn: '2027-06-30', decision: 'renewed' }, nightOf('2027-06-01'))).rejects.toThrow(/refuses/)
    } finally {
      await database.owner('ALTER TABLE audit_event DROP CONSTRAINT refuses')
    }
    expect([await endOf(id), await decisionsOf(id)]).toEqual(['2027-06-30', []])
  })
})

test('what is over cannot be made to renew; a page that is gone cannot be chosen; without renewal there is no period', async () => {
  const { id } = await aConvention({ renewal: 'none', renewalMonths: null })
  expect(await updateConvention(coordination, { ...tacit, id, version: 1 }, nightOf('2027-07-01'))).toMatchObject({ code: 'already-ended' })
  expect(await updateConvention(coordination, { ...tacit, id, version: 1, agreementId: randomUUID() }, nightOf('2027-06-01'))).toMatchObject({ code: 'page-gone' })
  expect(await updateConvention(coordination, { ...tacit, id, version: 1, renewal: 'none', renewalMonths: 12, noticeMonths: 3 }, nightOf('2027-06-01'))).toEqual({ ok: true, value: null })
  await expect(database.owner('UPDATE convention SET renewal_months = 12 WHERE id = $1', [id])).rejects.toThrow(/convention_renewal_months/)
})

test('the site is told until when it holds, and nothing of what it grants', async () => {
  const page = await db().content.create({ data: { kind: 'agreement', slug: `c-${randomUUID().slice(0, 8)}`, draft: {}, draftTitle: 'Convention', createdAt: nightOf('2026-01-01'), updatedAt: nightOf('2026-01-01') }, select: { id: true } })
  const { id } = await aConvention({ agreementId: page.id, dataAnnex: 'secret' })
  await decideRenewal(coordination, { id, endsOn: '2027-06-30', decision: 'not_renewed' }, nightOf('2027-06-01'))
  expect((await publicValidities())[page.id]).toEqual({ startsOn: '2025-07-01', endsOn: '2027-06-30', renewal: 'tacit', renewalMonths: 12, noticeMonths: 0, refused: true })
})
