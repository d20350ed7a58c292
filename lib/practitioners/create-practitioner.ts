import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { nameKey } from './name-key.ts'
import { readNationalNumber } from './national-number.ts'
import { findNumberHolder, listNames } from './people-repository.ts'
import { canEditPeople } from './policy.ts'

export type PractitionerInput = {
  civility: string; lastName: string; firstName: string; professionCode: string; isGp: boolean
  /** RPPS or ADELI as typed; may be empty. */
  number: string
  email: string; msSante: string
}
export type CreatePractitionerRefusal = 'not-found' | 'homonym' | 'number-taken' | 'number-objected' | 'number-malformed'

/**
 * Adds somebody whom no import brought. A homonym is shown first and must be ruled out; a number that is already
 * there is refused, and one of a person who objected is not brought back.
 */
export async function createPractitioner(actor: Actor, input: PractitionerInput & { isSomeoneElse: boolean }, now: Date): Promise<Result<{ id: string; isNumberDoubtful: boolean }, CreatePractitionerRefusal>> {
  if (!canEditPeople(actor)) return refuse('not-found')
  const number = readNationalNumber(input.number)
  if (number.kind === 'malformed') return refuse('number-malformed')
  return transaction(async (tx) => {
    const holder = number.kind === 'number' ? await findNumberHolder(tx, number.nationalId) : null
    if (holder) return refuse(holder.hasObjected ? 'number-objected' : 'number-taken')
    const homonyms = (await listNames(tx, input.professionCode)).filter((one) => nameKey(one.lastName, one.firstName) === nameKey(input.lastName, input.firstName))
    if (homonyms.length > 0 && !input.isSomeoneElse) {
      return refuse('homonym', { people: homonyms.map((one) => `${one.firstName} ${one.lastName}${one.communes.length > 0 ? ` (${one.communes.join(', ')})` : ''}`) })
    }
    const { number: _typed, isSomeoneElse: _confirmed, ...facts } = input
    const { id } = await tx.practitioner.create({
      data: {
        ...facts, isGp: facts.isGp && facts.professionCode === '10', skills: [], createdAt: now,
        nationalId: number.kind === 'number' ? number.nationalId : null, rpps: number.kind === 'number' ? number.rpps : null,
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, { event: 'practitioner.created', subjectType: 'practitioner', subjectId: id, data: { profession: facts.professionCode } })
    return ok({ id, isNumberDoubtful: number.kind === 'number' && number.isDoubtful })
  })
}
