import type { Tx } from '#lib/platform/db/client'
import type { DateAnswer, Voter } from './date-poll.ts'

/** The poll of an event that nobody closed yet. */
export async function findOpenPoll(tx: Tx, eventId: string): Promise<{ id: string; answersUntil: Date } | null> {
  return tx.datePoll.findFirst({ where: { eventId, closedAt: null }, select: { id: true, answersUntil: true } })
}

/** Writes a poll down with its dates; returns its id. */
export async function insertPoll(tx: Tx, poll: { eventId: string; answersUntil: Date; openedAt: Date; choices: readonly { startsAt: Date; endsAt: Date }[] }): Promise<string> {
  const { choices, ...own } = poll
  return (await tx.datePoll.create({ data: { ...own, choices: { create: [...choices] } }, select: { id: true } })).id
}

/** Writes down who is asked. */
export async function insertVoter(tx: Tx, voter: Voter & { id: string; pollId: string; personKey: string; linkId: string }): Promise<void> {
  await tx.datePollVoter.create({ data: voter, select: { id: true } })
}

/** Somebody who is asked, whose poll's row is locked: an answer and the choice of a date come one after the other. */
export async function loadVoterForUpdate(tx: Tx, id: string): Promise<{ id: string; eventId: string; answersUntil: Date; closedAt: Date | null; choiceIds: string[] } | null> {
  await tx.$executeRaw`SELECT 1 FROM date_poll p JOIN date_poll_voter v ON v.poll_id = p.id WHERE v.id = ${id}::uuid FOR UPDATE OF p`
  const row = await tx.datePollVoter.findUnique({ where: { id }, select: { id: true, poll: { select: { eventId: true, answersUntil: true, closedAt: true, choices: { orderBy: { startsAt: 'asc' }, select: { id: true } } } } } })
  return row && { id: row.id, eventId: row.poll.eventId, answersUntil: row.poll.answersUntil, closedAt: row.poll.closedAt, choiceIds: row.poll.choices.map((one) => one.id) }
}

/** Writes what somebody answers, over what they answered before, and which wording of the notice they read. */
export async function saveVotes(tx: Tx, voterId: string, { name, noticeVersion }: { name: string; noticeVersion: string }, votes: readonly { choiceId: string; answer: DateAnswer }[], now: Date): Promise<void> {
  await tx.datePollVoter.update({ where: { id: voterId }, data: { name, noticeVersion, answeredAt: now }, select: { id: true } })
  await tx.datePollVote.deleteMany({ where: { voterId } })
  await tx.datePollVote.createMany({ data: votes.map((vote) => ({ ...vote, voterId })) })
}

/** A proposed date, whose poll's row is locked. */
export async function loadChoiceForUpdate(tx: Tx, id: string): Promise<{ id: string; pollId: string; eventId: string; startsAt: Date; endsAt: Date; closedAt: Date | null } | null> {
  await tx.$executeRaw`SELECT 1 FROM date_poll p JOIN date_poll_choice c ON c.poll_id = p.id WHERE c.id = ${id}::uuid FOR UPDATE OF p`
  const row = await tx.datePollChoice.findUnique({ where: { id }, select: { id: true, pollId: true, startsAt: true, endsAt: true, poll: { select: { eventId: true, closedAt: true } } } })
  if (!row) return null
  const { poll, ...own } = row
  return { ...own, ...poll }
}

/** Closes a poll: nobody answers any more. */
export async function closePoll(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.datePoll.update({ where: { id }, data: { closedAt: now }, select: { id: true } })
}

/** Notes which of its dates a poll chose. */
export async function markChosen(tx: Tx, choiceId: string): Promise<void> {
  await tx.datePollChoice.update({ where: { id: choiceId }, data: { isChosen: true }, select: { id: true } })
}

/** Forgets whom the polls asked whose last day ended before, with their answers and links. */
export async function forgetVoters(tx: Tx, endedBefore: Date): Promise<void> {
  const over = await tx.datePollVoter.findMany({ where: { poll: { answersUntil: { lte: endedBefore } } }, select: { id: true, linkId: true } })
  await tx.datePollVoter.deleteMany({ where: { id: { in: over.map((one) => one.id) } } })
  await tx.actionLink.deleteMany({ where: { id: { in: over.map((one) => one.linkId) } } })
}
