import { db } from '#lib/platform/db/client'
import type { MosaicCommune } from './mosaic-cells.ts'
import { parseContour } from './contour.ts'

export type PublicCommune = {
  code: string
  name: string
  postalCodes: string[]
  population: number | null
  departement: string
  epciName: string | null
  sectorId: string | null
  lat: number
  lon: number
  membership: 'territory' | 'bordering'
}

/** Communes of the territory and those that border it, by name. */
export async function publicCommunes(): Promise<PublicCommune[]> {
  return db().commune.findMany({
    select: {
      code: true, name: true, postalCodes: true, population: true, departement: true, epciName: true,
      sectorId: true, lat: true, lon: true, membership: true,
    },
    orderBy: { name: 'asc' },
  })
}

/** What the mosaic is drawn from: the territory's communes, with a contour where one was imported. */
export async function publicMosaicCommunes(): Promise<MosaicCommune[]> {
  const rows = await db().commune.findMany({
    where: { membership: 'territory' },
    select: { code: true, name: true, lat: true, lon: true, contour: true },
    orderBy: { code: 'asc' },
  })
  return rows.map((row) => ({ ...row, contour: parseContour(row.contour) }))
}

/** Sectors in the order the coordinator chose. */
export async function publicSectors(): Promise<{ id: string; name: string }[]> {
  return db().sector.findMany({ select: { id: true, name: true }, orderBy: [{ position: 'asc' }, { name: 'asc' }] })
}
