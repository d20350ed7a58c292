import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { fromDay, toDay, toDayOrNull } from '#lib/platform/db/days'
import { Prisma } from '#lib/platform/db/generated/client'
import type { Role } from '#lib/platform/db/generated/enums'
import { containsWords, searchWords } from '#lib/platform/db/plain-search'
import { type ListRequest, listPageSize } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import { canGrantRole, canLinkPractitioner, canListAccounts, canResetSecondFactor } from './policy.ts'

export type AccountSort = 'nom' | 'visite'
export type AccountItem = {
  id: string; name: string; email: string; isDisabled: boolean; roles: { role: Role; organisation: string | null }[]
  practitioner: string | null; delegations: number; lastSeenOn: Day | null
}

/** Accounts, for the coordination and administrators; null for the others. */
export async function listAccounts(actor: Actor, request: ListRequest<AccountSort> & { role: Role | null; status: 'open' | 'closed' | null }, today: Day, size: 'page' | 'everything' = 'page'): Promise<{ items: AccountItem[]; total: number } | null> {
  if (!canListAccounts(actor)) return null
  const where = Prisma.join([
    containsWords([Prisma.sql`u.name`, Prisma.sql`u.email`], searchWords(request.search)),
    request.status === 'closed' ? Prisma.sql`u.disabled_at IS NOT NULL` : request.status === 'open' ? Prisma.sql`u.disabled_at IS NULL` : Prisma.sql`true`,
    request.role === null ? Prisma.sql`true` : Prisma.sql`EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id AND g.role::text = ${request.role} AND g.from_on <= ${today}::date AND (g.until_on IS NULL OR g.until_on >= ${today}::date))`,
  ], ' AND ')
  const seen = Prisma.sql`(SELECT max(s.last_seen_at) FROM session s WHERE s.user_id = u.id)`
  const direction = request.direction === 'asc' ? Prisma.sql`ASC NULLS LAST` : Prisma.sql`DESC NULLS LAST`
  const limit = size === 'page' ? Prisma.sql`LIMIT ${listPageSize} OFFSET ${(request.page - 1) * listPageSize}` : Prisma.empty
  const [ids, counts] = await Promise.all([
    db().$queryRaw<{ id: string }[]>`SELECT u.id FROM app_user u WHERE ${where} ORDER BY ${request.sort === 'nom' ? Prisma.sql`u.name` : seen} ${direction}, u.name, u.id ${limit}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM app_user u WHERE ${where}`,
  ])
  const inForce = { fromOn: { lte: fromDay(today) }, OR: [{ untilOn: null }, { untilOn: { gte: fromDay(today) } }] }
  const rows = await db().user.findMany({
    where: { id: { in: ids.map((one) => one.id) } },
    select: {
      id: true, name: true, email: true, disabledAt: true, practitioner: { select: { firstName: true, lastName: true } },
      roles: { where: inForce, select: { role: true, organisation: { select: { name: true } } } },
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
      delegations: { where: { revokedAt: null, untilOn: { gte: fromDay(today) } }, select: { id: true } },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const items = ids.map(({ id }) => byId.get(id)).filter((row) => row !== undefined).map((row): AccountItem => ({
    id: row.id, name: row.name, email: row.email ?? '', isDisabled: row.disabledAt !== null,
    roles: row.roles.map((one) => ({ role: one.role, organisation: one.organisation?.name ?? null })),
    practitioner: row.practitioner ? `${row.practitioner.firstName} ${row.practitioner.lastName}` : null,
    delegations: row.delegations.length,
    lastSeenOn: row.sessions[0] ? toDay(row.sessions[0].lastSeenAt) : null,
  }))
  return { items, total: counts[0]?.total ?? 0 }
}

export type AccountDetail = {
  id: string; name: string; email: string; isDisabled: boolean; practitioner: { id: string; name: string } | null
  /** Set up, somebody else's, and within the reader's reach. */
  mayResetFactor: boolean
  grants: { id: string; role: Role; organisation: string | null; fromOn: Day; untilOn: Day | null; isOver: boolean; mayEnd: boolean }[]
}

/** One account with every role it ever had; null for whoever may not. */
export async function getAccount(actor: Actor, id: string, today: Day): Promise<AccountDetail | null> {
  if (!canListAccounts(actor) || !isUuid(id)) return null
  const row = await db().user.findUnique({
    where: { id },
    select: {
      id: true, name: true, email: true, disabledAt: true, practitioner: { select: { id: true, firstName: true, lastName: true } }, secondFactor: { select: { userId: true } },
      roles: { select: { id: true, role: true, organisationId: true, fromOn: true, untilOn: true, organisation: { select: { name: true } } }, orderBy: [{ fromOn: 'desc' }, { id: 'asc' }] },
    },
  })
  if (!row) return null
  return {
    id: row.id, name: row.name, email: row.email ?? '', isDisabled: row.disabledAt !== null,
    practitioner: row.practitioner && { id: row.practitioner.id, name: `${row.practitioner.firstName} ${row.practitioner.lastName}` },
    mayResetFactor: row.secondFactor !== null && row.id !== actor.userId && canResetSecondFactor(actor, { roles: row.roles.map((one) => one.role) }),
    grants: row.roles.map((one) => {
      const untilOn = toDayOrNull(one.untilOn)
      const isOver = untilOn !== null && untilOn < today
      return { id: one.id, role: one.role, organisation: one.organisation?.name ?? null, fromOn: toDay(one.fromOn), untilOn, isOver, mayEnd: !isOver && canGrantRole(actor, one) }
    }),
  }
}

/** Practitioners without account whose name matches, to link one; nothing for whoever may not. */
export async function searchUnlinkedPractitioners(actor: Actor, typed: string): Promise<{ value: string; label: string }[]> {
  const words = searchWords(typed)
  if (!canLinkPractitioner(actor) || words.length === 0) return []
  const rows = await db().$queryRaw<{ id: string; name: string; commune: string | null }[]>`
    SELECT d.id, d.first_name || ' ' || d.last_name AS name,
      (SELECT min(c.name) FROM practice p JOIN site s ON s.id = p.site_id JOIN commune c ON c.code = s.commune_code WHERE p.practitioner_id = d.id AND p.removed_at IS NULL) AS commune
    FROM practitioner d
    WHERE d.removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM app_user u WHERE u.practitioner_id = d.id)
      AND ${containsWords([Prisma.sql`d.first_name`, Prisma.sql`d.last_name`, Prisma.sql`d.rpps`], words)}
    ORDER BY d.last_name, d.first_name, d.id LIMIT 20`
  return rows.map((row) => ({ value: row.id, label: row.commune === null ? row.name : `${row.name}, ${row.commune}` }))
}
