import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { containsWords, searchWords } from '#lib/platform/db/plain-search'
import { type ListRequest, listPageSize } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import type { GeoPrecisionName, PositionName, SiteKindName } from './labels.ts'
import type { SiteFacts } from './people-repository.ts'
import { canEditPeople } from './policy.ts'

export type SiteFilter = { kind: SiteKindName | null; communeCode: string | null; precision: GeoPrecisionName | null }
export type SiteSort = 'nom' | 'commune' | 'personnes'

export type SiteItem = {
  id: string; name: string; kind: SiteKindName; addressLine: string; postalCode: string; commune: string; phone: string; email: string
  geoPrecision: GeoPrecisionName; people: number
}

/** Places of practice, for the coordination; null for whoever may not. */
export async function listSites(actor: Actor, request: ListRequest<SiteSort> & SiteFilter, size: 'page' | 'everything' = 'page'): Promise<{ items: SiteItem[]; total: number } | null> {
  if (!canEditPeople(actor)) return null
  const where = Prisma.join([
    request.kind === null ? Prisma.sql`true` : Prisma.sql`s.kind::text = ${request.kind}`,
    request.communeCode === null ? Prisma.sql`true` : Prisma.sql`s.commune_code = ${request.communeCode}`,
    request.precision === null ? Prisma.sql`true` : Prisma.sql`s.geo_precision::text = ${request.precision}`,
    containsWords([Prisma.sql`s.name`, Prisma.sql`s.address_line`, Prisma.sql`c.name`], searchWords(request.search)),
  ], ' AND ')
  const order = { nom: Prisma.sql`s.name`, commune: Prisma.sql`c.name`, personnes: Prisma.sql`people` }[request.sort]
  const direction = request.direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const limit = size === 'page' ? Prisma.sql`LIMIT ${listPageSize} OFFSET ${(request.page - 1) * listPageSize}` : Prisma.empty
  const [items, counts] = await Promise.all([
    db().$queryRaw<SiteItem[]>`
      SELECT s.id, s.name, s.kind::text AS kind, s.address_line AS "addressLine", s.postal_code AS "postalCode", c.name AS commune, s.phone, s.email,
        s.geo_precision::text AS "geoPrecision",
        (SELECT count(*)::int FROM practice p JOIN practitioner d ON d.id = p.practitioner_id WHERE p.site_id = s.id AND p.removed_at IS NULL AND d.removed_at IS NULL) AS people
      FROM site s JOIN commune c ON c.code = s.commune_code WHERE ${where} ORDER BY ${order} ${direction}, s.name, s.id ${limit}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM site s JOIN commune c ON c.code = s.commune_code WHERE ${where}`,
  ])
  return { items, total: counts[0]?.total ?? 0 }
}

export type SiteDetail = SiteFacts & {
  id: string; version: number; communeName: string; handEditedFields: string[]
  people: { practiceId: string; practitionerId: string; name: string; position: PositionName }[]
}

/** One place with everybody who works there, or null. */
export async function getSite(actor: Actor, id: string): Promise<SiteDetail | null> {
  if (!canEditPeople(actor) || !isUuid(id)) return null
  const row = await db().site.findUnique({
    where: { id },
    select: {
      id: true, version: true, name: true, kind: true, addressLine: true, addressExtra: true, postalCode: true, communeCode: true, phone: true, email: true,
      isStepFree: true, lat: true, lon: true, geoPrecision: true, handEditedFields: true, commune: { select: { name: true } },
      practices: {
        where: { removedAt: null, practitioner: { removedAt: null } },
        select: { id: true, position: true, practitionerId: true, practitioner: { select: { firstName: true, lastName: true } } },
        orderBy: { practitioner: { lastName: 'asc' } },
      },
    },
  })
  if (!row) return null
  const { practices, commune, ...site } = row
  return {
    ...site, communeName: commune.name,
    people: practices.map((one) => ({ practiceId: one.id, practitionerId: one.practitionerId, name: `${one.practitioner.firstName} ${one.practitioner.lastName}`, position: one.position })),
  }
}

export type Choice = { value: string; label: string }

/** Every place, to choose one from. */
export async function listSiteChoices(actor: Actor): Promise<Choice[]> {
  if (!canEditPeople(actor)) return []
  const rows = await db().site.findMany({ select: { id: true, name: true, addressLine: true, commune: { select: { name: true } } }, orderBy: [{ commune: { name: 'asc' } }, { name: 'asc' }] })
  return rows.map((row) => ({ value: row.id, label: [row.commune.name, row.name, row.addressLine].filter((part) => part !== '').join(' · ') }))
}

/** Every GP's practice, to choose one from. */
export async function listPracticeChoices(actor: Actor): Promise<Choice[]> {
  if (!canEditPeople(actor)) return []
  const rows = await db().practice.findMany({
    where: { removedAt: null, practitioner: { removedAt: null, isGp: true } },
    select: { id: true, practitioner: { select: { firstName: true, lastName: true } }, site: { select: { name: true } } },
    orderBy: [{ practitioner: { lastName: 'asc' } }, { id: 'asc' }],
  })
  return rows.map((row) => ({ value: row.id, label: `Dr ${row.practitioner.lastName} ${row.practitioner.firstName} · ${row.site.name}` }))
}
