import { eraseCallback } from '#lib/callbacks/repository'
import { eraseInvitation } from '#lib/events/invitation-repository'
import { deleteQuestion, eraseAnswers } from '#lib/events/question-repository'
import { giveUpImport } from '#lib/imports/import-run-repository'
import { markMediaRemoved } from '#lib/media/repository'
import type { Tx } from '#lib/platform/db/client'
import type { ErasureKind } from '#lib/platform/privacy/erasure-kinds'
import { eraseObjector } from '#lib/practitioners/take-out-practitioner'
import { eraseDraft } from '#lib/referrals/draft-repository'
import { deleteOlderList } from '#lib/referrals/older-repository'
import { withdrawAgain } from '#lib/referrals/withdraw-again'

/** Erases one thing as its use case did, at that instant; nothing, when it is not there (any more). */
export type Eraser = (tx: Tx, subjectId: string, at: Date) => Promise<unknown>

/** How each kind of erasure is done again, once a backup made before it was restored. */
export const erasers: Readonly<Record<ErasureKind, Eraser>> = {
  callback: eraseCallback,
  draft: eraseDraft,
  'event-answers': eraseAnswers,
  'event-question': deleteQuestion,
  import: giveUpImport,
  invitation: eraseInvitation,
  media: markMediaRemoved,
  'older-list': deleteOlderList,
  practitioner: eraseObjector,
  withdrawal: withdrawAgain,
}
