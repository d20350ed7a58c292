import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { fromDayOrNull } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { ModeName, PositionName } from './labels.ts'
import { loadPractitionerForUpdate } from './people-repository.ts'
import { canEditPeople } from './policy.ts'

export type AddPractice = { practitionerId: string; siteId: string; mode: ModeName | null; position: PositionName; startsOn: Day | null }

/** Says that somebody works at a place. Somebody who comes back to a place once left finds the old history again. */
export async function addPractice(actor: Actor, input: AddPractice, now: Date): Promise<Result<{ id: string }, 'not-found' | 'already-there'>> {
  if (!canEditPeople(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const practitioner = await loadPractitionerForUpdate(tx, input.practitionerId)
    const site = await tx.site.findUnique({ where: { id: input.siteId }, select: { id: true } })
    if (!practitioner || !site) return refuse('not-found')
    const key = { practitionerId: input.practitionerId, siteId: site.id }
    const facts = { mode: input.mode, position: input.position, startsOn: fromDayOrNull(input.startsOn) }
    const earlier = await tx.practice.findUnique({ where: { practitionerId_siteId: key }, select: { id: true, removedAt: true } })
    if (earlier && earlier.removedAt === null) return refuse('already-there')
    const back = { ...facts, removedAt: null, endsOn: null, departureAnnouncedAt: null, successorName: '', departedInRppsAt: null, version: { increment: 1 } }
    const { id } = earlier
      ? await tx.practice.update({ where: { id: earlier.id }, data: back, select: { id: true } })
      : await tx.practice.create({ data: { ...key, ...facts, createdAt: now }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'practice.added', subjectType: 'practice', subjectId: id, data: { position: input.position } })
    await refreshRegister(tx, [id], now)
    return ok({ id })
  })
}
