import { loadOpening } from '#lib/instance/load-opening'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { nextOpening } from '#lib/platform/opening'
import { isUuid } from '#lib/platform/uuid'
import type { CallbackFor, CallbackMoment, CallbackOutcome } from './callback-choices.ts'
import { canCallBack, canReadCallbacks, townHallIds } from './policy.ts'
import { readingTime, type ReadingTime } from './reading-time.ts'

export type CallbackItem = {
  id: string; version: number; code: string; name: string; phone: string; forWhom: CallbackFor; moment: CallbackMoment; commune: string | null; campaign: string | null; organisation: string | null
  receivedAt: Date; dueAt: Date; tries: number; lastTriedAt: Date | null
  /** How many open requests bear this number. */
  sameNumber: number
}

/** Whom to call, those who wait longest past their day first; null for whoever does not, or did not pass the second factor. */
export async function listCallbacks(actor: Actor): Promise<CallbackItem[] | null> {
  if (!canReadCallbacks(actor)) return null
  return db().$queryRaw<CallbackItem[]>`
    SELECT c.id, c.version, c.code, c.name, c.phone, c.for_whom::text AS "forWhom", c.moment::text AS moment, m.name AS commune, k.name AS campaign, o.name AS organisation,
      c.received_at AS "receivedAt", c.due_at AS "dueAt", c.tries, c.last_tried_at AS "lastTriedAt", (count(*) OVER (PARTITION BY c.phone))::int AS "sameNumber"
    FROM callback_request c LEFT JOIN commune m ON m.code = c.commune_code LEFT JOIN callback_campaign k ON k.id = c.campaign_id LEFT JOIN organisation o ON o.id = c.organisation_id
    WHERE c.outcome IS NULL ORDER BY c.due_at, c.received_at, c.id LIMIT 200`
}

/** How many people wait for a call; null for whoever does not call. */
export async function countCallbacks(actor: Actor): Promise<number | null> {
  return canCallBack(actor) ? db().callbackRequest.count({ where: { outcome: null } }) : null
}

export type CallbackToType = { id: string; code: string; name: string; phone: string; forWhom: CallbackFor; sectorId: string | null; commune: string | null }

/** What the screen of calls takes over from a request: for whom and where, and whom one is talking to. */
export async function getCallback(actor: Actor, id: string): Promise<CallbackToType | null> {
  if (!canReadCallbacks(actor) || !isUuid(id)) return null
  const row = await db().callbackRequest.findUnique({ where: { id }, select: { id: true, code: true, name: true, phone: true, forWhom: true, commune: { select: { name: true, sectorId: true } } } })
  if (!row || row.code === null || row.name === null || row.phone === null) return null
  return { id: row.id, code: row.code, name: row.name, phone: row.phone, forWhom: row.forWhom, sectorId: row.commune?.sectorId ?? null, commune: row.commune?.name ?? null }
}

export type CampaignItem = { id: string; slug: string; name: string; createdAt: Date; endedAt: Date | null }

/** Campaigns, those that run and the newest first; null for whoever does not call. */
export async function listCampaigns(actor: Actor): Promise<CampaignItem[] | null> {
  if (!canCallBack(actor)) return null
  return db().$queryRaw<CampaignItem[]>`
    SELECT id, slug, name, created_at AS "createdAt", ended_at AS "endedAt" FROM callback_campaign ORDER BY ended_at IS NOT NULL, created_at DESC, id LIMIT 200`
}

/** What became of requests since an instant, counted; null for whoever does not call. */
export async function countCallbackOutcomes(actor: Actor, since: Date): Promise<{ outcome: CallbackOutcome; count: number }[] | null> {
  if (!canCallBack(actor)) return null
  return db().$queryRaw<{ outcome: CallbackOutcome; count: number }[]>`
    SELECT outcome::text AS outcome, count(*)::int AS count FROM callback_request WHERE outcome IS NOT NULL AND closed_at >= ${since} GROUP BY outcome ORDER BY outcome`
}

/** Communes that one may choose in the form: ours, and those of the CPTS beside, whose name is then told. */
export async function publicCallbackCommunes(): Promise<{ code: string; name: string }[]> {
  const [own, beside] = await Promise.all([
    db().commune.findMany({ where: { membership: 'territory' }, select: { code: true, name: true } }),
    db().neighbourCommune.findMany({ select: { code: true, name: true } }),
  ])
  const codes = new Set(own.map((one) => one.code))
  return [...own, ...beside.filter((one) => !codes.has(one.code))].toSorted((one, other) => one.name.localeCompare(other.name, 'fr') || one.code.localeCompare(other.code))
}

/** Whether a campaign of this name leads to the form, running or over. */
export async function publicCampaign(slug: string): Promise<{ slug: string } | null> {
  return db().callbackCampaign.findUnique({ where: { slug }, select: { slug: true } })
}

/** When what comes in now is read, in the coordination's opening hours. */
export async function publicReading(now: Date): Promise<ReadingTime> {
  const opening = await loadOpening(db(), now)
  return readingTime(nextOpening(now, opening), now, opening.timeZone)
}

export type FollowedCallback = { code: string; receivedAt: Date; tries: number; outcome: Exclude<CallbackOutcome, 'referral'> | null }

/** A request to be called that bears this code; null: unknown, forgotten, or an adressage by now. */
export async function publicOpenCallback(code: string, now: Date): Promise<FollowedCallback | null> {
  const row = await db().callbackRequest.findFirst({ where: { code, receivedAt: { lte: now } }, select: { receivedAt: true, tries: true, outcome: true } })
  return row === null || row.outcome === 'referral' ? null : { code, receivedAt: row.receivedAt, tries: row.tries, outcome: row.outcome }
}

export type HandedOnCallback = { id: string; code: string | null; commune: string | null; receivedAt: Date; tries: number; outcome: CallbackOutcome | null }

/** What a town hall handed on, the latest first: whether somebody was called, never with whom it ended. */
export async function listHandedOn(actor: Actor): Promise<HandedOnCallback[]> {
  const ids = townHallIds(actor)
  if (ids.length === 0) return []
  return db().$queryRaw<HandedOnCallback[]>`
    SELECT c.id, c.code, m.name AS commune, c.received_at AS "receivedAt", c.tries, c.outcome::text AS outcome
    FROM callback_request c LEFT JOIN commune m ON m.code = c.commune_code WHERE c.organisation_id = ANY(${ids}::uuid[]) ORDER BY c.received_at DESC, c.id LIMIT 50`
}
