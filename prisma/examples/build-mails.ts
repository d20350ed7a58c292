import { addDays, addMonths, type Day, dayAt, monthStart } from '#lib/platform/day'
import { fromDay } from '#lib/platform/db/days'
import { defaultSettings } from '#lib/instance/settings'
import { monthlyMailDay } from '#lib/platform/mail/monthly-mail-day'
import { isWorkingDay, nextWorkingDay } from '#lib/platform/working-days'
import { linkToken } from '#lib/platform/auth/action-link'
import { fingerprint } from '#lib/platform/secret'
import type { History } from './build-histories.ts'
import type { Example, ExampleSite } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
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
  const oldestKept = addMonths(monthStart(clock.today), 1 - keptMonths)
  for (const month of clock.months(335, 0)) {
    const on = monthlyMailDay(month, defaultSettings.mailDay)
    if (on >= clock.today) continue
    for (const site of example.sites) {
      const practiceIds = histories.filter((one) => one.site === site.key && one.doctor !== null && isAsked(example, one, on, clock)).flatMap((one) => one.practiceIds)
      // After a refusal nothing more is sent there for three months.
      if (practiceIds.length === 0 || (site.refusesMail && month > oldestKept)) continue
      const requestId = stableId('request', site.key, month)
      const linkId = stableId('link', site.key, month)
      const createdAt = clock.officeHour(on, `mail:${site.key}`)
      asked.push({ site: site.key, linkId, on, createdAt, practiceIds })
      rows.requests.push({ id: requestId, mailbox: site.email, monthOn: fromDay(month), practiceIds, linkId, createdAt })
      rows.links.push({
        id: linkId, purpose: 'confirm-practices', tokenHash: fingerprint(linkToken('confirm-practices', linkId)), subjectId: requestId, recipient: site.email,
        expiresAt: new Date(createdAt.getTime() + linkDays * 86_400_000), createdAt,
      })
      if (month >= oldestKept) rows.mails.push(questionMail(site, requestId, createdAt, month))
    }
  }
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

function questionMail(site: ExampleSite, requestId: string, at: Date, month: Day): ExampleRows['mails'][number] {
  const id = stableId('mail', requestId)
  const answeredAt = new Date(at.getTime() + 4_000)
  return {
    id, template: 'monthly-confirmation', recipient: site.email, payload: { requestId }, messageId: `<${id}@exemple.invalid>`, attempts: 1, notBeforeAt: at, createdAt: at,
    dedupeKey: `monthly:${month.slice(0, 7)}:${site.email}`, ...(site.refusesMail ? { status: 'failed', lastError: '550', bouncedAt: answeredAt } : { status: 'sent', sentAt: answeredAt }),
  }
}

/** Each practice is told of what was reported of it, at the next hour at which mails leave. */
export function tellReports(rows: ExampleRows, clock: ExampleClock): void {
  for (const report of rows.reports) {
    const siteId = rows.practices.find((one) => one.id === report.practiceId)?.siteId
    const recipient = rows.sites.find((one) => one.id === siteId)?.email
    if (!recipient) continue
    const at = new Date(report.at)
    const on = dayAt(at, 'Europe/Paris')
    const notBeforeAt = isWorkingDay(on) ? at : clock.officeHour(nextWorkingDay(on), report.id)
    const id = stableId('mail', report.id)
    rows.mails.push({
      id, template: 'report-received', recipient, payload: { practiceId: report.practiceId, reportId: report.id }, messageId: `<${id}@exemple.invalid>`, createdAt: at, notBeforeAt,
      dedupeKey: `report-received:${report.id}`, ...(notBeforeAt < clock.now ? { status: 'sent', sentAt: notBeforeAt, attempts: 1 } : { status: 'waiting' }),
    })
  }
}
