import { randomUUID } from 'node:crypto'
import { addMember } from '#lib/members/add-member'
import { applyForMembership } from '#lib/members/apply-for-membership'
import { cancelReceipt } from '#lib/members/cancel-receipt'
import { decideMembership } from '#lib/members/decide-membership'
import { wholeDirectory } from '#lib/members/directory-filters'
import { getDirectory } from '#lib/members/directory-queries'
import { getReceipt, listFeeYears } from '#lib/members/fee-queries'
import { getMember } from '#lib/members/file-queries'
import { lookUpNumber } from '#lib/members/look-up-number'
import { membersRequest } from '#lib/members/member-list-schema'
import { listMembers } from '#lib/members/member-queries'
import { type handMoves, type MemberStateName } from '#lib/members/moves'
import { getOwnMembership, getOwnProfile } from '#lib/members/profile-queries'
import { saveFeeYear } from '#lib/members/save-fee-year'
import { sendRenewals } from '#lib/members/send-renewals'
import { settleFees } from '#lib/members/settle-fees'
import { getMembersSheet } from '#lib/members/sheet-queries'
import { updateMember } from '#lib/members/update-member'
import { updateOwnProfile } from '#lib/members/update-own-profile'
import { formProof } from '#lib/platform/form-proof'
import { db } from '#lib/platform/db/client'
import { aFeeYear, aMember } from '#tests/factories/member'
import { aUser } from '#tests/factories/register'
import { type Column, coordination, everybody, preparer, readersOfMembersEntries, signedIn } from '#tests/integration/rights/columns'
import { forActors, forReaders, type RightsRow } from '#tests/integration/rights/row'
import type { World } from '#tests/integration/rights/world'

const readers: readonly Column[] = ['coordination', 'treasurer', 'bureau']
const bureau: readonly Column[] = ['bureau']
/** Members, and professionals known here: those whose account is a practitioner's. */
const ownPage: readonly Column[] = ['member', 'gp_own', 'gp_other', 'treasurer', 'bureau']
const person = { lastName: 'Neuve', firstName: 'Lou', professionCode: '60', professionText: '', number: '', workplace: '', communeCode: null, phone: '' } as const
const profile = {
  version: 0, listedTo: 'public', presentation: '', presentationTo: 'public', phone: '', phoneTo: 'nobody', email: '', emailTo: 'nobody', msSante: '', msSanteTo: 'nobody',
  languages: [], languagesTo: 'nobody', accessibility: '', accessibilityTo: 'nobody',
} as const

