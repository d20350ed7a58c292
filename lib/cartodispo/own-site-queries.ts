import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { isUuid } from '#lib/platform/uuid'
import { deriveAvailability } from './availability.ts'
import { factsFromRow } from './facts-from-row.ts'
import type { RegisterState } from './facts.ts'
import { type DeclaringCapacity, siteCapacity } from './policy.ts'
import { listSitePracticeIds } from './repository.ts'
import { loadPracticeRows } from './register-repository.ts'
import { answerForAll, lastAnswerForAll, practicesAnswered } from './site-answer.ts'
import type { StatementContent } from './statement-content.ts'

export type OwnSite = {
  siteId: string
  name: string
  version: number
  capacity: DeclaringCapacity
  people: { practiceId: string; name: string; state: RegisterState }[]
  /** What is said now for all of them at once; null when they answered one by one. */
  standing: StatementContent | null
  /** What was last said for all of them: the starting point of the next answer. */
  lastContent: StatementContent | null
}

/** A site that this person may answer for as a whole, or null: not there, not theirs, or nobody left are the same answer. */
export async function getOwnSite(actor: Actor, siteId: string, now: Date): Promise<OwnSite | null> {
  if (!isUuid(siteId)) return null
  const [{ timeZone, settings }, site, ids] = await Promise.all([
    loadInstanceRules(db()),
    db().site.findUnique({ where: { id: siteId }, select: { name: true, version: true } }),
    listSitePracticeIds(db(), siteId),
  ])
  const today = dayAt(now, timeZone)
  const rows = practicesAnswered(await loadPracticeRows(db(), ids), today)
  const capacity = siteCapacity(actor, rows.map((one) => ({ practiceId: one.id })))
  if (!site || !capacity) return null
  const people = rows.map((row) => ({
    practiceId: row.id, name: `Dr ${row.first_name} ${row.last_name}`, state: deriveAvailability(factsFromRow(row, timeZone), now, timeZone, settings).state,
  }))
  return {
    siteId, ...site, capacity, people: people.sort((a, b) => a.name.localeCompare(b.name, 'fr')),
    standing: answerForAll(rows, today, timeZone), lastContent: lastAnswerForAll(rows),
  }
}

/** The sites where this person, as a GP or a delegate, answers for every doctor: one answer may do for all of them. */
export async function listOwnSites(actor: Actor, now: Date): Promise<{ siteId: string; name: string; people: number }[]> {
  const { timeZone } = await loadInstanceRules(db())
  const today = new Date(dayAt(now, timeZone))
  const here = { removedAt: null, position: { not: 'replacement' as const }, OR: [{ endsOn: null }, { endsOn: { gte: today } }], practitioner: { isGp: true, removedAt: null } }
  const sites = await db().site.findMany({
    where: { practices: { some: { ...here, id: { in: [...actor.ownPracticeIds, ...actor.delegatedPracticeIds] } } } },
    select: { id: true, name: true, practices: { where: here, select: { id: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const answered = sites.filter((site) => siteCapacity(actor, site.practices.map((one) => ({ practiceId: one.id }))) !== null)
  return answered.map(({ id, name, practices }) => ({ siteId: id, name, people: practices.length }))
}
