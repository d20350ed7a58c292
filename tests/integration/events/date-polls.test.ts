import { expect, test } from 'vitest'
import { choosePollDate } from '#lib/events/choose-poll-date'
import { getDatePoll, publicDatePoll } from '#lib/events/date-poll-queries'
import { forgetRegistrations } from '#lib/events/forget-registrations'
import { openDatePoll } from '#lib/events/open-date-poll'
import { voteByLink } from '#lib/events/vote-by-link'
import { linkToken } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aPollPlan, anEvent } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { fullDump } from '#tests/helpers/full-dump'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

/** A poll of two dates, 3 and 4 December, answered until 1 December. */
async function aPoll(...emails: string[]) {
  const eventId = await anEvent()
  const opened = await openDatePoll(commandActor, { eventId, plan: aPollPlan(...emails) }, monday)
  if (!opened.ok) throw new Error(opened.code)
  const { choices, voters } = await db().datePoll.findFirstOrThrow({ where: { eventId }, select: { choices: { orderBy: { startsAt: 'asc' } }, voters: { orderBy: { email: 'asc' } } } })
  return { eventId, asked: opened.value.asked, choiceIds: choices.map((one) => one.id), tokens: voters.map((one) => linkToken('date-poll', one.linkId)) }
}
type Poll = Awaited<ReturnType<typeof aPoll>>
const vote = ({ choiceIds }: Poll, token = '', said: readonly string[] = ['yes', 'no'], now = monday) => voteByLink(null, { token, name: 'Anne M.', answers: Object.fromEntries(choiceIds.map((id, index) => [id, said[index] ?? ''])) }, now)
const tally = async ({ eventId }: Poll) => (await getDatePoll(commandActor, eventId))?.poll?.choices.map(({ yes, ifNeeded, no, isBest }) => [yes, ifNeeded, no, isBest])

test('each address gets one mail; opening its link changes nothing; an answer counts once, and its change takes its place', async () => {
  const poll = await aPoll('une.anne@exemple.fr', 'Une.ANNE@exemple.fr', 'une.luc@exemple.fr')
  expect([poll.asked, await db().outboxMail.count({ where: { template: 'date-poll', recipient: { startsWith: 'une.' } } })]).toEqual([2, 2])
  const [anne] = poll.tokens
  expect(await publicDatePoll(anne ?? '', monday)).toMatchObject({ value: { state: 'open', hasAnswered: false } })
  expect(await tally(poll)).toEqual([[0, 0, 0, false], [0, 0, 0, false]])
  expect([await vote(poll, anne), await vote(poll, anne)]).toMatchObject([{ ok: true }, { ok: true }])
  expect(await tally(poll)).toEqual([[1, 0, 0, true], [0, 0, 1, false]])
  expect((await vote(poll, anne, ['if_needed', 'yes'])).ok).toBe(true)
  expect(await tally(poll)).toEqual([[0, 1, 0, false], [1, 0, 0, true]])
  expect((await getDatePoll(commandActor, poll.eventId))?.poll?.voters.map((one) => [one.name, one.email, one.answeredAt !== null])).toEqual([['', 'une.luc@exemple.fr', false], ['Anne M.', 'une.anne@exemple.fr', true]])
})

test('two answers at once of the same person are one', async () => {
  const poll = await aPoll('anne@exemple.fr')
  const [anne] = poll.tokens
  const answers = await Promise.all([vote(poll, anne), vote(poll, anne, ['no', 'yes']), vote(poll, anne)])
  expect(answers.every((one) => one.ok)).toBe(true)
  expect(await db().datePollVote.count({ where: { voter: { poll: { eventId: poll.eventId } } } })).toBe(2)
})

