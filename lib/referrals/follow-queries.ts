import { type Day, dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { toDayOrNull } from '#lib/platform/db/days'
import { readShortPass } from '#lib/platform/short-pass'
import type { Prisma } from '#lib/platform/db/generated/client'
import { followedPractice, type FollowedPractice, toFollowedOrganisation, toFollowedPractice } from './followed-practice.ts'
import type { Member, PartOffer } from './household.ts'
import { agesOfLine } from './line-people.ts'
import type { NeedKind } from './need-kinds.ts'
import { personGesturesIn, type PersonGesture } from './person-gestures.ts'
import { isClosed, type NeedAction, type NeedState, reopenDays } from './transitions.ts'

export type FollowedNeed = {
  id: string; code: string; kind: NeedKind; state: NeedState; version: number; createdAt: Date; changedAt: Date
  /** The day by which the next news is due; null once nothing is left to do. */
  newsBy: Date | null
  asked: number; declined: number; appointmentOn: Day | null
  chosen: FollowedPractice | null
  names: FollowedPractice[]
  /** Whom of the household this line is about, and whether there are others. */
  members: Member[]; household: 'whole' | 'part'
  /** Doctors who can take a part of them. */
  offers: (PartOffer & { proposalId: string; practice: FollowedPractice })[]
  gestures: PersonGesture[]
  /** Until when one's own ending can be undone. */
  undoUntil: Date | null
}

/** Whether a referral bears this code. */
export async function publicHasCode(code: string): Promise<boolean> {
  return (await db().referral.count({ where: { code } })) > 0
}

const followedLine = {
  id: true, people: agesOfLine, state: true, kind: true, version: true, changedAt: true, dueAt: true, closedAs: true, referral: { select: { createdAt: true } },
  proposals: { select: { id: true, state: true, offeredCount: true, offeredAges: true, practice: followedPractice, organisation: { select: { name: true, phone: true, addressLine: true, postalCode: true } } }, orderBy: { sentAt: 'asc' } },
  names: { select: { givenAt: true, practice: followedPractice }, orderBy: [{ givenAt: 'desc' }, { id: 'asc' }], take: 3 },
  steps: { where: { action: 'set_appointment' satisfies NeedAction }, select: { onDay: true }, orderBy: { id: 'desc' }, take: 1 },
} as const satisfies Prisma.NeedLineSelect
type FollowedRow = Prisma.NeedLineGetPayload<{ select: typeof followedLine }>

/** Where a request stands, each part of a household on its own, for whoever shows that they hold its code and figures; nothing of anybody else. */
export async function publicFollowedNeeds(pass: string, now: Date, timeZone: string): Promise<FollowedNeed[]> {
  const code = readShortPass('follow', pass, now)
  if (code === null) return []
  const rows = await db().needLine.findMany({ where: { referral: { code } }, select: followedLine })
  const first = (row: FollowedRow) => row.people[0]?.person.position ?? 0
  return rows.toSorted((one, other) => first(one) - first(other)).map((row) => toFollowed(row, { code, household: rows.filter((one) => one.kind === row.kind).length > 1 ? 'part' : 'whole', now, timeZone }))
}

function toFollowed(row: FollowedRow, { code, household, now, timeZone }: { code: string; household: FollowedNeed['household']; now: Date; timeZone: string }): FollowedNeed {
  const yes = row.proposals.find((one) => one.state === 'favourable')
  const undoUntil = new Date(row.changedAt.getTime() + reopenDays * 86_400_000)
  const canUndo = isClosed(row.state) && row.closedAs === 'person' && now <= undoUntil
  const lastGiven = row.names[0]?.givenAt.getTime()
  return {
    id: row.id, members: row.people.map((one) => one.person), household,
    offers: row.state !== 'searching' ? [] : row.proposals.flatMap((one) => (one.state === 'in_part' && one.offeredCount !== null && one.practice ? [{ proposalId: one.id, count: one.offeredCount, ages: one.offeredAges, practice: toFollowedPractice(one.practice) }] : [])),
    code, kind: row.kind, state: row.state, version: row.version, createdAt: row.referral.createdAt, changedAt: row.changedAt, newsBy: row.dueAt !== null && dayAt(row.dueAt, timeZone) >= dayAt(now, timeZone) ? row.dueAt : null,
    asked: row.proposals.length, declined: row.proposals.filter((one) => one.state === 'not_possible').length,
    appointmentOn: row.state === 'appointment_set' ? toDayOrNull(row.steps[0]?.onDay ?? null) : null,
    chosen: !yes || isClosed(row.state) ? null : yes.practice ? toFollowedPractice(yes.practice) : yes.organisation && toFollowedOrganisation(yes.organisation),
    names: row.state === 'oriented' ? row.names.filter((one) => one.givenAt.getTime() === lastGiven).map((one) => toFollowedPractice(one.practice)) : [],
    gestures: personGesturesIn(row, canUndo ? 'own' : 'other'), undoUntil: canUndo ? undoUntil : null,
  }
}
