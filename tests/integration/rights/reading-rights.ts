import { getCallSheet } from '#lib/cartodispo/call-sheet-queries'
import { getOwnExposure } from '#lib/cartodispo/exposure-queries'
import { getPracticeHistory } from '#lib/cartodispo/history-queries'
import { getOwnPractice, listOwnPractices } from '#lib/cartodispo/own-practices-queries'
import { getOwnSite, listOwnSites } from '#lib/cartodispo/own-site-queries'
import { getContactSheet, listPlannedAbsences } from '#lib/cartodispo/practice-contact-queries'
import { getPracticeFile } from '#lib/cartodispo/practice-file-queries'
import { declareAbsence } from '#lib/cartodispo/declare-absence'
import { noFilters } from '#lib/cartodispo/register-filters'
import { getRegisterEntry, searchRegister } from '#lib/cartodispo/register-queries'
import { getRegisterSheet, getRegisterTable } from '#lib/cartodispo/register-table-queries'
import type { AudienceName } from '#lib/cartodispo/statement-content'
import { db } from '#lib/platform/db/client'
import { aGp, aUser } from '#tests/factories/register'
import { callers, coordination, everybody, preparer, readersOfMembersEntries, readersOfPartnersEntries, speakers } from '#tests/integration/rights/columns'
import { forActors, forReaders, type RightsRow } from '#tests/integration/rights/row'

const tableRequest = { page: 1, sort: 'nom', direction: 'asc', search: '' } as const
const noTableFilter = { state: null, audience: null, freshness: null, communeCode: null, sectorId: null } as const

/** The register's audiences, and a practice's own pages. */
export const readingRights: readonly RightsRow[] = [
  ...entriesOf('public', everybody),
  ...entriesOf('members', readersOfMembersEntries),
  ...entriesOf('partners', readersOfPartnersEntries),
  ...entriesOf('coordination', speakers),
  forActors({
    name: 'listOwnPractices', may: ['gp_own', 'delegate_own'],
    call: async (actor, { gp, now }) => (await listOwnPractices(actor, now)).filter((one) => one.entry.practiceId === gp.practiceId),
  }),
  forActors({ name: 'getOwnPractice', may: speakers, call: (actor, { gp, now }) => getOwnPractice(actor, gp.practiceId, now) }),
  forActors({ name: 'getOwnSite', may: speakers, call: (actor, { gp, now }) => getOwnSite(actor, gp.siteId, now) }),
  forActors({
    name: 'listOwnSites', may: ['gp_own', 'delegate_own'],
    call: async (actor, { gp, now }) => (await listOwnSites(actor, now)).filter((one) => one.siteId === gp.siteId),
  }),
  forActors({ name: 'getOwnExposure', may: speakers, call: (actor, { gp, today }) => getOwnExposure(actor, gp.practiceId, today) }),
  forActors({ name: 'getContactSheet', may: speakers, call: (actor, { gp, today }) => getContactSheet(actor, gp.practiceId, today) }),
  forActors({
    name: 'getContactSheet', situation: 'the coordination’s private note', may: callers,
    call: async (actor, { gp, today }) => (await getContactSheet(actor, gp.practiceId, today))?.privateNote ?? null,
  }),
  forActors({
    name: 'listPlannedAbsences', may: speakers,
    given: ({ gp, now }) => declareAbsence(preparer, { practiceId: gp.practiceId, fromOn: '2026-12-20', untilOn: '2026-12-31', replacementName: '', replacesId: null }, now),
    call: (actor, { gp, today }) => listPlannedAbsences(actor, gp.practiceId, today),
  }),
  forActors({ name: 'getPracticeHistory', may: speakers, call: (actor, { gp, now }) => getPracticeHistory(actor, gp.practiceId, now) }),
  forActors({ name: 'getPracticeFile', may: callers, call: (actor, { gp, today }) => getPracticeFile(actor, gp.practiceId, today) }),
  forActors({
    name: 'getPracticeFile', situation: 'who else answers for the practice', may: coordination, given: ({ gp }) => aDelegate(gp.practiceId, '2027-06-30'),
    call: async (actor, { gp, today }) => (await getPracticeFile(actor, gp.practiceId, today))?.delegations ?? null,
  }),
  forActors({ name: 'getCallSheet', may: callers, call: (actor, { now }) => getCallSheet(actor, now) }),
  forActors({
    name: 'getCallSheet', situation: 'delegations about to end', may: coordination,
    given: async ({ now }) => aDelegate((await aGp({}, now)).practiceId, '2026-12-01'),
    call: async (actor, { now }, practiceId) => (await getCallSheet(actor, now))?.lines.filter((line) => line.practiceId === practiceId && (line.reasons.includes('delegation_ends') || line.facts.delegationEndsOn !== null)) ?? null,
  }),
  forActors({ name: 'getRegisterTable', may: coordination, call: (actor, { now }) => getRegisterTable(actor, { ...tableRequest, ...noTableFilter }, now) }),
  forActors({ name: 'getRegisterSheet', may: coordination, call: (actor, { now }) => getRegisterSheet(actor, { ...tableRequest, ...noTableFilter }, now) }),
]

async function aDelegate(practiceId: string, untilOn: string): Promise<string> {
  await db().delegation.create({ data: { userId: await aUser(), practiceId, fromOn: new Date('2025-01-01'), untilOn: new Date(untilOn) }, select: { id: true } })
  return practiceId
}

function entriesOf(audience: AudienceName, may: RightsRow['may']): RightsRow[] {
  const situation = `an entry of audience ${audience}`
  return [
    forReaders({
      name: 'searchRegister', situation, audience, may,
      call: async (reader, { lastName, gp, now }) => (await searchRegister(reader, { ...noFilters, name: lastName }, now)).entries.filter((one) => one.id === gp.practiceId),
    }),
    forReaders({ name: 'getRegisterEntry', situation, audience, may, call: (reader, { gp, now }) => getRegisterEntry(reader, gp.practiceId, now) }),
  ]
}
