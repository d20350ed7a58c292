import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { type Directory, eraseParts } from './erase-parts.ts'
import { lockErasures } from './erasure-repository.ts'
import { mayErase, type NotErased } from './may-erase.ts'
import { type PersonRef, personRefText } from './person-ref.ts'
import { findPerson } from './person-repository.ts'
import { canErasePerson, needsCodeToErase } from './policy.ts'

export type ErasePersonRefusal = 'not-found' | 'recent-factor-needed' | NotErased

/**
 * Erases somebody who asked for it (GDPR, article 17), in one transaction: the account, the membership, what they gave as a
 * professional, and all that is known by their mailboxes. Each part is remembered, so that no backup brings it back.
 */
export async function erasePerson(actor: Actor, input: { ref: PersonRef; directory: Directory }, now: Date): Promise<Result<null, ErasePersonRefusal>> {
  if (!canErasePerson(actor)) return refuse('not-found')
  if (needsCodeToErase(actor, now)) return refuse('recent-factor-needed')
  return transaction(async (tx) => {
    // One at a time: of two who press at once, the second finds nobody.
    await lockErasures(tx)
    const person = await findPerson(tx, input.ref)
    if (!person) return refuse('not-found')
    const allowed = await mayErase(tx, { actor, person }, now)
    if (!allowed.ok) return allowed
    await eraseParts(tx, { ...person, directory: input.directory }, now)
    await recordAudit(tx, actor, {
      event: 'person.erased', subjectType: 'person', subjectId: personRefText(input.ref),
      data: { accounts: person.accountIds, practitioners: person.practitionerIds, members: person.memberIds, mailboxes: person.mailboxes.length, directory: input.directory },
    })
    return ok(null)
  })
}
