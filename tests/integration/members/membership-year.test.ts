import { expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { keepMembershipYear } from '#lib/members/membership-year-job'
import { settleFees } from '#lib/members/settle-fees'
import { db } from '#lib/platform/db/client'
import { toDayOrNull } from '#lib/platform/db/days'
import { aFeeYear, aMember } from '#tests/factories/member'
import { aRole, aUser, coordinatorActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
const at = (day: string) => new Date(`${day}T05:40:00Z`)
const mailsOf = (email: string) => db().outboxMail.findMany({ where: { recipient: email, template: 'membership-renewal' } })
const untilOf = async (userId: string) => (await db().roleGrant.findMany({ where: { userId }, orderBy: { fromOn: 'asc' }, select: { untilOn: true } })).map((role) => toDayOrNull(role.untilOn))

async function aMemberOf(year: number) {
  const userId = await aUser()
  await aRole(userId, 'member', { untilOn: `${year}-12-31` })
  const email = `${userId}@exemple.invalid`
  const id = await aMember({ state: 'member', userId, email, joinedOn: `${year}-02-01` })
  await db().membership.create({ data: { memberId: id, year, dueCents: 5000, isRenewal: false, settledOn: new Date(`${year}-02-10`), createdAt: at(`${year}-02-01`) } })
  return { id, userId, email }
}

test('in January each member is asked once, in working hours, and keeps the rights until the last day for renewing', async () => {
  await aFeeYear(2030)
  const { id, userId, email } = await aMemberOf(2029)
  await keepMembershipYear(at('2030-01-01')) // A public holiday.
  await keepMembershipYear(at('2030-01-01'))
  await keepMembershipYear(at('2030-01-15'))
  const mails = await mailsOf(email)
  expect(mails).toHaveLength(1)
  expect(mails[0]?.notBeforeAt.toISOString()).toBe('2030-01-02T07:00:00.000Z')
  expect(await untilOf(userId)).toEqual(['2029-12-31', '2030-03-31'])
  expect(await db().membership.findUniqueOrThrow({ where: { memberId_year: { memberId: id, year: 2030 } } })).toMatchObject({ dueCents: 5000, isRenewal: true, settledOn: null })
  const content = await mailTemplates['membership-renewal']?.(mails[0]?.payload as Record<string, unknown>)
  expect(content?.paragraphs.join('\n')).toMatch(/50\s€/)
})

test('the mail does not leave once the fee has arrived', async () => {
  await aFeeYear(2030)
  const { id, email } = await aMemberOf(2029)
  await keepMembershipYear(at('2030-01-03'))
  await settleFees(coordinatorActor(), { memberIds: [id], year: 2030, means: 'card', receivedOn: '2030-01-03' }, at('2030-01-03'))
  const [mail] = await mailsOf(email)
  expect(await mailTemplates['membership-renewal']?.(mail?.payload as Record<string, unknown>)).toBeNull()
})

test('whoever did not renew lapses after the day, not on it; whoever paid does not', async () => {
  await aFeeYear(2040)
  const [silent, payer] = [await aMemberOf(2039), await aMemberOf(2039)]
  await keepMembershipYear(at('2040-01-03'))
  await settleFees(coordinatorActor(), { memberIds: [payer.id], year: 2040, means: 'card', receivedOn: '2040-02-03' }, at('2040-02-03'))
  const stateOf = async ({ id }: { id: string }) => (await db().member.findUniqueOrThrow({ where: { id } })).state
  await keepMembershipYear(at('2040-03-31'))
  expect(await stateOf(silent)).toBe('member')
  await keepMembershipYear(at('2040-04-01'))
  expect([await stateOf(silent), await stateOf(payer)]).toEqual(['lapsed', 'member'])
  expect((await untilOf(silent.userId)).at(-1)).toBe('2040-03-31')
  expect((await untilOf(payer.userId)).at(-1)).toBe('2040-12-31')
  await keepMembershipYear(at('2040-04-02'))
  expect(await db().memberStep.count({ where: { memberId: silent.id, event: 'lapse' } })).toBe(1)
})

test('a worker that was away until April asks first, and nobody lapses within a month of the mail', async () => {
  await aFeeYear(2050)
  const { id, userId } = await aMemberOf(2049)
  await keepMembershipYear(at('2050-04-10'))
  expect((await untilOf(userId)).at(-1)).toBe('2050-05-10')
  await keepMembershipYear(at('2050-04-20'))
  expect((await db().member.findUniqueOrThrow({ where: { id } })).state).toBe('member')
  await keepMembershipYear(at('2050-05-11'))
  expect((await db().member.findUniqueOrThrow({ where: { id } })).state).toBe('lapsed')
})

test('where nothing is due, the year is settled and nobody is written to', async () => {
  await aFeeYear(2060, 0)
  const { id, userId, email } = await aMemberOf(2059)
  await keepMembershipYear(at('2060-01-02'))
  expect(await mailsOf(email)).toEqual([])
  expect((await untilOf(userId)).at(-1)).toBe('2060-12-31')
  expect((await db().membership.findUniqueOrThrow({ where: { memberId_year: { memberId: id, year: 2060 } } })).settledOn).not.toBeNull()
})

test('a refusal of more than a year ago is erased with its history, a younger one and a member are not', async () => {
  const old = await aMember({ state: 'refused', at: at('2028-01-10') })
  await db().memberStep.create({ data: { memberId: old, at: at('2028-01-10'), event: 'refuse', note: 'Raison personnelle.' } })
  const [young, member] = [await aMember({ state: 'refused', at: at('2028-06-10') }), await aMember({ state: 'member', at: at('2020-01-10') })]
  await keepMembershipYear(at('2029-02-01'))
  expect((await db().member.findMany({ where: { id: { in: [old, young, member] } } })).map((row) => row.id).toSorted()).toEqual([young, member].toSorted())
  expect(await db().memberStep.count({ where: { memberId: old } })).toBe(0)
})
