import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { identityLabels } from './labels.ts'
import { canEditInstance } from './policy.ts'
import { type Identity, loadInstanceForUpdate, saveInstance } from './repository.ts'

/** Changes who the CPTS is, on every page at once. */
export async function updateIdentity(actor: Actor, input: Identity & { version: number }, _now: Date): Promise<Result<null, 'not-found' | 'conflict'>> {
  if (!canEditInstance(actor)) return refuse('not-found')
  const { version, ...identity } = input
  return transaction(async (tx) => {
    const stored = await loadInstanceForUpdate(tx)
    const changed = (Object.keys(identityLabels) as (keyof Identity)[]).filter((field) => stored.identity[field] !== identity[field])
    if (changed.length === 0) return ok(null)
    if (stored.version !== version) return refuse('conflict', { changed: changed.map((field) => `${identityLabels[field]} : ${stored.identity[field] || '(vide)'}`) })
    await saveInstance(tx, identity)
    await recordAudit(tx, actor, { event: 'instance.identity_updated', subjectType: 'instance', subjectId: '1', data: { fields: changed } })
    return ok(null)
  })
}
