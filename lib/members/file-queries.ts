import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { toDay, toDayOrNull } from '#lib/platform/db/days'
import { isUuid } from '#lib/platform/uuid'
import { type FeeStateName, feeState, receiptNumber } from './fee-state.ts'
import { findInDirectory, type InDirectory } from './find-in-directory.ts'
import type { FeeMeansName } from './labels.ts'
import type { MemberStateName } from './moves.ts'
import { canEditMembers, canReadMembers } from './policy.ts'
import { isStepEvent, type StepEvent } from './step-labels.ts'

export type MemberYear = {
  id: string; year: number; dueCents: number; fee: FeeStateName; settledOn: Day | null; askedOn: Day | null
  receipts: { id: string; number: string; amountCents: number; means: FeeMeansName; receivedOn: Day; isCancelled: boolean }[]
}
export type MemberFile = {
  id: string; version: number; state: MemberStateName; lastName: string; firstName: string; professionCode: string; professionText: string; number: string
  workplace: string; communeCode: string | null; commune: string; email: string; phone: string; motivation: string; privateNote: string
  receivedOn: Day; isConsentGiven: boolean; joinedOn: Day | null; leftOn: Day | null; accountId: string | null; practitionerId: string | null
  directory: InDirectory; years: MemberYear[]; history: { id: string; at: Date; who: string; event: StepEvent; year: number | null; note: string }[]
}

const receiptSelect = { id: true, year: true, number: true, amountCents: true, means: true, receivedOn: true, cancelledAt: true } as const

/** One application or member with years, receipts and history; null: unknown, or not the actor's to see. */
export async function getMember(actor: Actor, id: string, timeZone: string): Promise<MemberFile | null> {
  if (!canReadMembers(actor) || !isUuid(id)) return null
  const row = await db().member.findUnique({
    where: { id },
    include: {
      memberships: { orderBy: { year: 'desc' }, include: { receipts: { orderBy: { number: 'desc' }, select: receiptSelect } } },
      steps: { orderBy: [{ at: 'desc' }, { id: 'asc' }] },
    },
  })
  if (!row) return null
  const [commune, actors, directory] = await Promise.all([
    row.communeCode === null ? null : db().commune.findUnique({ where: { code: row.communeCode }, select: { name: true } }),
    db().user.findMany({ where: { id: { in: row.steps.flatMap((step) => step.actorId ?? []) } }, select: { id: true, name: true } }),
    findInDirectory(db(), row),
  ])
  const names = new Map(actors.map((one) => [one.id, one.name]))
  return {
    id: row.id, version: row.version, state: row.state, lastName: row.lastName, firstName: row.firstName, professionCode: row.professionCode, professionText: row.professionText,
    number: row.nationalId?.slice(1) ?? '', workplace: row.workplace, communeCode: row.communeCode, commune: commune?.name ?? '', email: row.email, phone: row.phone,
    motivation: row.motivation, privateNote: canEditMembers(actor) ? row.privateNote : '', receivedOn: dayAt(row.receivedAt, timeZone), isConsentGiven: row.consentAt !== null,
    joinedOn: toDayOrNull(row.joinedOn), leftOn: toDayOrNull(row.leftOn), accountId: row.userId, practitionerId: row.practitionerId, directory,
    years: row.memberships.map((one) => ({
      id: one.id, year: one.year, dueCents: one.dueCents, settledOn: toDayOrNull(one.settledOn), fee: feeState({ dueCents: one.dueCents, settledOn: toDayOrNull(one.settledOn) }),
      askedOn: one.renewalAskedAt === null ? null : dayAt(one.renewalAskedAt, timeZone),
      receipts: one.receipts.map((receipt) => ({ id: receipt.id, number: receiptNumber(receipt), amountCents: receipt.amountCents, means: receipt.means, receivedOn: toDay(receipt.receivedOn), isCancelled: receipt.cancelledAt !== null })),
    })),
    history: row.steps.flatMap((step) => (isStepEvent(step.event)
      ? [{ id: step.id, at: step.at, event: step.event, year: step.year, note: step.note, who: step.actorId === null ? (step.event === 'applied' ? 'Cette personne' : 'Le site') : (names.get(step.actorId) ?? 'Quelqu’un') }]
      : [])),
  }
}
