import { randomBytes, randomUUID } from 'node:crypto'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { type Actor, hasPassedSecondFactor } from '#lib/platform/auth/actor'
import { startOfDay } from '#lib/platform/day'
import { type Tx, transaction } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { dueOfState } from './due-of-state.ts'
import { keepWho } from './keep-who.ts'
import type { OlderRequest } from './older-line.ts'
import { deleteOlderList, insertOlderRequest, loadOlderListForUpdate } from './older-repository.ts'
import { planOlderWithin } from './plan-older-within.ts'
import { canTakeOlder } from './policy.ts'
import { referralCode } from './referral-code.ts'

/**
 * Takes over every line of a list that can be, each with the day on which it was asked, and forgets the list. Nobody is looked for
 * yet: each person is informed first, and agrees (`informOlder`). Pressed twice, it is taken over once.
 */
export async function takeOlderRequests(actor: Actor, input: { listId: string }, now: Date): Promise<Result<{ taken: number; left: number }, 'not-found' | 'second-factor-needed' | 'nothing-to-take'>> {
  if (referralMode() !== 'hds' || !canTakeOlder(actor) || !isUuid(input.listId)) return refuse('not-found')
  if (!hasPassedSecondFactor(actor)) return refuse('second-factor-needed')
  return transaction(async (tx) => {
    const table = await loadOlderListForUpdate(tx, input.listId)
    if (!table) return refuse('not-found')
    const { lines, timeZone } = await planOlderWithin(tx, table, now)
    const requests = lines.flatMap((line) => ('request' in line ? [line.request] : []))
    if (requests.length === 0) return refuse('nothing-to-take')
    for (const request of requests) await takeOne(tx, request, { timeZone, now })
    await deleteOlderList(tx, input.listId)
    await recordAudit(tx, actor, { event: 'older_list.taken', subjectType: 'older_list', subjectId: input.listId, data: { taken: requests.length, left: lines.length - requests.length } })
    return ok({ taken: requests.length, left: lines.length - requests.length })
  })
}

async function takeOne(tx: Tx, request: OlderRequest, { timeZone, now }: { timeZone: string; now: Date }): Promise<void> {
  const dueAt = await dueOfState(tx, { state: 'draft', priority: request.priority }, now)
  if (!dueAt) throw new Error('whoever has to be informed has a task')
  const needId = await insertOlderRequest(tx, { code: referralCode(randomBytes(8)), requestKey: randomUUID(), request, askedAt: startOfDay(request.askedOn, timeZone), takenAt: now, dueAt })
  await keepWho(tx, needId, { identities: [request.identity], names: [request.identity], sendsAnyway: 'yes' }, now)
}
