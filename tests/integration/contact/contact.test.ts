import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { workerTasks } from '#lib/cli/worker-tasks'
import { contactReplyMeans, contactSubjects } from '#lib/contact/contact-choices'
import { forgetContactMessages } from '#lib/contact/forget-contact-messages'
import { getContactMessage, listContactMessages } from '#lib/contact/queries'
import { contactRequest, contactSchema } from '#lib/contact/schema'
import { sendContactMessage } from '#lib/contact/send-contact-message'
import { takeContactMessage } from '#lib/contact/take-contact-message'
import { updateContactMessage } from '#lib/contact/update-contact-message'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { ContactReplyMeans, ContactSubject } from '#lib/platform/db/generated/enums'
import { formProof } from '#lib/platform/form-proof'
import { aContactForm, aContactMessage } from '#tests/factories/contact'
import { aRole, aStranger, aUser, coordinatorActor, daysLater, monday } from '#tests/factories/register'
import { fullDump } from '#tests/helpers/full-dump'
import { ownHour } from '#tests/helpers/own-hour'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
let coordination = coordinatorActor()

beforeAll(async () => { coordination = coordinatorActor(await aUser()) })

beforeEach(async () => {
  await database.owner("TRUNCATE contact_message, rate_limit, outbox_mail, audit_event CASCADE; UPDATE instance SET settings = '{}', email = 'coordination@cpts.test'")
})

const stored = (id: string) => db().contactMessage.findUniqueOrThrow({ where: { id } })
const anAnswer = (id: string, more: object = {}) => ({ id, version: 1, assignedToId: null, privateNote: '', replyMeans: null, replyNote: '', state: 'open' as const, ...more })

test('the form offers what the database knows', () => {
  expect(Object.values(ContactSubject)).toEqual([...contactSubjects])
  expect(Object.values(ContactReplyMeans)).toEqual([...contactReplyMeans])
})

describe('the public form', () => {
  test('keeps the message with a number to say on the telephone, and leaves one trace without a word of it', async () => {
    const sent = await sendContactMessage('public', aContactForm({ body: 'Un mot bien à moi' }), monday)
    expect(sent).toMatchObject({ ok: true, value: { reference: expect.stringMatching(/^[A-Z3479]{6}$/) } })
    expect(await db().contactMessage.findMany({ select: { name: true, body: true, readAt: true, version: true } })).toEqual([{ name: 'Odile Vannier', body: 'Un mot bien à moi', readAt: null, version: 1 }])
    expect(await db().auditEvent.findMany({ select: { event: true, capacity: true, data: true } })).toEqual([{ event: 'contact.received', capacity: 'public', data: { subject: 'doctor' } }])
  })

  test('neither the receipt nor the notice repeats what was written, nor who wrote', async () => {
    const id = await aContactMessage({ body: 'Canari-du-texte', name: 'Canari-du-nom' })
    const mails = await db().outboxMail.findMany({ orderBy: { template: 'asc' } })
    expect(mails.map((mail) => [mail.template, mail.recipient.replace(/^[0-9a-f-]{36}/, 'x'), mail.payload])).toEqual([
      ['contact-notice', 'coordination@cpts.test', { messageId: id }], ['contact-receipt', 'x@exemple.invalid', { messageId: id }],
    ])
    for (const mail of mails) {
      const content = await mailTemplates[mail.template]?.(mail.payload as Record<string, unknown>)
      expect(content).not.toBeNull()
      expect(JSON.stringify(content)).not.toMatch(/Canari/)
    }
  })

  test('a message that was read meanwhile needs no notice', async () => {
    const id = await aContactMessage()
    await takeContactMessage(coordination, { id, version: 1, as: 'read' }, monday)
    expect(await mailTemplates['contact-notice']?.({ messageId: id })).toBeNull()
    expect(await mailTemplates['contact-receipt']?.({ messageId: randomUUID() })).toBeNull()
  })

  test('with a telephone alone, and a CPTS without a mailbox, nothing is mailed', async () => {
    await database.owner("UPDATE instance SET email = ''")
    await aContactMessage({ email: '', phone: '0353010203' })
    expect(await db().outboxMail.count()).toBe(0)
  })

  test.each([
    ['a robot that fills every field', { site: 'https://pub.invalid' }, { ok: true }],
    ['a form sent in a second', { proof: formProof('contact', new Date(monday.getTime() - 1_000)) }, { code: 'too-quick' }],
    ['a made-up proof', { proof: `${monday.getTime() - 60_000}.inventé` }, { code: 'too-quick' }],
    ['a proof of another form', { proof: formProof('adhesion', new Date(monday.getTime() - 60_000)) }, { code: 'too-quick' }],
  ])('%s leaves nothing', async (_, more, answer) => {
    expect(await sendContactMessage('public', aContactForm(more), monday)).toMatchObject(answer)
    expect([await db().contactMessage.count(), await db().outboxMail.count()]).toEqual([0, 0])
  })

  test('the sixth of an hour from one place waits, and so does the fifth of a day for one mailbox', async () => {
    ownHour()
    const callerKey = randomUUID()
    for (let count = 0; count < 5; count += 1) expect(await sendContactMessage('public', aContactForm({ callerKey }), monday)).toMatchObject({ ok: true })
    expect(await sendContactMessage('public', aContactForm({ callerKey }), monday)).toMatchObject({ code: 'too-many' })
    for (let count = 0; count < 4; count += 1) await sendContactMessage('public', aContactForm({ email: 'same@exemple.invalid' }), monday)
    expect(await sendContactMessage('public', aContactForm({ email: 'same@exemple.invalid' }), monday)).toMatchObject({ code: 'too-many' })
  })

  test.each([
    ['no way to answer', { phone: '', email: '' }, 'email'], ['half a number', { phone: '03 20' }, 'phone'], ['half an address', { email: 'odile@' }, 'email'],
    ['nothing but a message', { phone: '', email: '', subject: '', name: '' }, 'subject name email'], ['no subject', { subject: '' }, 'subject'], ['no word', { body: '  ' }, 'body'], ['a novel', { body: 'a'.repeat(4001) }, 'body'],
  ])('%s is refused at its field', (_, more, field) => {
    const parsed = contactSchema.safeParse({ subject: 'other', name: 'Odile', email: 'odile@exemple.invalid', phone: '', body: 'Bonjour', ...more })
    expect(parsed.error?.issues.map((issue) => issue.path[0]).join(' ')).toBe(field)
  })
})

