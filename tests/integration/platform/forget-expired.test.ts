import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { forgetWhatExpired } from '#lib/instance/forget-what-expired'
import { createActionLink, linkToken, readActionLink } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import { createSignInToken } from '#lib/platform/auth/sign-in-token'
import { db, transaction } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { aUser } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const day = 86_400_000
const now = new Date('2026-12-10T02:20:00Z')
const daysAgo = (count: number, from = now) => new Date(from.getTime() - count * day)
const forget = (at: Date = now) => forgetWhatExpired(commandActor, null, at)

beforeEach(async () => {
  await database.owner("TRUNCATE app_user, session, verification_token, action_link, rate_limit, outbox_mail, kept_mail, audit_event CASCADE; UPDATE instance SET settings = '{}'")
})

/** A mail that left (or did not) on that day, kept as the mailbox page shows it. */
async function aMail(mail: { recipient: string; at: Date; status?: 'sent' | 'waiting' | 'failed' | 'cancelled'; bouncedAt?: Date; dedupeKey?: string }): Promise<string> {
  const { recipient, at, status = 'sent', bouncedAt, dedupeKey } = mail
  const row = await db().outboxMail.create({
    data: {
      template: 'monthly-confirmation', recipient, payload: { requestId: 'x' }, messageId: randomUUID(), status, notBeforeAt: at, createdAt: at,
      ...(status === 'sent' ? { sentAt: at, kept: { create: { subject: 'S', text: 'T', html: '' } } } : {}), ...(bouncedAt ? { bouncedAt } : {}), ...(dedupeKey ? { dedupeKey } : {}),
    },
    select: { id: true },
  })
  return row.id
}
const recipients = async () => (await db().outboxMail.findMany({ select: { recipient: true }, orderBy: { recipient: 'asc' } })).map((row) => row.recipient)

describe('mails', () => {
  test('of more than thirty days ago go with their text; one that waits never does', async () => {
    await aMail({ recipient: 'old@exemple.invalid', at: daysAgo(31) })
    await aMail({ recipient: 'young@exemple.invalid', at: daysAgo(29) })
    await aMail({ recipient: 'cancelled@exemple.invalid', at: daysAgo(31), status: 'cancelled' })
    await aMail({ recipient: 'failed@exemple.invalid', at: daysAgo(31), status: 'failed' })
    await aMail({ recipient: 'waiting@exemple.invalid', at: daysAgo(200), status: 'waiting' })
    expect(await forget()).toMatchObject({ ok: true, value: { mails: 3 } })
    expect(await recipients()).toEqual(['waiting@exemple.invalid', 'young@exemple.invalid'])
    expect(await db().keptMail.count()).toBe(1)
  })

  test('of the running month stay on its thirty-first day: they are counted, for a mailbox gets two a month', async () => {
    const lastNight = new Date('2026-12-31T22:30:00Z')
    await aMail({ recipient: 'first@exemple.invalid', at: new Date('2026-12-01T07:00:00Z') })
    await aMail({ recipient: 'before@exemple.invalid', at: new Date('2026-11-30T07:00:00Z') })
    expect(lastNight.getTime() - new Date('2026-12-01T07:00:00Z').getTime()).toBeGreaterThan(30 * day)
    await forget(lastNight)
    expect(await recipients()).toEqual(['first@exemple.invalid'])
  })

  test('stay as long as the coordination chose', async () => {
    await database.owner(`UPDATE instance SET settings = '{"keptMailDays": 90}'`)
    await aMail({ recipient: 'old@exemple.invalid', at: daysAgo(89) })
    await aMail({ recipient: 'older@exemple.invalid', at: daysAgo(91) })
    await forget()
    expect(await recipients()).toEqual(['old@exemple.invalid'])
  })

  test('refused by their server are remembered for ninety days, unless a later one arrived', async () => {
    await aMail({ recipient: 'refused@exemple.invalid', at: daysAgo(80), status: 'failed', bouncedAt: daysAgo(80) })
    await aMail({ recipient: 'long-ago@exemple.invalid', at: daysAgo(91), status: 'failed', bouncedAt: daysAgo(91) })
    await aMail({ recipient: 'mended@exemple.invalid', at: daysAgo(80), status: 'failed', bouncedAt: daysAgo(80) })
    await aMail({ recipient: 'mended@exemple.invalid', at: daysAgo(50) })
    await forget()
    expect(await recipients()).toEqual(['refused@exemple.invalid'])
  })

  test('that must not leave twice keep their key without address nor text; a key that names a mailbox goes', async () => {
    const id = await aMail({ recipient: 'once@exemple.invalid', at: daysAgo(40), dedupeKey: 'first-contact:42' })
    await aMail({ recipient: 'monthly@exemple.invalid', at: daysAgo(40), dedupeKey: 'monthly:2026-10:monthly@exemple.invalid' })
    // What a restore remembers of a mail has a key and nothing else: it goes too, when the key is an address.
    await aMail({ recipient: '', at: daysAgo(40), dedupeKey: 'convention-ending:1:somebody@exemple.invalid' })
    await forget()
    expect(await db().outboxMail.findMany({ select: { id: true, recipient: true, payload: true, dedupeKey: true, kept: true } })).toEqual([{ id, recipient: '', payload: {}, dedupeKey: 'first-contact:42', kept: null }])
    expect(await transaction((tx) => enqueueMail(tx, { template: 'first-contact', recipient: 'once@exemple.invalid', payload: {}, dedupeKey: 'first-contact:42' }))).toBeNull()
    expect(await forget()).toMatchObject({ value: { mails: 0 } })
  })
})

