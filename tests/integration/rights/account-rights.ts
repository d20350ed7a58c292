import { randomUUID } from 'node:crypto'
import { getAccount, listAccounts, searchUnlinkedPractitioners } from '#lib/accounts/account-queries'
import { beginSecondFactor } from '#lib/accounts/begin-second-factor'
import { appointAdmin } from '#lib/accounts/appoint-admin'
import { closeOtherSessions } from '#lib/accounts/close-other-sessions'
import { closeSession } from '#lib/accounts/close-session'
import { confirmSecondFactor } from '#lib/accounts/confirm-second-factor'
import { disableAccount } from '#lib/accounts/disable-account'
import { endRole } from '#lib/accounts/end-role'
import { inviteAccount } from '#lib/accounts/invite-account'
import { getJournalIntegrity } from '#lib/accounts/journal-integrity-queries'
import { listJournal, listJournalActors } from '#lib/accounts/journal-queries'
import { getJournalSheet } from '#lib/accounts/journal-sheet-queries'
import { keepRecoveryCodes } from '#lib/accounts/keep-recovery-codes'
import { linkPractitioner } from '#lib/accounts/link-practitioner'
import { recogniseCardHolder } from '#lib/accounts/recognise-card-holder'
import { passSecondFactor } from '#lib/accounts/pass-second-factor'
import { renewRecoveryCodes } from '#lib/accounts/renew-recovery-codes'
import { resetEverySecondFactor } from '#lib/accounts/reset-every-second-factor'
import { resetSecondFactor } from '#lib/accounts/reset-second-factor'
import { reopenAccount } from '#lib/accounts/reopen-account'
import { requestSignInLink } from '#lib/accounts/request-sign-in-link'
import { listOwnSessions } from '#lib/accounts/session-queries'
import { getDemoCode, getOwnSecondFactor } from '#lib/accounts/second-factor-queries'
import { getAccountsSheet } from '#lib/accounts/sheet-queries'
import { sleepAccounts } from '#lib/accounts/sleep-accounts'
import { wakeAccount } from '#lib/accounts/wake-account'
import { addService } from '#lib/organisations/add-service'
import { changeService } from '#lib/organisations/change-service'
import { placeUser } from '#lib/organisations/place-user'
import { removeService } from '#lib/organisations/remove-service'
import { listServices } from '#lib/organisations/service-queries'
import { startExampleSession } from '#lib/accounts/start-example-session'
import type { Actor } from '#lib/platform/auth/actor'
import { totpCode, totpStepAt } from '#lib/platform/auth/totp'
import type { Role } from '#lib/platform/db/generated/enums'
import { db } from '#lib/platform/db/client'
import { aGp, aRole, aUser } from '#tests/factories/register'
import { aSecondFactor, havingPassed } from '#tests/factories/second-factor'
import { type Column, coordination, everybody, nobody, preparer, signedIn } from '#tests/integration/rights/columns'
import { forActors, forReaders, type RightsRow } from '#tests/integration/rights/row'

const page = { page: 1, direction: 'asc', search: '' } as const
const office: readonly Column[] = ['coordination', 'admin']
const journalReaders: readonly Column[] = ['coordination', 'coordination_referrals', 'admin']
const journal = { book: 'changes', page: 1, kind: null, about: '', actorId: null, fromOn: null, untilOn: null } as const

/** A user of a partner whose account sleeps. */
async function asleep(organisationId: string, now: Date): Promise<string> {
  const userId = await aUser({ name: 'Dort' })
  await aRole(userId, 'partner_user', { organisationId })
  await db().user.update({ where: { id: userId }, data: { asleepAt: now } })
  return userId
}

/** A service of this partner that nobody belongs to. */
async function aService(organisationId: string, now: Date): Promise<string> {
  return (await db().partnerService.create({ data: { organisationId, name: `Service ${randomUUID()}`, createdAt: now }, select: { id: true } })).id
}