describe('the coordination', () => {
  test('reads, takes, answers, closes: each with its trace, and the database refuses half an answer', async () => {
    const id = await aContactMessage()
    await takeContactMessage(coordination, { id, version: 1, as: 'mine' }, monday)
    expect(await stored(id)).toMatchObject({ assignedToId: coordination.userId, readById: coordination.userId, version: 2 })
    const answer = anAnswer(id, { version: 2, assignedToId: coordination.userId, replyMeans: 'phone', replyNote: 'Avec elle, à 14 h', state: 'closed' })
    expect(await updateContactMessage(coordination, answer, monday)).toMatchObject({ ok: true })
    expect(await getContactMessage(coordination, id)).toMatchObject({ state: 'closed', replyMeans: 'phone', replyNote: 'Avec elle, à 14 h', repliedAt: monday })
    expect((await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' }, select: { event: true } })).map((one) => one.event)).toEqual(['contact.received', 'contact.taken', 'contact.followed_up'])
    expect(await db().auditEvent.count({ where: { data: { string_contains: '14 h' } } })).toBe(0)
    await expect(database.owner("UPDATE contact_message SET reply_means = NULL")).rejects.toThrow(/reply_is_whole/)
  })

  test('two who take the same message at once: one does, the other is told', async () => {
    const id = await aContactMessage()
    const other = { ...coordinatorActor(), userId: await aUser() }
    const answers = await Promise.all([takeContactMessage(coordination, { id, version: 1, as: 'mine' }, monday), takeContactMessage(other, { id, version: 1, as: 'mine' }, monday)])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(answers.find((one) => !one.ok)).toMatchObject({ code: 'conflict' })
  })

  test('a stale page changes nothing, and nobody outside the coordination can be given a message', async () => {
    const id = await aContactMessage()
    await takeContactMessage(coordination, { id, version: 1, as: 'read' }, monday)
    expect(await updateContactMessage(coordination, anAnswer(id, { privateNote: 'Vieille page' }), monday)).toMatchObject({ code: 'conflict' })
    const member = await aUser()
    await aRole(member, 'member')
    expect(await updateContactMessage(coordination, anAnswer(id, { version: 2, assignedToId: member }), monday)).toMatchObject({ code: 'holder-unknown' })
    expect(await stored(id)).toMatchObject({ privateNote: '', assignedToId: null })
  })

  test('a stranger finds nothing', async () => {
    const id = await aContactMessage()
    expect(await updateContactMessage(aStranger(), anAnswer(id), monday)).toMatchObject({ code: 'not-found' })
    expect(await getContactMessage(aStranger(), id)).toBeNull()
    expect(await getContactMessage(coordination, 'pas-un-identifiant')).toBeNull()
  })

  test('the list keeps what waits, oldest first, and finds by state, subject, holder and words', async () => {
    const [first, second, third] = [await aContactMessage({ name: 'Ancien' }, daysLater(-3)), await aContactMessage({ subject: 'press', name: 'Journal' }), await aContactMessage({ name: 'Clos' })]
    await takeContactMessage(coordination, { id: second, version: 1, as: 'mine' }, monday)
    await updateContactMessage(coordination, anAnswer(third, { state: 'closed' }), monday)
    const idsOf = async (params: Record<string, string>) => (await listContactMessages(coordination, contactRequest(params)))?.items.map((one) => one.id)
    expect(await idsOf({})).toEqual([first, second])
    expect(await idsOf({ etat: 'new' })).toEqual([first])
    expect(await idsOf({ etat: 'closed' })).toEqual([third])
    expect(await idsOf({ sujet: 'press' })).toEqual([second])
    expect(await idsOf({ suivi: 'mine' })).toEqual([second])
    expect(await idsOf({ q: 'anciEN' })).toEqual([first])
    expect(await listContactMessages(coordination, contactRequest({}))).toMatchObject({ total: 2, unread: 1 })
  })
})

describe('time', () => {
  test('erases the whole message after a year, open or not: its words are in no table any more', async () => {
    const canary = `Canari${randomUUID()}`
    const old = await aContactMessage({ body: canary, name: canary, email: `${canary}@exemple.invalid`.toLowerCase() })
    await updateContactMessage(coordination, anAnswer(old, { privateNote: canary, replyMeans: 'phone', replyNote: canary }), monday)
    await database.owner('TRUNCATE outbox_mail CASCADE') // Mails that left go by a delay of their own.
    expect((await fullDump(database)).some((row) => row.toLowerCase().includes(canary.toLowerCase()))).toBe(true)
    expect(await forgetContactMessages(commandActor, null, new Date('2027-11-22T02:40:00Z'))).toMatchObject({ value: { erased: 0 } })
    expect(await forgetContactMessages(commandActor, null, new Date('2027-11-24T02:40:00Z'))).toMatchObject({ value: { erased: 1 } })
    expect((await fullDump(database)).filter((row) => row.toLowerCase().includes(canary.toLowerCase()))).toEqual([])
    expect(workerTasks['forget-contact-messages']?.schedule).toMatchObject({ every: 'day' })
  })

  test('is the coordination’s to choose', async () => {
    await database.owner(`UPDATE instance SET settings = '{"contactMonths": 1}'`)
    await aContactMessage()
    expect(await forgetContactMessages(commandActor, null, daysLater(32))).toMatchObject({ value: { erased: 1 } })
  })
})

test.each(['sendContactMessage', 'takeContactMessage', 'updateContactMessage', 'forgetContactMessages'])('%s leaves nothing when its trace cannot be written', async (name) => {
  const id = await aContactMessage()
  const calls: Record<string, () => Promise<unknown>> = {
    sendContactMessage: () => sendContactMessage('public', aContactForm(), monday),
    takeContactMessage: () => takeContactMessage(coordination, { id, version: 1, as: 'mine' }, monday),
    updateContactMessage: () => updateContactMessage(coordination, anAnswer(id, { state: 'closed' }), monday),
    forgetContactMessages: () => forgetContactMessages(commandActor, null, daysLater(400)),
  }
  const isLimit = (row: string) => row.startsWith('public.rate_limit')
  const everything = async () => (await fullDump(database)).filter((row) => !isLimit(row))
  const before = await everything()
  await database.owner("CREATE FUNCTION no_trace() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no trace'; END $$; CREATE TRIGGER no_trace BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION no_trace()")
  try {
    await expect(calls[name]?.()).rejects.toMatchObject({ name: 'DatabaseError' })
  } finally {
    await database.owner('DROP FUNCTION no_trace() CASCADE')
  }
  expect(await everything()).toEqual(before)
  expect(await calls[name]?.()).toMatchObject({ ok: true })
})
