import { listMediaFacts } from '#lib/media/library-queries'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { picturesWithoutWords } from './checklist.ts'
import { cleanValues, missingToPublish, referencesOf } from './content-values.ts'
import { definitionOf } from './kinds.ts'
import { canEditContent } from './policy.ts'
import { publishWithin } from './publish-within.ts'
import { addVersion, loadContentForUpdate } from './repository.ts'
import { hasTyping } from './typing-repository.ts'

export type Publication = { id: string; version: number; publishAt: Date | null; withdrawAt: Date | null }

/** The clock on which the screens of writing show and read hours. */
const zone = 'Europe/Paris'

type Code = 'publish-in-past' | 'not-found' | 'conflict' | 'unsaved' | 'incomplete' | 'withdrawn-too-soon'

/**
 * Makes the saved draft public, at once or at a later hour; whole, or not at all. What is planned is the text as it
 * stands now: a draft that goes on being written does not slip out by itself.
 */
export async function publishContent(actor: Actor, input: Publication, now: Date): Promise<Result<{ isScheduled: boolean }, Code>> {
  if (!canEditContent(actor)) return refuse('not-found')
  // An hour of today that is past means now; a day that is past is a slip of the pen, and would show the draft at once.
  if (input.publishAt !== null && dayAt(input.publishAt, zone) < dayAt(now, zone)) return refuse('publish-in-past')
  const isLater = input.publishAt !== null && input.publishAt > now
  const begins = isLater && input.publishAt ? input.publishAt : now
  if (input.withdrawAt !== null && input.withdrawAt <= begins) return refuse('withdrawn-too-soon')
  return transaction(async (tx) => {
    const content = await loadContentForUpdate(tx, input.id)
    if (!content) return refuse('not-found')
    if (content.version !== input.version) return refuse('conflict', { changed: [] })
    // What is on the screen must be what is published.
    if (await hasTyping(tx, content.id, actor.userId)) return refuse('unsaved')
    const { fields } = definitionOf(content.kind)
    const values = cleanValues(fields, content.draft)
    const missing = [...missingToPublish(fields, values).map((one) => one.label), ...picturesWithoutWords(fields, values, await listMediaFacts(actor, referencesOf(fields, values).filter((one) => one.target === 'media').map((one) => one.targetId)))]
    if (missing.length > 0) return refuse('incomplete', { missing })
    const who = { actorId: actor.userId, at: now }
    await tx.content.update({ where: { id: content.id }, data: { publishAt: isLater ? input.publishAt : null, withdrawAt: input.withdrawAt }, select: { id: true } })
    if (isLater) await addVersion(tx, { id: content.id, title: content.draftTitle, fields: values }, 'scheduled', who)
    else await publishWithin(tx, content, { title: content.draftTitle, values }, who)
    await recordAudit(tx, actor, { event: isLater ? 'content.scheduled' : 'content.published', subjectType: 'content', subjectId: content.id, data: { version: content.version } })
    return ok({ isScheduled: isLater })
  })
}
