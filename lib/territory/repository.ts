import type { Tx } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import type { KnownCommune } from './commune-search.ts'
import type { Contour } from './mosaic-cells.ts'

export type Membership = 'territory' | 'bordering'
export type LocatedCommune = KnownCommune & { lat: number; lon: number; contour: Contour | null; contourSource: string | null }

/** Adds a commune, or changes what one that is there is to the territory; what was drawn of it stays. */
export async function saveCommune(tx: Tx, commune: LocatedCommune, membership: Membership): Promise<void> {
  const { code, contour, postalCodes, ...facts } = commune
  const data = { ...facts, postalCodes: [...postalCodes], membership }
  await tx.commune.upsert({
    where: { code },
    create: { code, ...data, contour: contour ?? Prisma.DbNull },
    update: { membership },
    select: { code: true },
  })
}

/** The communes of the territory, those beside it left out. */
export async function listOwnCommunes(tx: Tx): Promise<{ code: string; name: string; postalCodes: string[] }[]> {
  return tx.commune.findMany({ where: { membership: 'territory' }, select: { code: true, name: true, postalCodes: true }, orderBy: { code: 'asc' } })
}

/** Practices of GPs in these communes: what the register shows of them changes with the commune. */
export async function listPracticeIdsIn(tx: Tx, communeCodes: readonly string[]): Promise<string[]> {
  const rows = await tx.practice.findMany({
    where: { removedAt: null, site: { communeCode: { in: [...communeCodes] } }, practitioner: { isGp: true, removedAt: null } },
    select: { id: true }, orderBy: { id: 'asc' },
  })
  return rows.map((row) => row.id)
}

/** Names of the sites of a commune. */
export async function listSiteNames(tx: Tx, communeCode: string): Promise<string[]> {
  const rows = await tx.site.findMany({ where: { communeCode }, select: { name: true }, orderBy: { name: 'asc' } })
  return rows.map((row) => row.name)
}

/** Draws a commune. `centre` moves it too: given when its position was a guess. */
export async function saveContour(tx: Tx, code: string, drawn: { contour: Contour; source: string; centre: { lat: number; lon: number } | null }): Promise<boolean> {
  const { count } = await tx.commune.updateMany({ where: { code }, data: { contour: drawn.contour, contourSource: drawn.source, ...drawn.centre } })
  return count === 1
}

/** Sectors in their order, the table locked: two people who name or order them at once do it one after the other. */
export async function lockSectors(tx: Tx): Promise<{ id: string; name: string }[]> {
  await tx.$executeRaw`LOCK TABLE sector IN SHARE ROW EXCLUSIVE MODE`
  return tx.sector.findMany({ select: { id: true, name: true }, orderBy: [{ position: 'asc' }, { name: 'asc' }] })
}
