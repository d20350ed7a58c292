import { eraseAccount } from '#lib/accounts/erase-account'
import { eraseCallback } from '#lib/callbacks/repository'
import { eraseInvitation } from '#lib/events/invitation-repository'
import { deleteQuestion, eraseAnswers } from '#lib/events/question-repository'
import { giveUpImport } from '#lib/imports/import-run-repository'
import { markMediaRemoved } from '#lib/media/repository'
import { eraseMember } from '#lib/members/erase-member'
import type { Tx } from '#lib/platform/db/client'
import type { ErasureKind } from '#lib/platform/privacy/erasure-kinds'
import { eraseGivenFacts } from '#lib/practitioners/erase-given-facts'
import { eraseObjector } from '#lib/practitioners/take-out-practitioner'
import { eraseMailbox } from '#lib/privacy/erase-mailbox'
import { eraseDraft } from '#lib/referrals/draft-repository'
import { deleteOlderList } from '#lib/referrals/older-repository'
import { withdrawAgain } from '#lib/referrals/withdraw-again'

/** Erases one thing as its use case did, at that instant; nothing, when it is not there (any more). */
export type Eraser = (tx: Tx, subjectId: string, at: Date) => Promise<unknown>

/** How each kind of erasure is done again, once a backup made before it was restored. */
export const erasers: Readonly<Record<ErasureKind, Eraser>> = {
  account: eraseAccount,
  callback: eraseCallback,
  draft: eraseDraft,
  'event-answers': eraseAnswers,
  'event-question': deleteQuestion,
  'given-facts': eraseGivenFacts,
  import: giveUpImport,
  invitation: eraseInvitation,
  mailbox: eraseMailbox,
  media: markMediaRemoved,
  member: eraseMember,
  'older-list': deleteOlderList,
  practitioner: eraseObjector,
  withdrawal: withdrawAgain,
}