/** "Members": the coordination writes, treasurer and bureau read, the bureau admits; everyone keeps the own page. */
export const memberRights: readonly RightsRow[] = [
  forReaders({
    name: 'applyForMembership', may: everybody,
    call: (reader, { now }) => applyForMembership(reader, { ...person, email: mailbox(), motivation: '', site: '', proof: formProof('adhesion', new Date(now.getTime() - 60_000)), callerKey: randomUUID() }, now),
  }),
  forReaders({ name: 'lookUpNumber', may: everybody, answers: 'nobody', call: (reader) => lookUpNumber(reader, { number: '', callerKey: randomUUID() }) }),
  forActors({ name: 'addMember', may: coordination, call: (actor, { now }) => addMember(actor, { ...person, email: mailbox(), privateNote: '', admittedOn: null }, now) }),
  forActors({ name: 'updateMember', may: coordination, given: () => aMember(), call: (actor, { now }, id) => updateMember(actor, { ...person, id, version: 1, email: mailbox(), privateNote: '' }, now) }),
  decision('forward', 'received', coordination),
  decision('ask', 'received', coordination),
  decision('refuse', 'received', coordination),
  decision('withdraw', 'bureau', coordination),
  decision('admit', 'bureau', bureau),
  decision('decline', 'bureau', bureau),
  decision('send_back', 'bureau', bureau),
  decision('leave', 'member', coordination),
  decision('reopen', 'refused', coordination),
  forActors({
    name: 'settleFees', may: coordination, given: withFee,
    call: (actor, { now, today }, memberId) => settleFees(actor, { memberIds: [memberId], year: 2026, means: 'transfer', receivedOn: today }, now),
  }),
  forActors({ name: 'cancelReceipt', may: coordination, given: aReceipt, call: (actor, { now }, { receiptId }) => cancelReceipt(actor, { receiptId }, now) }),
  forActors({ name: 'sendRenewals', may: coordination, given: withFee, call: (actor, { now }, memberId) => sendRenewals(actor, { memberIds: [memberId], year: 2026 }, now) }),
  forActors({
    name: 'saveFeeYear', may: coordination, given: () => aFeeYear(2027),
    call: async (actor, { now }) => saveFeeYear(actor, { year: 2027, version: (await db().feeYear.findUniqueOrThrow({ where: { year: 2027 } })).version, amount: 6000, paymentUrl: '', lapsesOn: '2027-03-31' }, now),
  }),
  forActors({ name: 'listMembers', may: readers, call: (actor) => listMembers(actor, membersRequest({}, 2026)) }),
  forActors({ name: 'getMember', may: readers, given: () => aMember(), call: (actor, _, id) => getMember(actor, id, 'Europe/Paris') }),
  forActors({
    name: 'getMember', situation: 'the coordination’s private note', may: coordination, given: notedMember,
    call: async (actor, _, id) => { const file = await getMember(actor, id, 'Europe/Paris'); return file === null || file.privateNote === '' ? null : file.privateNote },
  }),
  forActors({ name: 'getMembersSheet', may: coordination, call: (actor, { today }) => getMembersSheet(actor, {}, today) }),
  forActors({ name: 'listFeeYears', may: readers, call: (actor) => listFeeYears(actor, 2026) }),
  forActors({ name: 'getReceipt', may: readers, given: aReceipt, call: (actor, _, { receiptId }) => getReceipt(actor, receiptId) }),
  forActors({ name: 'getOwnMembership', may: [], call: (actor) => getOwnMembership(actor) }),
  forActors({ name: 'getOwnProfile', may: ownPage, call: (actor) => getOwnProfile(actor) }),
  forActors({
    name: 'updateOwnProfile', may: ownPage,
    call: async (actor, { now }) => {
      const stored = actor.userId === null ? null : await db().memberProfile.findUnique({ where: { userId: actor.userId }, select: { version: true } })
      return updateOwnProfile(actor, { ...profile, languages: [], version: stored?.version ?? 0 }, now)
    },
  }),
  forActors({ name: 'getDirectory', may: signedIn, given: () => aListed('public'), call: (actor, { today }, name) => listed(actor, name, today) }),
  forActors({ name: 'getDirectory', situation: 'somebody listed to professionals', may: readersOfMembersEntries, given: () => aListed('members'), call: (actor, { today }, name) => listed(actor, name, today) }),
  forActors({ name: 'getDirectory', situation: 'somebody listed to nobody', may: [], given: () => aListed('nobody'), call: (actor, { today }, name) => listed(actor, name, today) }),
]

function decision(move: (typeof handMoves)[number], state: MemberStateName, may: readonly Column[]): RightsRow {
  return forActors({
    name: 'decideMembership', situation: move, may, given: () => aMember({ state }),
    call: (actor, { now }, id) => decideMembership(actor, { id, version: 1, move, note: 'Parce que.' }, now),
  })
}

async function listed(actor: Parameters<typeof getDirectory>[0], name: string, today: string) {
  return (await getDirectory(actor, { ...wholeDirectory, name }, today)).entries
}

function mailbox(): string {
  return `${randomUUID()}@exemple.invalid`
}

async function withFee({ now }: World): Promise<string> {
  await aFeeYear(2026)
  const memberId = await aMember({ state: 'member' })
  await db().membership.create({ data: { memberId, year: 2026, dueCents: 5000, isRenewal: true, createdAt: now }, select: { id: true } })
  return memberId
}

async function aReceipt(world: World): Promise<{ receiptId: string }> {
  const memberId = await withFee(world)
  await settleFees(preparer, { memberIds: [memberId], year: 2026, means: 'cheque', receivedOn: world.today }, world.now)
  return { receiptId: (await db().feeReceipt.findFirstOrThrow({ where: { membership: { memberId } }, select: { id: true } })).id }
}

async function notedMember(): Promise<string> {
  const id = await aMember()
  await db().member.update({ where: { id }, data: { privateNote: 'À rappeler.' }, select: { id: true } })
  return id
}

let count = 0

async function aListed(listedTo: 'public' | 'members' | 'nobody'): Promise<string> {
  count += 1
  const lastName = `Annuaire${listedTo}${count}`
  const userId = await aUser()
  await aMember({ state: 'member', lastName, userId })
  await db().memberProfile.create({ data: { userId, listedTo, languages: [], updatedAt: new Date('2026-01-01') }, select: { userId: true } })
  return lastName
}
