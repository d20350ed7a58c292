import { expect, test } from 'vitest'
import { announceDeparture } from '#lib/cartodispo/announce-departure'
import { cancelAbsence } from '#lib/cartodispo/cancel-absence'
import { cancelDeparture } from '#lib/cartodispo/cancel-departure'
import { declareAbsence } from '#lib/cartodispo/declare-absence'
import { markNotTreating } from '#lib/cartodispo/mark-not-treating'
import { markTreating } from '#lib/cartodispo/mark-treating'
import { recordCall } from '#lib/cartodispo/record-call'
import { updatePracticeContact } from '#lib/cartodispo/update-practice-contact'
import type { PracticeContact } from '#lib/cartodispo/practice-repository'
import { db } from '#lib/platform/db/client'
import { aGp, aStatement, aStranger, aUser, coordinatorActor, countRows, daysLater, delegateActor, entryOf, type Gp, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

async function anOpenGp(): Promise<Gp> {
  const gp = await aGp()
  await aStatement(gp, {}, daysLater(-2))
  return gp
}

const holiday = { fromOn: '2026-11-23', untilOn: '2026-11-30', replacementName: 'Dr Sam Remplace', replacesId: null }
const away = (gp: Gp, more: Partial<typeof holiday | { untilOn: null }> & { replacesId?: string | null } = {}, at: Date = monday) =>
  declareAbsence(gpActor([gp.practiceId]), { practiceId: gp.practiceId, ...holiday, ...more }, at)
const absenceIds = async (gp: Gp) => (await db().absence.findMany({ where: { practiceId: gp.practiceId, cancelsId: null }, orderBy: { declaredAt: 'asc' }, select: { id: true } })).map((row) => row.id)

test('an absence from today masks the opening until its last day, with the replacement', async () => {
  const gp = await anOpenGp()
  expect(await away(gp)).toEqual({ ok: true, value: 'declared' })
  const entry = await entryOf(gp.practiceId)
  expect(entry).toMatchObject({ state: 'absent', detail: { absentUntilOn: '2026-11-30', replacementName: 'Dr Sam Remplace' } })
  expect(entry.changesOn).toEqual(new Date('2026-12-01'))
})

test('the same absence sent twice at once is one absence', async () => {
  const gp = await anOpenGp()
  const results = await Promise.all([away(gp), away(gp)])
  expect(results.map((one) => one.ok && one.value).sort()).toEqual(['already-declared', 'declared'])
  expect(await countRows('absence', gp.practiceId)).toBe(1)
})

test.each([
  ['ends before it begins', { untilOn: '2026-11-22' }, 'absence-ends-before-start'],
  ['is over already', { fromOn: '2026-11-01', untilOn: '2026-11-22' }, 'absence-in-the-past'],
  ['corrects one that is not there', { replacesId: '00000000-0000-4000-8000-000000000000' }, 'absence-unknown'],
])('an absence that %s is refused and writes nothing', async (_, more, code) => {
  const gp = await anOpenGp()
  expect(await away(gp, more)).toMatchObject({ ok: false, code })
  expect([await countRows('absence', gp.practiceId), await countRows('auditEvent', gp.practiceId)]).toEqual([0, 0])
})

test('an absence without a return date must be corrected, not doubled; corrected, it ends', async () => {
  const gp = await anOpenGp()
  await away(gp, { untilOn: null })
  const [open] = await absenceIds(gp)
  expect(await away(gp)).toEqual({ ok: false, code: 'absence-return-unknown', details: { fromOn: '2026-11-23', absenceId: open } })
  expect(await away(gp, { replacesId: open ?? '' })).toEqual({ ok: true, value: 'declared' })
  expect((await entryOf(gp.practiceId)).detail).toMatchObject({ absentUntilOn: '2026-11-30' })
  expect(await countRows('absence', gp.practiceId)).toBe(3)
})

test('back early: the cancelled absence shows no more and stays in the table; cancelling twice is the same', async () => {
  const gp = await anOpenGp()
  await away(gp)
  const [id = ''] = await absenceIds(gp)
  const cancel = () => cancelAbsence(delegateActor([gp.practiceId]), { practiceId: gp.practiceId, absenceId: id }, daysLater(1))
  expect(await Promise.all([cancel(), cancel()])).toEqual([{ ok: true, value: 'cancelled' }, { ok: true, value: 'cancelled' }])
  expect((await entryOf(gp.practiceId)).state).toBe('open')
  expect(await countRows('absence', gp.practiceId)).toBe(2)
})

test('an absence of another practice, one that is over, and no id at all cannot be cancelled', async () => {
  const [gp, other] = [await anOpenGp(), await anOpenGp()]
  await away(gp)
  await away(other)
  const [mine = ''] = await absenceIds(gp)
  const [theirs = ''] = await absenceIds(other)
  const cancel = (absenceId: string, at: Date) => cancelAbsence(gpActor([gp.practiceId]), { practiceId: gp.practiceId, absenceId }, at)
  expect(await cancel(theirs, monday)).toMatchObject({ ok: false, code: 'absence-unknown' })
  expect(await cancel('nothing', monday)).toMatchObject({ ok: false, code: 'absence-unknown' })
  expect(await cancel(mine, daysLater(8))).toMatchObject({ ok: false, code: 'absence-over' })
})

test('a departure announced in time closes the entry, ends its delegations with it and names the successor', async () => {
  const gp = await anOpenGp()
  const userId = await aUser()
  const delegation = { userId, practiceId: gp.practiceId, fromOn: new Date('2026-01-01'), untilOn: new Date('2027-12-31') }
  await db().delegation.createMany({ data: [delegation, { ...delegation, fromOn: new Date('2027-07-01') }, { ...delegation, untilOn: new Date('2026-12-31') }] })
  const input = { practiceId: gp.practiceId, endsOn: '2027-05-31', successorName: 'Dr Lou Suite' }
  expect(await announceDeparture(gpActor([gp.practiceId]), input, monday)).toEqual({ ok: true, value: { isShortNotice: false, endedDelegations: 2 } })
  expect(await entryOf(gp.practiceId)).toMatchObject({ state: 'open', changesOn: new Date('2026-11-30'), detail: { leavingOn: '2027-05-31', successorName: 'Dr Lou Suite' } })
  const delegations = await db().delegation.findMany({ where: { practiceId: gp.practiceId, revokedAt: null }, orderBy: { untilOn: 'asc' }, select: { untilOn: true } })
  expect(delegations.map((one) => one.untilOn.toISOString().slice(0, 10))).toEqual(['2026-12-31', '2027-05-31'])
  expect(await announceDeparture(gpActor([gp.practiceId]), input, monday)).toMatchObject({ ok: true, value: { endedDelegations: 0 } })
  expect(await countRows('auditEvent', gp.practiceId)).toBe(1)
})

test('a departure sooner than six months is kept and said to be short; taken back, the entry opens again', async () => {
  const gp = await anOpenGp()
  const doctor = gpActor([gp.practiceId])
  expect(await announceDeparture(doctor, { practiceId: gp.practiceId, endsOn: '2026-12-31', successorName: '' }, monday)).toMatchObject({ ok: true, value: { isShortNotice: true } })
  expect((await entryOf(gp.practiceId)).state).toBe('closed')
  expect(await cancelDeparture(doctor, { practiceId: gp.practiceId }, monday)).toEqual({ ok: true, value: { delegationsToRenew: 0 } })
  expect((await entryOf(gp.practiceId)).state).toBe('open')
})

test('only the coordination writes down a departure that has happened; a delegate announces none', async () => {
  const gp = await anOpenGp()
  const input = { practiceId: gp.practiceId, endsOn: '2026-11-22', successorName: '' }
  expect(await announceDeparture(gpActor([gp.practiceId]), input, monday)).toMatchObject({ ok: false, code: 'departure-in-the-past' })
  expect(await announceDeparture(delegateActor([gp.practiceId]), input, monday)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await announceDeparture(coordinatorActor(), input, monday)).toMatchObject({ ok: true })
  expect((await entryOf(gp.practiceId)).state).toBe('departed')
})

test('a doctor who treats no patients here leaves the register, with the reason and by whom, and comes back', async () => {
  const gp = await anOpenGp()
  const doctor = gpActor([gp.practiceId])
  expect(await markNotTreating(doctor, { practiceId: gp.practiceId, reason: '  ' }, monday)).toMatchObject({ ok: false, code: 'reason-missing' })
  await markNotTreating(doctor, { practiceId: gp.practiceId, reason: 'Médecine du voyage' }, monday)
  expect(await db().practice.findUniqueOrThrow({ where: { id: gp.practiceId }, select: { notTreatingReason: true, notTreatingSinceOn: true, notTreatingById: true } }))
    .toEqual({ notTreatingReason: 'Médecine du voyage', notTreatingSinceOn: new Date('2026-11-23'), notTreatingById: doctor.userId })
  expect((await entryOf(gp.practiceId)).state).toBe('not_treating')
  expect((await db().auditEvent.findFirstOrThrow({ where: { subjectId: gp.practiceId } })).data).toEqual({ reason: 'other' })
  await markTreating(doctor, { practiceId: gp.practiceId }, monday)
  expect((await entryOf(gp.practiceId)).state).toBe('open')
})

test('a call is logged for the coordination, once when sent twice within a minute', async () => {
  const gp = await aGp()
  const coordinator = coordinatorActor()
  const input = { practiceId: gp.practiceId, outcome: 'no_answer' as const, note: ' rappeler jeudi ' }
  const first = await recordCall(coordinator, input, monday)
  expect(await recordCall(coordinator, input, new Date(monday.getTime() + 30_000))).toEqual(first)
  await recordCall(coordinator, input, new Date(monday.getTime() + 3_600_000))
  expect(await db().callAttempt.findMany({ where: { practiceId: gp.practiceId }, select: { note: true, outcome: true } })).toEqual([1, 2].map(() => ({ note: 'rappeler jeudi', outcome: 'no_answer' })))
  expect(await recordCall(gpActor([gp.practiceId]), input, monday)).toMatchObject({ ok: false, code: 'not-found' })
})

const contact: PracticeContact = { phone: '0353010101', email: 'accueil@exemple.invalid', preferredChannel: 'phone', secretaryHours: '9 h – 12 h', closingDays: [3], privateNote: 'Appeler avant 9 h' }

test('two people edit the same contact: the second is told what stands there now, and nothing is overwritten', async () => {
  const gp = await aGp()
  const update = (phone: string) => updatePracticeContact(coordinatorActor(), { practiceId: gp.practiceId, version: 1, contact: { ...contact, phone } }, monday)
  expect(await update('0353010101')).toEqual({ ok: true, value: 'updated' })
  expect(await update('0353010202')).toEqual({ ok: false, code: 'conflict', details: { version: 2, changed: ['téléphone\u00a0: 0353010101'] } })
  expect(await update('0353010101')).toEqual({ ok: true, value: 'unchanged' })
  expect((await entryOf(gp.practiceId)).detail).toMatchObject({ phone: '0353010101', closingDays: [3], prefersPhone: true })
  expect((await db().practice.findUniqueOrThrow({ where: { id: gp.practiceId } })).handEditedFields.sort()).toEqual(['closingDays', 'email', 'phone', 'preferredChannel', 'privateNote', 'secretaryHours'])
})

test('a secretary changes her hours but not the coordination\'s note', async () => {
  const gp = await aGp()
  await updatePracticeContact(coordinatorActor(), { practiceId: gp.practiceId, version: 1, contact }, monday)
  await updatePracticeContact(delegateActor([gp.practiceId]), { practiceId: gp.practiceId, version: 2, contact: { ...contact, secretaryHours: '14 h – 18 h', privateNote: '' } }, monday)
  expect(await db().practice.findUniqueOrThrow({ where: { id: gp.practiceId } })).toMatchObject({ secretaryHours: '14 h – 18 h', privateNote: 'Appeler avant 9 h' })
})

test('to a stranger none of these practices exists, and nothing is written', async () => {
  const gp = await anOpenGp()
  const { practiceId } = gp
  const stranger = aStranger()
  const answers = [
    await declareAbsence(stranger, { practiceId, ...holiday }, monday),
    await cancelAbsence(stranger, { practiceId, absenceId: practiceId }, monday),
    await announceDeparture(stranger, { practiceId, endsOn: '2027-01-01', successorName: '' }, monday),
    await cancelDeparture(stranger, { practiceId }, monday),
    await markNotTreating(stranger, { practiceId, reason: 'sos' }, monday),
    await markTreating(stranger, { practiceId }, monday),
    await recordCall(stranger, { practiceId, outcome: 'answered', note: '' }, monday),
    await updatePracticeContact(stranger, { practiceId, version: 1, contact }, monday),
  ]
  expect(answers.map((one) => (one.ok ? 'ok' : one.code))).toEqual(answers.map(() => 'not-found'))
  expect(await countRows('auditEvent', practiceId)).toBe(0)
})

test('nobody, not even the coordination, changes a practice that is not there', async () => {
  const coordinator = coordinatorActor()
  for (const practiceId of ['00000000-0000-4000-8000-000000000000', 'not-an-id', '']) {
    const answers = [
      await declareAbsence(coordinator, { practiceId, ...holiday }, monday),
      await announceDeparture(coordinator, { practiceId, endsOn: '2027-01-01', successorName: '' }, monday),
      await recordCall(coordinator, { practiceId, outcome: 'answered', note: '' }, monday),
    ]
    expect(answers.map((one) => (one.ok ? 'ok' : one.code))).toEqual(['not-found', 'not-found', 'not-found'])
  }
})
