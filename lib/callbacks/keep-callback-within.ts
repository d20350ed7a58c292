import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { tellCoordination } from '#lib/referrals/tell-coordination'
import { callbackDue } from './callback-due.ts'
import { insertCallback, type NewCallback } from './repository.ts'

/** Writes down whom to call, with its trace, and tells whoever runs the searches that somebody asked, never who. */
export async function keepCallbackWithin(tx: Tx, actor: Actor, asked: Omit<NewCallback, 'receivedAt' | 'dueAt'>, now: Date): Promise<void> {
  const id = await insertCallback(tx, { ...asked, receivedAt: now, dueAt: await callbackDue(tx, now) })
  await recordAudit(tx, actor, { event: 'callback.asked', subjectType: 'callback', subjectId: id, capacity: asked.organisationId === null ? 'public' : 'partner', data: { forWhom: asked.forWhom } })
  await tellCoordination(tx, { template: 'callback-notice', payload: { callbackId: id }, dedupeKey: `callback-notice:${id}` }, now)
}
