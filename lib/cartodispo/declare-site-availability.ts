import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { statementInForce } from './availability.ts'
import { carryPlaces } from './declare-places.ts'
import { contentFromRow, factsFromRow } from './facts-from-row.ts'
import { siteCapacity } from './policy.ts'
import { refreshRegister } from './refresh-register.ts'
import { bumpPractice, bumpSite, insertConfirmation, insertStatement, listSitePracticeIds, loadPracticesForUpdate, lockSite } from './repository.ts'
import { practicesAnswered } from './site-answer.ts'
import { saysTheSame, type StatementContent } from './statement-content.ts'

/** `version`: the site's, as the screen showed it. */
export type DeclareSiteAvailability = { siteId: string; version: number; content: StatementContent }

/**
 * One answer for a whole MSP, health centre or group, by the coordination or by somebody who answers for all its GPs. It
 * stands until one of them says otherwise for themselves. Its places are the site's.
 */
export async function declareSiteAvailability(actor: Actor, input: DeclareSiteAvailability, now: Date): Promise<Result<'declared' | 'confirmed', 'not-found' | 'conflict'>> {
  return transaction(async (tx) => {
    const { timeZone } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const all = await loadPracticesForUpdate(tx, await listSitePracticeIds(tx, input.siteId))
    const practices = practicesAnswered(all, today)
    const version = await lockSite(tx, input.siteId)
    const capacity = siteCapacity(actor, practices.map((one) => ({ practiceId: one.id })))
    if (version === null || !capacity) return refuse('not-found')

    const current = practices.map((one) => statementInForce(factsFromRow(one, timeZone).statements, today))
    const row = practices[0]?.statements.find((one) => one.id === current[0]?.id && one.site_id !== null)
    const isSame = row !== undefined && current.every((one) => one?.id === row.id) && saysTheSame(contentFromRow(row), input.content, today)
    if (version !== input.version && !isSame) return refuse('conflict')

    const by = { at: now, actorId: actor.userId, capacity }
    if (isSame) for (const { id } of practices) await insertConfirmation(tx, { ...by, practiceId: id, statementId: row.id, confirmedOn: today, linkId: null })
    else {
      await insertStatement(tx, { siteId: input.siteId }, input.content, { ...by, confirmedOn: today })
      await carryPlaces(tx, { siteId: input.siteId }, row ? (current[0] ?? null) : null, input.content, today, by)
    }
    await bumpSite(tx, input.siteId)
    for (const { id } of practices) await bumpPractice(tx, id)
    await recordAudit(tx, actor, { event: isSame ? 'site_availability.confirmed' : 'site_availability.declared', subjectType: 'site', subjectId: input.siteId, capacity, data: { state: input.content.state } })
    await refreshRegister(tx, all.map((one) => one.id), now)
    return ok(isSame ? 'confirmed' : 'declared')
  })
}
