import type { InstanceSettings } from '#lib/instance/settings'
import { addDays, addMonths, type Day, monthStart, startOfDay } from '#lib/platform/day'
import { reopenDays } from '#lib/referrals/transitions'
import { absentDays, draftDays, endedLinkDays, incidentDays, leftMonths, previewDays, triesDays, typingDays } from '#lib/platform/privacy/retention'
import { idleDays } from '#lib/platform/auth/session-limits'
import type { PurgeKind } from './purge-kinds.ts'

/**
 * Before which instant nothing of each kind may be left, once the night's jobs have passed. What lasts to the instant, and not to
 * the day, has a day more: it may end between the purge and the proof.
 */
export function purgeLimits(settings: InstanceSettings, { today, timeZone }: { today: Day; timeZone: string }): Record<PurgeKind, Date> {
  const day = (on: Day) => startOfDay(on, timeZone)
  const toTheInstant = (days: number) => day(addDays(today, -days - 1))
  const mails = toTheInstant(settings.keptMailDays)
  const month = day(monthStart(today))
  return {
    contact: day(addMonths(today, -settings.contactMonths)),
    callbacks: day(addDays(today, -settings.callbackDays)),
    referrals: day(addMonths(today, -settings.referralMonths)),
    withdrawals: day(addDays(today, -reopenDays)),
    olderLists: day(today),
    older: day(addMonths(today, -settings.olderMonths)),
    olderSilent: day(addDays(today, -draftDays)),
    drafts: day(addDays(today, -draftDays)),
    registrations: day(addMonths(today, -settings.registrationMonths)),
    absents: day(addDays(today, -absentDays)),
    answers: day(today),
    invitations: day(addDays(today, -absentDays)),
    voters: day(addDays(today, -absentDays)),
    mails: mails < month ? mails : month,
    links: toTheInstant(endedLinkDays),
    sessions: toTheInstant(idleDays),
    guardedSessions: toTheInstant(1),
    tries: toTheInstant(triesDays),
    left: day(addMonths(today, -leftMonths)),
    imports: toTheInstant(previewDays),
    journals: toTheInstant(0),
    incidents: toTheInstant(incidentDays),
    typing: toTheInstant(typingDays),
  }
}
