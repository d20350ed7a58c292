import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { type Actor, hasPassedSecondFactor } from '#lib/platform/auth/actor'
import { recordAccess } from '#lib/platform/audit/record-access'
import { addMonths, type Day, dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { isUuid } from '#lib/platform/uuid'
import type { InstanceSettings } from '#lib/instance/settings'
import type { PersonIdentity } from './identity.ts'
import { loadIdentities } from './identity-repository.ts'
import type { AgeBand, ConsentGiver, NeedPriority } from './person-facts.ts'
import { loadOlderEnding, type OlderEnding } from './load-older-ending.ts'
import { olderErasedOn } from './older-limit.ts'
import { canRunSearches, canTakeOlder } from './policy.ts'

export type OlderItem = {
  id: string; code: string; version: number; ageBand: AgeBand; sector: string | null; priority: NeedPriority; askedOn: Day; tries: number; dueAt: Date
  /** A month after it was taken over (RGPD, art. 14): by then the person is to know what is kept of them. */
  informBy: Day
  /** When the request goes by itself, unless they are informed. */
  erasedOn: Day
}

/** People of older lists who were not informed yet, those who asked first before the rest; null for whoever does not inform them. */
export async function listOlder(actor: Actor, { page, pageSize }: { page: number; pageSize: number }): Promise<{ items: OlderItem[]; total: number } | null> {
  if (!isForOlder(actor)) return null
  const where = { state: 'draft', referral: { channel: 'older_list' } } as const
  const [rules, total, rows] = await Promise.all([
    loadInstanceRules(db()), db().needLine.count({ where }),
    db().needLine.findMany({ where, select: olderRow, orderBy: [{ priority: 'desc' }, { referral: { createdAt: 'asc' } }, { id: 'asc' }], skip: (page - 1) * pageSize, take: pageSize }),
  ])
  return { total, items: rows.map((row) => toItem(row, rules)) }
}

/** How many people wait to be informed; null for whoever does not inform them. */
export async function countOlder(actor: Actor): Promise<number | null> {
  return isForOlder(actor) ? db().needLine.count({ where: { state: 'draft', referral: { channel: 'older_list' } } }) : null
}

/** What goes by itself soon of what stands on older lists, in whatever mode; null for whoever does not run the searches. */
export async function getOlderEnding(actor: Actor, now: Date): Promise<{ ending: OlderEnding | null } | null> {
  return canRunSearches(actor) ? { ending: await loadOlderEnding(db(), dayAt(now, (await loadInstanceRules(db())).timeZone)) } : null
}

export type OpenedOlder = OlderItem & { identity: PersonIdentity | null; consentGiver: ConsentGiver; timeZone: string }

/** One of them, with name and number, behind the second factor; read, it is kept in the journal first. Null: unknown, informed already, or not theirs to read. */
export async function getOlder(actor: Actor, id: string): Promise<OpenedOlder | null> {
  if (!isForOlder(actor) || !hasPassedSecondFactor(actor) || !isUuid(id)) return null
  const [rules, row] = await Promise.all([loadInstanceRules(db()), db().needLine.findFirst({ where: { id, state: 'draft', referral: { channel: 'older_list' } }, select: olderRow })])
  if (!row) return null
  await recordAccess(actor, { type: 'identity', id })
  const [identity = null] = await loadIdentities(db(), id)
  return { ...toItem(row, rules), identity, consentGiver: (row.people[0]?.person.consentGiver ?? 'person') as ConsentGiver, timeZone: rules.timeZone }
}

const olderRow = {
  id: true, version: true, priority: true, changedAt: true, dueAt: true, silentChecks: true, silentSince: true, referral: { select: { code: true, createdAt: true, sector: { select: { name: true } } } },
  people: { select: { person: { select: { ageBand: true, consentGiver: true } } } },
} as const
type OlderRow = {
  id: string; version: number; priority: NeedPriority; changedAt: Date; dueAt: Date | null; silentChecks: number; silentSince: Date | null; referral: { code: string; createdAt: Date; sector: { name: string } | null }
  people: { person: { ageBand: AgeBand; consentGiver: string } }[]
}

function toItem(row: OlderRow, { timeZone, settings }: { timeZone: string; settings: InstanceSettings }): OlderItem {
  const { referral, people, changedAt, dueAt, silentChecks, silentSince, ...need } = row
  const takenOn = dayAt(changedAt, timeZone)
  return {
    ...need, code: referral.code, ageBand: people[0]?.person.ageBand ?? 'from_18_to_69', sector: referral.sector?.name ?? null, askedOn: dayAt(referral.createdAt, timeZone), tries: silentChecks, dueAt: dueAt ?? changedAt,
    informBy: addMonths(takenOn, 1), erasedOn: olderErasedOn({ takenOn, silentOn: silentSince && dayAt(silentSince, timeZone) }, settings.olderMonths),
  }
}

function isForOlder(actor: Actor): boolean {
  return referralMode() === 'hds' && canTakeOlder(actor)
}
