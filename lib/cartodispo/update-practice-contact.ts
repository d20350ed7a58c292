import { recordAudit } from '#lib/platform/audit/record-audit'
import { type Actor, hasRole } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { contactDifferences } from './contact-differences.ts'
import { contactKeeperCapacity } from './policy.ts'
import { loadContact, type PracticeContact, saveContact } from './practice-repository.ts'
import { refreshRegister } from './refresh-register.ts'
import { loadPracticeForUpdate } from './repository.ts'

/** `privateNote` is the coordination's: whoever else sends one changes nothing there. */
export type UpdatePracticeContact = { practiceId: string; version: number; contact: PracticeContact }

/**
 * Changes how a practice is reached. Somebody else changed it meanwhile: the refusal names what stands there now
 * (`changed`: one French line per field that differs from what was typed), and what was typed stays in the form.
 */
export async function updatePracticeContact(actor: Actor, input: UpdatePracticeContact, now: Date): Promise<Result<'updated' | 'unchanged', 'not-found' | 'conflict'>> {
  return transaction(async (tx) => {
    const practice = await loadPracticeForUpdate(tx, input.practiceId)
    const capacity = practice && contactKeeperCapacity(actor, { practiceId: practice.id })
    if (!practice || !capacity) return refuse('not-found')
    const present = await loadContact(tx, practice.id)
    const contact = hasRole(actor, 'coordination') ? input.contact : { ...input.contact, privateNote: present.privateNote }
    const differences = contactDifferences(present, contact)
    if (differences.length === 0) return ok('unchanged')
    if (practice.version !== input.version) return refuse('conflict', { version: practice.version, changed: differences.map((one) => one.sentence) })

    const fields = differences.map((one) => one.field)
    await saveContact(tx, practice.id, contact, fields)
    await recordAudit(tx, actor, { event: 'practice.contact_updated', subjectType: 'practice', subjectId: practice.id, capacity, data: { fields } })
    await refreshRegister(tx, [practice.id], now)
    return ok('updated')
  })
}
