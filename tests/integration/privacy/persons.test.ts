import { beforeEach, describe, expect, test } from 'vitest'
import { erasers } from '#lib/cli/erasers'
import { db, transaction } from '#lib/platform/db/client'
import { classedTables } from '#lib/privacy/classed-tables'
import { erasePerson } from '#lib/privacy/erase-person'
import { mailboxDigest } from '#lib/privacy/mailbox-repository'
import { findPeople, getOwnFile, getPersonFile, getPersonHeld } from '#lib/privacy/person-queries'
import type { PersonRef } from '#lib/privacy/person-ref'
import { actorWith } from '#tests/factories/actor'
import { anAskedSeat, aSession } from '#tests/factories/events'
import { aMember } from '#tests/factories/member'
import { aNeed, aNurse } from '#tests/factories/referrals'
import { aRole, aUser, coordinatorActor, daysLater, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { aWholePerson, type WholePerson } from '#tests/factories/whole-person'
import { canariesLeft, plantCanaries } from '#tests/helpers/planted-person'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const office = () => havingPassed(coordinatorActor(), monday)
const account = (one: WholePerson): PersonRef => ({ kind: 'compte', id: one.userId })
const erase = (ref: PersonRef, actor = office(), directory: 'stays' | 'objects' = 'stays') => erasePerson(actor, { ref, directory }, monday)
/** What the law keeps: the payer's name on a receipt, and the number by which no import brings back who objected. */
const lawful = ['zyba-practitioner-national-id in public.practitioner', 'zybapayeur in public.fee_receipt']

beforeEach(async () => {
  await database.owner('TRUNCATE erasure, audit_event')
})

describe('what is held', () => {
  test('each table of the classification is counted for somebody of whom all hold something', async () => {
    const one = await aWholePerson()
    const held = await getPersonHeld(office(), account(one))
    const shown = new Set(held?.treatments.flatMap((treatment) => treatment.lines.map((line) => line.table)))
    // Counts, and the journals, which tell what was done and not what is.
    const aside = ['places_account', 'places_row', 'report', 'exposure', 'campaign_contact', 'confirmation', 'service_member', 'audit_event', 'access_event']
    expect(classedTables.filter((table) => table.foundBy && !shown.has(table.table) && !aside.includes(table.table)).map((table) => table.table)).toEqual([])
    expect(held).toMatchObject({ mailboxes: expect.arrayContaining([one.mailbox]) as unknown, isProfessional: true })
  })

  test('one person is found by mailbox, name and number, however the address is written', async () => {
    const one = await aWholePerson()
    const ref = `compte-${one.userId}`
    expect((await findPeople(office(), one.mailbox.toUpperCase().replace('@', '+x@')))?.map((found) => found.ref)).toContain(ref)
    await anAskedSeat(await aSession(), { email: 'sans.compte@exemple.invalid' })
    const [found] = (await findPeople(office(), 'Sans.Compte@exemple.invalid')) ?? []
    expect(found?.ref).toMatch(/^inscription-/)
    expect(await findPeople(office(), 'personne@exemple.invalid')).toEqual([])
    expect(await findPeople(office(), '   ')).toEqual([])
  })

  test('a mailbox that two professionals share joins neither', async () => {
    const [one, other] = [await aWholePerson(), await aWholePerson()]
    for (const id of [one.practitionerId, other.practitionerId]) await db().practitioner.update({ where: { id }, data: { email: 'cabinet@exemple.invalid' }, select: { id: true } })
    const held = await getPersonHeld(office(), { kind: 'professionnel', id: one.practitionerId })
    expect(held?.mailboxes).not.toContain('cabinet@exemple.invalid')
    expect(held?.mailboxes).not.toContain(other.mailbox)
  })

  test('the file holds every planted word, explains every table, and no secret', async () => {
    const one = await aWholePerson()
    const words = await plantCanaries(database, account(one))
    const file = await getPersonFile(office(), account(one), monday)
    const text = JSON.stringify(file).toLowerCase()
    expect(words.filter((word) => !text.includes(word.toLowerCase()))).toEqual([])
    expect(Object.keys({ ...file?.donnees, ...file?.actes }).filter((table) => !(table in (file?.dictionnaire ?? {})))).toEqual([])
    expect(JSON.stringify([file?.donnees, file?.actes])).not.toMatch(/session_token|code_hash|token_hash|sealed|person_key|request_key/)
    expect(file?.actes['absence']).toHaveLength(1)
  })

  test('somebody’s own file leaves out what others noted, and says so; nobody else’s is in it', async () => {
    const [one, other] = [await aWholePerson(), await aWholePerson()]
    await plantCanaries(database, account(one))
    const own = await getOwnFile(actorWith({ userId: one.userId }), monday)
    const text = JSON.stringify(own)
    expect(text).not.toContain('contact-message-private-note')
    expect(own?.dictionnaire['contact_message']?.non_jointes).toContain('private_note')
    expect([text.includes(one.mailbox), text.includes(other.mailbox), text.includes(other.memberId)]).toEqual([true, false, false])
  })
})

describe('an erasure', () => {
  test('leaves no planted word anywhere but what the law keeps, and nobody else loses anything', async () => {
    const other = await aWholePerson()
    const before = await getPersonHeld(office(), account(other))
    const one = await aWholePerson()
    const words = await plantCanaries(database, account(one))
    expect(words.length).toBeGreaterThan(45)
    expect(await canariesLeft(database, words)).not.toEqual([])
    expect(await erase(account(one), office(), 'objects')).toMatchObject({ ok: true })
    expect(await canariesLeft(database, words)).toEqual(lawful)
    expect(await getPersonHeld(office(), account(other))).toEqual(before)
    expect(await db().session.count({ where: { userId: one.userId } })).toBe(0)
    expect(await getPersonHeld(office(), account(one))).toBeNull()
  })

  test.each([['contact_message', 'DELETE'], ['registration', 'UPDATE'], ['kept_mail', 'DELETE'], ['statement', 'UPDATE'], ['member', 'DELETE']])('control: with what erases %s taken away, its words are found', async (table, event) => {
    const one = await aWholePerson()
    const words = await plantCanaries(database, account(one))
    await database.owner(`CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN ${event === 'DELETE' ? 'NULL' : 'OLD'}; END'; CREATE TRIGGER stays BEFORE ${event} ON ${table} FOR EACH ROW EXECUTE FUNCTION stays()`)
    await erase(account(one), office(), 'objects').catch(() => null)
    await database.owner('DROP FUNCTION stays() CASCADE')
    expect((await canariesLeft(database, words)).filter((left) => left.endsWith(`public.${table}`))).not.toEqual([])
  })

  test('of somebody who goes on practising keeps what a public register says, and only that', async () => {
    const one = await aWholePerson()
    const words = await plantCanaries(database, account(one))
    expect(await erase(account(one))).toMatchObject({ ok: true })
    const left = [...new Set((await canariesLeft(database, words)).map((found) => found.split(' ')[0]))].toSorted()
    expect(left).toEqual(['civility', 'first-name', 'last-name', 'national-id', 'rpps'].map((column) => `zyba-practitioner-${column}`).concat('zybapayeur').toSorted())
    expect(await db().practitioner.findUniqueOrThrow({ where: { id: one.practitionerId } })).toMatchObject({ removedAt: null, email: '' })
  })

  test('gives the seat to whoever waits, keeps the past presence without a name, and writes ids alone', async () => {
    const one = await aWholePerson()
    const { sessionId } = await db().registration.findUniqueOrThrow({ where: { id: one.nextRegistrationId }, select: { sessionId: true } })
    await db().registration.create({ data: { sessionId, state: 'waiting', channel: 'public_form', people: 1, firstName: 'Attend', surname: 'Sagement', email: 'attend@exemple.invalid', phone: '', requestKey: crypto.randomUUID(), askedAt: monday, changedAt: monday }, select: { id: true } })
    expect(await erase(account(one))).toMatchObject({ ok: true })
    expect((await db().registration.findMany({ where: { sessionId }, orderBy: { surname: 'asc' } })).map((row) => [row.surname, row.state])).toEqual([['', 'cancelled'], ['Sagement', 'offered']])
    expect(await db().attendance.count({ where: { registrationId: one.pastRegistrationId, isPresent: true, strokes: null } })).toBe(1)
    expect(JSON.stringify((await db().auditEvent.findMany({ where: { event: 'person.erased' } })).map((row) => row.data))).not.toContain('@')
  })

  test('pressed twice at once, is done once', async () => {
    const memberId = await aMember({ state: 'member' })
    const done = await Promise.all([erase({ kind: 'adherent', id: memberId }), erase({ kind: 'adherent', id: memberId })])
    expect(done.map((one) => (one.ok ? 'ok' : one.code)).toSorted()).toEqual(['not-found', 'ok'])
    expect(await db().auditEvent.count({ where: { event: 'person.erased' } })).toBe(1)
    expect(await db().erasure.count({ where: { kind: 'member' } })).toBe(1)
  })

  test('is done again after an older backup was restored', async () => {
    const one = await aWholePerson()
    const words = await plantCanaries(database, account(one))
    const digest = await transaction((tx) => mailboxDigest(tx, one.mailbox))
    const rows = [['given-facts', one.practitionerId], ['practitioner', one.practitionerId], ['member', one.memberId], ['account', one.userId], ['mailbox', digest]] as const
    for (const [kind, id] of rows) await transaction((tx) => erasers[kind](tx, id, daysLater(1)))
    expect(await canariesLeft(database, words)).toEqual(lawful)
  })
})

describe('an erasure is refused', () => {
  const codeOf = async (result: ReturnType<typeof erase>) => result.then((one) => (one.ok ? 'ok' : one.code))

  test('without a code given a moment ago, and for whoever asks for themselves', async () => {
    const id = await aUser()
    expect(await codeOf(erase({ kind: 'compte', id }, coordinatorActor()))).toBe('recent-factor-needed')
    expect(await codeOf(erase({ kind: 'compte', id }, havingPassed(coordinatorActor(id), monday)))).toBe('own-account')
  })

  test('of an administrator by the coordination, and of the last one by anybody', async () => {
    const id = await aUser()
    await aRole(id, 'admin')
    const admin = havingPassed(actorWith({ userId: crypto.randomUUID(), roles: new Set(['admin']) }), monday)
    expect(await codeOf(erase({ kind: 'compte', id }))).toBe('admin-account')
    expect(await codeOf(erase({ kind: 'compte', id }, admin))).toBe('last-admin')
    await aRole(await aUser(), 'admin')
    expect(await codeOf(erase({ kind: 'compte', id }, admin))).toBe('ok')
  })

  test('while an adressage waits for them', async () => {
    const id = await aUser()
    const nurse = { ...(await aNurse()), userId: id }
    await aNeed(nurse)
    expect(await codeOf(erase({ kind: 'compte', id }))).toBe('referral-under-way')
  })
})
