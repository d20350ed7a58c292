import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { indexCommunes } from './index-communes.ts'
import { canEditTerritory } from './policy.ts'
import { listPracticeIdsIn, type LocatedCommune, type Membership, saveCommune } from './repository.ts'

/** Brings communes into the territory, or beside it; one that is there already changes sides. */
export async function addCommunes(actor: Actor, input: { communes: readonly LocatedCommune[]; membership: Membership }, now: Date): Promise<Result<{ count: number }, 'not-found' | 'nothing-chosen'>> {
  if (!canEditTerritory(actor)) return refuse('not-found')
  if (input.communes.length === 0) return refuse('nothing-chosen')
  return transaction(async (tx) => {
    const codes = input.communes.map((one) => one.code)
    for (const commune of input.communes) await saveCommune(tx, commune, input.membership)
    await recordAudit(tx, actor, { event: 'territory.communes_added', subjectType: 'territory', subjectId: input.membership, data: { codes } })
    await indexCommunes(tx)
    await refreshRegister(tx, await listPracticeIdsIn(tx, codes), now)
    return ok({ count: codes.length })
  })
}