test('a link is told expired for thirty days after its end, then forgotten; one that works stays', async () => {
  const linkEnding = (expiresAt: Date) => transaction((tx) => createActionLink(tx, { purpose: 'confirm-practices', subjectId: 'x', recipient: 'a@exemple.invalid', expiresAt }, now))
  const [working, ended, forgotten] = [await linkEnding(new Date('2999-01-01')), await linkEnding(daysAgo(29)), await linkEnding(daysAgo(31))]
  expect(await forget()).toMatchObject({ value: { links: 1 } })
  expect((await db().actionLink.findMany({ select: { id: true } })).map((row) => row.id).sort()).toEqual([working, ended].sort())
  expect(await readActionLink(db(), 'confirm-practices', linkToken('confirm-practices', working), now)).toMatchObject({ ok: true })
  expect(await readActionLink(db(), 'confirm-practices', linkToken('confirm-practices', forgotten), now)).toMatchObject({ code: 'link-unknown' })
})

test('a sign-in link goes the day after its half hour', async () => {
  for (const age of [0, 0.9, 1.1, 30]) await transaction((tx) => createSignInToken(tx, `age-${age}@exemple.invalid`, daysAgo(age)))
  expect(await forget()).toMatchObject({ value: { signInLinks: 2 } })
  expect((await db().verificationToken.findMany({ select: { identifier: true }, orderBy: { identifier: 'asc' } })).map((row) => row.identifier)).toEqual(['age-0.9@exemple.invalid', 'age-0@exemple.invalid'])
})

test('a session that nobody can use any more goes: past its end, idle for a fortnight, sixty days old', async () => {
  const userId = await aUser()
  const aSession = (sessionToken: string, session: { expires?: Date; createdAt?: Date; lastSeenAt?: Date }) =>
    db().session.create({ data: { sessionToken, userId, expires: new Date('2999-01-01'), createdAt: daysAgo(1), lastSeenAt: daysAgo(1), ...session }, select: { id: true } })
  await aSession('in use', { createdAt: daysAgo(59), lastSeenAt: daysAgo(13) })
  await aSession('over', { expires: daysAgo(0.1) })
  await aSession('idle', { createdAt: daysAgo(20), lastSeenAt: daysAgo(15) })
  await aSession('old', { createdAt: daysAgo(61) })
  expect(await forget()).toMatchObject({ value: { sessions: 3 } })
  expect((await db().session.findMany({ select: { sessionToken: true } })).map((row) => row.sessionToken)).toEqual(['in use'])
})

test('counts of tries go after two days', async () => {
  await db().rateLimit.createMany({ data: [{ key: 'young', windowStart: daysAgo(1), count: 3 }, { key: 'old', windowStart: daysAgo(3), count: 3 }] })
  expect(await forget()).toMatchObject({ value: { tries: 1, erasures: 0 } })
  expect((await db().rateLimit.findMany({ select: { key: true } })).map((row) => row.key)).toEqual(['young'])
})

test('a night that forgets leaves one trace of counts, a night without anything none', async () => {
  await aMail({ recipient: 'old@exemple.invalid', at: daysAgo(31) })
  await forget()
  await forget()
  expect(await db().auditEvent.findMany({ select: { event: true, capacity: true, data: true } }))
    .toEqual([{ event: 'retention.expired_forgotten', capacity: 'command', data: { mails: 1, links: 0, signInLinks: 0, sessions: 0, tries: 0, erasures: 0 } }])
})
