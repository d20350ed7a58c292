import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import type { AskedPerson, ConsentGiver, NeedPriority, PracticalNeed } from './person-facts.ts'
import { canSendFor, isSender } from './policy.ts'
import type { NeedState } from './transitions.ts'

export type DraftItem = { id: string; sector: string | null; people: number; changedAt: Date }
export type Draft = {
  id: string; state: NeedState; sectorId: string | null; sector: string | null; priority: NeedPriority; practicalNeeds: PracticalNeed[]; people: AskedPerson[]
  /** Whether it may still be sent: the convention may have ended since it was begun. */
  canSend: boolean
}

/** What the actor's side has begun and not sent, what was touched last first. */
export async function listOwnDrafts(actor: Actor): Promise<DraftItem[]> {
  const sides = actor.partners.map((one) => ({ organisationId: one.organisationId, ...(one.role === 'partner_referent' ? {} : { OR: [{ serviceId: null }, { serviceId: { in: [...one.serviceIds] } }] }) }))
  if (actor.userId === null) return []
  const rows = await db().needLine.findMany({
    where: { state: 'draft', referral: { OR: [...sides, { organisationId: null, submittedById: actor.userId }] } },
    select: { id: true, changedAt: true, referral: { select: { sector: { select: { name: true } }, _count: { select: { people: true } } } } }, orderBy: { changedAt: 'desc' }, take: 50,
  })
  return rows.map(({ id, changedAt, referral }) => ({ id, changedAt, sector: referral.sector?.name ?? null, people: referral._count.people }))
}

/** One draft with what was said so far; null: unknown, or begun by another side. */
export async function getDraft(actor: Actor, id: string): Promise<Draft | null> {
  if (!isUuid(id)) return null
  const row = await db().needLine.findUnique({
    where: { id },
    select: {
      id: true, state: true, priority: true,
      referral: { select: { submittedById: true, organisationId: true, serviceId: true, sectorId: true, practicalNeeds: true, sector: { select: { name: true } }, people: { select: { ageBand: true, consentGiver: true }, orderBy: { position: 'asc' } } } },
    },
  })
  if (!row || !isSender(actor, row.referral)) return null
  const { referral, ...need } = row
  return {
    ...need, sectorId: referral.sectorId, sector: referral.sector?.name ?? null, practicalNeeds: referral.practicalNeeds as PracticalNeed[],
    people: referral.people.map((one) => ({ ...one, consentGiver: one.consentGiver as ConsentGiver })), canSend: canSendFor(actor, referral),
  }
}
