import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { changeMenuWithin } from './change-menu-within.ts'
import { entryOf, type MenuTarget, withEntry } from './menu.ts'
import { canEditMenu } from './policy.ts'

/** `id` is empty for an entry that is not there yet. */
export type EntryToSave = { id: string; version: number; listId: string; label: string; target: MenuTarget }

/** Adds an entry, renames it, has it lead elsewhere, puts it into another list. */
export async function saveMenuEntry(actor: Actor, input: EntryToSave, now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'entry-gone' | 'list-full'>> {
  if (!canEditMenu(actor)) return refuse('not-found')
  const { version, listId, label, target } = input
  const id = input.id === '' ? randomUUID() : input.id
  return transaction(async (tx) => {
    const changed = await changeMenuWithin(tx, actor, {
      event: input.id === '' ? 'menu.added' : 'menu.entry_saved', version, subjectId: id,
      apply: ({ menu }) => {
        const known = entryOf(menu, id)
        if (known === null && input.id !== '') return refuse('entry-gone')
        if (!menu.some((list) => list.id === listId)) return refuse('entry-gone')
        const after = withEntry(menu, listId, { id, label, target, isHidden: known?.entry.isHidden ?? false })
        return after === null ? refuse('list-full') : ok(after)
      },
    }, now)
    return changed.ok ? ok(null) : changed
  })
}
