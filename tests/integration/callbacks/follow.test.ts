import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { publicOpenCallback } from '#lib/callbacks/queries'
import { withdrawCallback } from '#lib/callbacks/withdraw-callback'
import { mailTemplates } from '#lib/cli/mail-templates'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { shortPass } from '#lib/platform/short-pass'
import { spokenSecret } from '#lib/platform/spoken-secret'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { publicFollowedNeeds } from '#lib/referrals/follow-queries'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { openFollow } from '#lib/referrals/open-follow'
import type { PersonGesture } from '#lib/referrals/person-gestures'
import { recordPersonStep } from '#lib/referrals/record-person-step'
import { aCallback } from '#tests/factories/callbacks'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, step } from '#tests/factories/referrals'
import { aRole, aUser, daysLater, gpActor, monday } from '#tests/factories/register'
import { fullDump } from '#tests/helpers/full-dump'
import { ownHour } from '#tests/helpers/own-hour'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

beforeEach(async () => { await database.owner('TRUNCATE rate_limit, outbox_mail CASCADE') })

const open = (code: string, secret: string, callerKey: string = randomUUID(), now = monday) => openFollow('public', { code, secret, callerKey }, now)
const passOf = (code: string, now: Date = monday) => shortPass('follow', code, new Date(now.getTime() + 60_000))
const codeOf = async (needId: string) => (await db().referral.findFirstOrThrow({ where: { needs: { some: { id: needId } } }, select: { code: true } })).code

async function say(needId: string, gesture: PersonGesture, more: { onDay?: string; now?: Date; version?: number } = {}) {
  const now = more.now ?? monday
  return recordPersonStep('public', { pass: passOf(await codeOf(needId), now), needId, version: more.version ?? (await needOf(needId)).version, gesture, onDay: more.onDay ?? null }, now)
}

async function aYes(): Promise<{ needId: string; nurse: Awaited<ReturnType<typeof aNurse>>; practiceId: string }> {
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  const gp = await aWelcomingGp()
  const [proposalId = ''] = await ask(needId, [gp])
  await answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday)
  return { needId, nurse, practiceId: gp.practiceId }
}

describe('the code and its figures', () => {
  test('open the request however they are typed; wrong figures and a code that nobody has get the same answer', async () => {
    const code = await codeOf(await aNeed(await aNurse()))
    const secret = spokenSecret('follow', code)
    expect(await open(` ${code.toLowerCase().replace('-', ' ')} `, `${secret.slice(0, 3)} ${secret.slice(3)}`)).toEqual({ ok: true, value: { code } })
    const wrong = await open(code, secret === '000000' ? '000001' : '000000')
    const unknown = 'KRT-LM47'
    expect([wrong, await open(unknown, spokenSecret('follow', unknown)), await open('?', secret)]).toEqual(Array(3).fill({ ok: false, code: 'code-unknown', details: {} }))
  })

  test('the figures are those of one code, six of them, and lie nowhere in the database', async () => {
    const code = await codeOf(await aNeed(await aNurse()))
    const secret = spokenSecret('follow', code)
    expect(secret).toMatch(/^\d{6}$/)
    expect(spokenSecret('follow', 'KRT-LM49')).not.toBe(spokenSecret('follow', 'KRT-LM47'))
    // Ids, hashes and fractions of a second hold any six figures one day or other.
    const told = (await fullDump(database)).map((line) => line.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}|\.\d{6}(?=\+)/g, ''))
    expect(told.filter((line) => new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(line))).toEqual([])
  })

  test('guessing is held back for whoever tries, and for the code itself whoever tries', async () => {
    ownHour()
    const code = await codeOf(await aNeed(await aNurse()))
    const one = randomUUID()
    const answers = []
    for (let count = 0; count < 13; count += 1) answers.push(await open('KRT-LM47', String(count), one))
    expect(answers.filter((answer) => !answer.ok && answer.code === 'code-unknown')).toHaveLength(12)
    expect(answers.at(-1)).toMatchObject({ code: 'too-many' })
    for (let count = 0; count < 20; count += 1) await open(code, 'x')
    expect(await open(code, spokenSecret('follow', code))).toMatchObject({ code: 'too-many' })
  })

  test('a pass that is made up, of another purpose or over opens nothing', async () => {
    const needId = await aNeed(await aNurse())
    const code = await codeOf(needId)
    expect(await publicFollowedNeeds(passOf(code), monday, 'Europe/Paris')).toMatchObject([{ code, state: 'received' }])
    for (const pass of ['', code, `${code}.9999999999999.x`, shortPass('other', code, daysLater(1)), shortPass('follow', code, monday)]) {
      expect(await publicFollowedNeeds(pass, monday, 'Europe/Paris')).toEqual([])
      expect(await recordPersonStep('public', { pass, needId, version: 1, gesture: 'withdraw', onDay: null }, monday)).toMatchObject({ code: 'pass-over' })
    }
    expect((await needOf(needId)).state).toBe('received')
  })
})

