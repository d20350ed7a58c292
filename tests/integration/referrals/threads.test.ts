import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { type Actor, commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { getThreadState, listUnreadThreads } from '#lib/referrals/message-queries'
import { messageSchema } from '#lib/referrals/message-schema'
import { openThread } from '#lib/referrals/open-thread'
import { rotateIdentities } from '#lib/referrals/rotate-identities'
import { writeMessage } from '#lib/referrals/write-message'
import { aTrustedNurse, useReferralMode } from '#tests/factories/identities'
import { aNeed, aNurse, ask, aWelcomingGp, searcherActor, step } from '#tests/factories/referrals'
import { aStranger, aUser, coordinatorActor, daysLater, gpActor, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { fullDump } from '#tests/helpers/full-dump'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const canary = 'Zybamessage : le fils rappelle jeudi'
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code)
const text = (needId: string, words: string, audience: 'parties' | 'coordination' = 'parties') => ({ needId, messageId: randomUUID(), audience, text: words })
const found = (lines: string) => lines.includes('Zybamessage') || lines.includes(Buffer.from('Zybamessage').toString('hex'))
let nurse: Actor
let practice: Actor
let searcher: Actor
let needId: string

/** An adressage that a practice has accepted. */
async function accepted(): Promise<string> {
  const gp = await aWelcomingGp()
  practice = havingPassed(gpActor([gp.practiceId], await aUser({ name: 'Dr Oui' })), monday)
  const id = await aNeed(nurse)
  const [proposalId = ''] = await ask(id, [gp])
  await answerProposal(practice, { proposalId, answer: { answer: 'yes' } }, monday)
  await step(nurse, id, 'agree')
  return id
}

beforeAll(async () => useReferralMode(database, 'hds'))
beforeEach(async () => {
  await useReferralMode(database, 'hds')
  nurse = await aTrustedNurse()
  searcher = havingPassed(searcherActor(await aUser({ name: 'Recherche' })), monday)
  needId = await accepted()
})

describe('the messages of the parties', () => {
  test('each party writes and reads what the others wrote, in order, with who wrote it; each opening is noted and shown', async () => {
    for (const [actor, words, days] of [[nurse, 'Elle préfère le matin', 0], [practice, 'Mardi, 9 h', 1], [searcher, 'Merci à vous deux', 2]] as const) expect(codeOf(await writeMessage(actor, text(needId, words), daysLater(days)))).toBe('ok')
    for (const actor of [nurse, practice, searcher]) {
      const opened = await openThread(actor, { needId, audience: 'parties' }, monday)
      expect(opened.ok && opened.value.messages.map((one) => [one.side, one.text])).toEqual([['sender', 'Elle préfère le matin'], ['practice', 'Mardi, 9 h'], ['coordination', 'Merci à vous deux']])
    }
    expect((await getThreadState(nurse, needId))?.openings.map((one) => one.name)).toEqual(['Recherche', 'Dr Oui', 'Infirmière de test'])
  })

  test('nobody else reads, writes, or learns that there is one', async () => {
    await writeMessage(nurse, text(needId, canary), monday)
    const asked = await aWelcomingGp()
    const admin = havingPassed({ ...aStranger(), userId: await aUser(), roles: new Set(['admin', 'coordination_referrals'] as const) }, monday)
    const others = [havingPassed(gpActor([asked.practiceId], await aUser()), monday), havingPassed(coordinatorActor(await aUser()), monday), havingPassed(await aNurse(), monday), admin]
    for (const actor of others) {
      expect(codeOf(await openThread(actor, { needId, audience: 'parties' }, monday))).toBe('not-found')
      expect(codeOf(await writeMessage(actor, text(needId, 'x'), monday))).toBe('not-found')
      expect([await getThreadState(actor, needId), [...(await listUnreadThreads(actor, [needId]))]]).toEqual([null, []])
    }
  })

  test('a practice that was only asked, or whose yes the person has not agreed to, reads nothing', async () => {
    const gp = await aWelcomingGp()
    const waiting = await aNeed(nurse)
    const [proposalId = ''] = await ask(waiting, [gp])
    const actor = havingPassed(gpActor([gp.practiceId], await aUser()), monday)
    expect(codeOf(await openThread(actor, { needId: waiting, audience: 'parties' }, monday))).toBe('not-found')
    await answerProposal(actor, { proposalId, answer: { answer: 'yes' } }, monday)
    expect(codeOf(await openThread(actor, { needId: waiting, audience: 'parties' }, monday))).toBe('not-found')
    await step(nurse, waiting, 'agree')
    expect(codeOf(await openThread(actor, { needId: waiting, audience: 'parties' }, monday))).toBe('ok')
  })

  test('the second factor is asked for, to read and to write', async () => {
    const bare = { ...nurse, session: { id: randomUUID(), secondFactorAt: null } }
    expect([codeOf(await openThread(bare, { needId, audience: 'parties' }, monday)), codeOf(await writeMessage(bare, text(needId, 'x'), monday))]).toEqual(['second-factor-needed', 'second-factor-needed'])
  })

  test('pressed twice it is written once, and somebody else’s message is never answered for', async () => {
    const message = text(needId, 'Une fois')
    expect([codeOf(await writeMessage(nurse, message, monday)), codeOf(await writeMessage(nurse, message, monday)), codeOf(await writeMessage(practice, message, monday))]).toEqual(['ok', 'ok', 'not-found'])
    expect(await db().referralMessage.count({ where: { needId } })).toBe(1)
  })

  test('it is unread for the others until they open it, never for its author', async () => {
    await writeMessage(practice, text(needId, 'Nouveau'), monday)
    const unread = async (actor: Actor) => [(await listUnreadThreads(actor, [needId])).has(needId), (await getThreadState(actor, needId))?.unread]
    expect([await unread(practice), await unread(nurse), await unread(searcher)]).toEqual([[false, 0], [true, 1], [true, 1]])
    await openThread(nurse, { needId, audience: 'parties' }, daysLater(1))
    expect([await unread(nurse), await unread(searcher)]).toEqual([[false, 0], [true, 1]])
  })

  test('what is empty, or too long, is refused before anything is written', () => {
    const ids = { needId: randomUUID(), messageId: randomUUID() }
    expect(['', ' \u200B ', 'x'.repeat(2001), 'x'.repeat(2000)].map((words) => messageSchema.safeParse({ ...ids, text: words }).success)).toEqual([false, false, false, true])
  })
})

describe('what is written about people', () => {
  test('lies nowhere in clear, is in no mail, and a row copied elsewhere opens nothing', async () => {
    await writeMessage(nurse, text(needId, canary), monday)
    await writeMessage(searcher, text(needId, canary, 'coordination'), monday)
    expect(found(canary)).toBe(true)
    expect(found((await fullDump(database)).join('\n'))).toBe(false)
    const mails = await db().outboxMail.findMany({ where: { template: 'referral-message' } })
    expect(mails.length).toBeGreaterThan(0)
    for (const mail of mails) expect(found(JSON.stringify([mail, await mailTemplates[mail.template]?.(mail.payload as Record<string, unknown>)]))).toBe(false)
    // A note moved among the messages, as somebody who can write in the table would.
    await database.owner(`UPDATE referral_message SET audience = 'parties' WHERE need_id = '${needId}' AND audience = 'coordination'`)
    await expect(openThread(nurse, { needId, audience: 'parties' }, monday)).rejects.toThrow(/authenticate/)
    await database.owner(`DELETE FROM referral_message WHERE need_id = '${needId}'`)
  })

  test('the coordination’s notes are its own: no party reads or writes them, nor knows of them, and they tell nobody', async () => {
    const before = await db().outboxMail.count()
    expect(codeOf(await writeMessage(searcher, text(needId, canary, 'coordination'), monday))).toBe('ok')
    expect(await db().outboxMail.count()).toBe(before)
    for (const actor of [nurse, practice]) {
      expect(codeOf(await openThread(actor, { needId, audience: 'coordination' }, monday))).toBe('not-found')
      expect(codeOf(await writeMessage(actor, text(needId, 'x', 'coordination'), monday))).toBe('not-found')
      expect(JSON.stringify([await openThread(actor, { needId, audience: 'parties' }, monday), (await getThreadState(actor, needId))?.messages])).not.toMatch(/Zyba|[1-9]$/)
    }
    expect(await openThread(searcher, { needId, audience: 'coordination' }, monday)).toMatchObject({ ok: true, value: { messages: [{ text: canary }] } })
  })

  test('in the minimal mode the application has no right on it at all, and neither reads nor writes', async () => {
    await writeMessage(nurse, text(needId, 'x'), monday)
    await useReferralMode(database, 'minimal')
    for (const sql of ['SELECT * FROM referral_message', 'DELETE FROM referral_message', 'SELECT * FROM message_reading', `INSERT INTO message_reading (need_id, user_id, read_at) VALUES ('${needId}', '${needId}', now())`]) await expect(database.app(sql)).rejects.toThrow(/permission denied/)
    expect([codeOf(await openThread(nurse, { needId, audience: 'parties' }, monday)), codeOf(await writeMessage(nurse, text(needId, 'x'), monday)), await getThreadState(nurse, needId)]).toEqual(['not-found', 'not-found', null])
  })

  test('goes from one key to the next with the identities, and a key that is missing is named', async () => {
    await writeMessage(nurse, text(needId, 'Avant'), monday)
    await writeMessage(searcher, text(needId, 'Note', 'coordination'), monday)
    await useReferralMode(database, 'hds', ['2027'])
    expect(await rotateIdentities(commandActor, { batch: 1 }, monday)).toMatchObject({ ok: false, code: 'key-missing', details: { keys: '2026' } })
    await useReferralMode(database, 'hds', ['2027', '2026'])
    expect(codeOf(await rotateIdentities(commandActor, { batch: 1 }, monday))).toBe('ok')
    await useReferralMode(database, 'hds', ['2027'])
    expect(await openThread(practice, { needId, audience: 'parties' }, monday)).toMatchObject({ ok: true, value: { messages: [{ text: 'Avant' }] } })
    await useReferralMode(database, 'hds', ['2026', '2027'])
    await rotateIdentities(commandActor, { batch: 100 }, monday)
  })

  test('is erased with the adressage, on the same day, in the minimal mode too', async () => {
    await writeMessage(nurse, text(needId, canary), monday)
    await writeMessage(searcher, text(needId, canary, 'coordination'), monday)
    await openThread(practice, { needId, audience: 'parties' }, monday)
    await step(nurse, needId, 'cancel', { reason: 'withdrawal' })
    const rows = async () => database.owner(`SELECT (SELECT count(*) FROM referral_message WHERE need_id = '${needId}')::int AS messages, (SELECT count(*) FROM message_reading WHERE need_id = '${needId}')::int AS readings`)
    await useReferralMode(database, 'minimal')
    await forgetReferrals(commandActor, null, daysLater(7))
    expect(await rows()).toEqual([{ messages: 2, readings: 2 }])
    await forgetReferrals(commandActor, null, daysLater(8))
    expect(await rows()).toEqual([{ messages: 0, readings: 0 }])
  })
})
