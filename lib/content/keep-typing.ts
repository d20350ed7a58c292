import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { cleanValues } from './content-values.ts'
import { type FlatForm, valuesFromForm } from './form-values.ts'
import { definitionOf } from './kinds.ts'
import { canEditContent } from './policy.ts'
import { loadContentForUpdate } from './repository.ts'
import { clearTyping, markWriter, saveTyping } from './typing-repository.ts'

export type TypingToKeep = {
  id: string
  /** The form as it stood `age` milliseconds ago, after so many changes of this page; null: the page is open, nothing new was typed. */
  typing: { form: FlatForm; version: number; age: number; page: string; sequence: number } | null
}

/**
 * A sign of life of the page where a content is written, and what was typed there since the last save. It is nobody's draft
 * yet: it changes neither the history nor what anybody else reads, so no trace of it is kept either.
 */
export async function keepTyping(actor: Actor, input: TypingToKeep, now: Date): Promise<Result<{ kept: 'typed' | 'nothing' }, 'not-found'>> {
  const { userId } = actor
  if (!canEditContent(actor) || userId === null) return refuse('not-found')
  return transaction(async (tx) => {
    // Under the lock of the content: what was typed never comes back over a save that came meanwhile.
    const content = await loadContentForUpdate(tx, input.id)
    if (!content) return refuse('not-found')
    await markWriter(tx, content.id, userId, now)
    if (input.typing === null) return ok({ kept: 'nothing' })
    const { form, version, age, page, sequence } = input.typing
    const { fields } = definitionOf(content.kind)
    const isSaved = (form['slug'] === undefined || form['slug'] === content.slug) && (form['audience'] === undefined || form['audience'] === content.audience)
      && JSON.stringify(valuesFromForm(fields, form).values) === JSON.stringify(cleanValues(fields, content.draft))
    const stamp = { page, sequence, at: new Date(now.getTime() - age) }
    if (isSaved) await clearTyping(tx, content.id, userId, stamp)
    else await saveTyping(tx, content.id, userId, { form, version, stamp })
    return ok({ kept: isSaved ? 'nothing' : 'typed' })
  })
}
