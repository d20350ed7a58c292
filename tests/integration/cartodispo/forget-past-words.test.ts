import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forgetPastWords } from '#lib/cartodispo/forget-past-words'
import { forgetRegister } from '#lib/cartodispo/register-index'
import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { insertStatement } from '#lib/cartodispo/repository'
import { requestConfirmation } from '#lib/cartodispo/request-confirmation'
import { bareContent } from '#lib/cartodispo/statement-content'
import { getTruth } from '#lib/cartodispo/truth-queries'
import { forgetOldImports } from '#lib/imports/forget-old-imports'
import { forgetWhatExpired } from '#lib/instance/forget-what-expired'
import { commandActor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { addSettings } from '#lib/platform/env'
import { removePractitioner } from '#lib/practitioners/remove-practitioner'
import { aGp, aSite, aUser, coordinatorActor, daysLater, entryOf, type Gp, monday } from '#tests/factories/register'
import { fullDump } from '#tests/helpers/full-dump'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
// Uploads of a demo on the same machine are none of ours.
beforeAll(() => addSettings({ DATA_DIR: mkdtempSync(path.join(tmpdir(), 'cpts-forget-')) }))
const coordination = coordinatorActor()
const mailbox = 'canaryboite@exemple.invalid'

beforeEach(async () => {
  await database.owner('TRUNCATE commune, practitioner, app_user, outbox_mail, confirmation_request, action_link, audit_event, import_run CASCADE')
  forgetRegister()
})

/** A GP of whom something recognisable stands wherever somebody may write about a person. */
async function aWrittenGp(facts: Parameters<typeof aGp>[0] = {}): Promise<Gp> {
  const gp = await aGp({ siteId: await aSite({ name: 'Cabinet canarylieu', email: mailbox }), lastName: 'canarynom', ...facts })
  const { practiceId, practitionerId, siteId } = gp
  const said = { ...bareContent('open', '2026-11-23'), audience: 'public' as const, note: 'canarynote', contact: { public: { way: 'phone' as const, phone: '0353010102', hours: 'canaryheures' }, partners: { way: 'booking' as const, url: 'https://exemple.invalid/canaryrdv' } } }
  await db().practitioner.update({ where: { id: practitionerId }, data: { email: mailbox, msSante: 'canary@mssante.invalid' } })
  await db().practice.update({ where: { id: practiceId }, data: { phone: 'canaryphone', email: mailbox, privateNote: 'canaryprive', secretaryHours: 'canarysecretariat', successorName: 'canarysuite' } })
  await db().site.update({ where: { id: siteId }, data: { addressLine: '3 rue canary' } })
  await transaction(async (tx) => {
    for (const of of [{ practiceId }, { siteId }]) await insertStatement(tx, of, said, { at: monday, confirmedOn: '2026-11-23', actorId: null, capacity: 'self' })
    await tx.absence.create({ data: { practiceId, fromOn: new Date('2026-12-20'), untilOn: new Date('2026-12-31'), replacementName: 'canaryremplace', declaredAt: monday, capacity: 'self' } })
    await tx.callAttempt.create({ data: { practiceId, at: monday, actorId: randomUUID(), outcome: 'answered', note: 'canaryappel' } })
    await requestConfirmation(tx, { kind: 'monthly', mailbox, practiceIds: [practiceId], leavesAt: monday, timeZone: 'Europe/Paris' }, monday)
    await refreshRegister(tx, [practiceId], monday)
  })
  const mail = await db().outboxMail.findFirstOrThrow({ select: { id: true } })
  await db().outboxMail.update({ where: { id: mail.id }, data: { status: 'sent', sentAt: monday, kept: { create: { subject: 'Bonjour', text: 'Dr canarynom', html: '' } } } })
  await db().user.update({ where: { id: await aUser({ name: 'Dr canarynom', practitionerId }) }, data: { email: mailbox } })
  await db().importRun.create({ data: { kind: 'list', status: 'applied', fileName: 'liste.csv', startedAt: monday, finishedAt: monday, plan: { kind: 'list-applied', counts: {}, left: [{ row: 3, label: 'Dr canarynom', sentence: 'refusée' }] } } })
  return gp
}

const canaries = async () => (await fullDump(database)).filter((row) => /canary/i.test(row))
/** What figures are made from: everything said, without its words. */
const facts = () => Promise.all([
  database.owner("SELECT to_jsonb(t) - 'note' - 'contact' AS row FROM statement t ORDER BY id"),
  database.owner("SELECT to_jsonb(t) - 'replacement_name' AS row FROM absence t ORDER BY id"),
  database.owner("SELECT to_jsonb(t) - 'note' AS row FROM call_attempt t ORDER BY id"),
  database.owner('SELECT to_jsonb(t) AS row FROM confirmation t ORDER BY id'),
])
const forget = (now: Date) => forgetPastWords(commandActor, null, now)
const words = async ({ practiceId }: Gp) => (await db().statement.findFirstOrThrow({ where: { practiceId }, select: { note: true, contact: true } }))

describe('somebody who objects to being listed', () => {
  test('is nowhere in a full copy of the database once the nights have passed; without them the words stay', async () => {
    const gp = await aWrittenGp()
    await removePractitioner(coordination, { id: gp.practitionerId, reason: 'objected' }, monday)
    const before = (await canaries()).join('\n')
    for (const word of ['canarynote', 'canaryheures', 'canaryrdv', 'canaryremplace', 'canaryappel', 'canaryboite', 'canarylieu', 'canarynom']) expect(before).toContain(word)

    const later = daysLater(100)
    await forget(later)
    await forgetWhatExpired(commandActor, null, later)
    await forgetOldImports(commandActor, null, later)
    expect(await canaries()).toEqual([])
  })

  test('what was written goes in the first night, and no day, state or count with it', async () => {
    const gp = await aWrittenGp()
    await removePractitioner(coordination, { id: gp.practitionerId, reason: 'objected' }, monday)
    const [before, truth] = [await facts(), await getTruth(coordination, monday)]
    expect(await forget(daysLater(1))).toMatchObject({ ok: true, value: { practices: 1, sites: 1 } })
    expect(await words(gp)).toEqual({ note: '', contact: {} })
    expect((await canaries()).filter((row) => /^public\.(statement|absence|call_attempt|register_entry|practice|practitioner|site|app_user) /.test(row))).toEqual([])
    expect(await facts()).toEqual(before)
    expect(await getTruth(coordination, monday)).toEqual(truth)
  })

  test('each blanked practice leaves a trace of ids and counts; a second night finds nothing and leaves none', async () => {
    const gp = await aWrittenGp()
    await removePractitioner(coordination, { id: gp.practitionerId, reason: 'objected' }, monday)
    await forget(daysLater(1))
    const traces = () => db().auditEvent.findMany({ where: { event: { endsWith: '_forgotten' } }, select: { event: true, subjectId: true, capacity: true, data: true }, orderBy: { id: 'asc' } })
    expect(await traces()).toEqual([
      { event: 'practice.words_forgotten', subjectId: gp.practiceId, capacity: 'command', data: { reason: 'objected', statements: 1, absences: 1, calls: 1 } },
      { event: 'site.words_forgotten', subjectId: gp.siteId, capacity: 'command', data: { reason: 'objected', statements: 1, absences: 0, calls: 0 } },
      { event: 'retention.past_forgotten', subjectId: '1', capacity: 'command', data: { contactFacts: 1, mailboxes: 0 } },
    ])
    expect(await forget(daysLater(2))).toEqual({ ok: true, value: { practices: 0, sites: 0, contactFacts: 0, mailboxes: 0 } })
    expect(await traces()).toHaveLength(3)
  })

  test('when the trace cannot be written, the words stay', async () => {
    const gp = await aWrittenGp()
    await removePractitioner(coordination, { id: gp.practitionerId, reason: 'objected' }, monday)
    await database.owner("CREATE OR REPLACE FUNCTION refuse_trace() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'journal full'; END $$")
    await database.owner('CREATE TRIGGER refuse_trace BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_trace()')
    try {
      await expect(forget(daysLater(1))).rejects.toMatchObject({ name: 'DatabaseError' })
    } finally {
      await database.owner('DROP TRIGGER refuse_trace ON audit_event')
    }
    expect(await words(gp)).toMatchObject({ note: 'canarynote' })
  })

  test('what was said for a whole site stays while somebody else practises there', async () => {
    const siteId = await aSite({ name: 'Maison canarylieu' })
    const gp = await aWrittenGp({ siteId })
    const other = await aGp({ siteId })
    await removePractitioner(coordination, { id: gp.practitionerId, reason: 'objected' }, monday)
    await forget(daysLater(1))
    expect(await words(gp)).toEqual({ note: '', contact: {} })
    expect(await db().statement.findFirstOrThrow({ where: { siteId }, select: { note: true } })).toEqual({ note: 'canarynote' })
    expect(await db().site.findUniqueOrThrow({ where: { id: siteId }, select: { name: true } })).toEqual({ name: 'Maison canarylieu' })
    expect(await entryOf(other.practiceId)).toMatchObject({ state: 'open' })
  })

  test('an account that serves for something else stays, with its name', async () => {
    const gp = await aGp()
    const userId = await aUser({ name: 'Présidente', practitionerId: gp.practitionerId })
    await db().roleGrant.create({ data: { userId, role: 'bureau', fromOn: new Date('2026-01-01') } })
    await removePractitioner(coordination, { id: gp.practitionerId, reason: 'objected' }, monday)
    expect(await db().user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, practitionerId: true, disabledAt: true } })).toEqual({ name: 'Présidente', practitionerId: null, disabledAt: null })
  })
})

