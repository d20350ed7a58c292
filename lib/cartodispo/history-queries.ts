import { publicRules } from '#lib/instance/queries'
import { type Actor, isCoordination } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { type Day, dayAt } from '#lib/platform/day'
import { isUuid } from '#lib/platform/uuid'
import { loadHistory } from './history-repository.ts'
import { historySentence } from './history-sentences.ts'
import { canManagePractice } from './policy.ts'

export type HistoryLine = { on: Day; at: Date; sentence: string }

/**
 * What was said of a practice and by whom, newest first, one sentence each; null when the actor may not manage it.
 * Calls that were tried are the coordination's own notes.
 */
export async function getPracticeHistory(actor: Actor, practiceId: string, now: Date): Promise<HistoryLine[] | null> {
  if (!isUuid(practiceId) || !canManagePractice(actor, { practiceId })) return null
  const practice = await db().practice.findUnique({ where: { id: practiceId }, select: { id: true, siteId: true, practitionerId: true, removedAt: true } })
  if (!practice || practice.removedAt !== null) return null
  const { timeZone } = await publicRules()
  const today = dayAt(now, timeZone)
  return (await loadHistory(db(), practice, timeZone))
    .filter((event) => event.kind !== 'called' || isCoordination(actor))
    .sort((a, b) => (a.on === b.on ? b.at.getTime() - a.at.getTime() : a.on < b.on ? 1 : -1))
    .map((event) => ({ on: event.on, at: event.at, sentence: historySentence(event, today) }))
}
