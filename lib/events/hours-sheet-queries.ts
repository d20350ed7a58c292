import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import type { Sheet } from '#lib/platform/files/csv'
import type { SearchParams } from '#lib/platform/list-request'
import { hoursRequest } from './hours-list-schema.ts'
import { listAttendanceHours } from './hours-queries.ts'
import { evidenceLabels, hourViewLabels, validationWords } from './labels.ts'

/** The hours as their page filters and adds them up; null where the page is not found. Minutes are numbers, to be added up again. */
export async function getHoursSheet(actor: Actor, params: SearchParams, today: Day): Promise<Sheet | null> {
  const request = hoursRequest(params)
  const { timeZone } = await loadInstanceRules(db())
  const list = await listAttendanceHours(actor, request, { today, timeZone }, 'everything')
  if (list === null) return null
  if (request.view !== null) {
    return { name: 'Heures', header: [hourViewLabels[request.view], 'Personnes', 'Dates', 'Minutes', 'Minutes validées'], rows: list.groups.map((one) => [one.label, one.people, one.sessions, one.minutes, one.validatedMinutes]) }
  }
  return {
    name: 'Heures', header: ['Nom', 'Profession', 'Structure', 'Événement', 'Date', 'Demi-journées', 'Minutes', 'Comment on le sait', 'Actions', 'Missions', 'Validation', 'Validé par', 'Validé le'],
    rows: list.lines.map((one) => [
      one.name, one.profession, one.organisation, one.title, dayAt(one.startsAt, timeZone), one.halfDays, one.minutes, one.evidence.map((source) => evidenceLabels[source]).join(', '),
      one.actions.map((action) => action.title).join(', '), one.missions.map((mission) => mission.title).join(', '),
      validationWords[one.validation.state], one.validation.state === 'none' ? '' : one.validation.by, one.validation.state === 'none' ? '' : dayAt(one.validation.at, timeZone),
    ]),
  }
}
