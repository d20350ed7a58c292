import { addDays, addMonths, type Day, monthStart } from '#lib/platform/day'
import { fromDay } from '#lib/platform/db/days'
import { defaultSettings } from '#lib/instance/settings'
import { monthlyMailDay } from '#lib/platform/mail/monthly-mail-day'
import { nextWorkingDay } from '#lib/platform/working-days'
import { linkToken } from '#lib/platform/auth/action-link'
import { fingerprint } from '#lib/platform/secret'
import type { History } from './build-histories.ts'
import type { Example } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { fictitiousEmail } from './fictitious.ts'
import { stableId } from './stable-id.ts'

/** One grouped question to a mailbox, as needed to tell which one an answer pressed. */
export type AskedMailbox = { site: string; linkId: string; on: Day; createdAt: Date; practiceIds: readonly string[] }

/** Days for which the button of a mail works. */
const linkDays = 40
/** Months of mails that the outbox still holds. */
const keptMonths = 2

/** The monthly mails since the launch: to each site's mailbox, about its GPs whose last word was a welcome. */
export function askMailboxes(rows: ExampleRows, example: Example, histories: readonly History[], clock: ExampleClock): AskedMailbox[] {
  const asked: AskedMailbox[] = []
  for (const month of clock.months(335, 0)) {
    const on = monthlyMailDay(month, defaultSettings.mailDay)
    if (on >= clock.today) continue
    for (const site of example.sites) {
      const practiceIds = histories.filter((one) => one.site === site.key && one.doctor !== null && isAsked(example, one, on, clock)).flatMap((one) => one.practiceIds)
      if (practiceIds.length === 0) continue
      const requestId = stableId('request', site.key, month)
      const linkId = stableId('link', site.key, month)
      const createdAt = clock.officeHour(on, `mail:${site.key}`)
      asked.push({ site: site.key, linkId, on, createdAt, practiceIds })
      rows.requests.push({ id: requestId, mailbox: site.email, monthOn: fromDay(month), practiceIds, linkId, createdAt })
      rows.links.push({
        id: linkId, purpose: 'confirm-practices', tokenHash: fingerprint(linkToken('confirm-practices', linkId)), subjectId: requestId, recipient: site.email,
        expiresAt: new Date(createdAt.getTime() + linkDays * 86_400_000), createdAt,
      })
      if (month <= addMonths(monthStart(clock.today), -keptMonths)) continue
      const mailId = stableId('mail', site.key, month)
      rows.mails.push({
        id: mailId, template: 'monthly-confirmation', recipient: site.email, payload: { requestId }, messageId: `<${mailId}@exemple.invalid>`, status: 'sent', attempts: 1,
        notBeforeAt: createdAt, createdAt, sentAt: new Date(createdAt.getTime() + 4_000), dedupeKey: `monthly:${month.slice(0, 7)}:${site.email}`,
      })
    }
  }
  rows.mails.push(bouncedMail(clock))
  return asked
}

/** Once answers are known: which requests were answered, and which were reminded a week later. */
export function settleMailboxes(rows: ExampleRows, asked: readonly AskedMailbox[], clock: ExampleClock): void {
  const answers = new Map<string, Date>()
  for (const { linkId, at } of rows.confirmations) {
    const first = linkId ? answers.get(linkId) : undefined
    if (linkId && at instanceof Date && (first === undefined || at < first)) answers.set(linkId, at)
  }
  for (const request of rows.requests) {
    const mailbox = asked.find((one) => one.linkId === request.linkId)
    const answeredAt = answers.get(request.linkId)
    if (answeredAt) request.answeredAt = answeredAt
    if (!mailbox) continue
    const remindOn = nextWorkingDay(addDays(mailbox.on, defaultSettings.remindAfterDays))
    const remindedAt = clock.officeHour(remindOn, `reminder:${request.linkId}`)
    if (remindOn < clock.today && (!answeredAt || answeredAt > remindedAt)) request.remindedAt = remindedAt
  }
  for (const link of rows.links) {
    const usedAt = answers.get(link.id)
    if (usedAt) link.usedAt = usedAt
  }
}

/** As the job does it: everybody but those who are called, who are out of the register, or whose "no" still stands. */
function isAsked(example: Example, { doctor, site, facts }: History, on: Day, clock: ExampleClock): boolean {
  const practice = example.doctors.find((one) => one.key === doctor)?.practices.find((one) => one.site === site)
  if (!practice || practice.channel === 'phone' || practice.position === 'replacement') return false
  const isOver = practice.story.some((fact) =>
    (fact.kind === 'not-treating' && clock.dayAgo(fact.sinceDaysAgo) <= on) || (fact.kind === 'leaves' && clock.dayAgo(fact.announcedDaysAgo) <= on))
  const last = facts.filter((one) => one.on < on && one.fact.kind === 'said').at(-1)
  if (isOver || last?.fact.kind !== 'said' || last.fact.answer.state !== 'closed' || last.fact.isUnconfirmed) return !isOver
  const months = last.fact.answer.askAgainMonths
  return months !== undefined && addMonths(last.on, months) <= on
}

/** An address that its server refused: a line for the call sheet. */
function bouncedMail(clock: ExampleClock): ExampleRows['mails'][number] {
  const createdAt = clock.officeHour(clock.workingDayAgo(18), 'bounced')
  const id = stableId('mail', 'bounced')
  return {
    id, template: 'monthly-confirmation', recipient: fictitiousEmail('cabinet.orchies-licorne'), payload: { requestId: stableId('request', 'orchies-licorne') }, messageId: `<${id}@exemple.invalid>`,
    status: 'failed', attempts: 1, lastError: '550', notBeforeAt: createdAt, createdAt, bouncedAt: new Date(createdAt.getTime() + 9_000),
  }
}
