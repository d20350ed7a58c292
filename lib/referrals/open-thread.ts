import { recordAccess } from '#lib/platform/audit/record-access'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { findThreadRef } from './identity-repository.ts'
import { loadMessages, type Message, saveReading } from './message-repository.ts'
import { type Audience, threadSide, type ThreadRefusal } from './policy.ts'

export type OpenedThread = { code: string; messages: Message[] }

/** Somebody reads what the parties wrote to each other, or the coordination its own notes. The opening is written down before anything is decrypted. */
export async function openThread(actor: Actor, input: { needId: string; audience: Audience }, now: Date): Promise<Result<OpenedThread, ThreadRefusal>> {
  const { needId, audience } = input
  const ref = isUuid(needId) ? await findThreadRef(db(), needId) : null
  if (!ref || actor.userId === null) return refuse('not-found')
  const side = threadSide(actor, ref, { audience, mode: referralMode() })
  if (!side.ok) return side
  await recordAccess(actor, { type: audience === 'parties' ? 'thread' : 'notes', id: needId })
  const messages = await loadMessages(db(), needId, audience)
  if (audience === 'parties') await saveReading(db(), { needId, userId: actor.userId }, now)
  return ok({ code: ref.code, messages })
}
