import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadPracticeByHand } from './people-repository.ts'
import { canEditPeople } from './policy.ts'

export type MovePractice = { id: string; version: number; siteId: string }

/**
 * The same doctor, elsewhere: what was declared and its history follow. A tombstone stays at the old place, so that the
 * national file, which is often months late, does not bring the old address back.
 */
export async function movePractice(actor: Actor, input: MovePractice, now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'already-there'>> {
  if (!canEditPeople(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const loaded = await loadPracticeByHand(tx, input.id)
    const site = await tx.site.findUnique({ where: { id: input.siteId }, select: { id: true } })
    if (!loaded || !site) return refuse('not-found')
    if (loaded.siteId === site.id) return ok(null)
    if (loaded.version !== input.version) return refuse('conflict', { changed: [] })
    const there = await tx.practice.findUnique({ where: { practitionerId_siteId: { practitionerId: loaded.practitionerId, siteId: site.id } }, select: { id: true } })
    if (there) return refuse('already-there')
    await tx.practice.update({ where: { id: loaded.id }, data: { siteId: site.id, structureId: null, seenInRppsAt: null, departedInRppsAt: null, version: { increment: 1 } }, select: { id: true } })
    if (loaded.nationalId !== null && loaded.structureId !== null) {
      await tx.practice.create({ data: { practitionerId: loaded.practitionerId, siteId: loaded.siteId, structureId: loaded.structureId, createdAt: now, removedAt: now }, select: { id: true } })
    }
    await recordAudit(tx, actor, { event: 'practice.moved', subjectType: 'practice', subjectId: loaded.id, data: { from: loaded.siteId, to: site.id } })
    await refreshRegister(tx, [loaded.id], now)
    return ok(null)
  })
}
