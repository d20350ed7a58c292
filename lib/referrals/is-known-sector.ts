import type { Tx } from '#lib/platform/db/client'

/** Whether the sector is one of the territory; outside of it is an answer too. */
export async function isKnownSector(tx: Tx, sectorId: string | null): Promise<boolean> {
  return sectorId === null || (await tx.sector.findUnique({ where: { id: sectorId }, select: { id: true } })) !== null
}
