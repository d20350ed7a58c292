import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { announceDeparture } from '#lib/cartodispo/announce-departure'
import { cancelAbsence } from '#lib/cartodispo/cancel-absence'
import { cancelDeparture } from '#lib/cartodispo/cancel-departure'
import { confirmPractices } from '#lib/cartodispo/confirm-practices'
import { declareAbsence } from '#lib/cartodispo/declare-absence'
import { declareAvailability } from '#lib/cartodispo/declare-availability'
import { declareSiteAvailability } from '#lib/cartodispo/declare-site-availability'
import { markNotTreating } from '#lib/cartodispo/mark-not-treating'
import { markTreating } from '#lib/cartodispo/mark-treating'
import { recordCall } from '#lib/cartodispo/record-call'
import { reportWrongInformation } from '#lib/cartodispo/report-wrong-information'
import { bareContent } from '#lib/cartodispo/statement-content'
import { takePlace } from '#lib/cartodispo/take-place'
import { undoTakePlace } from '#lib/cartodispo/undo-take-place'
import { updatePracticeContact } from '#lib/cartodispo/update-practice-contact'
import { db } from '#lib/platform/db/client'
import { aGp, aSite, coordinatorActor, daysLater, type Gp, monday, partnerActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordinator = coordinatorActor()

/** A GP with places, one of them taken, an absence, a departure and a mailbox: every use case has something to change. */
async function aBusyGp(): Promise<Gp & { rowId: string; absenceId: string }> {
  const gp = await aGp({ siteId: await aSite({ email: `${randomUUID()}@exemple.invalid` }) })
  const { practiceId } = gp
  await declareAvailability(coordinator, { practiceId, version: 1, content: { ...bareContent('open', '2026-11-20'), places: { count: 3, period: 'total' } } }, daysLater(-3))
  const taken = await takePlace(coordinator, { practiceId }, daysLater(-1))
  await declareAbsence(coordinator, { practiceId, fromOn: '2026-12-20', untilOn: '2026-12-31', replacementName: '', replacesId: null }, daysLater(-1))
  await announceDeparture(coordinator, { practiceId, endsOn: '2028-12-31', successorName: '' }, daysLater(-1))
  const absence = await db().absence.findFirstOrThrow({ where: { practiceId }, select: { id: true } })
  return { ...gp, rowId: taken.ok ? taken.value.rowId : '', absenceId: absence.id }
}

type Busy = Awaited<ReturnType<typeof aBusyGp>>
const contact = { phone: '0353010101', email: '', preferredChannel: 'phone' as const, secretaryHours: '', closingDays: [], privateNote: '' }
const useCases: Record<string, (gp: Busy) => Promise<unknown>> = {
  declareAvailability: async ({ practiceId }) => declareAvailability(coordinator, { practiceId, version: (await db().practice.findUniqueOrThrow({ where: { id: practiceId } })).version, content: { ...bareContent('open', '2026-11-23'), places: { count: 9, period: 'month' } } }, monday),
  declareSiteAvailability: ({ siteId }) => declareSiteAvailability(coordinator, { siteId, version: 1, content: bareContent('closed', '2026-11-23') }, monday),
  confirmPractices: ({ practiceId }) => confirmPractices(coordinator, { practiceIds: [practiceId], linkId: null }, monday),
  takePlace: ({ practiceId }) => takePlace(coordinator, { practiceId }, monday),
  undoTakePlace: ({ practiceId, rowId }) => undoTakePlace(coordinator, { practiceId, rowId }, monday),
  declareAbsence: ({ practiceId }) => declareAbsence(coordinator, { practiceId, fromOn: '2026-11-23', untilOn: '2026-11-24', replacementName: '', replacesId: null }, monday),
  cancelAbsence: ({ practiceId, absenceId }) => cancelAbsence(coordinator, { practiceId, absenceId }, monday),
  announceDeparture: ({ practiceId }) => announceDeparture(coordinator, { practiceId, endsOn: '2026-12-31', successorName: 'Dr Suite' }, monday),
  cancelDeparture: ({ practiceId }) => cancelDeparture(coordinator, { practiceId }, monday),
  markNotTreating: ({ practiceId }) => markNotTreating(coordinator, { practiceId, reason: 'sos' }, monday),
  markTreating: async ({ practiceId }) => {
    await db().practice.update({ where: { id: practiceId }, data: { notTreatingReason: 'sos', notTreatingSinceOn: new Date('2026-01-01') } })
    return markTreating(coordinator, { practiceId }, monday)
  },
  recordCall: ({ practiceId }) => recordCall(coordinator, { practiceId, outcome: 'answered', note: '' }, monday),
  reportWrongInformation: ({ practiceId }) => reportWrongInformation({ ...partnerActor(randomUUID()), roles: new Set(['coordination']) }, { practiceId, kind: 'other', callerKey: '' }, monday),
  updatePracticeContact: async ({ practiceId }) => updatePracticeContact(coordinator, { practiceId, version: (await db().practice.findUniqueOrThrow({ where: { id: practiceId } })).version, contact }, monday),
}

const tables = ['practice', 'site', 'statement', 'confirmation', 'absence', 'report', 'places_account', 'places_row', 'call_attempt', 'register_entry', 'outbox_mail', 'delegation']
const everything = () => Promise.all(tables.map((table) => database.owner(`SELECT to_jsonb(t) - 'changed_xid' - 'not_treating_reason' - 'not_treating_since_on' AS row FROM ${table} t ORDER BY t::text COLLATE "C"`)))

test.each(Object.keys(useCases))('%s whose trace cannot be written leaves nothing; with the journal back it is kept', async (name) => {
  const gp = await aBusyGp()
  const act = useCases[name]
  if (!act) throw new Error(name)
  const before = await everything()
  await database.owner("CREATE OR REPLACE FUNCTION refuse_trace() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'journal full'; END $$")
  await database.owner('CREATE TRIGGER refuse_trace BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_trace()')
  try {
    await expect(act(gp)).rejects.toMatchObject({ name: 'DatabaseError' })
  } finally {
    await database.owner('DROP TRIGGER refuse_trace ON audit_event')
  }
  expect(await everything()).toEqual(before)
  expect(await act(gp)).toMatchObject({ ok: true })
  expect(await everything()).not.toEqual(before)
})
