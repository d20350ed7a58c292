import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'

/** What a signed-in person does not have to type again. */
export type AccountOf = { firstName: string; surname: string; email: string; phone: string; professionCode: string | null; organisation: string; organisationIds: readonly string[] }

/** Name, address and profession of whoever is signed in; of an account without a practitioner, the first word is the first name. */
export async function loadAccount(tx: Tx, actor: Actor): Promise<AccountOf> {
  const known = actor.practitionerId === null ? null : await tx.practitioner.findUnique({ where: { id: actor.practitionerId }, select: { firstName: true, lastName: true, professionCode: true } })
  const [first = '', ...rest] = actor.name.trim().split(/\s+/)
  return {
    firstName: known?.firstName ?? (rest.length === 0 ? '' : first), surname: known?.lastName ?? (rest.length === 0 ? first : rest.join(' ')),
    email: actor.email ?? '', phone: '', professionCode: known?.professionCode ?? null,
    organisation: actor.partners[0]?.organisationName ?? '', organisationIds: actor.partners.map((one) => one.organisationId),
  }
}
