import { canKeepFigures } from '#lib/figures/policy'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadQuarterFacts } from './load-quarter-facts.ts'
import { quartersToPublish } from './quarter.ts'
import { quarterTables } from './quarter-tables.ts'
import { insertQuarter, listContractSpans, listPublishedSpans, lockPublication } from './repository.ts'

/**
 * Tells everybody of the quarters that are over and were not told yet. What is told stays as it is, whatever is corrected
 * afterwards: two versions of one quarter could be subtracted. Run every night; whoever calls tells the cache.
 */
export async function publishQuarters(actor: Actor, now: Date): Promise<Result<{ count: number }, 'not-found'>> {
  if (!canKeepFigures(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    await lockPublication(tx)
    const { timeZone } = await loadInstanceRules(tx)
    const quarters = quartersToPublish({ years: await listContractSpans(tx), published: await listPublishedSpans(tx), today: dayAt(now, timeZone) })
    for (const quarter of quarters) {
      const id = await insertQuarter(tx, quarter, quarterTables(await loadQuarterFacts(tx, quarter)), now)
      await recordAudit(tx, actor, { event: 'figures.quarter_published', subjectType: 'public_quarter', subjectId: id })
    }
    return ok({ count: quarters.length })
  })
}
