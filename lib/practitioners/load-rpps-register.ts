import type { RppsRegister } from '#lib/imports/rpps-import'
import type { Db } from '#lib/platform/db/client'
import { structureOf, toKnownPerson, toKnownPractice } from './known-from-row.ts'
import { loadRppsPeople, loadRppsPractices } from './rpps-known-repository.ts'

/** The register as an import compares it with the file: living people and practices, and the tombstones of the others. */
export async function loadRppsRegister(client: Db): Promise<RppsRegister> {
  const [people, practices] = await Promise.all([loadRppsPeople(client), loadRppsPractices(client)])
  const numbers = new Map(people.map((person) => [person.id, person.nationalId]))
  const buried = new Set(people.filter((person) => person.removedAt !== null).map((person) => person.id))
  const living = practices.filter((practice) => practice.removedAt === null && !buried.has(practice.practitionerId))
  const removed = practices.filter((practice) => practice.removedAt !== null && !buried.has(practice.practitionerId))
  return {
    known: { people: people.filter((person) => !buried.has(person.id)).map(toKnownPerson), practices: living.map(toKnownPractice) },
    tombstones: [
      ...people.flatMap(({ removedAt, nationalId }) => (removedAt !== null && nationalId !== null ? [{ nationalId, structureId: null }] : [])),
      ...removed.flatMap((practice) => {
        const [nationalId, structureId] = [numbers.get(practice.practitionerId), structureOf(practice)]
        return nationalId && structureId ? [{ nationalId, structureId }] : []
      }),
    ],
    buriedTyped: removed.flatMap((practice) => {
      const nationalId = numbers.get(practice.practitionerId)
      return nationalId && structureOf(practice) === null ? [{ nationalId, communeCode: practice.site.communeCode }] : []
    }),
    siteOf: new Map(living.map((practice) => [practice.id, practice.siteId])),
  }
}
