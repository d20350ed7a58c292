import type { Actor } from '#lib/platform/auth/actor'
import { addDays, type Day, startOfDay } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { plainWords } from '#lib/platform/format/plain-words'
import { listPageSize } from '#lib/platform/list-request'
import { fingerprint } from '#lib/platform/secret'
import { isUuid } from '#lib/platform/uuid'
import { evidenceOf, groupHours, type HourGroup, type HourLine, type HoursValidation, minutesOf, presenceText, sortGroups, sortHours, sumOf } from './attendance-hours.ts'
import { publicCountedPeriod } from './public-period-queries.ts'
import type { HoursRequest } from './hours-list-schema.ts'
import { registeredProfession } from './labels.ts'
import { canReadRegistrations } from './policy.ts'
import { listPresences, listValidations, type PresenceRow } from './presence-repository.ts'
import { servedBy } from './served-repository.ts'

export type HoursList = { from: Day; until: Day; lines: HourLine[]; groups: HourGroup[]; total: number; minutes: number; validatedMinutes: number; people: number }

/** Who was there how long, in a period (the contract year, where none is asked), line by line or added up; null for whoever may not read who came. `extent`: a page, or all of it. */
export async function listAttendanceHours(actor: Actor, request: HoursRequest, { today, timeZone }: { today: Day; timeZone: string }, extent: 'page' | 'everything' = 'page'): Promise<HoursList | null> {
  if (!canReadRegistrations(actor)) return null
  const tomorrow = startOfDay(addDays(today, 1), timeZone)
  // What is marked before it takes place counts once it has.
  const { from, until } = await publicCountedPeriod(request, today)
  const rows = await listPresences(db(), { from: startOfDay(from, timeZone), before: startOfDay(addDays(until, 1), timeZone), overBefore: tomorrow })
  const all = (await linesOf(rows)).filter((one) => answers(one, request))
  const groups = request.view === null ? [] : sortGroups(groupHours(all, request.view), request.sort === 'nom' ? 'nom' : 'duree')
  const sorted = request.view === null ? sortHours(all, request.sort, request.direction) : []
  const page = <Item>(items: readonly Item[]) => (extent === 'everything' ? [...items] : items.slice((request.page - 1) * listPageSize, request.page * listPageSize))
  return {
    from, until, lines: page(sorted), groups: page(groups), total: request.view === null ? all.length : groups.length,
    minutes: sumOf(all), validatedMinutes: sumOf(all.filter((one) => one.validation.state === 'valid')), people: new Set(all.map((one) => one.person)).size,
  }
}

/** How far the validation of one date's presences is; null for whoever may not read who came. */
export async function getSessionValidation(actor: Actor, sessionId: string): Promise<HoursValidation | null> {
  if (!canReadRegistrations(actor) || !isUuid(sessionId)) return null
  const rows = await listPresences(db(), { sessionId })
  return (await validationsOf(rows, [sessionId])).get(sessionId) ?? { state: 'none' }
}

function answers(line: HourLine, { search, professionCode, validation }: HoursRequest): boolean {
  if (professionCode !== null && line.profession !== registeredProfession(professionCode)) return false
  if (validation !== null && (line.validation.state === 'valid') !== (validation === 'oui')) return false
  if (search === '') return true
  const words = plainWords(`${line.name} ${line.title} ${line.organisation}`)
  return plainWords(search).split(' ').every((word) => words.includes(word))
}

async function linesOf(rows: readonly PresenceRow[]): Promise<HourLine[]> {
  const sessionIds = [...new Set(rows.map((one) => one.sessionId))]
  const validations = await validationsOf(rows, sessionIds)
  const served = await servedBy(db(), [...new Set(rows.map((one) => one.eventId))])
  const people = Map.groupBy(rows, (one) => `${one.registrationId}.${one.position}`)
  return [...people].flatMap(([key, own]) => {
    const [first] = own
    if (!first) return []
    const { sessionId, eventId, title, firstName, surname, organisation } = first
    const profession = registeredProfession(first.professionCode)
    const name = `${surname} ${firstName}`.trim()
    return [{
      key, sessionId, eventId, title, startsAt: first.sessionStartsAt, name, profession, organisation, person: name === '' ? '' : `${first.personKey ?? plainWords(name)}|${profession}`,
      halfDays: own.length, minutes: minutesOf(own), evidence: evidenceOf(own), validation: validations.get(sessionId) ?? { state: 'none' as const },
      actions: served.get(eventId)?.actions ?? [], missions: served.get(eventId)?.missions ?? [],
    }]
  })
}

async function validationsOf(rows: readonly PresenceRow[], sessionIds: readonly string[]): Promise<Map<string, HoursValidation>> {
  const known = await listValidations(db(), sessionIds)
  const bySession = Map.groupBy(rows, (one) => one.sessionId)
  return new Map(known.map(({ sessionId, digest, by, at }) => [sessionId, { state: fingerprint(presenceText(bySession.get(sessionId) ?? [])) === digest ? 'valid' : 'changed', by, at }]))
}
