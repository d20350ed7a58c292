import { beforeEach, describe, expect, test } from 'vitest'
import { answerByLink } from '#lib/cartodispo/answer-by-link'
import { publicLinkedRequest } from '#lib/cartodispo/confirmation-request-queries'
import type { MailAnswer } from '#lib/cartodispo/mail-answer'
import { sendMonthlyRequests } from '#lib/cartodispo/monthly-requests-job'
import { createActionLink, linkToken } from '#lib/platform/auth/action-link'
import { db, transaction } from '#lib/platform/db/client'
import { aCommune, aListedGp, type says } from '#tests/factories/a-register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const declaredAt = new Date('2026-11-02T09:00:00Z')
const mailDay = new Date('2026-11-05T08:00:00Z')
const answeredAt = new Date('2026-11-06T10:00:00Z')

beforeEach(async () => {
  await database.owner('TRUNCATE commune, practitioner, outbox_mail, confirmation_request, action_link, audit_event CASCADE')
  await aCommune('59158', 'Coutiches', { lat: 50.45, lon: 3.2 })
})

async function aMailTo(...contents: (Parameters<typeof says>[1] | null)[]): Promise<{ token: string; practiceIds: string[] }> {
  const practiceIds: string[] = []
  for (const [rank, content] of contents.entries()) {
    const gp = await aListedGp({ lastName: `N${rank}`, communeCode: '59158', content, at: declaredAt })
    await db().site.update({ where: { id: gp.siteId }, data: { email: 'msp@exemple.invalid' } })
    practiceIds.push(gp.practiceId)
  }
  await sendMonthlyRequests(mailDay)
  const request = await db().confirmationRequest.findFirstOrThrow({ where: { practiceIds: { hasSome: practiceIds } } })
  return { token: linkToken('confirm-practices', request.linkId), practiceIds }
}

const answer = (token: string, entries: [string, MailAnswer][], at = answeredAt) => answerByLink(null, { token, answers: new Map(entries) }, at)
const stateOf = async (practiceId: string) => (await db().registerEntry.findUniqueOrThrow({ where: { practiceId } })).state
const everything = () => database.owner<{ all: string }>(`
  SELECT concat_ws('|', (SELECT count(*) FROM confirmation), (SELECT count(*) FROM statement), (SELECT count(*) FROM audit_event),
    (SELECT string_agg(l::text, ',' ORDER BY id) FROM action_link l), (SELECT string_agg(q::text, ',' ORDER BY id) FROM confirmation_request q),
    (SELECT string_agg(r::text, ',' ORDER BY practice_id) FROM register_entry r), (SELECT string_agg(version::text, ',' ORDER BY id) FROM practice)) AS all`)

test('opening the page fifty times writes nothing at all', async () => {
  const { token } = await aMailTo({}, null)
  const before = await everything()
  await Promise.all(Array.from({ length: 50 }, () => publicLinkedRequest(token, answeredAt)))
  expect(await everything()).toEqual(before)
  const opened = await publicLinkedRequest(token, answeredAt)
  expect(opened.ok && opened.value.practices.map((one) => one.answers)).toEqual([['same', 'open', 'closed'], ['later', 'open', 'closed']])
})

test('one press answers for all: unchanged, changed, and left for later', async () => {
  const { token, practiceIds: [same = '', closes = '', silent = '', opens = ''] } = await aMailTo({}, {}, null, null)
  expect(await answer(token, [[same, 'same'], [closes, 'closed'], [silent, 'later'], [opens, 'open']])).toEqual({ ok: true, value: 'answered' })
  expect([await stateOf(same), await stateOf(closes), await stateOf(silent), await stateOf(opens)]).toEqual(['open', 'closed', 'to_contact', 'open'])
  const confirmations = await db().confirmation.findMany()
  expect(confirmations).toMatchObject([{ practiceId: same, capacity: 'delegate', actorId: null }])
  expect(confirmations[0]?.linkId).not.toBeNull()
  expect(await db().confirmationRequest.findFirst()).toMatchObject({ answeredAt })
})

