import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { changeMenuWithin } from './change-menu-within.ts'
import { canEditMenu } from './policy.ts'

/** Goes back to the menu of the product. */
export async function restoreDefaultMenu(actor: Actor, input: { version: number }, now: Date): Promise<Result<null, 'not-found' | 'conflict'>> {
  if (!canEditMenu(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const changed = await changeMenuWithin<never>(tx, actor, { event: 'menu.restored', version: input.version, subjectId: '1', apply: () => ok('default') }, now)
    return changed.ok ? ok(null) : changed
  })
}
