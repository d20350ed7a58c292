import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { addressWithin, type AddressRefusal, moveAddressWithin } from './address-within.ts'
import type { ContentValues } from './content-fields.ts'
import { cleanValues, titleOf } from './content-values.ts'
import { indexContent } from './index-content.ts'
import { definitionOf } from './kinds.ts'
import { canEditContent } from './policy.ts'
import { addVersion, loadContentForUpdate, saveDraftRow } from './repository.ts'
import { clearTyping } from './typing-repository.ts'
import { writeReferences } from './write-references.ts'

/** An empty `slug`: the address comes from the title, the first one that is free. */
export type DraftToSave = { id: string; version: number; slug: string; audience: 'public' | 'members'; values: ContentValues }

/** Keeps what was written, in the history too. What everyone reads does not change until it is published. */
export async function saveDraft(actor: Actor, input: DraftToSave, now: Date): Promise<Result<{ version: number }, 'not-found' | 'conflict' | AddressRefusal | 'title-missing'>> {
  if (!canEditContent(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const content = await loadContentForUpdate(tx, input.id)
    if (!content) return refuse('not-found')
    const { fields } = definitionOf(content.kind)
    const values = cleanValues(fields, input.values)
    const title = titleOf(values)
    if (title === '') return refuse('title-missing')
    const address = await addressWithin(tx, content, input.slug === '' ? { title } : { slug: input.slug })
    const slug = address.ok ? address.value : input.slug
    const stored = cleanValues(fields, content.draft)
    const changed = Object.keys(fields).filter((name) => JSON.stringify(stored[name]) !== JSON.stringify(values[name]))
    const isSame = changed.length === 0 && slug === content.slug && input.audience === content.audience
    if (isSame || content.version === input.version) await clearTyping(tx, content.id, actor.userId)
    if (isSame) return ok({ version: content.version })
    if (content.version !== input.version) return refuse('conflict', { changed: changed.map((name) => fields[name]?.label ?? name) })
    if (!address.ok) return address
    if (slug !== content.slug) await moveAddressWithin(tx, content, slug, now)
    const version = content.version + 1
    const who = { actorId: actor.userId, at: now }
    await saveDraftRow(tx, content.id, { title, values, version, slug, audience: input.audience }, who)
    await writeReferences(tx, content.id, content.kind, 'draft', values)
    await addVersion(tx, { id: content.id, title, fields: values }, 'saved', who)
    // Address and readers change at once, also of what is public.
    if (slug !== content.slug || input.audience !== content.audience) await indexContent(tx, content.id)
    await recordAudit(tx, actor, { event: 'content.saved', subjectType: 'content', subjectId: content.id, data: { fields: changed } })
    return ok({ version })
  })
}
