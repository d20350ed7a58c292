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

export type HeldDelegation = {
  id: string
  subject: string
  place: string
  sinceOn: Day
  untilOn: Day
  /** The GP of the practice, or the coordination. */
  givenBy: 'gp' | 'coordination'
  state: 'to_come' | Exclude<DelegationState, 'over'>
}

/** Those for whom this person answers, now or soon; an empty list once all have ended, null for whoever never held any. */
export async function listHeldDelegations(actor: Actor, today: Day): Promise<{ held: HeldDelegation[] } | null> {
  if (actor.userId === null || (await db().delegation.count({ where: { userId: actor.userId } })) === 0) return null
  const stillThere = { removedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: fromDay(today) } }] }
  const rows = await db().delegation.findMany({
    where: { userId: actor.userId, revokedAt: null, untilOn: { gte: fromDay(today) }, OR: [{ practice: stillThere }, { practiceId: null }] },
    select: { ...select, fromOn: true, grantedById: true, practice: { select: { ...select.practice.select, practitioner: { select: { firstName: true, lastName: true, user: { select: { id: true } } } } } } },
    orderBy: [{ untilOn: 'asc' }, { id: 'asc' }],
  })
  return {
    held: rows.map((row) => {
      const { id, subject, place, untilOn, state } = toItem(row, today)
      const sinceOn = toDay(row.fromOn)
      const isByGp = row.grantedById !== null && row.grantedById === row.practice?.practitioner.user?.id
      return { id, subject, place, sinceOn, untilOn, givenBy: isByGp ? 'gp' : 'coordination', state: sinceOn > today ? 'to_come' : state === 'ending' ? 'ending' : 'in_force' }
    }),
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
