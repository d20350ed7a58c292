import { randomUUID } from 'node:crypto'
import type { RppsImportPlan } from '#lib/imports/rpps-import'
import type { Tx } from '#lib/platform/db/client'
import { inChunks } from './in-chunks.ts'
import { modeOfCode } from './rpps-mode.ts'
import { newSites } from './rpps-site-repository.ts'

/** Makes the people, sites and practices that a plan adds. Returns the ids of the practices. */
export async function writeRppsAdditions(tx: Tx, ready: RppsImportPlan['ready'], now: Date): Promise<string[]> {
  const ids = new Map(ready.map(({ person, personId }) => [person.nationalId, personId ?? randomUUID()]))
  const newcomers = new Map(ready.filter((one) => one.personId === null).map(({ person }) => [person.nationalId, person]))
  await inChunks([...newcomers.values()], (people) => tx.practitioner.createMany({
    data: people.map((person) => ({
      id: ids.get(person.nationalId) ?? randomUUID(), nationalId: person.nationalId, rpps: person.rpps, civility: person.civility, lastName: person.lastName,
      firstName: person.firstName, professionCode: person.professionCode, skills: [...person.savoirFaire], isGp: person.isGp === true,
    })),
  }))
  const additions = ready.map(({ person, practice }) => ({ practitionerId: ids.get(person.nationalId) ?? '', practice }))
  const { sites, siteIds } = await newSites(tx, additions)
  await inChunks(sites, (rows) => tx.site.createMany({ data: rows }))
  const practices = additions.map(({ practitionerId, practice }, index) => ({
    id: randomUUID(), practitionerId, siteId: siteIds[index] ?? '', structureId: practice.structureId, mode: practice.mode === null ? null : modeOfCode[practice.mode],
    phone: practice.phone ?? '', email: practice.email ?? '', seenInRppsAt: now,
  }))
  await inChunks(practices, (rows) => tx.practice.createMany({ data: rows }))
  return practices.map((practice) => practice.id)
}
