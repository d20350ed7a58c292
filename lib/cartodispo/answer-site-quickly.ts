import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { declareSiteAvailability } from './declare-site-availability.ts'
import { getOwnSite } from './own-site-queries.ts'
import { type QuickAnswer, quickContent } from './quick-answer.ts'

type Outcome = 'declared' | 'confirmed' | 'say-for-whom'

/** One of the three large answers for a whole site: the conditions last given for all are kept; a reservation never made asks for whom first. */
export async function answerSiteQuickly(actor: Actor, input: { siteId: string; version: number; answer: QuickAnswer }, now: Date): Promise<Result<Outcome, 'not-found' | 'conflict'>> {
  const site = await getOwnSite(actor, input.siteId, now)
  if (!site) return refuse('not-found')
  const { timeZone } = await loadInstanceRules(db())
  const content = quickContent(site.lastContent, input.answer, dayAt(now, timeZone))
  if (!content) return ok('say-for-whom')
  return declareSiteAvailability(actor, { siteId: input.siteId, version: input.version, content }, now)
}
