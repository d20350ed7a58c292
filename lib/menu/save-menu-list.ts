import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { changeMenuWithin } from './change-menu-within.ts'
import { withList } from './menu.ts'
import { canEditMenu } from './policy.ts'

/** Adds a column at the foot of the pages (`id` empty), or gives one another title. */
export async function saveMenuList(actor: Actor, input: { id: string; version: number; title: string }, now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'entry-gone' | 'foot-full'>> {
  if (!canEditMenu(actor)) return refuse('not-found')
  const id = input.id === '' ? randomUUID() : input.id
  return transaction(async (tx) => {
    const changed = await changeMenuWithin(tx, actor, {
      event: input.id === '' ? 'menu.column_added' : 'menu.column_renamed', version: input.version, subjectId: id,
      apply: ({ menu }) => {
        if (input.id !== '' && !menu.some((list) => list.id === id)) return refuse('entry-gone')
        const after = withList(menu, id, input.title)
        return after === null ? refuse('foot-full') : ok(after)
      },
    }, now)
    return changed.ok ? ok(null) : changed
  })
}