test('no answer after the day, nor one that lacks a date, nor by the link of something else; the link of another poll answers that one alone', async () => {
  const [poll, other] = [await aPoll('anne@exemple.fr'), await aPoll('anne@exemple.fr')]
  const [anne] = poll.tokens
  expect((await vote(poll, anne, undefined, new Date('2026-12-01T22:59:59Z'))).ok).toBe(true)
  const after = new Date('2026-12-01T23:00:00Z')
  expect([await vote(poll, anne, ['no', 'no'], after), await publicDatePoll(anne ?? '', after)]).toMatchObject([{ code: 'too-late' }, { value: { state: 'over' } }])
  expect(await vote(poll, anne, ['yes'])).toMatchObject({ code: 'answer-needed', details: { field: `reponse-${poll.choiceIds[1]}` } })
  expect(await vote(poll, other.tokens[0])).toMatchObject({ code: 'answer-needed' })
  expect(await vote(poll, linkToken('registration', String(anne).split('.')[0] ?? ''))).toMatchObject({ code: 'link-unknown' })
  expect([await tally(poll), await tally(other)]).toEqual([[[1, 0, 0, true], [0, 0, 1, false]], [[0, 0, 0, false], [0, 0, 0, false]]])
})

test('pressed twice at once, or for two dates, one date is kept and becomes one session; then nobody answers', async () => {
  const poll = await aPoll('anne@exemple.fr')
  const [first = '', second = ''] = poll.choiceIds
  const pressed = await Promise.all([first, first, second].map((choiceId) => choosePollDate(commandActor, { choiceId }, monday)))
  expect(pressed.filter((one) => one.ok).length).toBe(1)
  expect(pressed.flatMap((one) => (one.ok ? [] : [one.code]))).toEqual(['poll-closed', 'poll-closed'])
  const kept = await db().datePollChoice.findMany({ where: { poll: { eventId: poll.eventId }, isChosen: true }, select: { startsAt: true, endsAt: true } })
  expect(await db().eventSession.findMany({ where: { eventId: poll.eventId }, select: { startsAt: true, endsAt: true } })).toEqual(kept)
  expect(kept.length).toBe(1)
  expect(await vote(poll, poll.tokens[0])).toMatchObject({ code: 'poll-closed' })
})

test('one poll at a time: a second one waits until the day of the first is over; a date that is past is not kept', async () => {
  const poll = await aPoll('anne@exemple.fr')
  const plan = { ...aPollPlan('luc@exemple.fr'), lastDay: '2026-12-02' }
  expect(await openDatePoll(commandActor, { eventId: poll.eventId, plan }, monday)).toMatchObject({ code: 'poll-open' })
  expect(await choosePollDate(commandActor, { choiceId: poll.choiceIds[0] ?? '' }, new Date('2026-12-03T19:00:00Z'))).toMatchObject({ code: 'date-passed' })
  expect(await openDatePoll(commandActor, { eventId: poll.eventId, plan }, new Date('2026-12-02T09:00:00Z'))).toMatchObject({ value: { asked: 1 } })
  expect(await choosePollDate(commandActor, { choiceId: poll.choiceIds[0] ?? '' }, monday)).toMatchObject({ code: 'poll-closed' })
})

test('addresses, names and answers are forgotten a month after the last day', async () => {
  const poll = await aPoll('canarisondage@exemple.fr')
  await voteByLink(null, { token: poll.tokens[0] ?? '', name: 'Canarisondage', answers: Object.fromEntries(poll.choiceIds.map((id) => [id, 'yes'])) }, monday)
  await db().outboxMail.deleteMany({})
  const found = async () => (await fullDump(database)).some((row) => row.toLowerCase().includes('canarisondage'))
  await forgetRegistrations(commandActor, null, new Date('2026-12-31T12:00:00Z'))
  expect(await found()).toBe(true)
  await forgetRegistrations(commandActor, null, new Date('2027-01-01T12:00:00Z'))
  expect([await found(), await db().datePollVote.count({ where: { choiceId: { in: poll.choiceIds } } })]).toEqual([false, 0])
  // Control: an address that stayed anywhere is found.
  await database.owner(`CREATE TABLE in_clear AS SELECT 'CanariSondage@exemple.fr'::text AS word`)
  expect(await found()).toBe(true)
})
