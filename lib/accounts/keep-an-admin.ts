import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { ok, type Result } from '#lib/platform/result'
import { lockActiveAdmins } from './account-repository.ts'
import { mayLoseAdmin } from './last-admin.ts'

/** Whether these accounts may go: not the last administrator's. Administrators' rows stay locked until the transaction ends. */
export async function keepAnAdmin(tx: Tx, userIds: readonly string[], today: Day): Promise<Result<'allowed', 'last-admin'>> {
  const admins = await lockActiveAdmins(tx, today)
  for (const id of userIds) {
    const allowed = mayLoseAdmin(admins, id)
    if (!allowed.ok) return allowed
  }
  return ok('allowed')
}
