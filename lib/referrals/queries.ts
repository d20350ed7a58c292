import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import { toDayOrNull } from '#lib/platform/db/days'
import { Prisma } from '#lib/platform/db/generated/client'
import type { ProposalState, ReferralChannel } from '#lib/platform/db/generated/enums'
import { listPageSize } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import type { Member, PartOffer } from './household.ts'
import { hasNoOutcome, isRefusedByAll, isSentBy } from './list-sql.ts'
import { agesOfLine } from './line-people.ts'
import type { AskedNeed, NeedDetail, NeedKind } from './need-kinds.ts'
import type { AgeBand, DoctorWish, NeedPriority, PracticalNeed } from './person-facts.ts'
import { canRunSearches, type NeedRef, partiesOf, readsDoctors } from './policy.ts'
import { practitionerName } from './recipient-name.ts'
import type { NeedsRequest } from './schema.ts'
import { closedStates, type NeedAction, type NeedState, type Party } from './transitions.ts'
import type { SpokenLanguage } from './spoken-languages.ts'

export type NeedItem = { id: string; code: string; kind: NeedKind; state: NeedState; priority: NeedPriority; people: number; sector: string | null; channel: ReferralChannel; sender: string | null; createdAt: Date; changedAt: Date; dueAt: Date | null; /** The sender chose whom to ask. */ isDirect: boolean }
export type NeedList = { items: NeedItem[]; total: number; late: number }

const itemColumns = Prisma.sql`n.id, r.code, n.kind::text AS kind, n.state::text AS state, n.priority::text AS priority, (SELECT count(*) FROM need_person b WHERE b.need_id = n.id)::int AS people, s.name AS sector,
  r.channel::text AS channel, coalesce(o.name, u.name) AS sender, r.created_at AS "createdAt", n.changed_at AS "changedAt", n.due_at AS "dueAt",
  EXISTS (SELECT 1 FROM need_step d WHERE d.need_id = n.id AND d.action = 'search_directly') AS "isDirect"`
const itemTables = Prisma.sql`need_line n JOIN referral r ON r.id = n.referral_id LEFT JOIN sector s ON s.id = r.sector_id LEFT JOIN organisation o ON o.id = r.organisation_id LEFT JOIN app_user u ON u.id = r.submitted_by_id`

/** What the actor or their organisation sent, what moved last first. */
export async function listOwnNeeds(actor: Actor, request: NeedsRequest, now: Date): Promise<NeedList | null> {
  if (actor.userId === null) return null
  return listNeeds(isSentBy(actor), request, now, Prisma.sql`n.changed_at DESC`)
}

/** Every need, for the coordination of referrals: priority first, then the task that is due first; null for the others. */
export async function listNeedQueue(actor: Actor, request: NeedsRequest, now: Date): Promise<NeedList | null> {
  if (!canRunSearches(actor)) return null
  return listNeeds(Prisma.sql`true`, request, now, Prisma.sql`(n.priority = 'priority') DESC, n.due_at ASC NULLS LAST, r.created_at`)
}

/** Needs that every practice asked turned down, or left without answer: what waited longest comes first. */
export async function listRefusedByAll(actor: Actor, request: NeedsRequest, now: Date): Promise<NeedList | null> {
  return canRunSearches(actor) ? listNeeds(isRefusedByAll, request, now, Prisma.sql`(n.priority = 'priority') DESC, r.created_at`) : null
}

/** Needs that a practice took and of which nothing more is known for a month. */
export async function listUnknownOutcomes(actor: Actor, request: NeedsRequest, now: Date): Promise<NeedList | null> {
  return canRunSearches(actor) ? listNeeds(hasNoOutcome(now), request, now, Prisma.sql`n.changed_at`) : null
}

async function listNeeds(whose: Prisma.Sql, request: NeedsRequest, now: Date, usualOrder: Prisma.Sql): Promise<NeedList> {
  const scope = Prisma.sql`${whose} AND n.state <> 'draft'`
  const isOpen = Prisma.sql`n.state::text <> ALL(${[...closedStates]}::text[])`
  const state = request.state ?? 'open'
  const code = request.search === '' ? Prisma.sql`true` : Prisma.sql`r.code ILIKE ${`%${request.search.replaceAll(/[%_\\]/g, '')}%`}`
  const where = Prisma.sql`${scope} AND ${state === 'all' ? Prisma.sql`true` : state === 'open' ? isOpen : Prisma.sql`n.state = ${state}::need_state`} AND ${code}`
  const direction = request.direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const order = request.isSorted ? (request.sort === 'date' ? Prisma.sql`r.created_at ${direction}` : Prisma.sql`n.due_at ${direction} NULLS LAST`) : usualOrder
  const [items, counts] = await Promise.all([
    db().$queryRaw<NeedItem[]>`SELECT ${itemColumns} FROM ${itemTables} WHERE ${where} ORDER BY ${order}, n.id LIMIT ${listPageSize} OFFSET ${(request.page - 1) * listPageSize}`,
    db().$queryRaw<{ total: number; late: number }[]>`SELECT (count(*) FILTER (WHERE ${where}))::int AS total, (count(*) FILTER (WHERE n.due_at < ${now}))::int AS late FROM need_line n JOIN referral r ON r.id = n.referral_id WHERE ${scope}`,
  ])
  return { items, total: counts[0]?.total ?? 0, late: counts[0]?.late ?? 0 }
}

