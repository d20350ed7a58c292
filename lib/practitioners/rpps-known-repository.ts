import type { Db } from '#lib/platform/db/client'

export type RppsPersonRow = Awaited<ReturnType<typeof loadRppsPeople>>[number]
export type RppsPracticeRow = Awaited<ReturnType<typeof loadRppsPractices>>[number]

/** People as the extraction knows them, removed ones included. */
export function loadRppsPeople(client: Db) {
  return client.practitioner.findMany({
    select: {
      id: true, nationalId: true, civility: true, lastName: true, firstName: true, professionCode: true, skills: true, isGp: true,
      handEditedFields: true, removedAt: true,
    },
    orderBy: { id: 'asc' },
  })
}

/** Practices with what the extraction says of them and of their place, removed ones included. */
export function loadRppsPractices(client: Db) {
  return client.practice.findMany({
    select: {
      id: true, practitionerId: true, siteId: true, structureId: true, mode: true, phone: true, email: true, seenInRppsAt: true,
      departedInRppsAt: true, handEditedFields: true, removedAt: true,
      site: { select: { structureId: true, name: true, kind: true, addressLine: true, addressExtra: true, postalCode: true, communeCode: true, handEditedFields: true } },
    },
    orderBy: { id: 'asc' },
  })
}
