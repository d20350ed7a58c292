import { readActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { frenchSpaces } from '#lib/platform/format/french-spaces'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { type DateAnswer, type Tally, tallyOf } from './date-poll.ts'
import { canRunEvents } from './policy.ts'

export type PollChoice = Tally & { startsAt: Date; endsAt: Date; isChosen: boolean }
export type PollVoter = { id: string; name: string; email: string; answeredAt: Date | null; answers: ReadonlyMap<string, DateAnswer> }
export type OfficePoll = { answersUntil: Date; closedAt: Date | null; choices: PollChoice[]; voters: PollVoter[] }

/** The last poll of an event with what people answered, beside the event's title; null for whoever does not prepare events. */
export async function getDatePoll(actor: Actor, eventId: string): Promise<{ title: string; poll: OfficePoll | null } | null> {
  if (!canRunEvents(actor) || !isUuid(eventId)) return null
  const content = await db().content.findFirst({ where: { id: eventId, kind: 'event', removedAt: null }, select: { draftTitle: true } })
  if (!content) return null
  const row = await db().datePoll.findFirst({
    where: { eventId }, orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    select: {
      answersUntil: true, closedAt: true, choices: { select: { id: true, startsAt: true, endsAt: true, isChosen: true } },
      voters: { orderBy: [{ name: 'asc' }, { email: 'asc' }, { id: 'asc' }], select: { id: true, name: true, email: true, answeredAt: true, votes: { select: { choiceId: true, answer: true } } } },
    },
  })
  if (!row) return { title: content.draftTitle, poll: null }
  const { choices, voters, ...own } = row
  const byId = new Map(choices.map((one) => [one.id, one]))
  const tally = tallyOf(choices, voters.flatMap((one) => one.votes)).flatMap((one) => { const choice = byId.get(one.id); return choice ? [{ ...choice, ...one }] : [] })
  return { title: content.draftTitle, poll: { ...own, choices: tally, voters: voters.map(({ votes, ...voter }) => ({ ...voter, answers: new Map(votes.map((vote) => [vote.choiceId, vote.answer])) })) } }
}

export type OpenedPoll = { title: string; name: string; hasAnswered: boolean; answersUntil: Date; state: 'open' | 'over' | 'closed'; chosen: { startsAt: Date; endsAt: Date } | null; choices: { id: string; startsAt: Date; endsAt: Date; answer: DateAnswer | null }[] }

/** What the link of a poll opens: its dates, and what this person answered. */
export async function publicDatePoll(token: string, now: Date): Promise<Result<OpenedPoll, 'link-unknown' | 'link-expired'>> {
  const link = await readActionLink(db(), 'date-poll', token, now)
  if (!link.ok) return link
  const one = await db().datePollVoter.findFirst({
    where: { id: link.value.subjectId, poll: { event: { content: { removedAt: null } } } },
    select: {
      name: true, answeredAt: true, votes: { select: { choiceId: true, answer: true } },
      poll: { select: { answersUntil: true, closedAt: true, choices: { orderBy: { startsAt: 'asc' }, select: { id: true, startsAt: true, endsAt: true, isChosen: true } }, event: { select: { content: { select: { draftTitle: true } } } } } },
    },
  })
  if (!one) return refuse('link-unknown')
  const { answersUntil, closedAt, choices, event } = one.poll
  const state = closedAt === null ? (answersUntil > now ? 'open' : 'over') : 'closed'
  return ok({
    title: frenchSpaces(event.content.draftTitle), name: one.name, hasAnswered: one.answeredAt !== null, answersUntil, state, chosen: choices.find((choice) => choice.isChosen) ?? null,
    choices: choices.map(({ id, startsAt, endsAt }) => ({ id, startsAt, endsAt, answer: one.votes.find((vote) => vote.choiceId === id)?.answer ?? null })),
  })
}
