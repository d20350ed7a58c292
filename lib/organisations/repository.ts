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

/** Holds a partner and one of its services until the end of the transaction; false where the service is not (or no more) one of its own. */
export async function lockServiceOf(tx: Tx, organisationId: string, serviceId: string): Promise<boolean> {
  // The partner's row too: nobody adds a service of the same name meanwhile.
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM organisation o JOIN partner_service s ON s.organisation_id = o.id WHERE o.id = ${organisationId}::uuid AND s.id = ${serviceId}::uuid FOR UPDATE`
  return rows.length > 0
}

/** Those of these services that are the partner's own, held: nobody removes them before the end of the transaction. */
export async function holdServices(tx: Tx, organisationId: string, serviceIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM partner_service WHERE organisation_id = ${organisationId}::uuid AND id = ANY(${[...serviceIds]}::uuid[]) ORDER BY id FOR KEY SHARE`
  return rows.map(({ id }) => id)
}
