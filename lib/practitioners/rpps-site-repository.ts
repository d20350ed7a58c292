import { randomUUID } from 'node:crypto'
import type { RppsPractice } from '#lib/imports/rpps-people'
import { normaliseTown } from '#lib/imports/rpps-territory'
import type { Tx } from '#lib/platform/db/client'
import type { SiteKind } from '#lib/platform/db/generated/enums'

export type NewSite = {
  id: string; structureId: string | null; name: string; kind: SiteKind; addressLine: string; addressExtra: string; postalCode: string; communeCode: string
  lat: number; lon: number; geoPrecision: 'commune'
}
type Addition = { practitionerId: string; practice: RppsPractice }

const sharedKinds: ReadonlySet<string> = new Set(['group_practice', 'msp', 'health_centre'])

/**
 * The site of each addition, and those to be made. The doctors of one MSP each have a structure of their own in the
 * register: the same name at the same address is one site, where one mail a month asks them all.
 */
export async function newSites(tx: Tx, additions: readonly Addition[]): Promise<{ sites: NewSite[]; siteIds: string[] }> {
  const [communes, stored, taken] = await Promise.all([
    tx.commune.findMany({ select: { code: true, lat: true, lon: true } }),
    tx.site.findMany({ select: { id: true, structureId: true, name: true, kind: true, addressLine: true, communeCode: true } }),
    tx.practice.findMany({ where: { practitionerId: { in: [...new Set(additions.map((one) => one.practitionerId))] } }, select: { practitionerId: true, siteId: true } }),
  ])
  const centres = new Map(communes.map((commune) => [commune.code, commune]))
  const structures = new Map(stored.flatMap((site) => (site.structureId === null ? [] : [[site.structureId, site.id] as const])))
  const places = new Map(stored.flatMap((site) => {
    const key = placeKey({ ...site, siteName: site.name, siteKind: site.kind })
    return key === null ? [] : [[key, site.id] as const]
  }))
  const pairs = new Set(taken.map((row) => `${row.practitionerId} ${row.siteId}`))
  const sites: NewSite[] = []
  const siteIds = additions.map(({ practitionerId, practice }) => {
    const { structureId, communeCode } = practice
    const key = placeKey({ siteName: practice.siteName, siteKind: practice.siteKind, addressLine: practice.address.line, communeCode })
    const known = structures.get(structureId) ?? (key === null ? undefined : places.get(key))
    // One practice per person and site: a second structure of the same person there has a site of its own.
    if (known !== undefined && !pairs.has(`${practitionerId} ${known}`)) {
      pairs.add(`${practitionerId} ${known}`)
      return known
    }
    const centre = centres.get(communeCode)
    if (!centre) throw new Error('an import makes no commune')
    const id = randomUUID()
    sites.push({
      id, structureId: structures.has(structureId) ? null : structureId, name: practice.siteName, kind: practice.siteKind, addressLine: practice.address.line,
      addressExtra: practice.address.complement, postalCode: practice.address.postalCode, communeCode, lat: centre.lat, lon: centre.lon, geoPrecision: 'commune',
    })
    if (!structures.has(structureId)) structures.set(structureId, id)
    if (key !== null && !places.has(key)) places.set(key, id)
    pairs.add(`${practitionerId} ${id}`)
    return id
  })
  return { sites, siteIds }
}

/** One key for one shared place, exactly written; null for a single practice, which is its doctor's own. */
function placeKey(site: { siteName: string; siteKind: string; addressLine: string; communeCode: string }): string | null {
  const [name, address] = [normaliseTown(site.siteName), normaliseTown(site.addressLine)]
  return sharedKinds.has(site.siteKind) && name !== '' && address !== '' ? `${site.communeCode}|${name}|${address}` : null
}
