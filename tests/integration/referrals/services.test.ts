import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { disableAccount } from '#lib/accounts/disable-account'
import { endRole } from '#lib/accounts/end-role'
import { requestSignInLink } from '#lib/accounts/request-sign-in-link'
import { sleepAccounts } from '#lib/accounts/sleep-accounts'
import { wakeAccount } from '#lib/accounts/wake-account'
import { addService } from '#lib/organisations/add-service'
import { changeService } from '#lib/organisations/change-service'
import { placeUser } from '#lib/organisations/place-user'
import { removeService } from '#lib/organisations/remove-service'
import { commandActor, type Actor } from '#lib/platform/auth/actor'
import { loadSession } from '#lib/platform/auth/load-actor'
import { db } from '#lib/platform/db/client'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { listOwnDrafts } from '#lib/referrals/draft-queries'
import { handOverNeed } from '#lib/referrals/hand-over-need'
import { getNeed, listOwnNeeds } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import { getServiceQueue } from '#lib/referrals/service-queue-queries'
import { aDraft, aNeed, ask, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { anOrganisation, aRole, aUser, daysLater, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const today = '2026-11-23'
const admin: Actor = { ...commandActor, kind: 'person', userId: randomUUID(), roles: new Set(['admin'] as const) }

/** Somebody of a partner as the product itself reads them, signed in. */
async function signedIn(organisationId: string, role: 'partner_user' | 'partner_referent' = 'partner_user', serviceIds: readonly string[] = []) {
  const userId = await aUser({ name: `Personne ${randomUUID().slice(0, 4)}` })
  await aRole(userId, role, { organisationId })
  if (serviceIds.length > 0) await placeUser(admin, { organisationId, userId, serviceIds }, monday)
  const sessionToken = randomUUID()
  await db().session.create({ data: { sessionToken, userId, expires: daysLater(400), createdAt: monday, lastSeenAt: monday } })
  const read = async () => (await loadSession(sessionToken, today))?.actor ?? null
  const actor = await read()
  if (!actor) throw new Error('nobody is signed in')
  return { userId, actor, read, grantId: (await db().roleGrant.findFirstOrThrow({ where: { userId }, select: { id: true } })).id }
}

async function twoServices() {
  const organisationId = await anOrganisation(['referral_submit'])
  const made = async (name: string) => { const added = await addService(admin, { organisationId, name, phone: '', email: `${randomUUID()}@exemple.invalid` }, monday); if (!added.ok) throw new Error(added.code); return added.value.serviceId }
  const [ward, desk] = [await made('Sorties'), await made('Accueil')] as const
  return { organisationId, ward, desk, nurse: await signedIn(organisationId, 'partner_user', [ward]), clerk: await signedIn(organisationId, 'partner_user', [desk]), referent: await signedIn(organisationId, 'partner_referent') }
}

async function awaitingItsSender(nurse: Actor): Promise<string> {
  const needId = await aNeed(nurse)
  const gp = await aWelcomingGp()
  const [proposalId = ''] = await ask(needId, [gp])
  await answerProposal(searcherActor(), { proposalId, answer: { answer: 'yes' } }, monday)
  return needId
}

const sees = async (actor: Actor, needId: string) => ({ page: (await getNeed(actor, needId)) !== null, list: ((await listOwnNeeds(actor, needsRequest({}), monday))?.items ?? []).some((one) => one.id === needId), queue: ((await getServiceQueue(actor, today))?.tasks ?? []).some((one) => one.id === needId) })
const everywhere = { page: true, list: true, queue: true }
const nowhere = { page: false, list: false, queue: false }

test('what a service sent is followed by its people and the référent, in page, list and queue; by nobody else of the organisation', async () => {
  const { nurse, clerk, referent, ward, organisationId } = await twoServices()
  const needId = await awaitingItsSender(nurse.actor)
  expect(await db().referral.findFirst({ where: { needs: { some: { id: needId } } }, select: { serviceId: true } })).toEqual({ serviceId: ward })
  expect([await sees(nurse.actor, needId), await sees(clerk.actor, needId), await sees(referent.actor, needId)]).toEqual([everywhere, nowhere, everywhere])
  expect(await step(clerk.actor, needId, 'agree')).toMatchObject({ code: 'not-found' })
  const draft = await aDraft(nurse.actor)
  const drafts = async (actor: Actor) => (await listOwnDrafts(actor)).some((one) => one.id === draft)
  expect([await drafts(nurse.actor), await drafts(clerk.actor), await drafts(referent.actor)]).toEqual([true, false, true])
  // Moved, she follows what her new service sends, and no longer what she left there.
  await placeUser(referent.actor, { organisationId, userId: nurse.userId, serviceIds: [] }, monday)
  const moved = await nurse.read()
  expect(moved && (await sees(moved, needId))).toEqual(nowhere)
  await placeUser(referent.actor, { organisationId, userId: clerk.userId, serviceIds: [ward] }, monday)
  const arrived = await clerk.read()
  expect(arrived && (await sees(arrived, needId))).toEqual(everywhere)
})

test('a service takes another name, mailbox and telephone, with its people and its adressages; never the name of another, nor that of another partner', async () => {
  const { nurse, referent, ward, organisationId } = await twoServices()
  const needId = await awaitingItsSender(nurse.actor)
  const facts = { name: 'Sorties et suites', phone: '+33320000001', email: 'sorties@exemple.invalid' }
  expect(await changeService(referent.actor, { organisationId, serviceId: ward, ...facts }, monday)).toEqual({ ok: true, value: null })
  expect(await db().partnerService.findUnique({ where: { id: ward }, select: { name: true, phone: true, email: true } })).toEqual(facts)
  expect(await sees(nurse.actor, needId)).toEqual(everywhere)
  expect(await changeService(referent.actor, { organisationId, serviceId: ward, ...facts, name: 'Accueil' }, monday)).toMatchObject({ code: 'name-taken' })
  const elsewhere = await twoServices()
  expect(await changeService(elsewhere.referent.actor, { organisationId: elsewhere.organisationId, serviceId: ward, ...facts }, monday)).toMatchObject({ code: 'not-found' })
  expect(await removeService(elsewhere.referent.actor, { organisationId: elsewhere.organisationId, serviceId: ward }, monday)).toMatchObject({ code: 'not-found' })
})

test('a service goes once nobody belongs to it and nothing that it sent is kept: its adressages are never shown to the whole organisation', async () => {
  const { nurse, clerk, referent, ward, desk, organisationId } = await twoServices()
  const needId = await awaitingItsSender(nurse.actor)
  const remove = (serviceId: string) => removeService(referent.actor, { organisationId, serviceId }, monday)
  expect(await remove(desk)).toMatchObject({ code: 'has-people' })
  await placeUser(referent.actor, { organisationId, userId: clerk.userId, serviceIds: [] }, monday)
  expect(await remove(desk)).toEqual({ ok: true, value: null })
  expect(await remove(desk)).toMatchObject({ code: 'not-found' })
  await placeUser(referent.actor, { organisationId, userId: nurse.userId, serviceIds: [] }, monday)
  expect(await remove(ward)).toMatchObject({ code: 'has-referrals' })
  const outside = await clerk.read()
  expect(outside && (await sees(outside, needId))).toEqual(nowhere)
})

test('somebody is put into a service while it is removed, both ways round: either both stand, or the one who came later is told', async () => {
  for (let round = 0; round < 12; round += 1) {
    const { referent, clerk, organisationId, desk } = await twoServices()
    await placeUser(referent.actor, { organisationId, userId: clerk.userId, serviceIds: [] }, monday)
    const place = () => placeUser(referent.actor, { organisationId, userId: clerk.userId, serviceIds: [desk] }, monday)
    const remove = () => removeService(referent.actor, { organisationId, serviceId: desk }, monday)
    const [first, second] = await Promise.all(round % 2 === 0 ? [place(), remove()] : [remove(), place()])
    expect([first, second].map((one) => (one.ok ? 'done' : one.code)).toSorted()).toEqual(['done', (await db().partnerService.count({ where: { id: desk } })) === 0 ? 'not-found' : 'has-people'])
  }
})

test('where nobody has a service, everybody of the organisation follows everything', async () => {
  const organisationId = await anOrganisation(['referral_submit'])
  const [one, other] = [await signedIn(organisationId), await signedIn(organisationId)] as const
  const needId = await awaitingItsSender(one.actor)
  expect(await sees(other.actor, needId)).toEqual(everywhere)
})

test.each(['role ended', 'account closed', 'role over by its date'] as const)('%s: every open adressage falls to the service, due today, told to its mailbox; none is orphaned', async (how) => {
  const { nurse, referent, ward, organisationId } = await twoServices()
  const colleague = await signedIn(organisationId, 'partner_user', [ward])
  const [awaiting, received] = [await awaitingItsSender(nurse.actor), await aNeed(nurse.actor)] as const
  const later = daysLater(1)
  if (how === 'role ended') await endRole(referent.actor, { grantId: nurse.grantId }, later)
  if (how === 'account closed') await disableAccount(havingPassed(admin, later), { userId: nurse.userId }, later)
  if (how === 'role over by its date') {
    await db().roleGrant.updateMany({ where: { userId: nurse.userId }, data: { untilOn: new Date('2026-11-23') } })
    await sleepAccounts(commandActor, null, later)
  }
  expect(await db().referral.count({ where: { submittedById: nurse.userId, needs: { some: { closedAs: null } } } })).toBe(0)
  const due = (await needOf(awaiting)).dueAt
  expect(due && due <= daysLater(2)).toBe(true)
  expect((await getServiceQueue(colleague.actor, today))?.tasks[0]).toMatchObject({ id: awaiting, follower: null })
  expect((await getNeed(colleague.actor, received))?.parties).toEqual(['sender'])
  const { email } = await db().partnerService.findUniqueOrThrow({ where: { id: ward }, select: { email: true } })
  expect(await db().outboxMail.findMany({ where: { template: 'service-released', recipient: email }, select: { payload: true } })).toEqual([{ payload: { count: '2' } }])
  // Its news go on to the mailbox of all, and somebody takes it up.
  await step(searcherActor(), awaiting, 'withdraw_yes')
  expect(await db().outboxMail.count({ where: { template: 'referral-news', recipient: email } })).toBe(1)
  expect(await handOverNeed(colleague.actor, { needId: awaiting, userId: colleague.userId }, later)).toMatchObject({ ok: true })
  expect(await db().referral.count({ where: { submittedById: colleague.userId } })).toBe(1)
})

test('the référent hands one over to somebody of the service, not to another service’s, nor to somebody who left', async () => {
  const { nurse, clerk, referent, ward, organisationId } = await twoServices()
  const colleague = await signedIn(organisationId, 'partner_user', [ward])
  const needId = await awaitingItsSender(nurse.actor)
  const to = (actor: Actor, userId: string) => handOverNeed(actor, { needId, userId }, monday)
  expect(await to(referent.actor, clerk.userId)).toMatchObject({ code: 'not-of-service' })
  expect(await to(clerk.actor, clerk.userId)).toMatchObject({ code: 'not-found' })
  expect(await to(nurse.actor, colleague.userId)).toMatchObject({ code: 'not-found' })
  expect(await to(referent.actor, colleague.userId)).toEqual({ ok: true, value: null })
  expect((await getServiceQueue(nurse.actor, today))?.tasks[0]?.follower?.id).toBe(colleague.userId)
  await db().user.update({ where: { id: nurse.userId }, data: { disabledAt: monday } })
  expect(await to(referent.actor, nurse.userId)).toMatchObject({ code: 'not-of-service' })
})

test('an account idle for 90 days sleeps, not a day sooner; its service takes over; its sign-in mail says why; the référent wakes it', async () => {
  const { nurse, clerk, referent } = await twoServices()
  const needId = await awaitingItsSender(nurse.actor)
  await db().user.update({ where: { id: nurse.userId }, data: { createdAt: daysLater(-300) } })
  await db().roleGrant.updateMany({ where: { userId: nurse.userId }, data: { grantedAt: daysLater(-300) } })
  const isAsleep = async () => (await db().user.findUniqueOrThrow({ where: { id: nurse.userId } })).asleepAt !== null
  await sleepAccounts(commandActor, null, daysLater(90))
  expect([await isAsleep(), (await nurse.read()) !== null]).toEqual([false, true])
  await sleepAccounts(commandActor, null, daysLater(91))
  expect([await isAsleep(), await nurse.read()]).toEqual([true, null])
  expect(await db().referral.count({ where: { needs: { some: { id: needId } }, submittedById: null } })).toBe(1)
  const { email } = await db().user.findUniqueOrThrow({ where: { id: nurse.userId }, select: { email: true } })
  expect(await requestSignInLink(null, { email: email ?? '', returnTo: '/', caller: '192.0.2.9' }, daysLater(92))).toEqual({ ok: true, value: 'sent' })
  const sent = async () => (await db().outboxMail.findMany({ where: { recipient: email ?? '', template: { in: ['sign-in', 'account-asleep', 'account-woken'] } }, orderBy: { createdAt: 'asc' } })).map((one) => one.template)
  expect(await sent()).toEqual(['account-asleep'])
  expect(await wakeAccount(clerk.actor, { userId: nurse.userId }, daysLater(92))).toMatchObject({ code: 'not-found' })
  expect(await wakeAccount(referent.actor, { userId: nurse.userId }, daysLater(92))).toMatchObject({ ok: true })
  await requestSignInLink(null, { email: email ?? '', returnTo: '/', caller: '192.0.2.9' }, daysLater(92))
  expect((await sent()).toSorted()).toEqual(['account-asleep', 'account-woken', 'sign-in'])
  await sleepAccounts(commandActor, null, daysLater(93))
  expect(await isAsleep()).toBe(false)
})