/** How many needs wait longer than promised; null for whoever does not run the searches. */
export async function countLateNeeds(actor: Actor, now: Date): Promise<number | null> {
  return canRunSearches(actor) ? db().needLine.count({ where: { dueAt: { lt: now }, state: { not: 'draft' } } }) : null
}

export type NeedProposal = { id: string; practiceId: string | null; doctor: string; place: string; phone: string; state: ProposalState; isAgreed: boolean; sentAt: Date; answerBy: Date | null; answeredAt: Date | null; hasMail: boolean; offer: PartOffer | null }
/** A practice as somebody who calls it needs it. */
export type NamedPractice = { practiceId: string; doctor: string; place: string; phone: string }
export type NeedStepDto = { action: NeedAction; at: Date; party: Party; reason: string | null; directedTo: string | null; source: string | null; onDay: Day | null }
export type NeedFile = NeedItem & {
  version: number; asked: AskedNeed; practicalNeeds: PracticalNeed[]; languages: SpokenLanguage[]; people: number; ages: AgeBand[]; parties: Party[]; steps: NeedStepDto[]
  /** Whom the coordination asked; the sender reads of the one who said yes alone. */
  proposals: NeedProposal[]
  chosen: NeedProposal | null
  /** Whose names were given last. */
  names: NamedPractice[]
  /** Rounds of the plan still to be asked; the coordination's alone. */
  plan: { id: string; doctors: string[] }[]
  silentChecks: number
  /** Whom these people have in mind, or do not wish; for their side and the coordination. */
  named: { doctor: string; place: string | null; wish: DoctorWish }[]
  members: Member[]
  /** Yeses for a part of the household that wait for a word. */
  offers: NeedOffer[]
  /** What became of the others of the household, for whoever sent it and the coordination. */
  otherLines: { id: string; state: NeedState; ages: AgeBand[] }[]
}
/** `doctor`: null for whoever may not read which doctor it is. */
export type NeedOffer = PartOffer & { proposalId: string; doctor: string | null; place: string | null }

const namedPractice = { select: { phone: true, practitioner: { select: { professionCode: true, firstName: true, lastName: true } }, site: { select: { name: true, phone: true, commune: { select: { name: true } } } } } } as const
type PracticeName = { phone: string; practitioner: { professionCode: string; firstName: string; lastName: string }; site: { name: string; phone: string; commune: { name: string } } }

function nameOf({ practitioner, site, phone }: PracticeName): Omit<NamedPractice, 'practiceId'> {
  return { doctor: practitionerName(practitioner), place: `${site.name}, ${site.commune.name}`, phone: phone === '' ? site.phone : phone }
}

async function listDoctors(practiceIds: readonly string[]): Promise<Map<string, string>> {
  const rows = practiceIds.length === 0 ? [] : await db().practice.findMany({ where: { id: { in: [...practiceIds] }, removedAt: null }, select: { id: true, ...namedPractice.select } })
  return new Map(rows.map((row) => [row.id, nameOf(row).doctor]))
}

