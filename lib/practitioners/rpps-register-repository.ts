import type { Db } from '#lib/platform/db/client'
import type { PracticeMode } from '#lib/platform/db/generated/enums'
import type { RppsRegister } from './rpps-import.ts'
import type { PracticeModeCode } from './rpps-people.ts'

const modeCodes: Record<PracticeMode, PracticeModeCode> = { liberal: 'L', salaried: 'S', volunteer: 'B' }

/** The register as an import compares it with the file: living people and practices, and the tombstones of the others. */
export async function loadRppsRegister(client: Db): Promise<RppsRegister> {
  const [people, practices] = await Promise.all([loadPeople(client), loadPractices(client)])
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

type PersonRow = Awaited<ReturnType<typeof loadPeople>>[number]
type PracticeRow = Awaited<ReturnType<typeof loadPractices>>[number]

function loadPeople(client: Db) {
  return client.practitioner.findMany({
    select: {
      id: true, nationalId: true, civility: true, lastName: true, firstName: true, professionCode: true, skills: true, isGp: true,
      handEditedFields: true, removedAt: true,
    },
    orderBy: { id: 'asc' },
  })
}

function loadPractices(client: Db) {
  return client.practice.findMany({
    select: {
      id: true, practitionerId: true, siteId: true, structureId: true, mode: true, phone: true, email: true, seenInRppsAt: true,
      departedInRppsAt: true, handEditedFields: true, removedAt: true,
      site: { select: { structureId: true, name: true, kind: true, addressLine: true, addressExtra: true, postalCode: true, communeCode: true, handEditedFields: true } },
    },
    orderBy: { id: 'asc' },
  })
}

function toKnownPerson(row: PersonRow): RppsRegister['known']['people'][number] {
  const { id, nationalId, civility, lastName, firstName, professionCode, handEditedFields } = row
  const fields = { civility, lastName, firstName, professionCode, savoirFaire: row.skills.join(' '), isGp: row.isGp ? 'yes' as const : 'no' as const }
  return { id, nationalId, handEditedFields, fields }
}

function toKnownPractice(row: PracticeRow): RppsRegister['known']['practices'][number] {
  const { site } = row
  return {
    id: row.id,
    personId: row.practitionerId,
    structureId: structureOf(row),
    seenInRpps: row.seenInRppsAt !== null,
    departed: row.departedInRppsAt !== null,
    handEditedFields: [...new Set([...row.handEditedFields, ...site.handEditedFields])],
    // The town's name and the sector are not stored: they are left out of the comparison.
    fields: {
      siteName: site.name, siteKind: site.kind, addressLine: site.addressLine, addressComplement: site.addressExtra,
      postalCode: site.postalCode, communeCode: site.communeCode, phone: row.phone, email: row.email,
      mode: row.mode === null ? '' : modeCodes[row.mode],
    },
  }
}

function structureOf(row: Pick<PracticeRow, 'structureId' | 'seenInRppsAt' | 'site'>): string | null {
  return row.structureId ?? (row.seenInRppsAt === null ? null : row.site.structureId)
}
