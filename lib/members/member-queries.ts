import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { toDayOrNull } from '#lib/platform/db/days'
import { Prisma } from '#lib/platform/db/generated/client'
import { containsWords, searchWords } from '#lib/platform/db/plain-search'
import { listPageSize } from '#lib/platform/list-request'
import { type FeeStateName, feeState, receiptNumber } from './fee-state.ts'
import type { MembersRequest } from './member-list-schema.ts'
import type { MemberStateName } from './moves.ts'
import { canReadMembers } from './policy.ts'

export type MemberItem = {
  id: string; lastName: string; firstName: string; professionCode: string; professionText: string; state: MemberStateName
  number: string; workplace: string; commune: string; email: string; phone: string; joinedOn: Day | null; fee: FeeStateName; receipt: string
}

/** Applications and members, for whoever may read them; null for the others. `everything` for an export. */
export async function listMembers(actor: Actor, request: MembersRequest, size: 'page' | 'everything' = 'page'): Promise<{ items: MemberItem[]; total: number; waiting: number } | null> {
  if (!canReadMembers(actor)) return null
  const where = membersWhere(request)
  const order = { nom: Prisma.sql`m.last_name`, profession: Prisma.sql`m.profession_code`, depuis: Prisma.sql`m.joined_on`, etat: Prisma.sql`m.state` }[request.sort]
  const direction = request.direction === 'asc' ? Prisma.sql`ASC NULLS LAST` : Prisma.sql`DESC NULLS LAST`
  const limit = size === 'page' ? Prisma.sql`LIMIT ${listPageSize} OFFSET ${(request.page - 1) * listPageSize}` : Prisma.empty
  const [ids, counts, waiting] = await Promise.all([
    db().$queryRaw<{ id: string }[]>`SELECT m.id FROM member m LEFT JOIN membership y ON y.member_id = m.id AND y.year = ${request.year} WHERE ${where} ORDER BY ${order} ${direction}, m.last_name, m.first_name, m.id ${limit}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM member m LEFT JOIN membership y ON y.member_id = m.id AND y.year = ${request.year} WHERE ${where}`,
    db().member.count({ where: { state: { in: ['received', 'asked', 'bureau'] } } }),
  ])
  const rows = await db().member.findMany({ where: { id: { in: ids.map((one) => one.id) } }, select: { ...itemSelect, memberships: { where: { year: request.year }, select: yearSelect } } })
  const communes = new Map((await db().commune.findMany({ where: { code: { in: rows.flatMap((row) => row.communeCode ?? []) } }, select: { code: true, name: true } })).map((one) => [one.code, one.name]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const items = ids.map(({ id }) => byId.get(id)).filter((row) => row !== undefined).map((row) => toItem(row, communes))
  return { items, total: counts[0]?.total ?? 0, waiting }
}

function membersWhere({ state, professionCode, fee, search }: MembersRequest): Prisma.Sql {
  const fees: Record<FeeStateName, Prisma.Sql> = {
    none: Prisma.sql`y.id IS NULL`, due: Prisma.sql`y.due_cents > 0 AND y.settled_on IS NULL`, received: Prisma.sql`y.due_cents > 0 AND y.settled_on IS NOT NULL`, free: Prisma.sql`y.due_cents = 0`,
  }
  const states = state === 'all' ? Prisma.sql`true` : state === null ? Prisma.sql`m.state NOT IN ('departed', 'refused', 'withdrawn')` : Prisma.sql`m.state::text = ${state}`
  return Prisma.join([
    states,
    professionCode === null ? Prisma.sql`true` : Prisma.sql`m.profession_code = ${professionCode}`,
    fee === null ? Prisma.sql`true` : fees[fee],
    containsWords([Prisma.sql`m.first_name`, Prisma.sql`m.last_name`, Prisma.sql`m.email`, Prisma.sql`m.national_id`], searchWords(search)),
  ], ' AND ')
}

const yearSelect = { dueCents: true, settledOn: true, receipts: { where: { cancelledAt: null }, select: { year: true, number: true } } } as const
const itemSelect = {
  id: true, lastName: true, firstName: true, professionCode: true, professionText: true, state: true, nationalId: true, workplace: true, communeCode: true, email: true, phone: true, joinedOn: true,
} satisfies Prisma.MemberSelect

type Row = Prisma.MemberGetPayload<{ select: typeof itemSelect & { memberships: { select: typeof yearSelect } } }>

function toItem({ memberships, nationalId, communeCode, joinedOn, ...row }: Row, communes: ReadonlyMap<string, string>): MemberItem {
  const [year] = memberships
  const [receipt] = year?.receipts ?? []
  return {
    ...row, number: nationalId?.slice(1) ?? '', commune: communes.get(communeCode ?? '') ?? '', joinedOn: toDayOrNull(joinedOn),
    fee: feeState(year ? { dueCents: year.dueCents, settledOn: toDayOrNull(year.settledOn) } : null), receipt: receipt ? receiptNumber(receipt) : '',
  }
}
