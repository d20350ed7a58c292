import { describe, expect, test } from 'vitest'
import { loadSession } from '#lib/platform/auth/load-actor'
import { db } from '#lib/platform/db/client'
import { askDelegationRenewals } from '#lib/practitioners/ask-delegation-renewals'
import { delegateInvitedMail, delegationEndingMail } from '#lib/practitioners/delegation-mail'
import { getOwnDelegations, listDelegations, listHeldDelegations } from '#lib/practitioners/delegation-queries'
import { grantDelegation } from '#lib/practitioners/grant-delegation'
import { renewDelegation } from '#lib/practitioners/renew-delegation'
import { revokeDelegation } from '#lib/practitioners/revoke-delegation'
import { aGp, aSite, aStranger, aUser, coordinatorActor, daysLater, delegateActor, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const person = (email: string) => ({ name: 'Mme Secrétaire', email, untilOn: null })

/** What the account behind an address answers for, as a session would say. */
async function delegatedTo(email: string, today = '2026-11-23') {
  const user = await db().user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const sessionToken = crypto.randomUUID()
  await db().session.create({ data: { sessionToken, userId: user.id, expires: daysLater(1000) }, select: { id: true } })
  return [...((await loadSession(sessionToken, today))?.actor.delegatedPracticeIds ?? [])]
}

test('a GP lets a secretary answer: the account is made, she answers for that practice and is told by mail', async () => {
  const gp = await aGp()
  const granted = await grantDelegation(gpActor([gp.practiceId]), { ...person('a@exemple.invalid'), subject: { practiceIds: [gp.practiceId] } }, monday)
  expect(granted).toEqual({ ok: true, value: { untilOn: '2027-11-23' } })
  expect(await delegatedTo('a@exemple.invalid')).toEqual([gp.practiceId])
  const mail = await db().outboxMail.findFirstOrThrow({ where: { recipient: 'a@exemple.invalid' } })
  expect(mail.template).toBe('delegate-invited')
  const content = await delegateInvitedMail(mail.payload as Record<string, unknown>)
  expect(content?.paragraphs.join(' ')).toContain('Cabinet du Marais')
  expect(content?.button?.url).toContain('/connexion?retour=')
})

test('the coordination lets a mailbox answer for a whole site, whoever joins it later included', async () => {
  const siteId = await aSite()
  const one = await aGp({ siteId })
  await grantDelegation(coordinatorActor(), { ...person('site@exemple.invalid'), subject: { siteId } }, monday)
  const two = await aGp({ siteId })
  expect((await delegatedTo('site@exemple.invalid')).sort()).toEqual([one.practiceId, two.practiceId].sort())
})

test('granting again moves the end, and makes no second delegation', async () => {
  const gp = await aGp()
  const actor = gpActor([gp.practiceId])
  for (const untilOn of [null, '2027-02-01']) await grantDelegation(actor, { ...person('twice@exemple.invalid'), untilOn, subject: { practiceIds: [gp.practiceId] } }, monday)
  const { delegations } = await getOwnDelegations(actor, '2026-11-23')
  expect(delegations.map((one) => one.untilOn)).toEqual(['2027-02-01'])
})

describe('who may not', () => {
  test.each([
    ['a stranger', aStranger()],
    ['a GP for a whole site', gpActor([])],
  ])('%s gets not-found', async (_, actor) => {
    const gp = await aGp()
    const subject = actor.ownPracticeIds.size === 0 ? { siteId: gp.siteId } : { practiceIds: [gp.practiceId] }
    expect(await grantDelegation(actor, { ...person('x@exemple.invalid'), subject }, monday)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await db().user.count({ where: { email: 'x@exemple.invalid' } })).toBe(0)
  })

  test('a delegate can neither hand on nor end what was granted', async () => {
    const gp = await aGp()
    const delegate = delegateActor([gp.practiceId])
    expect(await grantDelegation(delegate, { ...person('y@exemple.invalid'), subject: { practiceIds: [gp.practiceId] } }, monday)).toMatchObject({ code: 'not-found' })
    await grantDelegation(coordinatorActor(), { ...person('y@exemple.invalid'), subject: { practiceIds: [gp.practiceId] } }, monday)
    const { id } = await db().delegation.findFirstOrThrow({ where: { practiceId: gp.practiceId }, select: { id: true } })
    expect(await revokeDelegation(delegate, { delegationId: id }, monday)).toMatchObject({ code: 'not-found' })
    expect(await renewDelegation(aStranger(), { delegationId: id }, monday)).toMatchObject({ code: 'not-found' })
    expect(await listDelegations(delegate, { page: 1, sort: 'fin', direction: 'asc', search: '', state: null }, '2026-11-23')).toBeNull()
  })
})

describe('refused with a reason', () => {
  test.each([
    ['already-over', { untilOn: '2026-11-22' }],
    ['too-long', { untilOn: '2029-01-01' }],
  ])('%s', async (code, more) => {
    const gp = await aGp()
    expect(await grantDelegation(gpActor([gp.practiceId]), { ...person('b@exemple.invalid'), ...more, subject: { practiceIds: [gp.practiceId] } }, monday)).toMatchObject({ code })
  })

  test('an account that was closed is not reopened this way', async () => {
    const gp = await aGp()
    const userId = await aUser({ isDisabled: true })
    const { email } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } })
    expect(await grantDelegation(gpActor([gp.practiceId]), { ...person(email ?? ''), subject: { practiceIds: [gp.practiceId] } }, monday)).toMatchObject({ code: 'account-disabled' })
  })
})

