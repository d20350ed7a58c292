import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { changeMenuWithin } from './change-menu-within.ts'
import { entryOf, withEntry } from './menu.ts'
import { canEditMenu } from './policy.ts'

/** Hides an entry from the public, or shows it again: it keeps its place. */
export async function showMenuEntry(actor: Actor, input: { id: string; version: number; as: 'shown' | 'hidden' }, now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'entry-gone'>> {
  if (!canEditMenu(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const changed = await changeMenuWithin(tx, actor, {
      event: input.as === 'shown' ? 'menu.shown' : 'menu.hidden', version: input.version, subjectId: input.id,
      apply: ({ menu }) => {
        const known = entryOf(menu, input.id)
        const after = known === null ? null : withEntry(menu, known.listId, { ...known.entry, isHidden: input.as === 'hidden' })
        return after === null ? refuse('entry-gone') : ok(after)
      },
    }, now)
    return changed.ok ? ok(null) : changed
  })
}
