import type { AttendanceFacts } from '#lib/kit/kit-facts'
import { publicPaperBase } from '#lib/kit/queries'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { type DeskPerson, getDesk } from './desk-queries.ts'
import { attendanceSourceLabels, registeredProfession } from './labels.ts'
import { whenWords } from './when-words.ts'

/** Empty lines of a sheet that is printed before: people who come without having registered. */
const blanksBefore = 4

type Asked = { site: string; now: Date; timeZone: string }

/** The sheet of presence of a date: names in order, what was noted, room to sign; null for whoever may not read who comes. */
export async function getAttendanceSheet(actor: Actor, sessionId: string, { site, now, timeZone }: Asked): Promise<Omit<AttendanceFacts, 'logo'> | null> {
  const desk = await getDesk(actor, sessionId)
  if (desk === null) return null
  const base = await publicPaperBase(site, dayAt(now, timeZone))
  return {
    ...base, document: 'emargement', blanks: desk.endsAt > now ? blanksBefore : 0,
    text: { title: desk.title, lead: [desk.place === '' ? desk.eventPlace : desk.place, `organisé par ${base.cpts.fullName}`].filter((text) => text !== '').join(', '), parts: [], closing: 'Chacun signe pour lui-même, pour cette demi-journée. Feuille conservée par la CPTS.' },
    halfDays: desk.halfDays.map((halfDay) => ({ when: capital(whenWords(halfDay, timeZone, '')), lines: desk.people.map((one) => lineOf(one, halfDay.id)) })),
  }
}

function lineOf(person: DeskPerson, halfDayId: string) {
  const mark = person.marks.find((one) => one.halfDayId === halfDayId)
  return {
    name: `${person.surname} ${person.firstName}`.trim(), profession: registeredProfession(person.professionCode), organisation: person.organisation,
    presence: mark === undefined ? '' : `Présent (${attendanceSourceLabels[mark.source]})`,
  }
}
