import { addDays, type Day, dayAt, daysBetween } from '#lib/platform/day'
import { fromDay, fromDayOrNull } from '#lib/platform/db/days'
import { graceUntil, usualLapse } from '#lib/members/renewal'
import { yearEnd, yearOf } from '#lib/members/fee-state'
import { accountId } from './build-accounts.ts'
import type { Example, ExampleApplicant, ExampleMembers } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { fictitiousEmail, fictitiousPhone } from './fictitious.ts'
import { fractionOf, rankOf } from './fractions.ts'
import { stableId } from './stable-id.ts'

/** One member in so many has not paid. */
const oneDebtorOutOf = 9
const zone = 'Europe/Paris'

/** Members behind the accounts, their years and receipts; people who ask to join. */
export function buildMembers(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  if (!example.members) return
  const { feeEuros, paymentUrl, applicants } = example.members
  const thisYear = yearOf(clock.today)
  rows.feeYears.push(...feeEuros.map((euros, ago) => ({ year: thisYear - ago, amountCents: euros * 100, paymentUrl, lapsesOn: fromDay(usualLapse(thisYear - ago)) })))
  for (const role of rows.roles.filter((one) => one.role === 'member')) addMember(rows, role, example.members, clock)
  applicants.forEach((one, index) => addApplicant(rows, one, index, clock))
  numberReceipts(rows)
}

/** An account with the member's role, as the member that it is: joined with the role, one year after the other since. */
function addMember(rows: ExampleRows, role: ExampleRows['roles'][number], { feeEuros }: ExampleMembers, clock: ExampleClock): void {
  const user = rows.users.find((one) => one.id === role.userId)
  const practitioner = rows.practitioners.find((one) => one.id === user?.practitionerId)
  if (!user || !practitioner) return
  const joinedOn = dayAt(new Date(role.fromOn), zone)
  const memberId = stableId('member', user.id)
  const paysLate = (user.persona ?? null) === null && rankOf(`${user.id}:fee`, oneDebtorOutOf) === 0
  let state: 'member' | 'lapsed' = 'member'
  let untilOn = yearEnd(yearOf(clock.today))
  for (let year = yearOf(joinedOn); year <= yearOf(clock.today); year += 1) {
    const isRenewal = year > yearOf(joinedOn)
    const opensOn = isRenewal ? `${year}-01-04` : joinedOn
    // Loaded on the first days of January: the night's job opens the year.
    if (opensOn > clock.today) break
    const paidOn = addDays(opensOn, 4 + rankOf(`${user.id}:${year}`, isRenewal ? 70 : 20))
    const isPaid = paidOn < clock.today && !(paysLate && year === yearOf(clock.today))
    const membershipId = stableId('membership', memberId, year)
    const dueCents = (feeEuros[yearOf(clock.today) - year] ?? feeEuros.at(-1) ?? 0) * 100
    const askedAt = isRenewal && opensOn < clock.today ? clock.officeHour(opensOn, membershipId) : null
    rows.memberships.push({ id: membershipId, memberId, year, dueCents, isRenewal, renewalAskedAt: askedAt, settledOn: isPaid ? fromDay(paidOn) : null, createdAt: clock.officeHour(opensOn, membershipId) })
    if (askedAt) addStep(rows, memberId, 'renewal_asked', askedAt, { year })
    if (isPaid) {
      const at = clock.officeHour(paidOn, `${membershipId}:fee`)
      rows.receipts.push({ id: stableId('receipt', membershipId), year, number: 0, membershipId, payer: user.name, amountCents: dueCents, means: fractionOf(`${membershipId}:means`) < 0.6 ? 'transfer' : 'cheque', receivedOn: fromDay(paidOn), issuedAt: at, issuedById: accountId('coordination') })
      addStep(rows, memberId, 'fee_received', at, { year, actorId: accountId('coordination') })
    } else if (isRenewal) {
      untilOn = graceUntil(usualLapse(year), opensOn)
      if (clock.today > untilOn) {
        state = 'lapsed'
        addStep(rows, memberId, 'lapse', clock.officeHour(addDays(untilOn, 1), memberId), { year })
      }
    }
  }
  role.untilOn = fromDay(untilOn < joinedOn ? joinedOn : untilOn)
  const admittedAt = clock.officeHour(joinedOn, memberId)
  const place = rows.practices.find((one) => one.practitionerId === practitioner.id)
  const site = rows.sites.find((one) => one.id === place?.siteId)
  rows.members.push({
    id: memberId, state, stateAt: admittedAt, lastName: practitioner.lastName, firstName: practitioner.firstName, professionCode: practitioner.professionCode, nationalId: practitioner.nationalId ?? null,
    workplace: site?.name ?? '', communeCode: site?.communeCode ?? null, email: user.email ?? '', phone: fictitiousPhone(4_000 + rows.members.length), practitionerId: practitioner.id, userId: user.id,
    receivedAt: clock.officeHour(addDays(joinedOn, -18), memberId), consentAt: clock.officeHour(addDays(joinedOn, -18), memberId), consentVersion: '2026-11', joinedOn: fromDay(joinedOn),
  })
  addStep(rows, memberId, 'applied', clock.officeHour(addDays(joinedOn, -18), memberId), {})
  addStep(rows, memberId, 'forward', clock.officeHour(addDays(joinedOn, -12), memberId), { actorId: accountId('coordination') })
  const sitting = rows.roles.find((one) => one.role === 'bureau')?.userId
  addStep(rows, memberId, 'admit', admittedAt, sitting === undefined ? {} : { actorId: sitting })
}

