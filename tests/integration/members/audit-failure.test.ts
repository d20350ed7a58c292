import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addMember } from '#lib/members/add-member'
import { applyForMembership } from '#lib/members/apply-for-membership'
import { cancelReceipt } from '#lib/members/cancel-receipt'
import { decideMembership } from '#lib/members/decide-membership'
import { saveFeeYear } from '#lib/members/save-fee-year'
import { sendRenewals } from '#lib/members/send-renewals'
import { settleFees } from '#lib/members/settle-fees'
import { updateMember } from '#lib/members/update-member'
import { updateOwnProfile } from '#lib/members/update-own-profile'
import { db } from '#lib/platform/db/client'
import { formProof } from '#lib/platform/form-proof'
import { aFeeYear, aMember } from '#tests/factories/member'
import { aUser, coordinatorActor, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordination = coordinatorActor()
const person = { lastName: 'Neuve', firstName: 'Lou', professionCode: '60', professionText: '', number: '', workplace: '', communeCode: null, phone: '' }
const nothing = { presentation: '', presentationTo: 'nobody', phone: '', phoneTo: 'nobody', email: '', emailTo: 'nobody', msSante: '', msSanteTo: 'nobody', languages: [], languagesTo: 'nobody', accessibility: '', accessibilityTo: 'nobody' } as const
const pay = (memberId: string) => settleFees(coordination, { memberIds: [memberId], year: 2026, means: 'cash', receivedOn: '2026-11-23' }, monday)

/** What each changes is made first; the change itself is handed back. */
const useCases: Record<string, () => Promise<() => Promise<unknown>>> = {
  applyForMembership: async () => {
    const request = { ...person, email: `${randomUUID()}@exemple.invalid`, motivation: '', site: '', proof: formProof('adhesion', new Date(monday.getTime() - 60_000)), callerKey: randomUUID() }
    return () => applyForMembership('public', request, monday)
  },
  addMember: async () => {
    const email = `${randomUUID()}@exemple.invalid`
    return () => addMember(coordination, { ...person, email, privateNote: '', admittedOn: '2026-11-02' }, monday)
  },
  updateMember: async () => {
    const id = await aMember()
    return () => updateMember(coordination, { ...person, id, version: 1, email: `${id}@exemple.invalid`, privateNote: '' }, monday)
  },
  decideMembership: async () => {
    const id = await aMember({ state: 'member', userId: await aUser() })
    return () => decideMembership(coordination, { id, version: 1, move: 'leave', note: '' }, monday)
  },
  settleFees: async () => {
    const id = await aMember({ state: 'lapsed', userId: await aUser() })
    return () => pay(id)
  },
  cancelReceipt: async () => {
    const memberId = await aMember({ state: 'member' })
    await pay(memberId)
    const { id } = await db().feeReceipt.findFirstOrThrow({ where: { membership: { memberId } }, select: { id: true } })
    return () => cancelReceipt(coordination, { receiptId: id }, monday)
  },
  sendRenewals: async () => {
    const memberId = await aMember({ state: 'member' })
    await db().membership.create({ data: { memberId, year: 2026, dueCents: 5000, isRenewal: true, createdAt: monday }, select: { id: true } })
    return () => sendRenewals(coordination, { memberIds: [memberId], year: 2026 }, monday)
  },
  saveFeeYear: async () => {
    const { version } = await db().feeYear.findUniqueOrThrow({ where: { year: 2026 }, select: { version: true } })
    return () => saveFeeYear(coordination, { year: 2026, version, amount: 5100 + version, paymentUrl: '', lapsesOn: '2026-03-31' }, monday)
  },
  updateOwnProfile: async () => {
    const owner = { ...gpActor([], await aUser()), practitionerId: randomUUID() }
    return () => updateOwnProfile(owner, { ...nothing, languages: [], listedTo: 'public', version: 0 }, monday)
  },
}

const tables = ['member', 'member_step', 'membership', 'fee_receipt', 'fee_year', 'member_profile', 'app_user', 'role_grant', 'outbox_mail']
const everything = () => Promise.all(tables.map((table) => database.owner(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY t::text COLLATE "C"`)))

test.each(Object.keys(useCases))('%s whose trace cannot be written leaves nothing; with the journal back it is kept', async (name) => {
  await aFeeYear(2026)
  const act = await useCases[name]?.()
  if (!act) throw new Error(name)
  const before = await everything()
  await database.owner("CREATE OR REPLACE FUNCTION refuse_trace() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'journal full'; END $$")
  await database.owner('CREATE TRIGGER refuse_trace BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_trace()')
  try {
    await expect(act()).rejects.toMatchObject({ name: 'DatabaseError' })
  } finally {
    await database.owner('DROP TRIGGER refuse_trace ON audit_event')
  }
  expect(await everything()).toEqual(before)
  expect(await act()).toMatchObject({ ok: true })
  expect(await everything()).not.toEqual(before)
})