describe('somebody who left', () => {
  test.each([
    ['a year to the day ago: everything stays', '2026-11-30', 0],
    ['a year and a day ago: the words and how to reach them go', '2026-11-29', 1],
  ])('%s', async (_, endsOn, practices) => {
    const gp = await aWrittenGp({ endsOn })
    expect(await forget(new Date('2027-11-30T02:10:00Z'))).toMatchObject({ ok: true, value: { practices } })
    expect(await words(gp)).toMatchObject({ note: practices === 1 ? '' : 'canarynote' })
    expect(await db().practice.findUniqueOrThrow({ where: { id: gp.practiceId }, select: { phone: true, email: true, privateNote: true } }))
      .toEqual(practices === 1 ? { phone: '', email: '', privateNote: '' } : { phone: 'canaryphone', email: mailbox, privateNote: 'canaryprive' })
    expect((await db().practitioner.findUniqueOrThrow({ where: { id: gp.practitionerId } })).email).toBe(practices === 1 ? '' : mailbox)
  })

  test('from one of two places keeps what is said of the other', async () => {
    const gone = await aWrittenGp({ endsOn: '2025-01-31' })
    const { practiceId } = await aGp({ practitionerId: gone.practitionerId })
    await transaction((tx) => insertStatement(tx, { practiceId }, { ...bareContent('open', '2026-11-23'), note: 'reste' }, { at: monday, confirmedOn: '2026-11-23', actorId: null, capacity: 'self' }))
    expect(await forget(monday)).toMatchObject({ ok: true, value: { practices: 1 } })
    expect(await db().statement.findFirstOrThrow({ where: { practiceId }, select: { note: true } })).toEqual({ note: 'reste' })
    expect((await db().practitioner.findUniqueOrThrow({ where: { id: gone.practitionerId } })).email).toBe(mailbox)
  })
})

