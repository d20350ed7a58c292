import { randomUUID } from 'node:crypto'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { createActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { addDays, dayAt, instantAt, startOfDay } from '#lib/platform/day'
import { transaction, type Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { mailboxKey } from '#lib/platform/mailbox'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { closePoll, findOpenPoll, insertPoll, insertVoter } from './date-poll-repository.ts'
import { type PollPlan, pollMistake, type Voter } from './date-poll.ts'
import { canRunEvents } from './policy.ts'
import { holdEvent, isEventContent, loadEventForUpdate } from './session-repository.ts'

/** Days after the last one for which a link still says that it is over. */
const toldDays = 30

/** Asks people which of several dates suits them: one mail each, with a link of their own. One poll at a time; one whose day is over makes room. */
export async function openDatePoll(actor: Actor, { eventId, plan }: { eventId: string; plan: PollPlan }, now: Date): Promise<Result<{ eventId: string; asked: number }, 'not-found' | 'poll-open' | 'choice-mistaken'>> {
  if (!canRunEvents(actor) || !isUuid(eventId)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await isEventContent(tx, eventId))) return refuse('not-found')
    const { timeZone } = await loadInstanceRules(tx)
    const mistake = pollMistake(plan, dayAt(now, timeZone))
    if (mistake) return refuse('choice-mistaken', mistake)
    await holdEvent(tx, eventId)
    await loadEventForUpdate(tx, eventId)
    const before = await findOpenPoll(tx, eventId)
    if (before && before.answersUntil > now) return refuse('poll-open')
    if (before) await closePoll(tx, before.id, now)
    const choices = plan.choices.map(({ day, from, until }) => ({ startsAt: instantAt(day, from, timeZone), endsAt: instantAt(day, until, timeZone) }))
    const pollId = await insertPoll(tx, { eventId, answersUntil: startOfDay(addDays(plan.lastDay, 1), timeZone), openedAt: now, choices })
    const asked = await askVoters(tx, { pollId, voters: plan.voters, expiresAt: startOfDay(addDays(plan.lastDay, toldDays), timeZone) }, now)
    await recordAudit(tx, actor, { event: 'event.poll_opened', subjectType: 'event', subjectId: eventId, data: { choices: choices.length, asked } })
    return ok({ eventId, asked })
  })
}

async function askVoters(tx: Tx, { pollId, voters, expiresAt }: { pollId: string; voters: readonly Voter[]; expiresAt: Date }, now: Date): Promise<number> {
  const known = new Set<string>()
  for (const { name, email } of voters) {
    const personKey = mailboxKey('date-poll', email)
    if (personKey === null || known.has(personKey)) continue
    known.add(personKey)
    const id = randomUUID()
    const linkId = await createActionLink(tx, { purpose: 'date-poll', subjectId: id, recipient: email, expiresAt }, now)
    await insertVoter(tx, { id, pollId, name, email, personKey, linkId })
    await enqueueMail(tx, { template: 'date-poll', recipient: email, payload: { voterId: id }, dedupeKey: `date-poll:${id}` })
  }
  return known.size
}
