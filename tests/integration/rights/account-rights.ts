import { randomUUID } from 'node:crypto'
import { getAccount, listAccounts, searchUnlinkedPractitioners } from '#lib/accounts/account-queries'
import { appointAdmin } from '#lib/accounts/appoint-admin'
import { disableAccount } from '#lib/accounts/disable-account'
import { endRole } from '#lib/accounts/end-role'
import { inviteAccount } from '#lib/accounts/invite-account'
import { listJournal, listJournalActors } from '#lib/accounts/journal-queries'
import { linkPractitioner } from '#lib/accounts/link-practitioner'
import { reopenAccount } from '#lib/accounts/reopen-account'
import { requestSignInLink } from '#lib/accounts/request-sign-in-link'
import { getAccountsSheet } from '#lib/accounts/sheet-queries'
import { startExampleSession } from '#lib/accounts/start-example-session'
import type { Role } from '#lib/platform/db/generated/enums'
import { db } from '#lib/platform/db/client'
import { aRole, aUser } from '#tests/factories/register'
import { type Column, coordination, everybody, nobody, preparer } from '#tests/integration/rights/columns'
import { forActors, forReaders, type RightsRow } from '#tests/integration/rights/row'

const page = { page: 1, direction: 'asc', search: '' } as const
const office: readonly Column[] = ['coordination', 'admin']
const journalReaders: readonly Column[] = ['coordination', 'coordination_referrals', 'admin']
const journal = { book: 'changes', page: 1, family: null, actorId: null, fromOn: null, untilOn: null } as const

/** "Accounts": the administrator; the coordination invites, and a référent invites the own users while the convention runs. */
export const accountRights: readonly RightsRow[] = [
  forActors({ name: 'appointAdmin', may: ['admin'], call: (actor, { today }) => appointAdmin(actor, { email: mailbox(), name: 'Nouvelle' }, today) }),
  forActors({ name: 'inviteAccount', situation: 'an administrator', may: ['admin'], call: (actor, { now }) => inviteAccount(actor, invitation('admin', null), now) }),
  forActors({ name: 'inviteAccount', situation: 'somebody of the coordination', may: office, call: (actor, { now }) => inviteAccount(actor, invitation('coordination', null), now) }),
  forActors({ name: 'inviteAccount', situation: 'a member', may: office, call: (actor, { now }) => inviteAccount(actor, invitation('member', null), now) }),
  forActors({ name: 'inviteAccount', situation: 'a user of a partner', may: [...office, 'referent'], call: (actor, { partnerId, now }) => inviteAccount(actor, invitation('partner_user', partnerId), now) }),
  forActors({ name: 'inviteAccount', situation: 'a user of a former partner', may: office, call: (actor, { endedPartnerId, now }) => inviteAccount(actor, invitation('partner_user', endedPartnerId), now) }),
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
  forActors({ name: 'listJournalActors', may: journalReaders, given: (world) => inviteAccount(preparer, invitation('member', null), world.now), call: (actor) => listJournalActors(actor) }),
  forReaders({ name: 'requestSignInLink', may: everybody, call: (_, { now }) => requestSignInLink(null, { email: mailbox(), returnTo: '/espace', caller: randomUUID() }, now) }),
  forReaders({
    name: 'startExampleSession', situation: 'where no example is shown', may: nobody, given: aPersona,
    call: (_, { now }, userId) => startExampleSession(null, { userId }, now),
  }),
]

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

async function aPersona(): Promise<string> {
  const id = await aUser()
  await db().user.update({ where: { id }, data: { persona: '1 · Quelqu’un' }, select: { id: true } })
  return id
}
