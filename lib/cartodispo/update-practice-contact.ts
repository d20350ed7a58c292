import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { type Actor, hasRole } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { contactDifferences } from './contact-differences.ts'
import { listEndedFor } from './mailbox-repository.ts'
import { canChangeMailbox, contactKeeperCapacity } from './policy.ts'
import { loadContact, type PracticeContact, saveContact } from './practice-repository.ts'
import { refreshRegister } from './refresh-register.ts'
import { loadPracticeForUpdate } from './repository.ts'

/** `privateNote` is the coordination's: whoever else sends one changes nothing there. `email` is null where it was not asked. */
export type UpdatePracticeContact = { practiceId: string; version: number; contact: Omit<PracticeContact, 'email'> & { email: string | null } }
export type UpdateContactRefusal = 'not-found' | 'conflict' | 'not-your-mailbox' | 'delegation-ended'

/**
 * Changes how a practice is reached. Somebody else changed it meanwhile: the refusal names what stands there now
 * (`changed`: one French line per field that differs from what was typed), and what was typed stays in the form.
 * Whoever reads the mailbox answers for the practice: a delegate does not choose it, and one whose delegation has ended is
 * not chosen again without a new one.
 */
export async function updatePracticeContact(actor: Actor, input: UpdatePracticeContact, now: Date): Promise<Result<'updated' | 'unchanged', UpdateContactRefusal>> {
  return transaction(async (tx) => {
    const practice = await loadPracticeForUpdate(tx, input.practiceId)
    const capacity = practice && contactKeeperCapacity(actor, { practiceId: practice.id })
    if (!practice || !capacity) return refuse('not-found')
    const present = await loadContact(tx, practice.id)
    const privateNote = hasRole(actor, 'coordination') ? input.contact.privateNote : present.privateNote
    const contact = { ...input.contact, email: input.contact.email ?? present.email, privateNote }
    const differences = contactDifferences(present, contact)
    if (differences.length === 0) return ok('unchanged')
    if (practice.version !== input.version) return refuse('conflict', { version: practice.version, changed: differences.map((one) => one.sentence) })

    const fields = differences.map((one) => one.field)
    if (fields.includes('email')) {
      if (!canChangeMailbox(actor, { practiceId: practice.id })) return refuse('not-your-mailbox')
      const today = dayAt(now, (await loadInstanceRules(tx)).timeZone)
      if ((await listEndedFor(tx, contact.email, [practice.id], today)).size > 0) return refuse('delegation-ended')
    }
    await saveContact(tx, practice.id, contact, fields)
    await recordAudit(tx, actor, { event: 'practice.contact_updated', subjectType: 'practice', subjectId: practice.id, capacity, data: { fields } })
    await refreshRegister(tx, [practice.id], now)
    return ok('updated')
  })
}
