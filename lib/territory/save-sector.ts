import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditTerritory } from './policy.ts'
import { lockSectors } from './repository.ts'

/** Makes a sector (`id` null), or gives one another name. */
export async function saveSector(actor: Actor, input: { id: string | null; name: string }, _now: Date): Promise<Result<{ id: string }, 'not-found' | 'name-taken'>> {
  if (!canEditTerritory(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const sectors = await lockSectors(tx)
    if (input.id !== null && !sectors.some((one) => one.id === input.id)) return refuse('not-found')
    const isTaken = sectors.some((one) => one.id !== input.id && one.name.toLocaleLowerCase('fr') === input.name.toLocaleLowerCase('fr'))
    if (isTaken) return refuse('name-taken')
    const { id } = input.id === null
      ? await tx.sector.create({ data: { name: input.name, position: sectors.length }, select: { id: true } })
      : await tx.sector.update({ where: { id: input.id }, data: { name: input.name }, select: { id: true } })
    await recordAudit(tx, actor, { event: input.id === null ? 'territory.sector_created' : 'territory.sector_renamed', subjectType: 'sector', subjectId: id })
    return ok({ id })
  })
}