/** Somebody on the way in, or out, as far as the data says. */
function addApplicant(rows: ExampleRows, one: ExampleApplicant, index: number, clock: ExampleClock): void {
  const memberId = stableId('applicant', one.key)
  const receivedOn = clock.workingDayAgo(one.state === 'departed' ? 340 : one.daysAgo)
  const movedOn = clock.workingDayAgo(one.state === 'departed' ? one.daysAgo : Math.max(0, one.daysAgo - 3))
  const receivedAt = clock.officeHour(receivedOn, one.key)
  const movedAt = latest(clock.officeHour(movedOn, `${one.key}:moved`), receivedAt, clock.now)
  const coordination = { actorId: accountId('coordination'), note: one.note ?? '' }
  rows.members.push({
    id: memberId, state: one.state, stateAt: one.state === 'received' ? receivedAt : movedAt, lastName: one.lastName, firstName: one.firstName, professionCode: one.profession, professionText: one.professionText ?? '',
    workplace: one.workplace, communeCode: one.commune, email: fictitiousEmail(`candidature.${one.key}`), phone: fictitiousPhone(4_900 + index), motivation: one.motivation,
    receivedAt, consentAt: receivedAt, consentVersion: '2026-11', joinedOn: fromDayOrNull(one.state === 'departed' ? addDays(receivedOn, 10) : null), leftOn: fromDayOrNull(one.state === 'departed' ? movedOn : null),
  })
  addStep(rows, memberId, 'applied', receivedAt, {})
  if (one.state === 'asked') addStep(rows, memberId, 'ask', movedAt, coordination)
  if (one.state === 'bureau') addStep(rows, memberId, 'forward', movedAt, coordination)
  if (one.state === 'refused') addStep(rows, memberId, 'refuse', movedAt, coordination)
  if (one.state === 'departed') addStep(rows, memberId, 'leave', movedAt, coordination)
}

function addStep(rows: ExampleRows, memberId: string, event: string, at: Date, more: { year?: number; actorId?: string; note?: string }): void {
  rows.memberSteps.push({ id: stableId('step', memberId, event, more.year ?? 0), memberId, event, at, year: more.year ?? null, actorId: more.actorId ?? null, note: more.note ?? '' })
}

/** In the order in which the fees came in, each year from one. */
function numberReceipts(rows: ExampleRows): void {
  rows.receipts.sort((a, b) => new Date(a.issuedAt).getTime() - new Date(b.issuedAt).getTime() || (a.id < b.id ? -1 : 1))
  const last = new Map<number, number>()
  for (const receipt of rows.receipts) {
    receipt.number = (last.get(receipt.year) ?? 0) + 1
    last.set(receipt.year, receipt.number)
  }
}

function latest(moved: Date, received: Date, now: Date): Date {
  const day = (at: Date): Day => dayAt(at, zone)
  const at = daysBetween(day(received), day(moved)) <= 0 ? new Date(received.getTime() + 3_600_000) : moved
  return at > now ? now : at
}
