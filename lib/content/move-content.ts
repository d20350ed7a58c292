import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditContent } from './policy.ts'
import { loadContentForUpdate } from './repository.ts'

/** Moves one step up or down among those of its kind. At the end of the list nothing happens. */
export async function moveContent(actor: Actor, input: { id: string; direction: 'up' | 'down' }, _now: Date): Promise<Result<null, 'not-found'>> {
  if (!canEditContent(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const content = await loadContentForUpdate(tx, input.id)
    if (!content) return refuse('not-found')
    // Locked together in one order: two who move at once wait for each other, and positions stay a permutation.
    const all = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM content WHERE kind = ${content.kind}::content_kind AND removed_at IS NULL ORDER BY position, id FOR UPDATE`
    const ids = all.map((one) => one.id)
    const from = ids.indexOf(content.id)
    const to = input.direction === 'up' ? from - 1 : from + 1
    const other = ids[to]
    if (other === undefined) return ok(null)
    ids[to] = content.id
    ids[from] = other
    await tx.$executeRaw`UPDATE content SET position = ranked.rank FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS ranked(id, rank) WHERE content.id = ranked.id AND content.position IS DISTINCT FROM ranked.rank`
    await recordAudit(tx, actor, { event: 'content.moved', subjectType: 'content', subjectId: content.id, data: { direction: input.direction } })
    return ok(null)
  })
}
