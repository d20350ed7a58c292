import { addDays, addMonths, type Day } from '#lib/platform/day'
import { fromDay, fromDayOrNull } from '#lib/platform/db/days'
import type { Capacity } from '#lib/platform/db/generated/enums'
import { addWorkingDays } from '#lib/platform/working-days'
import { defaultSettings } from '#lib/instance/settings'
import { keyedHash } from '#lib/platform/secret'
import { accountId } from './build-accounts.ts'
import { practiceId } from './build-doctors.ts'
import { siteId } from './build-places.ts'
import { chronology, type DatedFact } from './chronology.ts'
import type { Example } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { rankOf } from './fractions.ts'
import { stableId } from './stable-id.ts'
import type { Answer, Speaker } from './story.ts'

/** One practice, or one whole site, with what happened to it. `doctor` null: the site itself. */
export type History = {
  key: string
  site: string
  doctor: string | null
  /** Practices on which its confirmations bear. */
  practiceIds: readonly string[]
  facts: readonly DatedFact[]
}

/** Who speaks in which capacity, at an instant; the link of the mail that was pressed. */
export type Voice = (history: History, by: Speaker, on: Day, at: Date) => { actorId: string | null; capacity: Capacity; linkId: string | null }

/** Everything that happened, practice by practice, then site by site. */
export function listHistories(example: Example, clock: ExampleClock): History[] {
  const ofDoctors = example.doctors.flatMap((doctor) => doctor.practices.map((practice): History => ({
    key: `${doctor.key}@${practice.site}`, site: practice.site, doctor: doctor.key, practiceIds: [practiceId(doctor.key, practice.site)],
    facts: chronology(practice.story, practice.site, `${doctor.key}@${practice.site}`, clock),
  })))
  const ofSites = example.siteStories.map(({ site, story }): History => ({
    key: `@${site}`, site, doctor: null, practiceIds: ofDoctors.filter((one) => one.site === site).flatMap((one) => one.practiceIds),
    facts: chronology(story, site, `@${site}`, clock),
  }))
  return [...ofDoctors, ...ofSites]
}

/** Statements, confirmations, absences, reports and calls of one history. */
export function buildHistory(rows: ExampleRows, history: History, voice: Voice, clock: ExampleClock): void {
  const [practice] = history.practiceIds
  if (practice === undefined) throw new Error(`nobody works at ${history.site}`)
  let statementId: string | null = null
  // The instant at which somebody last stood behind it: what a report disputes.
  let epoch = ''
  for (const [index, { on, at, fact }] of history.facts.entries()) {
    const id = stableId('fact', history.key, index)
    if (fact.kind === 'said') {
      const { actorId, capacity } = voice(history, fact.by, on, at)
      // A line of the old list was true the day somebody phoned, some time before it was imported.
      const listedOn = addDays(on, -(6 + rankOf(`${history.key}:listed`, 50)))
      const stoodOn = fact.isUnconfirmed ? null : fact.by === 'list' ? listedOn : on
      rows.statements.push({
        id, ...(history.doctor === null ? { siteId: siteId(history.site) } : { practiceId: practice }), ...contentOf(fact.answer, on),
        declaredAt: at, confirmedOn: fromDayOrNull(stoodOn), actorId, capacity,
      })
      statementId = id
      epoch = stoodOn === null ? '' : at.toISOString()
    } else if (fact.kind === 'confirmed' && statementId !== null) {
      for (const one of history.practiceIds) rows.confirmations.push({ id: stableId('confirmation', history.key, index, one), statementId, practiceId: one, confirmedOn: fromDay(on), at, ...voice(history, fact.by, on, at) })
      epoch = at.toISOString()
    } else if (fact.kind === 'away') {
      const { actorId, capacity } = voice(history, fact.by, on, at)
      const untilOn = fact.until === null ? null : addDays(clock.today, fact.until)
      rows.absences.push({ id, practiceId: practice, fromOn: fromDay(addDays(clock.today, fact.from)), untilOn: fromDayOrNull(untilOn), replacementName: fact.replacement ?? '', declaredAt: at, actorId, capacity })
      if (fact.cancelledDaysAgo !== undefined) {
        const cancelledAt = clock.officeHour(clock.workingDayAgo(fact.cancelledDaysAgo), `${history.key}:cancelled`)
        rows.absences.push({ id: stableId('cancel', history.key, index), practiceId: practice, cancelsId: id, fromOn: fromDay(addDays(clock.today, fact.from)), untilOn: fromDayOrNull(untilOn), declaredAt: cancelledAt, actorId, capacity })
      }
    } else if (fact.kind === 'reported') {
      const sourceKey = keyedHash('report-source', `${fact.source}\n${fact.source === 'partner' ? stableId('organisation', fact.caller) : fact.caller}`)
      rows.reports.push({
        id, practiceId: practice, source: fact.source, sourceKey, kind: fact.about, at, answerDueOn: fromDay(addWorkingDays(on, defaultSettings.reportWorkingDays)),
        actorId: fact.source === 'partner' ? accountId('psd-infirmiere') : null, epoch,
      })
    } else if (fact.kind === 'called') {
      rows.calls.push({ id, practiceId: practice, at, actorId: accountId('coordination'), outcome: fact.outcome, note: fact.note })
    }
  }
}

function contentOf(answer: Answer, on: Day) {
  return {
    state: answer.state,
    fromOn: fromDay(addDays(on, answer.startsIn ?? 0)),
    untilOn: fromDayOrNull(answer.endsIn === undefined ? null : addDays(on, answer.endsIn)),
    placesCount: answer.places?.count ?? null,
    placesPeriod: answer.places?.period ?? null,
    priorities: [...(answer.priorities ?? [])],
    reservations: [...(answer.reservations ?? [])],
    reservedCommunes: [...(answer.reservedCommunes ?? [])],
    communesServed: [...(answer.communesServed ?? [])],
    homeVisits: answer.homeVisits ?? null,
    offersTeleconsultation: answer.offersTeleconsultation ?? null,
    languages: [...(answer.languages ?? [])],
    isStepFree: answer.isStepFree ?? null,
    contact: answer.contact ?? {},
    note: answer.note ?? '',
    audience: answer.audience ?? 'coordination',
    askAgainOn: fromDayOrNull(answer.askAgainMonths === undefined ? null : addMonths(on, answer.askAgainMonths)),
  }
}
