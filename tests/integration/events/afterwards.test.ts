import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addQuestion } from '#lib/events/add-question'
import { getEvaluations, getOfficeAfter, publicEventFiles } from '#lib/events/after-queries'
import { attachDocuments } from '#lib/events/attach-documents'
import { evaluateByLink } from '#lib/events/evaluate-by-link'
import { evaluateOwn } from '#lib/events/evaluate-own'
import { getEvaluationsSheet } from '#lib/events/evaluation-sheet-queries'
import { forgetRegistrations } from '#lib/events/forget-registrations'
import { publicLinkedRegistration } from '#lib/events/own-queries'
import { registerForSession } from '#lib/events/register-for-session'
import { sendThanks } from '#lib/events/send-thanks'
import { writeThanks } from '#lib/events/write-thanks'
import { getServedMedia } from '#lib/media/queries'
import { removeMedia } from '#lib/media/remove-media'
import { linkToken } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aPresentPerson, aSession, registrationBy, somebody } from '#tests/factories/events'
import { aDocument } from '#tests/factories/media'
import { monday } from '#tests/factories/register'
import { fullDump } from '#tests/helpers/full-dump'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

const after = new Date('2026-12-04T09:00:00Z')
const eventOf = async (sessionId: string) => (await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })).eventId
const tokenOf = async (id: string) => linkToken('registration', (await registrationBy({ id })).linkId ?? '')
const ownPage = async (id: string, at: Date) => {
  const read = await publicLinkedRegistration(await tokenOf(id), at)
  if (!read.ok) throw new Error(read.code)
  return read.value
}
const said = (satisfaction: number, useful = '') => ({ satisfaction, useful, improve: '', answers: {} })

describe('documents of an event', () => {
  test('those of before are on the page of whoever has a seat, those of after once it is over; the public ones are everybody’s', async () => {
    const sessionId = await aSession()
    const eventId = await eventOf(sessionId)
    const [plan, slides] = [await aDocument({ audience: 'public', title: 'Plan' }), await aDocument({ audience: 'members', title: 'Diaporama' })]
    await attachDocuments(commandActor, { eventId, moment: 'before', mediaIds: [plan] }, monday)
    await attachDocuments(commandActor, { eventId, moment: 'after', mediaIds: [slides] }, monday)
    const { id } = await aPresentPerson(sessionId)
    expect((await ownPage(id, monday)).documents.map((one) => one.title)).toEqual(['Plan'])
    expect((await ownPage(id, after)).documents.map((one) => one.title).sort()).toEqual(['Diaporama', 'Plan'])
    expect((await publicEventFiles(eventId, after)).map((one) => one.title)).toEqual(['Plan'])
    const href = (await ownPage(id, after)).documents.find((one) => one.title === 'Diaporama')?.href ?? ''
    const pass = new URL(href, 'https://cpts.test').searchParams.get('acces') ?? ''
    const aDayLater = new Date(after.getTime() + 86_400_000)
    expect(await getServedMedia('public', slides)).toBe('members-only')
    expect(await getServedMedia('public', slides, { pass, now: new Date(aDayLater.getTime() - 1) })).toMatchObject({ id: slides, isLibrary: false })
    expect(await getServedMedia('public', await aDocument({ audience: 'members', title: 'Autre' }), { pass, now: after })).toBe('members-only')
    expect(await getServedMedia('public', slides, { pass, now: aDayLater })).toBe('pass-over')
    expect(await getServedMedia('public', slides, { pass: pass.replace(/\.\d+\./, `.${aDayLater.getTime() * 2}.`), now: aDayLater })).toBe('members-only')
    const again = new URL((await ownPage(id, aDayLater)).documents.find((one) => one.title === 'Diaporama')?.href ?? '', 'https://cpts.test').searchParams.get('acces') ?? ''
    expect(await getServedMedia('public', slides, { pass: again, now: aDayLater })).toMatchObject({ id: slides })
    expect(await removeMedia(commandActor, { id: slides }, after)).toMatchObject({ code: 'in-use', details: { uses: 1 } })
    expect(await attachDocuments(commandActor, { eventId, moment: 'after', mediaIds: [randomUUID()] }, monday)).toMatchObject({ code: 'document-gone' })
  })
})

