import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { cleanValues } from './content-values.ts'
import { definitionOf } from './kinds.ts'
import { canEditContent } from './policy.ts'
import { addVersion, insertContent } from './repository.ts'
import { siteTexts } from './site-texts.ts'

/**
 * Begins to write a text of a page that is always there: a draft that starts with the words in place, at the address that
 * the page looks at. Where one exists it is that one, taken out of the bin if it was there: an address has one text.
 */
export async function beginSiteText(actor: Actor, input: { slug: string }, now: Date): Promise<Result<{ id: string }, 'not-found'>> {
  const text = siteTexts.find((one) => one.slug === input.slug)
  if (!canEditContent(actor) || text === undefined) return refuse('not-found')
  return transaction(async (tx) => {
    // Two who begin at once wait for each other here: the second finds what the first has begun.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('site-text'))`
    const known = await tx.content.findUnique({ where: { kind_slug: { kind: 'page', slug: text.slug } }, select: { id: true, removedAt: true } })
    const who = { actorId: actor.userId, at: now }
    if (known !== null && known.removedAt === null) return ok({ id: known.id })
    if (known !== null) {
      await tx.content.update({ where: { id: known.id }, data: { removedAt: null, updatedAt: now, updatedById: actor.userId }, select: { id: true } })
      await recordAudit(tx, actor, { event: 'content.created', subjectType: 'content', subjectId: known.id, data: { kind: 'page' } })
      return ok({ id: known.id })
    }
    const { title, summary, body } = text
    const values = cleanValues(definitionOf('page').fields, { title, summary, body })
    const { _max } = await tx.content.aggregate({ where: { kind: 'page' }, _max: { position: true } })
    const id = await insertContent(tx, { kind: 'page', slug: text.slug, title, values, position: (_max.position ?? 0) + 1 }, who)
    await addVersion(tx, { id, title, fields: values }, 'saved', who)
    await recordAudit(tx, actor, { event: 'content.created', subjectType: 'content', subjectId: id, data: { kind: 'page' } })
    return ok({ id })
  })
}
