import { addressKey } from '#lib/imports/list-contact'
import type { ReadyEntry } from '#lib/imports/list-outcome'
import type { Tx } from '#lib/platform/db/client'
import { plainWords } from '#lib/platform/format/plain-words'
import { luhnHolds } from './luhn.ts'

export type ListMakers = { person: (entry: ReadyEntry) => Promise<{ id: string; isNew: boolean }>; site: (entry: ReadyEntry, practitionerId: string) => Promise<string> }

/** Finds or makes the person of a line: once, whatever number of lines name her. */
export function personMaker(tx: Tx): ListMakers['person'] {
  const made = new Map<string, string>()
  return async (entry) => {
    if (entry.person.kind === 'known') {
      await tx.practitioner.update({ where: { id: entry.person.practitionerId }, data: { isGp: true }, select: { id: true } })
      return { id: entry.person.practitionerId, isNew: false }
    }
    const rpps = entry.rpps !== null && luhnHolds(entry.rpps) ? entry.rpps : null
    const holder = rpps === null ? null : await tx.practitioner.findUnique({ where: { nationalId: `8${rpps}` }, select: { id: true } })
    const known = made.get(entry.person.key) ?? holder?.id
    if (known !== undefined) return { id: known, isNew: false }
    const { id } = await tx.practitioner.create({
      data: { lastName: entry.lastName, firstName: entry.firstName, professionCode: '10', isGp: true, skills: [], rpps, nationalId: rpps === null ? null : `8${rpps}` },
      select: { id: true },
    })
    made.set(entry.person.key, id)
    return { id, isNew: true }
  }
}

/** Finds or makes the place of a line. The doctors of one MSP, at one address, work at one site; a single practice is its doctor's own. */
export async function siteMaker(tx: Tx): Promise<ListMakers['site']> {
  const stored = await tx.site.findMany({ select: { id: true, name: true, kind: true, addressLine: true, communeCode: true } })
  const keyOf = (site: { name: string; kind: string; addressLine: string; communeCode: string }) =>
    site.kind === 'single_practice' || plainWords(site.name) === '' ? null : `${site.communeCode}|${plainWords(site.name)}|${addressKey(site.addressLine)}`
  const sites = new Map(stored.map((site) => [keyOf(site), site.id]))
  return async (entry, practitionerId) => {
    const facts = {
      name: entry.siteName ?? `Cabinet du Dr ${entry.lastName}`, kind: entry.siteKind, addressLine: entry.address ?? '', postalCode: entry.postalCode ?? '', communeCode: entry.commune.code,
    }
    const key = keyOf(facts)
    const known = key === null ? undefined : sites.get(key)
    if (known !== undefined && (await tx.practice.count({ where: { siteId: known, practitionerId } })) === 0) return known
    const centre = await tx.commune.findUniqueOrThrow({ where: { code: facts.communeCode }, select: { lat: true, lon: true } })
    const { id } = await tx.site.create({ data: { ...facts, ...centre, geoPrecision: 'commune', isStepFree: entry.stepFree }, select: { id: true } })
    if (key !== null && !sites.has(key)) sites.set(key, id)
    return id
  }
}
