import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { changedFields, keptFromImports } from './edited-fields.ts'
import type { PractitionerInput } from './create-practitioner.ts'
import { conflictWith } from './conflict.ts'
import { readNationalNumber } from './national-number.ts'
import { findNumberHolder, listPracticeIds, loadPractitionerForUpdate } from './people-repository.ts'
import { canEditPeople } from './policy.ts'

export type UpdatePractitionerRefusal = 'not-found' | 'conflict' | 'number-taken' | 'number-malformed'

/** Corrects who somebody is. What is corrected here is never overwritten by an import. */
export async function updatePractitioner(actor: Actor, input: PractitionerInput & { id: string; version: number }, now: Date): Promise<Result<null, UpdatePractitionerRefusal>> {
  if (!canEditPeople(actor)) return refuse('not-found')
  const number = readNationalNumber(input.number)
  if (number.kind === 'malformed') return refuse('number-malformed')
  return transaction(async (tx) => {
    const loaded = await loadPractitionerForUpdate(tx, input.id)
    if (!loaded) return refuse('not-found')
    const { id, version, number: _typed, ...rest } = input
    const typed = {
      ...rest, isGp: rest.isGp && rest.professionCode === '10',
      nationalId: number.kind === 'number' ? number.nationalId : null, rpps: number.kind === 'number' ? number.rpps : null,
    }
    const changed = changedFields(loaded.facts, typed)
    if (changed.length === 0) return ok(null)
    if (loaded.version !== version) return conflictWith(loaded.facts, changed)
    const holder = typed.nationalId === null ? null : await findNumberHolder(tx, typed.nationalId)
    if (holder && holder.id !== id) return refuse('number-taken')
    await tx.practitioner.update({
      where: { id },
      data: { ...typed, handEditedFields: keptFromImports('practitioner', loaded.handEditedFields, changed), version: { increment: 1 } },
      select: { id: true },
    })
    await recordAudit(tx, actor, { event: 'practitioner.updated', subjectType: 'practitioner', subjectId: id, data: { fields: changed } })
    await refreshRegister(tx, await listPracticeIds(tx, { practitionerId: id }), now)
    return ok(null)
  })
}
