import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { fromDayOrNull, toDayOrNull } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { conflictWith } from './conflict.ts'
import { changedFields, keptFromImports } from './edited-fields.ts'
import type { ModeName, PositionName } from './labels.ts'
import { loadPracticeByHand } from './people-repository.ts'
import { canEditPeople } from './policy.ts'

export type UpdatePractice = { id: string; version: number; mode: ModeName | null; position: PositionName; startsOn: Day | null }

/** Corrects how somebody works at a place: a holder who becomes a replacement leaves the register at once. */
export async function updatePractice(actor: Actor, input: UpdatePractice, now: Date): Promise<Result<null, 'not-found' | 'conflict'>> {
  if (!canEditPeople(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const loaded = await loadPracticeByHand(tx, input.id)
    if (!loaded) return refuse('not-found')
    const stored = { ...loaded.facts, startsOn: toDayOrNull(loaded.facts.startsOn) }
    const { id, version, ...typed } = input
    const changed = changedFields(stored, typed)
    if (changed.length === 0) return ok(null)
    if (loaded.version !== version) return conflictWith(stored, changed)
    await tx.practice.update({
      where: { id },
      data: { ...typed, startsOn: fromDayOrNull(typed.startsOn), handEditedFields: keptFromImports('practice', loaded.handEditedFields, changed), version: { increment: 1 } },
      select: { id: true },
    })
    await recordAudit(tx, actor, { event: 'practice.updated', subjectType: 'practice', subjectId: id, data: { fields: changed } })
    await refreshRegister(tx, [id], now)
    return ok(null)
  })
}
