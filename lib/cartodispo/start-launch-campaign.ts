import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { insertCampaign, lockRunningCampaign } from './launch-repository.ts'
import { canRunRegister } from './policy.ts'
import { prepareLetters } from './prepare-letters.ts'

export type StartLaunchRefusal = 'not-found' | 'already-running' | 'nobody-to-contact'

/** Begins the first month: everybody in the register is to be written to, called and heard. One campaign at a time. */
export async function startLaunchCampaign(actor: Actor, now: Date): Promise<Result<{ contacts: number }, StartLaunchRefusal>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    if (await lockRunningCampaign(tx)) return refuse('already-running')
    const inRegister = await tx.registerEntry.count({ where: { state: { notIn: ['not_treating', 'departed'] } } })
    if (inRegister === 0) return refuse('nobody-to-contact')
    const { timeZone } = await loadInstanceRules(tx)
    const { id, contacts } = await insertCampaign(tx, dayAt(now, timeZone), actor.userId)
    await prepareLetters(tx, id, timeZone, now)
    await recordAudit(tx, actor, { event: 'launch.started', subjectType: 'launch_campaign', subjectId: id, data: { contacts } })
    return ok({ contacts })
  })
}
