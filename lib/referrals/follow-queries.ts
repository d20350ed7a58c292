import { type Day, dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { toDayOrNull } from '#lib/platform/db/days'
import { readShortPass } from '#lib/platform/short-pass'
import { followedPractice, type FollowedPractice, toFollowedOrganisation, toFollowedPractice } from './followed-practice.ts'
import type { NeedKind } from './need-kinds.ts'
import { personGesturesIn, type PersonGesture } from './person-gestures.ts'
import { isClosed, type NeedAction, type NeedState, reopenDays } from './transitions.ts'

export type FollowedNeed = {
  code: string; kind: NeedKind; state: NeedState; version: number; createdAt: Date; changedAt: Date
  /** The day by which the next news is due; null once nothing is left to do. */
  newsBy: Date | null
  asked: number; declined: number; appointmentOn: Day | null
  chosen: FollowedPractice | null
  names: FollowedPractice[]
  gestures: PersonGesture[]
  /** Until when one's own ending can be undone. */
  undoUntil: Date | null
}

/** Whether a referral bears this code. */
export async function publicHasCode(code: string): Promise<boolean> {
  return (await db().referral.count({ where: { code } })) > 0
}

/** Where a request stands, for whoever shows that they hold its code and figures; nothing of anybody else. */
export async function publicFollowedNeed(pass: string, now: Date, timeZone: string): Promise<FollowedNeed | null> {
  const code = readShortPass('follow', pass, now)
  if (code === null) return null
  const row = await db().needLine.findFirst({
    where: { referral: { code } },
    select: {
      state: true, kind: true, version: true, changedAt: true, dueAt: true, closedAs: true, referral: { select: { createdAt: true } },
      proposals: { select: { state: true, practice: followedPractice, organisation: { select: { name: true, phone: true, addressLine: true, postalCode: true } } }, orderBy: { sentAt: 'asc' } },
      names: { select: { givenAt: true, practice: followedPractice }, orderBy: [{ givenAt: 'desc' }, { id: 'asc' }], take: 3 },
      steps: { where: { action: 'set_appointment' satisfies NeedAction }, select: { onDay: true }, orderBy: { id: 'desc' }, take: 1 },
    },
  })
  if (!row) return null
  const yes = row.proposals.find((one) => one.state === 'favourable')
  const undoUntil = new Date(row.changedAt.getTime() + reopenDays * 86_400_000)
  const canUndo = isClosed(row.state) && row.closedAs === 'person' && now <= undoUntil
  const lastGiven = row.names[0]?.givenAt.getTime()
  return {
    code, kind: row.kind, state: row.state, version: row.version, createdAt: row.referral.createdAt, changedAt: row.changedAt, newsBy: row.dueAt !== null && dayAt(row.dueAt, timeZone) >= dayAt(now, timeZone) ? row.dueAt : null,
    asked: row.proposals.length, declined: row.proposals.filter((one) => one.state === 'not_possible').length,
    appointmentOn: row.state === 'appointment_set' ? toDayOrNull(row.steps[0]?.onDay ?? null) : null,
    chosen: !yes || isClosed(row.state) ? null : yes.practice ? toFollowedPractice(yes.practice) : yes.organisation && toFollowedOrganisation(yes.organisation),
    names: row.state === 'oriented' ? row.names.filter((one) => one.givenAt.getTime() === lastGiven).map((one) => toFollowedPractice(one.practice)) : [],
    gestures: personGesturesIn(row, canUndo ? 'own' : 'other'), undoUntil: canUndo ? undoUntil : null,
  }
}
