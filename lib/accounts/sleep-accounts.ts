import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { releaseLeavers } from '#lib/referrals/release-leavers'

/**
 * Every night: a partner's account that nobody used for long sleeps (its sessions end; its role and its history stay), and what
 * is followed by somebody who sleeps, or has left, falls to the service. Personas of an example never sleep.
 */
export async function sleepAccounts(actor: Actor, _: null, now: Date): Promise<Result<{ asleep: number; released: number }, 'not-found'>> {
  if (actor.kind !== 'command') return refuse('not-found')
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const since = new Date(now.getTime() - settings.sleepDays * 86_400_000)
    const asleep = await tx.$queryRaw<{ id: string }[]>`
      UPDATE app_user u SET asleep_at = ${now}
       WHERE u.disabled_at IS NULL AND u.asleep_at IS NULL AND u.persona IS NULL AND u.practitioner_id IS NULL AND greatest(u.last_seen_at, u.created_at) < ${since}
         AND EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id AND g.role IN ('partner_user', 'partner_referent') AND g.from_on <= ${today}::date AND (g.until_on IS NULL OR g.until_on >= ${today}::date))
         AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id AND (g.granted_at >= ${since} OR g.role NOT IN ('partner_user', 'partner_referent')) AND (g.until_on IS NULL OR g.until_on >= ${today}::date))
         AND NOT EXISTS (SELECT 1 FROM delegation d WHERE d.user_id = u.id AND d.revoked_at IS NULL AND d.until_on >= ${today}::date)
      RETURNING u.id`
    await tx.session.deleteMany({ where: { userId: { in: asleep.map((one) => one.id) } } })
    for (const { id } of asleep) await recordAudit(tx, actor, { event: 'account.slept', subjectType: 'account', subjectId: id })
    return ok({ asleep: asleep.length, released: await releaseLeavers(tx, actor, today, now) })
  })
}