/** "Accounts": the administrator; the coordination invites, and a référent invites the own users while the convention runs. */
export const accountRights: readonly RightsRow[] = [
  forActors({ name: 'appointAdmin', may: ['admin'], call: (actor, { today }) => appointAdmin(actor, { email: mailbox(), name: 'Nouvelle' }, today) }),
  forActors({ name: 'inviteAccount', situation: 'an administrator', may: ['admin'], call: (actor, { now }) => inviteAccount(actor, invitation('admin', null), now) }),
  forActors({ name: 'inviteAccount', situation: 'somebody of the coordination', may: office, call: (actor, { now }) => inviteAccount(actor, invitation('coordination', null), now) }),
  forActors({ name: 'inviteAccount', situation: 'a member', may: office, call: (actor, { now }) => inviteAccount(actor, invitation('member', null), now) }),
  forActors({ name: 'inviteAccount', situation: 'a user of a partner', may: [...office, 'referent'], call: (actor, { partnerId, now }) => inviteAccount(actor, invitation('partner_user', partnerId), now) }),
  forActors({ name: 'inviteAccount', situation: 'a user of a former partner', may: office, call: (actor, { endedPartnerId, now }) => inviteAccount(actor, invitation('partner_user', endedPartnerId), now) }),
  forActors({ name: 'sleepAccounts', may: nobody, call: (actor, { now }) => sleepAccounts(actor, null, now) }),
  forActors({ name: 'wakeAccount', situation: 'of a partner’s user', may: [...office, 'referent'], given: ({ partnerId, now }) => asleep(partnerId, now), call: (actor, { now }, userId) => wakeAccount(actor, { userId }, now) }),
  forActors({ name: 'addService', may: [...office, 'referent'], call: (actor, { partnerId, now }) => addService(actor, { organisationId: partnerId, name: `Service ${now.getTime()}`, phone: '', email: '' }, now) }),
  forActors({ name: 'changeService', may: [...office, 'referent'], given: ({ partnerId, now }) => aService(partnerId, now), call: (actor, { partnerId, now }, serviceId) => changeService(actor, { organisationId: partnerId, serviceId, name: `Service ${serviceId}`, phone: '', email: '' }, now) }),
  forActors({ name: 'removeService', may: [...office, 'referent'], given: ({ partnerId, now }) => aService(partnerId, now), call: (actor, { partnerId, now }, serviceId) => removeService(actor, { organisationId: partnerId, serviceId }, now) }),
  forActors({ name: 'placeUser', may: [...office, 'referent'], given: ({ partnerId, now }) => asleep(partnerId, now), call: (actor, { partnerId, now }, userId) => placeUser(actor, { organisationId: partnerId, userId, serviceIds: [] }, now) }),
  forActors({ name: 'listServices', may: [...office, 'referent'], given: ({ partnerId, now }) => db().partnerService.upsert({ where: { organisationId_name: { organisationId: partnerId, name: 'Un service' } }, create: { organisationId: partnerId, name: 'Un service', createdAt: now }, update: {} }), call: (actor, { partnerId }) => listServices(actor, partnerId) }),
  forActors({ name: 'endRole', situation: 'an administrator’s', may: ['admin'], given: () => aGrant('admin', null), call: (actor, { now }, grantId) => endRole(actor, { grantId }, now) }),
  forActors({ name: 'endRole', situation: 'a member’s', may: office, given: () => aGrant('member', null), call: (actor, { now }, grantId) => endRole(actor, { grantId }, now) }),
  forActors({ name: 'endRole', situation: 'a partner’s user’s', may: [...office, 'referent'], given: ({ partnerId }) => aGrant('partner_user', partnerId), call: (actor, { now }, grantId) => endRole(actor, { grantId }, now) }),
  // Somebody must be able to close the accounts of those who leave, after the end too.
  forActors({ name: 'endRole', situation: 'a former partner’s user’s', may: [...office, 'referent_ended'], given: ({ endedPartnerId }) => aGrant('partner_user', endedPartnerId), call: (actor, { now }, grantId) => endRole(actor, { grantId }, now) }),
  forActors({ name: 'disableAccount', may: ['admin'], given: () => aUser(), call: (actor, { now }, userId) => disableAccount(actor, { userId }, now) }),
  forActors({ name: 'reopenAccount', may: ['admin'], given: () => aUser({ isDisabled: true }), call: (actor, { now }, userId) => reopenAccount(actor, { userId }, now) }),
  forActors({ name: 'linkPractitioner', may: coordination, given: () => aUser(), call: (actor, { otherGp, now }, userId) => linkPractitioner(actor, { userId, practitionerId: otherGp.practitionerId }, now) }),
  forActors({ name: 'listAccounts', may: office, call: (actor, { today }) => listAccounts(actor, { ...page, sort: 'nom', role: null, status: null }, today) }),
  forActors({ name: 'getAccount', may: office, given: () => aUser(), call: (actor, { today }, userId) => getAccount(actor, userId, today) }),
  forActors({ name: 'getAccountsSheet', may: coordination, call: (actor, { today }) => getAccountsSheet(actor, {}, today) }),
  forActors({ name: 'searchUnlinkedPractitioners', may: coordination, call: (actor, { lastName }) => searchUnlinkedPractitioners(actor, lastName) }),
  forActors({ name: 'listJournal', may: journalReaders, call: (actor) => listJournal(actor, journal, 'Europe/Paris') }),
  forActors({
    name: 'listJournal', situation: 'what each line is about', may: ['coordination', 'coordination_referrals'], given: (world) => inviteAccount(preparer, invitation('member', null), world.now),
    call: async (actor) => (await listJournal(actor, journal, 'Europe/Paris'))?.lines.filter((line) => line.subject !== '') ?? null,
  }),
  forActors({ name: 'getJournalSheet', may: ['coordination', 'coordination_referrals'], call: (actor) => getJournalSheet(actor, {}) }),
  forActors({ name: 'getJournalIntegrity', may: journalReaders, call: (actor) => getJournalIntegrity(actor) }),
  forActors({ name: 'listJournalActors', may: journalReaders, given: (world) => inviteAccount(preparer, invitation('member', null), world.now), call: (actor) => listJournalActors(actor) }),
  // One's own telephone: everybody who is signed in, whatever the role.
  forActors({ name: 'beginSecondFactor', may: signedIn, call: async (actor, { now }) => beginSecondFactor(await withoutFactor(actor), null, now) }),
  forActors({ name: 'confirmSecondFactor', may: signedIn, call: async (actor, { now }) => { await beginSecondFactor(await withoutFactor(actor), null, now); return confirmSecondFactor(actor, { code: await codeShown(actor, now) }, now) } }),
  forActors({ name: 'passSecondFactor', may: signedIn, call: async (actor, { now }) => passSecondFactor(actor, { code: await setUp(actor, now) }, now) }),
  forActors({ name: 'passSecondFactor', situation: 'without a telephone that was set up', may: nobody, call: async (actor, { now }) => passSecondFactor(await withoutFactor(actor), { code: '123456' }, now) }),
  forActors({ name: 'renewRecoveryCodes', may: signedIn, call: async (actor, { now }) => { await setUp(actor, now); return renewRecoveryCodes(havingPassed(actor, now), null, now) } }),
  forActors({ name: 'keepRecoveryCodes', may: signedIn, call: async (actor, { now }) => { await setUp(actor, now); await renewRecoveryCodes(havingPassed(actor, now), null, now); return keepRecoveryCodes(havingPassed(actor, now), null, now) } }),
  forActors({ name: 'keepRecoveryCodes', situation: 'in a session that passed nothing', may: nobody, call: (actor, { now }) => keepRecoveryCodes({ ...actor, session: null }, null, now) }),
  forActors({ name: 'resetEverySecondFactor', may: nobody, call: (actor) => resetEverySecondFactor(actor) }),
  forActors({ name: 'resetSecondFactor', may: office, given: () => aUser(), answers: 'nothing-to-reset', call: (actor, { now }, userId) => resetSecondFactor(actor, { userId }, now) }),
  forActors({ name: 'resetSecondFactor', situation: 'an administrator’s', may: ['admin'], given: async () => { const userId = await aUser(); await aRole(userId, 'admin'); return userId }, answers: 'nothing-to-reset', call: (actor, { now }, userId) => resetSecondFactor(actor, { userId }, now) }),
  // One's own sessions: everybody who is signed in, and nobody else's.
  forActors({ name: 'listOwnSessions', may: signedIn, call: (actor, { now, today }) => listOwnSessions(actor, { now, today }) }),
  forActors({ name: 'closeSession', may: signedIn, call: async (actor, { now }) => closeSession(actor, { sessionId: await anotherSession(actor, now) }, now) }),
  forActors({ name: 'closeSession', situation: 'of somebody else', may: nobody, given: async ({ now }) => anotherSession({ userId: await aUser() }, now), call: (actor, { now }, sessionId) => closeSession(actor, { sessionId }, now) }),
  forActors({ name: 'closeOtherSessions', may: signedIn, call: (actor, { now }) => closeOtherSessions(actor, null, now) }),
  forActors({ name: 'getOwnSecondFactor', may: signedIn, call: (actor) => getOwnSecondFactor(actor) }),
  forActors({ name: 'getDemoCode', situation: 'where no example is shown', may: nobody, call: (actor, { now }) => getDemoCode(actor, now) }),
  forReaders({ name: 'requestSignInLink', may: everybody, call: (_, { now }) => requestSignInLink(null, { email: mailbox(), returnTo: '/espace', caller: randomUUID() }, now) }),
  // Pro Santé Connect has said who it is: whoever the number belongs to, signed in or not.
  forReaders({ name: 'recogniseCardHolder', may: everybody, given: aCard, call: (_, { now }, nationalId) => recogniseCardHolder(null, { nationalId }, now) }),
  forReaders({
    name: 'startExampleSession', situation: 'where no example is shown', may: nobody, given: aPersona,
    call: (_, { now }, userId) => startExampleSession(null, { userId, device: '' }, now),
  }),
]

