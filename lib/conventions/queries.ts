import { canEditPartners, canManagePartnerUsers, canReadPartners } from '#lib/organisations/policy'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { toDay, toDayOrNull } from '#lib/platform/db/days'
import { isUuid } from '#lib/platform/uuid'
import type { GrantName } from './labels.ts'
import { type DecisionName, renewalToDecide } from './renewal.ts'
import { conventionState, type ConventionState, type Validity } from './validity.ts'

export type DecisionItem = { decision: DecisionName; endsOn: Day; nextEndsOn: Day | null; at: Date; by: string }
export type ConventionItem = Validity & {
  id: string; version: number; title: string; grants: GrantName[]; state: ConventionState
  dataAnnex: string; agreementId: string | null
  /** The last day for deciding, while there is something to decide. */
  decideBy: Day | null
  decisions: DecisionItem[]
}

const shown = {
  id: true, version: true, title: true, startsOn: true, endsOn: true, grants: true, renewal: true, renewalMonths: true, noticeMonths: true, dataAnnex: true, agreementId: true,
  decisions: { select: { decision: true, endsOn: true, nextEndsOn: true, at: true, actorId: true }, orderBy: { id: 'desc' } },
} as const

/** Conventions of one partner, the ended ones too: for whoever reads partners, and for its own référent. */
export async function listConventions(actor: Actor, organisationId: string, today: Day): Promise<ConventionItem[] | null> {
  if (!isUuid(organisationId) || !(canReadPartners(actor) || canManagePartnerUsers(actor, organisationId))) return null
  const rows = await db().convention.findMany({ where: { organisationId }, select: shown, orderBy: [{ startsOn: 'desc' }, { id: 'asc' }] })
  const people = await db().user.findMany({ where: { id: { in: rows.flatMap((row) => row.decisions.flatMap((one) => one.actorId ?? [])) } }, select: { id: true, name: true } })
  const names = new Map(people.map((one) => [one.id, one.name ?? '']))
  return rows.map((row) => {
    const validity = validityOf(row)
    const decisions = row.decisions.map(({ actorId, ...one }) => ({ ...one, endsOn: toDay(one.endsOn), nextEndsOn: toDayOrNull(one.nextEndsOn), by: names.get(actorId ?? '') ?? '' }))
    return { ...row, ...validity, decisions, state: conventionState(validity, today), decideBy: renewalToDecide(validity, today)?.dueOn ?? null }
  })
}

export type RenewalTask = { id: string; organisationId: string; organisation: string; title: string; endsOn: Day; dueOn: Day; daysLeft: number; renewal: 'tacit' | 'express' }

/** Conventions about which the coordination has to decide soon, the most pressing first; null for the others. */
export async function listRenewalTasks(actor: Actor, today: Day): Promise<RenewalTask[] | null> {
  if (!canEditPartners(actor)) return null
  const rows = await db().convention.findMany({ where: { renewal: { not: 'none' } }, select: { ...shown, organisation: { select: { id: true, name: true } } } })
  return rows.flatMap((row): RenewalTask[] => {
    const { endsOn, renewal, ...validity } = validityOf(row)
    const toDecide = renewalToDecide({ endsOn, renewal, ...validity }, today)
    if (toDecide === null || endsOn === null || renewal === 'none' || validity.startsOn > today) return []
    return [{ id: row.id, organisationId: row.organisation.id, organisation: row.organisation.name, title: row.title, endsOn, renewal, dueOn: toDecide.dueOn, daysLeft: toDecide.daysLeft }]
  }).sort((a, b) => a.daysLeft - b.daysLeft || (a.id < b.id ? -1 : 1))
}

type Row = Omit<Validity, 'startsOn' | 'endsOn' | 'refused'> & { startsOn: Date; endsOn: Date | null; decisions: readonly { decision: string; endsOn: Date }[] }

function validityOf({ startsOn, endsOn, renewal, renewalMonths, noticeMonths, decisions }: Row): Validity {
  const latest = decisions.find((one) => toDay(one.endsOn) === toDayOrNull(endsOn))
  return { startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn), renewal, renewalMonths, noticeMonths, refused: latest?.decision === 'not_renewed' }
}
