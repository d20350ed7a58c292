import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { changeMenuWithin } from './change-menu-within.ts'
import { moved, type MenuMove, rankOf } from './menu.ts'
import { canEditMenu } from './policy.ts'

/** Moves an entry within its list, or a column of the foot among the others; answers where it stands now, from 1. */
export async function moveMenuEntry(actor: Actor, input: { id: string; version: number; to: MenuMove }, now: Date): Promise<Result<{ rank: number; count: number }, 'not-found' | 'conflict' | 'entry-gone'>> {
  if (!canEditMenu(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const changed = await changeMenuWithin(tx, actor, {
      event: 'menu.moved', version: input.version, subjectId: input.id,
      apply: ({ menu }) => {
        const after = moved(menu, input.id, input.to)
        return after === null ? refuse('entry-gone') : ok(after)
      },
    }, now)
    if (!changed.ok) return changed
    const place = changed.value === 'default' ? null : rankOf(changed.value, input.id)
    return place === null ? refuse('entry-gone') : ok(place)
  })
}
