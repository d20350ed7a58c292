import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { declareAvailability, type DeclareRefusal } from './declare-availability.ts'
import { getOwnPractice } from './own-practices-queries.ts'
import { type QuickAnswer, quickContent } from './quick-answer.ts'

type Outcome = 'declared' | 'confirmed' | 'say-for-whom'

/** One of the three large answers: the conditions last given are kept; a reservation never made asks for whom first. */
export async function answerQuickly(actor: Actor, input: { practiceId: string; version: number; answer: QuickAnswer }, now: Date): Promise<Result<Outcome, DeclareRefusal>> {
  const practice = await getOwnPractice(actor, input.practiceId, now)
  if (!practice) return refuse('not-found')
  const { timeZone } = await loadInstanceRules(db())
  const content = quickContent(practice.lastContent, input.answer, dayAt(now, timeZone))
  if (!content) return ok('say-for-whom')
  return declareAvailability(actor, { practiceId: input.practiceId, version: input.version, content }, now)
}
