import { loadPracticeFacts } from '#lib/cartodispo/load-practice-facts'
import type { KnownListPractice, ListTombstone } from '#lib/imports/list-outcome'
import type { TerritoryCommune } from '#lib/imports/list-towns'
import type { CompletablePractice } from '#lib/imports/list-writes'
import type { Db } from '#lib/platform/db/client'
import { toDayOrNull } from '#lib/platform/db/days'

/** Doctors whom a list may mean: GPs, and physicians of whom nobody yet said whether they are. */
const asDoctor = { removedAt: null, professionCode: '10', OR: [{ isGp: true }, { skills: { isEmpty: true } }] }

/** What a list is compared with: the territory, the doctors' practices (ended ones too, or a list would bring them back), the tombstones. */
export async function loadListRegister(client: Db): Promise<{ communes: TerritoryCommune[]; known: KnownListPractice[]; tombstones: ListTombstone[] }> {
  const [communes, practices, buried] = await Promise.all([
    client.commune.findMany({ where: { membership: 'territory' }, select: { code: true, name: true, postalCodes: true }, orderBy: { name: 'asc' } }),
    client.practice.findMany({
      where: { removedAt: null, practitioner: asDoctor },
      select: {
        id: true, phone: true, practitioner: { select: { id: true, lastName: true, firstName: true, rpps: true } },
        site: { select: { communeCode: true, name: true, addressLine: true, phone: true } },
      },
      orderBy: { id: 'asc' },
    }),
    client.practitioner.findMany({ where: { removedAt: { not: null }, professionCode: '10' }, select: { lastName: true, firstName: true, nationalId: true }, orderBy: { id: 'asc' } }),
  ])
  return {
    communes,
    known: practices.map(({ id, phone, practitioner, site }) => ({
      practiceId: id, practitionerId: practitioner.id, lastName: practitioner.lastName, firstName: practitioner.firstName, rpps: practitioner.rpps,
      communeCode: site.communeCode, siteName: site.name || null, address: site.addressLine || null, phone: phone || site.phone || null,
    })),
    tombstones: buried.map(({ lastName, firstName, nationalId }) => ({ lastName, firstName, rpps: nationalId?.startsWith('8') ? nationalId.slice(1) : null })),
  }
}

/** Everything a line may complete or contradict, of the practices it was matched with. */
export async function loadCompletablePractices(client: Db, ids: readonly string[]): Promise<Map<string, CompletablePractice>> {
  const [rows, facts, absences] = await Promise.all([
    client.practice.findMany({
      where: { id: { in: [...ids] } },
      select: {
        id: true, practitionerId: true, siteId: true, phone: true, email: true, closingDays: true, privateNote: true,
        practitioner: { select: { isGp: true, nationalId: true } },
        site: { select: { phone: true, email: true, addressLine: true, postalCode: true, isStepFree: true } },
      },
    }),
    loadPracticeFacts(client, ids),
    client.absence.findMany({ where: { practiceId: { in: [...ids] }, capacity: 'coordination_import', cancelsId: null }, select: { practiceId: true, untilOn: true } }),
  ])
  const factsOf = new Map(facts.map((row) => [row.id, row]))
  return new Map(rows.map(({ id, practitioner, site, ...own }) => [id, {
    ...own,
    ...site,
    phone: own.phone, email: own.email, sitePhone: site.phone, siteEmail: site.email,
    isGp: practitioner.isGp, hasNumber: practitioner.nationalId !== null,
    practice: factsOf.get(id) ?? null,
    importedAbsences: absences.filter((one) => one.practiceId === id).map((one) => ({ untilOn: toDayOrNull(one.untilOn) })),
  }]))
}