/** One need with its steps, for whoever it concerns; null: unknown, or none of the actor's business. */
export async function getNeed(actor: Actor, id: string): Promise<NeedFile | null> {
  if (!isUuid(id)) return null
  const row = await db().needLine.findUnique({
    where: { id },
    select: {
      id: true, kind: true, theme: true, details: true, wishedOn: true, state: true, priority: true, version: true, changedAt: true, dueAt: true, silentChecks: true,
      referral: { select: { needs: { select: { id: true, kind: true, state: true, people: agesOfLine } }, code: true, channel: true, createdAt: true, submittedById: true, organisationId: true, serviceId: true, practicalNeeds: true, languages: true, organisation: { select: { name: true } }, sector: { select: { name: true } },
        namedDoctors: { select: { practitionerId: true, wish: true, practice: namedPractice, practitioner: { select: { firstName: true, lastName: true, practices: { select: { id: true } } } } } } } }, people: agesOfLine,
      proposals: { select: { id: true, practiceId: true, organisationId: true, organisation: { select: { name: true, phone: true } }, state: true, isAgreed: true, sentAt: true, answerBy: true, answeredAt: true, offeredCount: true, offeredAges: true, linkId: true, practice: namedPractice }, orderBy: { sentAt: 'asc' } },
      names: { select: { practiceId: true, givenAt: true, practice: namedPractice }, orderBy: [{ givenAt: 'desc' }, { id: 'asc' }], take: 3 },
      rounds: { where: { startedAt: null }, select: { id: true, practiceIds: true }, orderBy: { position: 'asc' } },
      steps: { select: { action: true, at: true, party: true, reason: true, directedTo: true, source: true, onDay: true }, orderBy: { id: 'asc' } },
    },
  })
  if (!row) return null
  const { referral } = row
  const yes = row.proposals.find((one) => one.state === 'favourable')
  const ref: NeedRef = { chosenOrganisationId: yes?.organisationId ?? null, submittedById: referral.submittedById, organisationId: referral.organisationId, serviceId: referral.serviceId, askedPracticeIds: row.proposals.flatMap((one) => one.practiceId ?? []), chosenPracticeId: yes?.practiceId ?? null }
  const parties = partiesOf(actor, ref)
  // Before it is sent, it is nobody else's business.
  if (parties.length === 0 || (row.state === 'draft' && !parties.includes('sender'))) return null
  const proposals = row.proposals.map(({ practice, organisation, linkId, offeredCount, offeredAges, ...one }): NeedProposal => ({
    ...one, ...(practice ? nameOf(practice) : { doctor: organisation?.name ?? '', place: '', phone: organisation?.phone ?? '' }), hasMail: linkId !== null || organisation !== null, offer: offeredCount === null ? null : { count: offeredCount, ages: offeredAges },
  }))
  const isCoordination = parties.includes('coordination')
  const canReadDoctors = readsDoctors(actor, ref)
  const lastGiven = row.names[0]?.givenAt.getTime()
  const direct = row.steps.find((step) => step.action === 'search_directly')
  const excluded = new Set(referral.namedDoctors.flatMap((one) => (one.wish === 'excluded' ? one.practitioner.practices.map((practice) => practice.id) : [])))
  const isAsking = isCoordination || parties.includes('sender')
  const planned = isCoordination ? await listDoctors(row.rounds.flatMap((round) => round.practiceIds)) : new Map<string, string>()
  const canDecide = parties.some((party) => party !== 'practice')
  return {
    members: row.people.map((one) => one.person), otherLines: canDecide ? referral.needs.filter((one) => one.id !== row.id && one.kind === row.kind).map((one) => ({ id: one.id, state: one.state, ages: one.people.map(({ person }) => person.ageBand) })) : [],
    offers: canDecide && row.state === 'searching' ? row.proposals.flatMap((one) => (one.state === 'in_part' && one.offeredCount !== null && one.practice ? [{ proposalId: one.id, count: one.offeredCount, ages: one.offeredAges, ...(canReadDoctors ? { doctor: nameOf(one.practice).doctor, place: nameOf(one.practice).place } : { doctor: null, place: null }) }] : [])) : [],
    id: row.id, version: row.version, kind: row.kind, asked: { kind: row.kind, theme: row.theme as AskedNeed['theme'], details: row.details as NeedDetail[], wishedOn: toDayOrNull(row.wishedOn) }, state: row.state, priority: row.priority, changedAt: row.changedAt, dueAt: row.dueAt, code: referral.code, channel: referral.channel, createdAt: referral.createdAt,
    sender: referral.organisation?.name ?? null, sector: referral.sector?.name ?? null, practicalNeeds: referral.practicalNeeds as PracticalNeed[], languages: referral.languages as SpokenLanguage[], people: row.people.length, ages: row.people.map((one) => one.person.ageBand), parties,
    steps: row.steps.map((step) => ({ ...step, action: step.action as NeedAction, party: step.party as Party, onDay: toDayOrNull(step.onDay) })),
    names: !canReadDoctors ? [] : row.names.filter((one) => one.givenAt.getTime() === lastGiven && !excluded.has(one.practiceId)).map((one) => ({ practiceId: one.practiceId, ...nameOf(one.practice) })).toSorted((one, other) => one.doctor.localeCompare(other.doctor, 'fr')), silentChecks: row.silentChecks,
    plan: isCoordination ? row.rounds.map((round) => ({ id: round.id, doctors: round.practiceIds.filter((one) => !excluded.has(one)).map((one) => planned.get(one) ?? 'cabinet parti') })).filter((round) => round.doctors.length > 0) : [],
    named: canReadDoctors && isAsking ? referral.namedDoctors.map((one) => ({ doctor: `Dr ${one.practitioner.firstName} ${one.practitioner.lastName}`, place: one.practice === null ? null : nameOf(one.practice).place, wish: one.wish })) : [],
    // A sender who chose reads of those chosen, and of nobody whom the coordination asked since.
    proposals: isCoordination ? proposals : direct && canReadDoctors && parties.includes('sender') ? proposals.filter((one) => one.sentAt.getTime() === direct.at.getTime()) : [],
    isDirect: direct !== undefined, chosen: canReadDoctors ? (proposals.find((one) => one.id === yes?.id) ?? null) : null,
  }
}
