import { addDays } from '#lib/platform/day'
import { fromDay, fromDayOrNull } from '#lib/platform/db/days'
import { doctorId, practiceId } from './build-doctors.ts'
import { siteId } from './build-places.ts'
import type { Example, ExampleAccount } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { fictitiousEmail } from './fictitious.ts'
import { professionalId } from './other-professionals.ts'
import { stableId } from './stable-id.ts'

/** One in so many of the other professionals is a member with an account. */
const oneMemberOutOf = 10

/** Everyone who signs in: officials, partners, secretaries, GPs who speak for themselves, members. */
export function buildAccounts(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  for (const account of allAccounts(example)) {
    const userId = accountId(account.key)
    const createdAt = clock.officeHour(clock.workingDayAgo(account.openedDaysAgo ?? 349), account.key)
    const practitionerId = account.practitioner === undefined ? null : practitionerOf(account.practitioner)
    rows.users.push({ id: userId, name: account.name, email: fictitiousEmail(account.mailbox), emailVerified: createdAt, createdAt, practitionerId, persona: account.persona ?? null })
    for (const { role, organisation, sinceDaysAgo, untilDaysAgo } of account.roles) {
      rows.roles.push({
        id: stableId('role', account.key, role), userId, role, organisationId: organisation === undefined ? null : stableId('organisation', organisation),
        fromOn: fromDay(clock.dayAgo(sinceDaysAgo)), untilOn: fromDayOrNull(untilDaysAgo === undefined ? null : clock.dayAgo(untilDaysAgo)), grantedAt: createdAt,
      })
    }
    for (const one of account.delegations ?? []) {
      const grantedAt = clock.officeHour(clock.workingDayAgo(one.sinceDaysAgo), `${account.key}:${one.site}`)
      rows.delegations.push({
        id: stableId('delegation', account.key, one.site, one.doctor ?? ''), userId, grantedAt, grantedById: accountId('coordination'),
        ...(one.doctor === undefined ? { siteId: siteId(one.site) } : { practiceId: practiceId(one.doctor, one.site) }),
        fromOn: fromDay(clock.dayAgo(one.sinceDaysAgo)), untilOn: fromDay(addDays(clock.today, one.endsIn)),
        revokedAt: one.revokedDaysAgo === undefined ? null : clock.officeHour(clock.workingDayAgo(one.revokedDaysAgo), `${account.key}:revoked`),
      })
    }
  }
  const others = rows.practitioners.filter((one) => !one.isGp && !rows.users.some((user) => user.practitionerId === one.id))
  others.filter((_, index) => index % oneMemberOutOf === 0).forEach((one, index) => {
    const userId = stableId('account', 'member', index)
    const createdAt = clock.officeHour(clock.workingDayAgo(300 - index * 9), 'member')
    rows.users.push({ id: userId, name: `${one.firstName} ${one.lastName}`, email: fictitiousEmail(`membre.${index + 1}`), emailVerified: createdAt, createdAt, practitionerId: one.id })
    rows.roles.push({ id: stableId('role', 'member', index), userId, role: 'member', fromOn: fromDay(clock.workingDayAgo(300 - index * 9)), grantedAt: createdAt })
  })
}

/** The user of an account's key; of a doctor's when the account was made for a doctor. */
export function accountId(key: string): string {
  return stableId('account', key)
}

/** The accounts of the data, and one for each other GP who speaks for him- or herself. */
function allAccounts(example: Example): ExampleAccount[] {
  const speakers = example.doctors.filter((doctor) =>
    !example.accounts.some((one) => one.practitioner === doctor.key) &&
    doctor.practices.some((practice) => practice.story.some((fact) => 'by' in fact && fact.by === 'self')))
  return [
    ...example.accounts,
    ...speakers.map((doctor) => ({ key: doctor.key, name: `Dr ${doctor.firstName} ${doctor.lastName}`, mailbox: `dr.${doctor.key}`, practitioner: doctor.key, roles: [] })),
  ]
}

function practitionerOf(key: string): string {
  return key.includes(':') ? professionalId(key) : doctorId(key)
}