describe('the thanks', () => {
  test('are written, read, then sent once to each of those who were there, whoever is marked later included', async () => {
    const sessionId = await aSession()
    const people = [await aPresentPerson(sessionId), await aPresentPerson(sessionId)]
    await registerForSession(somebody(), { sessionId, requestKey: randomUUID(), people: 1 }, monday)
    const send = (version: number, at = after) => sendThanks(commandActor, { sessionId, version }, at)
    expect(await send(1)).toMatchObject({ code: 'not-found' })
    await writeThanks(commandActor, { sessionId, message: 'Merci.' }, monday)
    expect(await send(1, monday)).toMatchObject({ code: 'not-over' })
    await writeThanks(commandActor, { sessionId, message: 'Merci à tous.' }, after)
    expect(await send(1)).toMatchObject({ code: 'changed-meanwhile' })
    const both = await Promise.all([send(2), send(2)])
    expect(both.map((one) => (one.ok ? one.value.told : one.code)).sort()).toEqual([2, 'nobody-there'])
    const late = await aPresentPerson(sessionId)
    await db().outboxMail.deleteMany({ where: { template: 'registration-received' } })
    expect(await send(2)).toMatchObject({ value: { told: 1 } })
    const mails = await db().outboxMail.findMany({ where: { template: 'event-thanks' }, select: { payload: true } })
    expect(mails.map((one) => (one.payload as { registrationId: string }).registrationId).sort()).toEqual([...people, late].map((one) => one.id).sort())
    expect(await writeThanks(commandActor, { sessionId, message: 'Autre chose.' }, after)).toMatchObject({ code: 'already-sent' })
    expect((await getOfficeAfter(commandActor, await eventOf(sessionId), after))?.sessions[0]).toMatchObject({ present: 3, thanked: 3, toThank: 0, message: 'Merci à tous.' })
  })
})

describe('evaluations', () => {
  test('are given once by whoever was there, even pressed twice at once; under five of them nothing is read but their number', async () => {
    const sessionId = await aSession()
    const eventId = await eventOf(sessionId)
    const again = await addQuestion(commandActor, { eventId, moment: 'evaluation', question: { wording: 'Reviendriez-vous ?', kind: 'yes_no', options: [], isNeeded: true, reason: 'Pour la suite.', keepDays: 7, isForDesk: false } }, monday)
    if (!again.ok) throw new Error(again.code)
    const answers = { [again.value.id]: 'oui' }
    const people = await Promise.all(Array.from({ length: 5 }, () => aPresentPerson(sessionId)))
    const absent = await registerForSession(somebody(), { sessionId, requestKey: randomUUID(), people: 1 }, monday)
    if (!absent.ok) throw new Error(absent.code)
    const give = async (id: string, at = after, more = answers) => evaluateByLink(null, { token: await tokenOf(id), ...said(4, 'Canariutile'), answers: more }, at)
    const first = people[0]?.id ?? ''
    expect(await give(first, monday)).toMatchObject({ code: 'not-yet' })
    expect(await give(absent.value.id)).toMatchObject({ code: 'not-there' })
    expect(await give(first, after, {})).toMatchObject({ code: 'answer-needed' })
    expect((await ownPage(first, after)).evaluation).toBe('open')
    const both = await Promise.all([give(first), give(first)])
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['already-evaluated', 'ok'])
    expect((await ownPage(first, after)).evaluation).toBe('given')
    for (const { id } of people.slice(1, 4)) await give(id)
    expect((await getEvaluations(commandActor, eventId))?.sessions).toMatchObject([{ given: 4, present: 5, results: null }])
    expect(JSON.stringify(await getEvaluationsSheet(commandActor, { evenement: eventId }, '2026-12-04'))).not.toContain('Canariutile')
    await give(people[4]?.id ?? '')
    expect((await getEvaluations(commandActor, eventId))?.sessions[0]?.results).toMatchObject({ mean: 4, questions: [{ counts: [{ label: 'Oui', count: 5 }, { label: 'Non', count: 0 }] }] })
    expect(JSON.stringify(await getEvaluationsSheet(commandActor, { evenement: eventId }, '2026-12-04'))).toContain('Canariutile')
  })

  test('hold neither name nor registration nor hour, in no table and in no trace; their words go with the names', async () => {
    const [sessionId, actor] = [await aSession(), somebody()]
    const done = await registerForSession(actor, { sessionId, requestKey: randomUUID(), people: 1 }, monday)
    if (!done.ok) throw new Error(done.code)
    expect(await evaluateOwn(somebody(), { id: done.value.id, ...said(3) }, after)).toMatchObject({ code: 'not-found' })
    expect((await evaluateOwn(actor, { id: done.value.id, ...said(3, 'Canariavis') }, after)).ok).toBe(true)
    const rows = (await fullDump(database)).filter((row) => row.includes('Canariavis'))
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['public.evaluation'])
    expect(rows[0]).not.toContain(done.value.id)
    const traces = await db().auditEvent.findMany({ where: { event: 'session.evaluated', subjectId: sessionId }, select: { actorId: true, data: true } })
    expect(traces).toEqual([{ actorId: null, data: {} }])
    await forgetRegistrations(commandActor, null, new Date('2029-12-05T12:00:00Z'))
    expect((await fullDump(database)).filter((row) => row.includes('Canariavis'))).toEqual([])
    expect(await db().evaluation.count({ where: { sessionId, satisfaction: 3 } })).toBe(1)
  })
})
