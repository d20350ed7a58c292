import type { Tx } from '#lib/platform/db/client'
import type { OrganisationKindName } from './labels.ts'

export type OrganisationFacts = { name: string; kind: OrganisationKindName; addressLine: string; postalCode: string; phone: string; email: string; website: string }

/** An organisation, the row locked. */
export async function loadOrganisationForUpdate(tx: Tx, id: string): Promise<{ facts: OrganisationFacts; version: number } | null> {
  await tx.$executeRaw`SELECT 1 FROM organisation WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.organisation.findUnique({
    where: { id }, select: { name: true, kind: true, addressLine: true, postalCode: true, phone: true, email: true, website: true, version: true },
  })
  if (!row) return null
  const { version, ...facts } = row
  return { facts, version }
}

/** Whether another organisation already has this name. */
export async function isNameTaken(tx: Tx, name: string, exceptId: string | null): Promise<boolean> {
  const found = await tx.organisation.findFirst({ where: { name: { equals: name, mode: 'insensitive' }, ...(exceptId === null ? {} : { id: { not: exceptId } }) }, select: { id: true } })
  return found !== null
}
