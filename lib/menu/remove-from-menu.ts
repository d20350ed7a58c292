import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { changeMenuWithin } from './change-menu-within.ts'
import { rankOf, without } from './menu.ts'
import { canEditMenu } from './policy.ts'

/** Takes an entry out of the menu, or a column of the foot with what it holds. The pages themselves stay. */
export async function removeFromMenu(actor: Actor, input: { id: string; version: number }, now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'entry-gone'>> {
  if (!canEditMenu(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const changed = await changeMenuWithin(tx, actor, {
      event: 'menu.removed', version: input.version, subjectId: input.id,
      apply: ({ menu }) => (rankOf(menu, input.id) === null ? refuse('entry-gone') : ok(without(menu, input.id))),
    }, now)
    return changed.ok ? ok(null) : changed
  })
}
