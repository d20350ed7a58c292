import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { closePoll, loadChoiceForUpdate, markChosen } from './date-poll-repository.ts'
import { canRunEvents } from './policy.ts'
import { insertSession, isEventContent, listStarts, loadEventForUpdate } from './session-repository.ts'

/** Keeps one of a poll's dates: the poll closes, and the date is one of the event's; once, however often it is pressed. */
export async function choosePollDate(actor: Actor, input: { choiceId: string }, now: Date): Promise<Result<{ eventId: string }, 'not-found' | 'poll-closed' | 'date-passed'>> {
  if (!canRunEvents(actor) || !isUuid(input.choiceId)) return refuse('not-found')
  return transaction(async (tx) => {
    const choice = await loadChoiceForUpdate(tx, input.choiceId)
    if (!choice || !(await isEventContent(tx, choice.eventId))) return refuse('not-found')
    const { eventId, startsAt, endsAt } = choice
    if (choice.closedAt !== null) return refuse('poll-closed')
    if (startsAt <= now) return refuse('date-passed')
    await loadEventForUpdate(tx, eventId)
    await closePoll(tx, choice.pollId, now)
    await markChosen(tx, choice.id)
    await recordAudit(tx, actor, { event: 'event.poll_closed', subjectType: 'event', subjectId: eventId })
    // Somebody wrote this very date by hand meanwhile: it is there.
    if ((await listStarts(tx, eventId)).has(startsAt.getTime())) return ok({ eventId })
    const id = await insertSession(tx, eventId, { place: '', capacity: null, opensAt: null, closesAt: null, halfDays: [{ startsAt, endsAt }], quotas: [] })
    await recordAudit(tx, actor, { event: 'session.added', subjectType: 'session', subjectId: id, data: { eventId, capacity: null } })
    return ok({ eventId })
  })
}
