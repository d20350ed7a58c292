import type { Db, Tx } from '#lib/platform/db/client'

/** What to say to somebody who lives in a commune that is not ours; empty when no CPTS beside ours serves it. */
export async function neighbourOf(tx: Tx, code: string): Promise<{ commune?: string; neighbour?: string; phone?: string; email?: string }> {
  const row = await tx.neighbourCommune.findUnique({ where: { code }, select: { name: true, neighbour: { select: { name: true, phone: true, email: true } } } })
  return row ? { commune: row.name, neighbour: row.neighbour.name, phone: row.neighbour.phone, email: row.neighbour.email } : {}
}

/** The name of a CPTS beside ours, to be kept with what is handed to it; null when it is gone. */
export async function neighbourNameWithin(tx: Tx, id: string): Promise<string | null> {
  return (await tx.neighbour.findUnique({ where: { id }, select: { name: true } }))?.name ?? null
}

/** Communes of the CPTS beside ours, with whose they are. */
export async function listNeighbourTowns(client: Db): Promise<{ name: string; neighbour: string }[]> {
  return (await client.neighbourCommune.findMany({ select: { name: true, neighbour: { select: { name: true } } } })).map(({ name, neighbour }) => ({ name, neighbour: neighbour.name }))
}
