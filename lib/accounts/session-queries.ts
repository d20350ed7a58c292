import { type Actor, mustPassFactor } from '#lib/platform/auth/actor'
import { isSessionOver } from '#lib/platform/auth/session-limits'
import { db } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import type { SignInWay } from '#lib/platform/db/generated/enums'

export type OwnSession = { id: string; device: string; openedBy: SignInWay; openedAt: Date; lastSeenAt: Date; isThis: boolean }
/** `isGuarded`: the shorter limits hold. */
export type OwnSessions = { sessions: OwnSession[]; isGuarded: boolean }

/** One's own sessions that still open something, this one first; null for whoever has no account. */
export async function listOwnSessions(actor: Actor, { now, today }: { now: Date; today: Day }): Promise<OwnSessions | null> {
  const { userId, session: own } = actor
  if (userId === null || own === null) return null
  const inForce = { fromOn: { lte: fromDay(today) }, OR: [{ untilOn: null }, { untilOn: { gte: fromDay(today) } }] }
  const [rows, roles] = await Promise.all([
    db().session.findMany({ where: { userId }, select: { id: true, device: true, openedBy: true, createdAt: true, lastSeenAt: true, expires: true }, orderBy: { lastSeenAt: 'desc' }, take: 100 }),
    // The roles as they are held, passed or not: an actor who awaits the second factor shows none.
    db().roleGrant.findMany({ where: { userId, ...inForce }, select: { role: true } }),
  ])
  const isGuarded = mustPassFactor(roles.map((one) => one.role))
  const sessions = rows.filter((row) => row.id === own.id || !isSessionOver(row, isGuarded, now))
    .map((row): OwnSession => ({ id: row.id, device: row.device, openedBy: row.openedBy, openedAt: row.createdAt, lastSeenAt: row.lastSeenAt, isThis: row.id === own.id }))
  return { sessions: [...sessions.filter((one) => one.isThis), ...sessions.filter((one) => !one.isThis)], isGuarded }
}
