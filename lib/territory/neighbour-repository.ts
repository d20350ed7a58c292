import type { Tx } from '#lib/platform/db/client'
import type { NamedCommune } from './typed-communes.ts'

export type NeighbourFacts = { name: string; phone: string; email: string; website: string }

/** Every CPTS beside ours, the table locked: two people who edit them at once do it one after the other. */
export async function lockNeighbours(tx: Tx): Promise<{ id: string; name: string; version: number; communes: NamedCommune[] }[]> {
  await tx.$executeRaw`LOCK TABLE neighbour IN SHARE ROW EXCLUSIVE MODE`
  return tx.neighbour.findMany({ select: { id: true, name: true, version: true, communes: { select: { code: true, name: true } } } })
}

/** Writes a CPTS with its communes, anew or in the place of what it was; returns its id. */
export async function writeNeighbour(tx: Tx, id: string | null, facts: NeighbourFacts, communes: readonly NamedCommune[]): Promise<string> {
  const row = id === null
    ? await tx.neighbour.create({ data: facts, select: { id: true } })
    : await tx.neighbour.update({ where: { id }, data: { ...facts, version: { increment: 1 } }, select: { id: true } })
  await tx.neighbourCommune.deleteMany({ where: { neighbourId: row.id } })
  await tx.neighbourCommune.createMany({ data: communes.map((one) => ({ ...one, neighbourId: row.id })) })
  return row.id
}

/** Which of these communes are ours. */
export async function listOwnAmong(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const rows = await tx.commune.findMany({ where: { code: { in: [...codes] }, membership: 'territory' }, select: { name: true }, orderBy: { name: 'asc' } })
  return rows.map((one) => one.name)
}

/** Départements in which the territory or its borders lie. */
export async function listNearDepartements(tx: Tx): Promise<string[]> {
  return (await tx.commune.findMany({ distinct: ['departement'], select: { departement: true } })).map((one) => one.departement)
}
