import { addDays } from '#lib/platform/day'
import { fromDayOrNull } from '#lib/platform/db/days'
import { siteId } from './build-places.ts'
import type { Example, ExampleDoctor, ExamplePractice } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { fictitiousEmail, fictitiousRpps } from './fictitious.ts'
import { stableId } from './stable-id.ts'

/** The GPs and their practices, with what is known of departures and of those who are nobody's treating doctor. */
export function buildDoctors(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  const createdAt = clock.officeHour(clock.dayAgo(363), 'doctors')
  example.doctors.forEach((doctor, rank) => {
    const rpps = fictitiousRpps(rank + 1)
    rows.practitioners.push({
      id: doctorId(doctor.key), nationalId: `8${rpps}`, rpps, civility: doctor.civility, lastName: doctor.lastName, firstName: doctor.firstName,
      professionCode: '10', skills: ['SM54'], isGp: true, createdAt, msSante: fictitiousEmail(`mssante.dr.${doctor.key}`),
    })
    for (const practice of doctor.practices) rows.practices.push({ ...practiceRow(doctor, practice, clock), createdAt })
  })
}

/** The practitioner of a doctor's key. */
export function doctorId(key: string): string {
  return stableId('doctor', key)
}

/** The practice of a doctor at a site, both by their keys. */
export function practiceId(doctor: string, site: string): string {
  return stableId('practice', doctor, site)
}

function practiceRow(doctor: ExampleDoctor, practice: ExamplePractice, clock: ExampleClock): ExampleRows['practices'][number] {
  const leaves = practice.story.find((fact) => fact.kind === 'leaves')
  const apart = practice.story.find((fact) => fact.kind === 'not-treating')
  const announcedOn = leaves && clock.workingDayAgo(leaves.announcedDaysAgo)
  return {
    id: practiceId(doctor.key, practice.site), practitionerId: doctorId(doctor.key), siteId: siteId(practice.site), mode: practice.mode ?? 'liberal',
    position: practice.position ?? 'holder', preferredChannel: practice.channel ?? 'mail', secretaryHours: practice.secretaryHours ?? '',
    closingDays: [...(practice.closingDays ?? [])], privateNote: practice.privateNote ?? '',
    noticeSentAt: clock.officeHour(clock.workingDayAgo(360), `notice:${practice.site}`),
    notTreatingReason: apart?.reason ?? null,
    notTreatingSinceOn: fromDayOrNull(apart ? clock.workingDayAgo(apart.sinceDaysAgo) : null),
    notTreatingById: apart ? stableId('account', 'coordination') : null,
    endsOn: fromDayOrNull(leaves ? addDays(clock.today, leaves.lastDayIn) : null),
    departureAnnouncedAt: announcedOn ? clock.officeHour(announcedOn, `leaves:${doctor.key}`) : null,
    successorName: leaves?.successor ?? '',
  }
}