async function setUp(actor: Actor, now: Date): Promise<string> {
  await withoutFactor(actor)
  const { codes } = await aSecondFactor(actor, now)
  return codes[0] ?? ''
}

async function withoutFactor(actor: Actor): Promise<Actor> {
  if (actor.userId !== null) await db().secondFactor.deleteMany({ where: { userId: actor.userId } })
  return actor
}

async function codeShown(actor: Actor, now: Date): Promise<string> {
  return totpCode((await getOwnSecondFactor(actor))?.setUp?.secret ?? '', totpStepAt(now))
}

async function anotherSession({ userId }: { userId: string | null }, now: Date): Promise<string> {
  const row = await db().session.create({ data: { userId: userId ?? '', sessionToken: randomUUID(), expires: new Date('2027-01-01'), createdAt: now, lastSeenAt: now }, select: { id: true } })
  return row.id
}

function mailbox(): string {
  return `${randomUUID()}@exemple.invalid`
}

function invitation(role: Role, organisationId: string | null) {
  return { name: 'Nouvelle', email: mailbox(), role, organisationId, fromOn: null, untilOn: null }
}

async function aGrant(role: Role, organisationId: string | null): Promise<string> {
  const userId = await aUser()
  await aRole(userId, role, organisationId === null ? {} : { organisationId })
  return (await db().roleGrant.findFirstOrThrow({ where: { userId }, select: { id: true } })).id
}

/** The number of a practitioner without an account. */
async function aCard(): Promise<string> {
  const { practitionerId } = await aGp()
  const nationalId = `8${String(Math.floor(Math.random() * 1e11)).padStart(11, '0')}`
  await db().practitioner.update({ where: { id: practitionerId }, data: { nationalId }, select: { id: true } })
  return nationalId
}

async function aPersona(): Promise<string> {
  const id = await aUser()
  await db().user.update({ where: { id }, data: { persona: '1 · Quelqu’un' }, select: { id: true } })
  return id
}