test('revoked, she answers for nobody in the same second; a second time there is nothing to revoke', async () => {
  const gp = await aGp()
  const actor = gpActor([gp.practiceId])
  await grantDelegation(actor, { ...person('c@exemple.invalid'), subject: { practiceIds: [gp.practiceId] } }, monday)
  const { id } = await db().delegation.findFirstOrThrow({ where: { practiceId: gp.practiceId }, select: { id: true } })
  expect(await revokeDelegation(actor, { delegationId: id }, monday)).toEqual({ ok: true, value: null })
  expect(await delegatedTo('c@exemple.invalid')).toEqual([])
  expect(await revokeDelegation(actor, { delegationId: id }, monday)).toMatchObject({ code: 'not-found' })
})

describe('what a delegate reads of the delegations she holds', () => {
  const held = async (email: string, today: string) => {
    const { id } = await db().user.findUniqueOrThrow({ where: { email }, select: { id: true } })
    return listHeldDelegations(delegateActor([], id), today)
  }

  test('from whom, for whom, since when and until when; nothing of the others', async () => {
    const [one, two, other] = [await aGp({ lastName: 'Premier' }), await aGp({ lastName: 'Second' }), await aGp({ lastName: 'Autre' })]
    const gpUserId = await aUser({ practitionerId: one.practitionerId })
    await grantDelegation(gpActor([one.practiceId], gpUserId), { ...person('held@exemple.invalid'), subject: { practiceIds: [one.practiceId] } }, monday)
    await grantDelegation(coordinatorActor(), { ...person('held@exemple.invalid'), untilOn: '2026-12-15', subject: { siteId: two.siteId } }, monday)
    await grantDelegation(coordinatorActor(), { ...person('else@exemple.invalid'), subject: { practiceIds: [other.practiceId] } }, monday)
    expect(await held('held@exemple.invalid', '2026-11-23')).toMatchObject({ held: [
      { subject: 'Tous les médecins du lieu', place: 'Cabinet du Marais', sinceOn: '2026-11-23', untilOn: '2026-12-15', givenBy: 'coordination', state: 'ending' },
      { subject: 'Dr Camille Premier', sinceOn: '2026-11-23', untilOn: '2027-11-23', givenBy: 'gp', state: 'in_force' },
    ] })
  })

  test.each(['revoked', 'expired', 'the doctor left'])('%s: an empty list, where somebody who never held any has no page', async (end) => {
    const gp = await aGp()
    const email = `${end.replaceAll(' ', '-')}@exemple.invalid`
    const actor = gpActor([gp.practiceId])
    await grantDelegation(actor, { ...person(email), untilOn: '2027-02-01', subject: { practiceIds: [gp.practiceId] } }, monday)
    expect((await held(email, '2027-02-01'))?.held).toHaveLength(1)
    const { id } = await db().delegation.findFirstOrThrow({ where: { practiceId: gp.practiceId }, select: { id: true } })
    if (end === 'revoked') await revokeDelegation(actor, { delegationId: id }, monday)
    if (end === 'the doctor left') await db().practice.update({ where: { id: gp.practiceId }, data: { endsOn: new Date('2026-12-31') }, select: { id: true } })
    expect(await held(email, end === 'expired' ? '2027-02-02' : '2027-02-01')).toEqual({ held: [] })
    expect(await listHeldDelegations(delegateActor([], await aUser()), '2027-02-01')).toBeNull()
  })
})

test('a month before its end the GP is asked once whether it goes on; prolonged, it is asked again the year after', async () => {
  const gp = await aGp()
  const userId = await aUser({ practitionerId: gp.practitionerId })
  const { email } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } })
  const actor = gpActor([gp.practiceId], userId)
  await grantDelegation(actor, { ...person('d@exemple.invalid'), untilOn: '2027-03-01', subject: { practiceIds: [gp.practiceId] } }, monday)
  const asked = async () => db().outboxMail.findMany({ where: { template: 'delegation-ending', recipient: email ?? '' } })
  await askDelegationRenewals(new Date('2027-01-29T09:00:00Z'))
  expect(await asked()).toHaveLength(0)
  for (const day of ['2027-01-30', '2027-01-31']) await askDelegationRenewals(new Date(`${day}T09:00:00Z`))
  const [mail, ...more] = await asked()
  expect(more).toEqual([])
  expect((await delegationEndingMail(mail?.payload as Record<string, unknown>))?.button?.url).toContain(encodeURIComponent('/espace/delegations'))
  const { id } = await db().delegation.findFirstOrThrow({ where: { practiceId: gp.practiceId }, select: { id: true } })
  expect(await renewDelegation(actor, { delegationId: id }, new Date('2027-02-01T09:00:00Z'))).toEqual({ ok: true, value: { untilOn: '2028-02-01' } })
  await askDelegationRenewals(new Date('2028-01-10T09:00:00Z'))
  expect(await asked()).toHaveLength(2)
})

test('a GP who leaves is not asked, and cannot prolong', async () => {
  const gp = await aGp({ endsOn: '2026-12-10' })
  const actor = gpActor([gp.practiceId])
  await grantDelegation(actor, { ...person('e@exemple.invalid'), untilOn: '2026-12-05', subject: { practiceIds: [gp.practiceId] } }, monday)
  const before = await db().outboxMail.count({ where: { template: 'delegation-ending' } })
  await askDelegationRenewals(monday)
  expect(await db().outboxMail.count({ where: { template: 'delegation-ending' } })).toBe(before)
  const { id } = await db().delegation.findFirstOrThrow({ where: { practiceId: gp.practiceId }, select: { id: true } })
  expect(await renewDelegation(actor, { delegationId: id }, new Date('2026-12-11T09:00:00Z'))).toMatchObject({ code: 'practice-left' })
})
