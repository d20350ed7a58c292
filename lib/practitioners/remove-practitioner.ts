import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { recordErasure } from '#lib/platform/privacy/record-erasure'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadPractitionerForUpdate } from './people-repository.ts'
import { canEditPeople } from './policy.ts'
import { takeOutPractitioner } from './take-out-practitioner.ts'

/**
 * Takes somebody out of the directory for good: a tombstone stays, so that no import brings them back. After an
 * objection (GDPR, article 21) the names and contact facts go too; the national number alone stays, to honour it.
 */
export async function removePractitioner(actor: Actor, input: { id: string; reason: 'removed' | 'objected' }, now: Date): Promise<Result<null, 'not-found'>> {
  if (!canEditPeople(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await loadPractitionerForUpdate(tx, input.id))) return refuse('not-found')
    const practiceIds = await takeOutPractitioner(tx, input.id, input.reason, now)
    if (input.reason === 'objected') await recordErasure(tx, { kind: 'practitioner', subjectId: input.id })
    await recordAudit(tx, actor, { event: `practitioner.${input.reason}`, subjectType: 'practitioner', subjectId: input.id, data: { practices: practiceIds } })
    return ok(null)
  })
}
