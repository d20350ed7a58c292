import { canEditPartners } from '#lib/organisations/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '#lib/platform/db/days'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { ConventionFacts } from './create-convention.ts'
import { grantLabels } from './labels.ts'

/** Corrects a convention, or ends it by its last day: what it grants stops with that day. */
export async function updateConvention(actor: Actor, input: ConventionFacts & { id: string; version: number }, _now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'ends-too-soon'>> {
  if (!canEditPartners(actor)) return refuse('not-found')
  if (input.endsOn !== null && input.endsOn < input.startsOn) return refuse('ends-too-soon')
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM convention WHERE id = ${input.id}::uuid FOR UPDATE`
    const row = await tx.convention.findUnique({ where: { id: input.id }, select: { title: true, startsOn: true, endsOn: true, grants: true, version: true } })
    if (!row) return refuse('not-found')
    const { id, version, title, startsOn, endsOn, grants } = input
    const lines = [
      ['Titre', row.title, title], ['Premier jour', toDay(row.startsOn), startsOn], ['Dernier jour', toDayOrNull(row.endsOn) ?? '(sans fin)', endsOn ?? '(sans fin)'],
      ['Droits', row.grants.map((grant) => grantLabels[grant].label).sort().join(', '), grants.map((grant) => grantLabels[grant].label).sort().join(', ')],
    ].filter(([, stored, typed]) => stored !== typed)
    if (lines.length === 0) return ok(null)
    if (row.version !== version) return refuse('conflict', { changed: lines.map(([label, stored]) => `${label} : ${stored || '(vide)'}`) })
    await tx.convention.update({ where: { id }, data: { title, startsOn: fromDay(startsOn), endsOn: fromDayOrNull(endsOn), grants: [...grants], version: { increment: 1 } }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'convention.updated', subjectType: 'convention', subjectId: id, data: { startsOn, endsOn, grants } })
    return ok(null)
  })
}
