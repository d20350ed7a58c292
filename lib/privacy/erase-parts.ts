import { eraseAccount } from '#lib/accounts/erase-account'
import { eraseMember } from '#lib/members/erase-member'
import type { Tx } from '#lib/platform/db/client'
import { recordErasure } from '#lib/platform/privacy/record-erasure'
import { eraseGivenFacts } from '#lib/practitioners/erase-given-facts'
import { takeOutPractitioner } from '#lib/practitioners/take-out-practitioner'
import { eraseMailbox } from './erase-mailbox.ts'
import { mailboxDigest } from './mailbox-repository.ts'
import type { PersonKeys } from './person-repository.ts'

/** Whether a professional goes on standing in the directory with what a public register says, or objects to that too (GDPR, article 21). */
export type Directory = 'stays' | 'objects'

/** Erases each part of somebody, and remembers it: what is known by their mailboxes comes last, for leaving an event is told by a mail. */
export async function eraseParts(tx: Tx, { accountIds, memberIds, practitionerIds, mailboxes, directory }: PersonKeys & { directory: Directory }, now: Date): Promise<void> {
  for (const id of practitionerIds) {
    await eraseGivenFacts(tx, id, now)
    await recordErasure(tx, { kind: 'given-facts', subjectId: id })
    if (directory === 'stays') continue
    await takeOutPractitioner(tx, id, 'objected', now)
    await recordErasure(tx, { kind: 'practitioner', subjectId: id })
  }
  for (const id of memberIds) {
    await eraseMember(tx, id, now)
    await recordErasure(tx, { kind: 'member', subjectId: id })
  }
  for (const id of accountIds) {
    await eraseAccount(tx, id, now)
    await recordErasure(tx, { kind: 'account', subjectId: id })
  }
  for (const box of mailboxes) {
    const digest = await mailboxDigest(tx, box)
    await eraseMailbox(tx, digest, now)
    await recordErasure(tx, { kind: 'mailbox', subjectId: digest })
  }
}
