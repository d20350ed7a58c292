import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { canEditPartners } from '#lib/organisations/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { changedLines, mistakeIn, soundFacts } from './convention-facts.ts'
import { type ConventionFacts, loadConventionForUpdate, saveConvention } from './repository.ts'

type Refusal = 'not-found' | 'conflict' | 'ends-too-soon' | 'already-ended' | 'page-gone'

/** Corrects a convention, or ends it by its last day: what it grants stops with that day. */
export async function updateConvention(actor: Actor, { id, version, ...typed }: ConventionFacts & { id: string; version: number }, now: Date): Promise<Result<null, Refusal>> {
  if (!canEditPartners(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const stored = await loadConventionForUpdate(tx, id)
    if (!stored) return refuse('not-found')
    const mistake = mistakeIn(typed, dayAt(now, (await loadInstanceRules(tx)).timeZone))
    if (mistake !== null) return refuse(mistake)
    const facts = soundFacts(typed)
    const lines = changedLines(stored, facts)
    if (lines.length === 0) return ok(null)
    if (stored.version !== version) return refuse('conflict', { changed: lines.map((line) => `${line.label} : ${line.stored || '(vide)'}`) })
    if (facts.agreementId !== null && (await tx.content.count({ where: { id: facts.agreementId, kind: 'agreement', removedAt: null } })) === 0) return refuse('page-gone')
    await saveConvention(tx, id, facts)
    const { startsOn, endsOn, grants, renewal } = facts
    await recordAudit(tx, actor, { event: 'convention.updated', subjectType: 'convention', subjectId: id, data: { startsOn, endsOn, grants, renewal } })
    return ok(null)
  })
}
