import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { type LegalFacts, type LegalField, legalFields } from './legal.ts'
import { canEditInstance } from './policy.ts'
import { loadInstanceForUpdate, saveInstance } from './repository.ts'

/** Changes the facts of the legal pages. */
export async function updateLegal(actor: Actor, input: LegalFacts & { version: number }, _now: Date): Promise<Result<null, 'not-found' | 'conflict'>> {
  if (!canEditInstance(actor)) return refuse('not-found')
  const { version, ...legal } = input
  return transaction(async (tx) => {
    const stored = await loadInstanceForUpdate(tx)
    const changed = (Object.keys(legalFields) as LegalField[]).filter((field) => stored.legal[field] !== legal[field])
    if (changed.length === 0) return ok(null)
    if (stored.version !== version) return refuse('conflict', { changed: changed.map((field) => `${legalFields[field].label} : ${stored.legal[field] || '(vide)'}`) })
    await saveInstance(tx, { legal })
    await recordAudit(tx, actor, { event: 'instance.legal_updated', subjectType: 'instance', subjectId: '1', data: { fields: changed } })
    return ok(null)
  })
}
