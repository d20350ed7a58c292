import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { type Actor, hasPassedSecondFactor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { type Day, dayAt } from '#lib/platform/day'
import { referralMode } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import { judgeWho, type TypedWho, type WhoRefusal } from './identity.ts'
import { findEarlierSending, insertIdentities, insertPersonHashes, listPeopleOfNeed } from './identity-repository.ts'
import { type AskedNeed, findGp } from './need-kinds.ts'
import type { AgeBand } from './person-facts.ts'

export type KeepWhoRefusal = WhoRefusal | 'identity-not-kept' | 'second-factor-needed' | 'possible-duplicate'

/** Whether these people may be sent as they were told: what was typed holds together, and none was sent already (D10). */
export async function checkWho(tx: Tx, actor: Actor, { who, people, asked = findGp }: { who?: TypedWho | undefined; people: readonly { ageBand: AgeBand }[]; asked?: AskedNeed }, now: Date): Promise<Result<null, KeepWhoRefusal>> {
  if (!who) return ok(null)
  if (who.identities.some((one) => one !== null)) {
    if (referralMode() !== 'hds') return refuse('identity-not-kept')
    if (!hasPassedSecondFactor(actor)) return refuse('second-factor-needed')
  }
  const { timeZone } = await loadInstanceRules(tx)
  const today = dayAt(now, timeZone)
  const judged = judgeWho(who, people, today)
  if (!judged.ok || who.sendsAnyway === 'yes') return judged
  const at = await findEarlierSending(tx, who.names.filter((one) => one !== null), { year: yearOf(today), kind: asked.kind })
  // When, never who sent it: that somebody looks for a doctor is not for everybody to know.
  return at === null ? ok(null) : refuse('possible-duplicate', { on: dayAt(at, timeZone), today })
}

/** Keeps of the people of a need what the mode allows: their hashes, and who they are in the HDS mode alone. */
export async function keepWho(tx: Tx, needId: string, who: TypedWho | undefined, now: Date): Promise<void> {
  if (!who) return
  const { timeZone } = await loadInstanceRules(tx)
  const ids = await listPeopleOfNeed(tx, needId)
  const each = ids.map((personId, index) => ({ personId, person: who.names[index] ?? null, identity: who.identities[index] ?? null }))
  await insertPersonHashes(tx, each.flatMap(({ personId, person }) => (person ? [{ personId, person }] : [])), yearOf(dayAt(now, timeZone)))
  const identities = each.flatMap(({ personId, identity }) => (identity ? [{ personId, identity }] : []))
  if (identities.length > 0) await insertIdentities(tx, identities, now)
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}
