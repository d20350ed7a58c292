import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import { isUuid } from '#lib/platform/uuid'
import { canRunSearches } from './policy.ts'
import { listAskableRecipients } from './recipient-repository.ts'

/** `value`: as the form sends it back. */
export type RecipientChoice = { value: string; name: string; detail: string }

/** Whom the coordination of referrals may ask about a need that is not a search for a doctor; nobody for the others. */
export async function listRecipients(actor: Actor, needId: string, today: Day): Promise<RecipientChoice[]> {
  if (!canRunSearches(actor) || !isUuid(needId)) return []
  const need = await db().needLine.findUnique({ where: { id: needId }, select: { id: true, kind: true, referral: { select: { sectorId: true } } } })
  if (!need || need.kind === 'find_gp') return []
  const rows = await listAskableRecipients(db(), { id: need.id, kind: need.kind, sectorId: need.referral.sectorId }, today)
  return rows.map(({ practiceId, organisationId, name, detail }) => ({ value: practiceId === null ? `structure:${organisationId}` : `cabinet:${practiceId}`, name, detail }))
}
