import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { legalMissions } from './legal-missions.ts'
import { canEditContent } from './policy.ts'
import { publishWithin } from './publish-within.ts'
import { addVersion, insertContent, loadContentForUpdate } from './repository.ts'
import { slugOf } from './slug.ts'

/** Writes and publishes the six missions of the law, once: whoever changed or removed one is not overruled. */
export async function prefillMissions(actor: Actor, _input: null, now: Date): Promise<Result<{ count: number }, 'not-found' | 'already-there'>> {
  if (!canEditContent(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    // Two who press at once: the second waits for the first, then finds them.
    await tx.$executeRaw`SELECT 1 FROM instance WHERE id = 1 FOR UPDATE`
    if ((await tx.content.count({ where: { kind: 'mission' } })) > 0) return refuse('already-there')
    const who = { actorId: actor.userId, at: now }
    for (const [index, values] of legalMissions.entries()) {
      const id = await insertContent(tx, { kind: 'mission', slug: slugOf(values.title), title: values.title, values, position: index + 1 }, who)
      await addVersion(tx, { id, title: values.title, fields: values }, 'saved', who)
      const content = await loadContentForUpdate(tx, id)
      if (content !== null) await publishWithin(tx, content, { title: values.title, values }, who)
      await recordAudit(tx, actor, { event: 'content.created', subjectType: 'content', subjectId: id, data: { kind: 'mission' } })
    }
    return ok({ count: legalMissions.length })
  })
}
