import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import type { OtherKind } from '#lib/referrals/need-kinds'
import { canEditContact } from './policy.ts'
import { loadOrganisationForUpdate } from './repository.ts'

/** Says about which needs a partner wants to be asked (HDS mode alone): the coordination, or its own référent. It is asked while its convention lets it receive needs. */
export async function setReceivedKinds(actor: Actor, input: { id: string; kinds: readonly OtherKind[] }, _now: Date): Promise<Result<null, 'not-found' | 'town-hall'>> {
  if (referralMode() !== 'hds' || !isUuid(input.id) || !canEditContact(actor, input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const loaded = await loadOrganisationForUpdate(tx, input.id)
    if (!loaded) return refuse('not-found')
    if (loaded.facts.kind === 'town_hall' && input.kinds.length > 0) return refuse('town-hall')
    await tx.organisation.update({ where: { id: input.id }, data: { receivesKinds: [...input.kinds] }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'organisation.receives_set', subjectType: 'organisation', subjectId: input.id, data: { kinds: input.kinds } })
    return ok(null)
  })
}
