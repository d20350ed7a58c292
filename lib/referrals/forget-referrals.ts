import { keepCampaignCounts } from '#lib/figures/keep-campaign-counts'
import { keepCounts } from '#lib/figures/keep-counts'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { addDays, addMonths, dayAt, startOfDay } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { draftDays } from '#lib/platform/privacy/retention'
import { ok, refuse, type Result } from '#lib/platform/result'
import { eraseWithdrawnPeople, forgetOldHashes } from './identity-repository.ts'
import { eraseDrafts, eraseOlderDrafts } from './draft-repository.ts'
import { olderLimits } from './older-limit.ts'
import { eraseOlderLists } from './older-repository.ts'
import { eraseReferrals } from './repository.ts'
import { tellOlderEnding } from './tell-older-ending.ts'
import { reopenDays } from './transitions.ts'

/**
 * Every night: erases whole what was closed longer ago than the coordination chose (`referralMonths`), what a person
 * withdrew once it can no longer be undone, and who waits for a place and could not be reached three times, as long afterwards.
 * Leaves what the years' figures count, and nothing of whom. Who stands on an older list and was not informed in time (`olderMonths`) goes
 * as well, in whatever mode; the coordination is told before.
 */
export async function forgetReferrals(actor: Actor, _input: null, now: Date): Promise<Result<{ erased: number }, 'not-found'>> {
  if (actor.kind !== 'command') return refuse('not-found')
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const due = { closedBefore: startOfDay(addMonths(today, -settings.referralMonths), timeZone), withdrawnBefore: startOfDay(addDays(today, -reopenDays), timeZone) }
    const counted = await keepCounts(tx, due, { today, timeZone })
    await keepCampaignCounts(tx, due, { now, timeZone })
    const erased = await eraseReferrals(tx, due)
    if (counted !== erased) throw new Error(`${counted} adressages counted, ${erased} erased`)
    // Who withdrew alone of their household is forgotten alone.
    const withdrawn = await eraseWithdrawnPeople(tx, due.withdrawnBefore)
    if (withdrawn > 0) await recordAudit(tx, actor, { event: 'referral.people_forgotten', subjectType: 'instance', subjectId: '1', data: { people: withdrawn } })
    // Identities and hashes go with their person; a hash whose key is no longer used goes before.
    await forgetOldHashes(tx, Number(today.slice(0, 4)))
    if (erased > 0) await recordAudit(tx, actor, { event: 'referral.erased', subjectType: 'instance', subjectId: '1', data: { erased } })
    const lists = await eraseOlderLists(tx, startOfDay(today, timeZone))
    if (lists > 0) await recordAudit(tx, actor, { event: 'older_list.forgotten', subjectType: 'instance', subjectId: '1', data: { lists } })
    const dropped = await eraseDrafts(tx, startOfDay(addDays(today, -draftDays), timeZone))
    if (dropped > 0) await recordAudit(tx, actor, { event: 'need.drafts_forgotten', subjectType: 'instance', subjectId: '1', data: { dropped } })
    const { takenBefore, silentBefore } = olderLimits(today, settings.olderMonths)
    const older = await eraseOlderDrafts(tx, { takenBefore: startOfDay(takenBefore, timeZone), silentBefore: startOfDay(silentBefore, timeZone) })
    if (older.unreachable + older.uninformed > 0) await recordAudit(tx, actor, { event: 'need.older_forgotten', subjectType: 'instance', subjectId: '1', data: older })
    await tellOlderEnding(tx, today, now)
    return ok({ erased })
  })
}
