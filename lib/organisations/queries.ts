import { type Actor, hasRole } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { toDay, toDayOrNull } from '#lib/platform/db/days'
import { Prisma } from '#lib/platform/db/generated/client'
import { containsWords, searchWords } from '#lib/platform/db/plain-search'
import { type ListRequest, listPageSize } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import type { NeedKind } from '#lib/referrals/need-kinds'
import type { OrganisationKindName } from './labels.ts'
import { canEditContact, canManagePartnerUsers, canReadPartners } from './policy.ts'

export type OrganisationSort = 'nom' | 'fin'
export type OrganisationItem = {
  id: string; name: string; kind: OrganisationKindName; phone: string; email: string; users: number
  /** Of the convention in force today; `conventionEndsOn` null with `isBound`: without an end. */
  isBound: boolean; conventionEndsOn: Day | null
}

/** Partners, for whoever may read them; null for the others. */
export async function listOrganisations(actor: Actor, request: ListRequest<OrganisationSort> & { bound: 'bound' | 'unbound' | null }, today: Day, size: 'page' | 'everything' = 'page'): Promise<{ items: OrganisationItem[]; total: number } | null> {
  if (!canReadPartners(actor)) return null
  const inForce = Prisma.sql`SELECT c.ends_on FROM convention c WHERE c.organisation_id = o.id AND c.starts_on <= ${today}::date AND (c.ends_on IS NULL OR c.ends_on >= ${today}::date)`
  const where = Prisma.join([
    containsWords([Prisma.sql`o.name`, Prisma.sql`o.email`], searchWords(request.search)),
    request.bound === null ? Prisma.sql`true` : request.bound === 'bound' ? Prisma.sql`EXISTS (${inForce})` : Prisma.sql`NOT EXISTS (${inForce})`,
  ], ' AND ')
  const order = request.sort === 'nom' ? Prisma.sql`o.name` : Prisma.sql`"conventionEndsOn"`
  const direction = request.direction === 'asc' ? Prisma.sql`ASC NULLS LAST` : Prisma.sql`DESC NULLS LAST`
  const limit = size === 'page' ? Prisma.sql`LIMIT ${listPageSize} OFFSET ${(request.page - 1) * listPageSize}` : Prisma.empty
  const [items, counts] = await Promise.all([
    db().$queryRaw<OrganisationItem[]>`
      SELECT o.id, o.name, o.kind::text AS kind, o.phone, o.email, EXISTS (${inForce}) AS "isBound",
        (SELECT to_char(max(coalesce(f.ends_on, '9999-12-31')), 'YYYY-MM-DD') FROM (${inForce}) f) AS "conventionEndsOn",
        (SELECT count(DISTINCT g.user_id)::int FROM role_grant g JOIN app_user u ON u.id = g.user_id
          WHERE g.organisation_id = o.id AND u.disabled_at IS NULL AND g.from_on <= ${today}::date AND (g.until_on IS NULL OR g.until_on >= ${today}::date)) AS users
      FROM organisation o WHERE ${where} ORDER BY ${order} ${direction}, o.name, o.id ${limit}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM organisation o WHERE ${where}`,
  ])
  return { items: items.map((one) => ({ ...one, conventionEndsOn: one.conventionEndsOn === '9999-12-31' ? null : one.conventionEndsOn })), total: counts[0]?.total ?? 0 }
}

export type PartnerUser = { grantId: string; userId: string; name: string; email: string; role: 'partner_user' | 'partner_referent'; fromOn: Day; untilOn: Day | null; state: 'active' | 'asleep' | 'ended' | 'disabled' }

export type OrganisationDetail = {
  id: string; version: number; name: string; kind: OrganisationKindName; addressLine: string; postalCode: string; phone: string; email: string; website: string
  /** Kinds of need that it wants to be asked about. */
  receivesKinds: NeedKind[]
}

/** One partner's record, for the coordination and its own référent; null for the others. */
export async function getOrganisation(actor: Actor, id: string): Promise<OrganisationDetail | null> {
  if (!isUuid(id) || !(canReadPartners(actor) || canEditContact(actor, id))) return null
  return db().organisation.findUnique({
    where: { id }, select: { id: true, version: true, name: true, kind: true, addressLine: true, postalCode: true, phone: true, email: true, website: true, receivesKinds: true },
  })
}

/** Users of one partner, those who left included; null for whoever does not manage them. */
export async function listPartnerUsers(actor: Actor, organisationId: string, today: Day): Promise<PartnerUser[] | null> {
  if (!isUuid(organisationId) || !canManagePartnerUsers(actor, organisationId)) return null
  const rows = await db().roleGrant.findMany({
    where: { organisationId, role: { in: ['partner_user', 'partner_referent'] } },
    select: { id: true, role: true, fromOn: true, untilOn: true, user: { select: { id: true, name: true, email: true, disabledAt: true, asleepAt: true } } },
    orderBy: [{ user: { name: 'asc' } }, { fromOn: 'desc' }],
  })
  return rows.map((row) => {
    const untilOn = toDayOrNull(row.untilOn)
    const isEnded = untilOn !== null && untilOn < today
    return {
      grantId: row.id, userId: row.user.id, name: row.user.name, email: row.user.email ?? '', role: row.role === 'partner_referent' ? 'partner_referent' : 'partner_user',
      fromOn: toDay(row.fromOn), untilOn, state: row.user.disabledAt !== null ? 'disabled' : isEnded ? 'ended' : row.user.asleepAt !== null ? 'asleep' : 'active',
    }
  })
}

/** Every partner, to choose one from: for whoever invites accounts. */
export async function listOrganisationChoices(actor: Actor): Promise<{ value: string; label: string }[]> {
  if (!hasRole(actor, 'coordination', 'admin')) return []
  const rows = await db().organisation.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
  return rows.map((row) => ({ value: row.id, label: row.name }))
}