describe('the database’s own function', () => {
  test('touches nobody who is still there, whatever day the application names', async () => {
    const gp = await aWrittenGp()
    expect(await database.app("SELECT * FROM forget_practice_words('9999-12-31')")).toEqual([])
    expect(await words(gp)).toMatchObject({ note: 'canarynote' })
  })

  test('is the application’s and nobody else’s, and opens no other way to these rows', async () => {
    await aWrittenGp({ endsOn: '2025-01-31' })
    expect(await database.owner<{ public: boolean; app: boolean }>("SELECT has_function_privilege('public', 'forget_practice_words(date)', 'EXECUTE') AS public, has_function_privilege('cpts_application', 'forget_practice_words(date)', 'EXECUTE') AS app")).toEqual([{ public: false, app: true }])
    await expect(database.app("UPDATE statement SET note = ''")).rejects.toMatchObject({ code: '42501' })
    await expect(database.app('CREATE OR REPLACE FUNCTION forget_practice_words(left_before date) RETURNS void LANGUAGE sql AS $$ DELETE FROM statement $$')).rejects.toMatchObject({ code: '42501' })
  })
})

test('the mailbox of a question goes once its link has long ended, and who was asked when stays', async () => {
  const { practiceId } = await aWrittenGp()
  await forget(daysLater(75))
  expect(await db().confirmationRequest.findFirstOrThrow({ select: { mailbox: true } })).toEqual({ mailbox })
  expect(await forget(daysLater(76))).toMatchObject({ value: { mailboxes: 1 } })
  expect(await db().confirmationRequest.findFirstOrThrow({ select: { mailbox: true, practiceIds: true, createdAt: true } })).toMatchObject({ mailbox: expect.not.stringContaining('@') as string, practiceIds: [practiceId], createdAt: monday })
})