test('two presses at once make one confirmation, and both hear that it is done', async () => {
  const { token, practiceIds: [id = ''] } = await aMailTo({})
  const presses = await Promise.all(Array.from({ length: 12 }, () => answer(token, [[id, 'same']])))
  expect(presses.filter((one) => one.ok && one.value === 'answered')).toHaveLength(1)
  expect(presses.filter((one) => one.ok && one.value === 'already-answered')).toHaveLength(11)
  expect(await db().confirmation.count()).toBe(1)
})

test('a second press changes nothing, and the page tells the day and what the register says', async () => {
  const { token, practiceIds: [id = ''] } = await aMailTo({})
  await answer(token, [[id, 'same']])
  expect(await answer(token, [[id, 'closed']])).toEqual({ ok: true, value: 'already-answered' })
  expect(await stateOf(id)).toBe('open')
  expect(await publicLinkedRequest(token, answeredAt)).toMatchObject({ ok: true, value: { answeredOn: '2026-11-06', practices: [{ state: 'open', hasAnswered: true }] } })
})

test('"en réservant" is offered where it is known for whom, and keeps it', async () => {
  const { token, practiceIds: [id = ''] } = await aMailTo({ state: 'reserved', reservations: ['family'] })
  await answer(token, [[id, 'reserved']])
  expect(await stateOf(id)).toBe('reserved')
})

describe('a link that does not fit', () => {
  test('an expired one is told, by the page and by the button', async () => {
    const { token, practiceIds: [id = ''] } = await aMailTo({})
    const late = new Date('2026-12-20T10:00:00Z')
    expect(await publicLinkedRequest(token, late)).toMatchObject({ ok: false, code: 'link-expired' })
    expect(await answer(token, [[id, 'closed']], late)).toMatchObject({ ok: false, code: 'link-expired' })
    expect(await stateOf(id)).toBe('open')
  })

  test.each(['', 'rien', 'x'.repeat(400)])('%j is unknown', async (token) => {
    expect(await publicLinkedRequest(token, answeredAt)).toMatchObject({ ok: false, code: 'link-unknown' })
    expect(await answer(token, [])).toMatchObject({ ok: false, code: 'link-unknown' })
  })

  test('one of another purpose is unknown', async () => {
    const id = await transaction((tx) => createActionLink(tx, { purpose: 'report-wrong', subjectId: 's', recipient: 'a@exemple.invalid', expiresAt: new Date(answeredAt.getTime() + 1e6) }, answeredAt))
    expect(await publicLinkedRequest(linkToken('report-wrong', id), answeredAt)).toMatchObject({ ok: false, code: 'link-unknown' })
  })

  test('a doctor that the mail does not name is left alone', async () => {
    const { token, practiceIds: [own = ''] } = await aMailTo({})
    const stranger = await aListedGp({ lastName: 'Autre', communeCode: '59158', at: declaredAt })
    await answer(token, [[own, 'same'], [stranger.practiceId, 'closed']])
    expect(await stateOf(stranger.practiceId)).toBe('open')
  })

  test('a doctor who left since is passed over, the others are answered', async () => {
    const { token, practiceIds: [gone = '', stays = ''] } = await aMailTo({}, {})
    await db().practice.update({ where: { id: gone }, data: { endsOn: new Date('2026-11-01') } })
    expect(await answer(token, [[gone, 'closed'], [stays, 'closed']])).toMatchObject({ ok: true })
    expect(await stateOf(stays)).toBe('closed')
  })
})

test('when anything fails, nothing is kept and the link still works', async () => {
  const { token, practiceIds: [id = ''] } = await aMailTo({})
  await database.owner("CREATE FUNCTION no_audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END'")
  await database.owner('CREATE TRIGGER no_audit BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION no_audit()')
  try {
    await expect(answer(token, [[id, 'same']])).rejects.toThrow('database error')
  } finally {
    await database.owner('DROP FUNCTION no_audit CASCADE')
  }
  expect(await db().confirmation.count()).toBe(0)
  expect(await answer(token, [[id, 'same']])).toEqual({ ok: true, value: 'answered' })
})