describe('what the person says', () => {
  test('found elsewhere: the search ends, the practices asked are thanked, sender and coordination are told without a word of what', async () => {
    await aRole(await aUser(), 'coordination_referrals')
    const nurse = await aNurse()
    const needId = await aNeed(nurse)
    const [proposalId = ''] = await ask(needId, [await aWelcomingGp()])
    await database.owner('TRUNCATE outbox_mail CASCADE')
    expect(await say(needId, 'found')).toMatchObject({ ok: true })
    expect(await needOf(needId)).toMatchObject({ state: 'cancelled', closedAs: 'person', closedById: null, proposals: [{ id: proposalId, state: 'withdrawn' }] })
    const mails = await db().outboxMail.findMany()
    expect([...new Set(mails.map((mail) => mail.template))].toSorted()).toEqual(['proposal-withdrawn', 'referral-news', 'referral-notice'])
    const notice = mails.find((mail) => mail.template === 'referral-notice')
    expect(JSON.stringify(await mailTemplates['referral-notice']?.(notice?.payload as Record<string, unknown>))).not.toContain(await codeOf(needId))
  })

  test('withdrawn, then taken up again within seven days, where it stood, with the yes that it had', async () => {
    const { needId, nurse } = await aYes()
    await step(nurse, needId, 'agree')
    expect(await say(needId, 'withdraw')).toMatchObject({ ok: true })
    expect(await publicFollowedNeeds(passOf(await codeOf(needId)), monday, 'Europe/Paris')).toMatchObject([{ state: 'cancelled', gestures: ['undo'], chosen: null, undoUntil: daysLater(7) }])
    expect(await say(needId, 'undo', { now: daysLater(6) })).toMatchObject({ ok: true })
    expect(await needOf(needId)).toMatchObject({ state: 'accepted', proposals: [{ state: 'favourable', isAgreed: true }] })
  })

  test('after seven days it is too late, and that night nothing of it is left', async () => {
    const needId = await aNeed(await aNurse())
    const code = await codeOf(needId)
    await say(needId, 'withdraw')
    expect(await say(needId, 'undo', { now: new Date(daysLater(7).getTime() + 1) })).toMatchObject({ code: 'undo-too-late' })
    await forgetReferrals(commandActor, null, daysLater(9))
    expect((await fullDump(database)).filter((line) => line.includes(code))).toEqual([])
    expect(await open(code, spokenSecret('follow', code))).toMatchObject({ code: 'code-unknown' })
  })

  test('what somebody else has ended is not the person’s to take up again', async () => {
    const nurse = await aNurse()
    const needId = await aNeed(nurse)
    await step(nurse, needId, 'cancel', { reason: 'moved' })
    expect(await say(needId, 'undo')).toMatchObject({ code: 'not-possible-now' })
  })

  test('a doctor is shown by name once one has said yes; agreed, an appointment, seen, declared: all of it by the code', async () => {
    const nurse = await aNurse()
    const before = await aNeed(nurse)
    expect(await publicFollowedNeeds(passOf(await codeOf(before)), monday, 'Europe/Paris')).toMatchObject([{ chosen: null }])
    const { needId } = await aYes()
    expect(await publicFollowedNeeds(passOf(await codeOf(needId)), monday, 'Europe/Paris')).toMatchObject([{ state: 'favourable', chosen: { doctor: expect.stringMatching(/^Dr Camille /) }, gestures: ['agree', 'decline', 'found', 'withdraw'] }])
    for (const [gesture, state, onDay] of [['agree', 'accepted'], ['appointment', 'appointment_set', '2026-12-01'], ['visit', 'seen'], ['declared', 'declared']] as const) {
      expect(await say(needId, gesture, onDay === undefined ? {} : { onDay })).toMatchObject({ ok: true })
      expect((await needOf(needId)).state).toBe(state)
    }
    expect((await needOf(needId)).steps.slice(-4).map((one) => [one.party, one.actorId])).toEqual(Array(4).fill(['person', null]))
  })

  test('a page that is no longer true changes nothing; two presses at once are one', async () => {
    const { needId } = await aYes()
    expect(await say(needId, 'agree', { version: 1 })).toMatchObject({ code: 'changed-meanwhile' })
    const answers = await Promise.all([say(needId, 'agree'), say(needId, 'decline'), say(needId, 'withdraw')])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
  })
})

describe('whoever waits for a call', () => {
  test('reads it by the same code and figures, and wants it no more: name and number go at once', async () => {
    const { code, id } = await aCallback({ name: 'Canari-du-nom' })
    expect(await open(code, spokenSecret('follow', code))).toMatchObject({ ok: true })
    expect(await publicOpenCallback(code, monday)).toMatchObject({ outcome: null, tries: 0 })
    expect(await withdrawCallback('public', { pass: passOf(code) }, monday)).toMatchObject({ ok: true })
    expect(await withdrawCallback('public', { pass: passOf(code) }, monday)).toMatchObject({ ok: true })
    expect(await db().callbackRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({ outcome: 'not_needed', name: null, phone: null, closedById: null })
    expect((await fullDump(database)).filter((line) => line.includes('Canari-du-nom'))).toEqual([])
  })
})
