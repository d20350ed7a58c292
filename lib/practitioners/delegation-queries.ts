import type { Actor } from '#lib/platform/auth/actor'
import { addDays, type Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { fromDay, toDay } from '#lib/platform/db/days'
import { type ListRequest, listPageSize } from '#lib/platform/list-request'
import type { DelegationState } from './labels.ts'
import { canEditPeople } from './policy.ts'


export type DelegationItem = {
  id: string
  name: string
  email: string
  /** "Dr Léa Fontaine" or "Tous les médecins". */
  subject: string
  place: string
  untilOn: Day
  state: DelegationState
}

const select = {
  id: true, untilOn: true, revokedAt: true,
  user: { select: { name: true, email: true } },
  site: { select: { name: true } },
  practice: { select: { site: { select: { name: true } }, practitioner: { select: { firstName: true, lastName: true } } } },
} as const

export type OwnDelegations = {
  practices: { id: string; place: string; mailbox: string }[]
  delegations: DelegationItem[]
}

/** A GP's own practices, and who answers for them. Nothing for anybody else. */
export async function getOwnDelegations(actor: Actor, today: Day): Promise<OwnDelegations> {
  const ids = [...actor.ownPracticeIds]
  const [practices, rows] = await Promise.all([
    db().practice.findMany({ where: { id: { in: ids } }, select: { id: true, site: { select: { name: true, email: true } } }, orderBy: { id: 'asc' } }),
    db().delegation.findMany({
      where: { revokedAt: null, untilOn: { gte: fromDay(today) }, OR: [{ practiceId: { in: ids } }, { site: { practices: { some: { id: { in: ids } } } } }] },
      select, orderBy: [{ untilOn: 'asc' }, { id: 'asc' }],
    }),
  ])
  return {
    practices: practices.map(({ id, site }) => ({ id, place: site.name, mailbox: site.email })),
    delegations: rows.map((row) => toItem(row, today)),
  }
}

export type DelegationSort = 'fin' | 'personne'

/** Everybody's delegations, for the coordination; null for whoever may not. */
export async function listDelegations(actor: Actor, request: ListRequest<DelegationSort> & { state: DelegationState | null }, today: Day): Promise<{ items: DelegationItem[]; total: number } | null> {
  if (!canEditPeople(actor)) return null
  const inForce = { revokedAt: null, untilOn: { gte: fromDay(today) } }
  const byState = {
    in_force: inForce,
    ending: { revokedAt: null, untilOn: { gte: fromDay(today), lte: fromDay(addDays(today, 30)) } },
    over: { OR: [{ revokedAt: { not: null } }, { untilOn: { lt: fromDay(today) } }] },
  }
  const contains = { contains: request.search, mode: 'insensitive' as const }
  const search = request.search === '' ? {} : {
    OR: [{ user: { name: contains } }, { user: { email: contains } }, { practice: { practitioner: { lastName: contains } } }, { site: { name: contains } }],
  }
  const where = { AND: [byState[request.state ?? 'in_force'], search] }
  const [rows, total] = await Promise.all([
    db().delegation.findMany({
      where, select,
      orderBy: [request.sort === 'fin' ? { untilOn: request.direction } : { user: { name: request.direction } }, { id: 'asc' }],
      skip: (request.page - 1) * listPageSize, take: listPageSize,
    }),
    db().delegation.count({ where }),
  ])
  return { items: rows.map((row) => toItem(row, today)), total }
}

type Row = {
  id: string; untilOn: Date; revokedAt: Date | null; user: { name: string; email: string | null }; site: { name: string } | null
  practice: { site: { name: string }; practitioner: { firstName: string; lastName: string } } | null
}

function toItem(row: Row, today: Day): DelegationItem {
  const untilOn = toDay(row.untilOn)
  const isOver = row.revokedAt !== null || untilOn < today
  return {
    id: row.id,
    name: row.user.name,
    email: row.user.email ?? '',
    subject: row.practice ? `Dr ${row.practice.practitioner.firstName} ${row.practice.practitioner.lastName}` : 'Tous les médecins du lieu',
    place: row.practice?.site.name ?? row.site?.name ?? '',
    untilOn,
    state: isOver ? 'over' : untilOn <= addDays(today, 30) ? 'ending' : 'in_force',
  }
}
