import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { toDayOrNull } from '#lib/platform/db/days'
import { Prisma } from '#lib/platform/db/generated/client'
import { containsWords, searchWords } from '#lib/platform/db/plain-search'
import { type ListRequest, listPageSize } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import type { ModeName, PositionName } from './labels.ts'
import { canEditPeople } from './policy.ts'

export type PeopleFilter = {
  kind: 'gp' | 'other' | 'without_place' | 'removed' | null
  professionCode: string | null
  communeCode: string | null
}
export type PeopleSort = 'nom' | 'profession' | 'commune'

export type PersonItem = {
  id: string; lastName: string; firstName: string; professionCode: string; isGp: boolean; rpps: string
  /** Where: one line per place. */
  places: { id: string; site: string; commune: string; position: PositionName; endsOn: Day | null }[]
  removal: 'removed' | 'objected' | null
}

/** People of the directory, for the coordination; null for whoever may not. `everything` for an export. */
export async function listPractitioners(actor: Actor, request: ListRequest<PeopleSort> & PeopleFilter, size: 'page' | 'everything' = 'page'): Promise<{ items: PersonItem[]; total: number } | null> {
  if (!canEditPeople(actor)) return null
  const where = peopleWhere(request)
  const order = { nom: Prisma.sql`d.last_name`, profession: Prisma.sql`d.profession_code`, commune: Prisma.sql`(SELECT min(c.name) FROM practice p JOIN site s ON s.id = p.site_id JOIN commune c ON c.code = s.commune_code WHERE p.practitioner_id = d.id AND p.removed_at IS NULL)` }[request.sort]
  const direction = request.direction === 'asc' ? Prisma.sql`ASC NULLS LAST` : Prisma.sql`DESC NULLS LAST`
  const limit = size === 'page' ? Prisma.sql`LIMIT ${listPageSize} OFFSET ${(request.page - 1) * listPageSize}` : Prisma.empty
  const [ids, counts] = await Promise.all([
    db().$queryRaw<{ id: string }[]>`SELECT d.id FROM practitioner d WHERE ${where} ORDER BY ${order} ${direction}, d.last_name, d.first_name, d.id ${limit}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM practitioner d WHERE ${where}`,
  ])
  const rows = await db().practitioner.findMany({ where: { id: { in: ids.map((one) => one.id) } }, select: itemSelect })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const items = ids.map(({ id }) => byId.get(id)).filter((row) => row !== undefined).map(toItem)
  return { items, total: counts[0]?.total ?? 0 }
}

function peopleWhere({ kind, professionCode, communeCode, search }: PeopleFilter & { search: string }): Prisma.Sql {
  const place = (condition: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM practice p JOIN site s ON s.id = p.site_id WHERE p.practitioner_id = d.id AND p.removed_at IS NULL AND ${condition})`
  const kinds = {
    gp: Prisma.sql`d.is_gp`, other: Prisma.sql`NOT d.is_gp`, without_place: Prisma.sql`NOT ${place(Prisma.sql`true`)}`, removed: Prisma.sql`true`,
  }
  return Prisma.join([
    kind === 'removed' ? Prisma.sql`d.removed_at IS NOT NULL` : Prisma.sql`d.removed_at IS NULL`,
    kind === null ? Prisma.sql`true` : kinds[kind],
    professionCode === null ? Prisma.sql`true` : Prisma.sql`d.profession_code = ${professionCode}`,
    communeCode === null ? Prisma.sql`true` : place(Prisma.sql`s.commune_code = ${communeCode}`),
    containsWords([Prisma.sql`d.first_name`, Prisma.sql`d.last_name`, Prisma.sql`d.rpps`], searchWords(search)),
  ], ' AND ')
}

const itemSelect = {
  id: true, lastName: true, firstName: true, professionCode: true, isGp: true, rpps: true, removalReason: true, removedAt: true,
  practices: {
    where: { removedAt: null },
    select: { id: true, position: true, endsOn: true, site: { select: { name: true, commune: { select: { name: true } } } } },
    orderBy: { createdAt: 'asc' },
  },
} satisfies Prisma.PractitionerSelect

function toItem({ practices, removedAt, removalReason, rpps, ...row }: Prisma.PractitionerGetPayload<{ select: typeof itemSelect }>): PersonItem {
  return {
    ...row,
    rpps: rpps ?? '',
    places: practices.map(({ id, site, position, endsOn }) => ({ id, site: site.name, commune: site.commune.name, position, endsOn: toDayOrNull(endsOn) })),
    removal: removedAt === null ? null : removalReason === 'objected' ? 'objected' : 'removed',
  }
}

export type PersonDetail = {
  id: string; version: number; civility: string; lastName: string; firstName: string; professionCode: string; isGp: boolean
  number: string; email: string; msSante: string; handEditedFields: string[]; accountId: string | null
  places: (PersonItem['places'][number] & { siteId: string; mode: ModeName | null })[]
}

/** One person with all places, or null: unknown, removed, or not the actor's to see. */
export async function getPractitioner(actor: Actor, id: string): Promise<PersonDetail | null> {
  if (!canEditPeople(actor) || !isUuid(id)) return null
  const row = await db().practitioner.findFirst({
    where: { id, removedAt: null },
    select: {
      id: true, version: true, civility: true, lastName: true, firstName: true, professionCode: true, isGp: true, nationalId: true, email: true, msSante: true,
      handEditedFields: true, user: { select: { id: true } },
      practices: {
        where: { removedAt: null },
        select: { id: true, siteId: true, mode: true, position: true, endsOn: true, site: { select: { name: true, commune: { select: { name: true } } } } },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  if (!row) return null
  const { practices, user, nationalId, ...person } = row
  return {
    ...person, number: nationalId?.slice(1) ?? '', accountId: user?.id ?? null,
    places: practices.map(({ id: practiceId, siteId, mode, position, endsOn, site }) => ({
      id: practiceId, siteId, mode, position, endsOn: toDayOrNull(endsOn), site: site.name, commune: site.commune.name,
    })),
  }
}

export type PracticeDetail = {
  id: string; version: number; practitionerId: string; person: string; isGp: boolean; siteId: string; site: string; mode: ModeName | null
  position: PositionName; startsOn: Day | null; endsOn: Day | null
  phone: string; email: string; preferredChannel: 'mail' | 'phone'; secretaryHours: string; closingDays: number[]; privateNote: string
}

/** One practice with what its form edits, or null. */
export async function getPractice(actor: Actor, id: string): Promise<PracticeDetail | null> {
  if (!canEditPeople(actor) || !isUuid(id)) return null
  const row = await db().practice.findFirst({
    where: { id, removedAt: null, practitioner: { removedAt: null } },
    select: {
      id: true, version: true, practitionerId: true, siteId: true, mode: true, position: true, startsOn: true, endsOn: true, phone: true, email: true,
      preferredChannel: true, secretaryHours: true, closingDays: true, privateNote: true,
      practitioner: { select: { firstName: true, lastName: true, isGp: true } }, site: { select: { name: true } },
    },
  })
  if (!row) return null
  const { practitioner, site, startsOn, endsOn, ...rest } = row
  return { ...rest, startsOn: toDayOrNull(startsOn), endsOn: toDayOrNull(endsOn), person: `${practitioner.firstName} ${practitioner.lastName}`, isGp: practitioner.isGp, site: site.name }
}
