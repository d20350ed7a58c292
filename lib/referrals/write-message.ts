import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { findMessage, insertMessage, saveReading } from './message-repository.ts'
import { type Audience, threadSide, type ThreadRefusal } from './policy.ts'
import { loadNeedForUpdate } from './repository.ts'
import { tellParties } from './tell-parties.ts'

/** `messageId` comes with the form: pressed twice, it is written once. */
export type MessageToWrite = { needId: string; messageId: string; audience: Audience; text: string }

/**
 * One of the parties writes to the others about an adressage, or the coordination notes something for itself. The others are told
 * that there is something to read, never what.
 */
export async function writeMessage(actor: Actor, input: MessageToWrite, now: Date): Promise<Result<{ needId: string }, ThreadRefusal>> {
  const { userId } = actor
  const { needId, messageId, audience, text } = input
  if (userId === null || !isUuid(needId) || !isUuid(messageId)) return refuse('not-found')
  return transaction(async (tx) => {
    const need = await loadNeedForUpdate(tx, needId)
    if (!need) return refuse('not-found')
    const side = threadSide(actor, need, { audience, mode: referralMode() })
    if (!side.ok) return side
    const earlier = await findMessage(tx, messageId)
    if (earlier) return earlier.authorId === userId && earlier.needId === needId && earlier.audience === audience ? ok({ needId }) : refuse('not-found')
    await insertMessage(tx, { id: messageId, needId, audience, side: side.value, authorId: userId, text, sentAt: now })
    await recordAudit(tx, actor, { event: audience === 'parties' ? 'need.message_written' : 'need.note_written', subjectType: 'need', subjectId: needId, capacity: side.value, data: {} })
    if (audience === 'coordination') return ok({ needId })
    await saveReading(tx, { needId, userId }, now)
    await tellParties(tx, need, { side: side.value, authorId: userId, messageId }, now)
    return ok({ needId })
  })
}
