import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/platform/db/client'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { submitReferral } from '#lib/referrals/submit-referral'
import { whoMessages } from '#lib/referrals/identity-labels'
import { commandActor } from '#lib/platform/auth/actor'
import { anIdentity, aTrustedNurse, toldIdentity, toldName, useReferralMode } from '#tests/factories/identities'
import { aNeed, aNurse, aReferralForm, step } from '#tests/factories/referrals'
import { daysLater, monday } from '#tests/factories/register'
import { fullDump } from '#tests/helpers/full-dump'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const send = async (...[actor, form, at = monday]: [Parameters<typeof submitReferral>[0], Parameters<typeof aReferralForm>[0], Date?]) => submitReferral(actor, aReferralForm(form), at)

beforeEach(async () => useReferralMode(database, 'minimal'))

test('in the minimal mode somebody typed for the check is known again, however they are typed, and their name lies nowhere', async () => {
  const [nurse, other] = [await aNurse(), await aNurse()]
  const who = anIdentity({ lastName: 'Lefèvre-D’Hulst', firstName: 'Zoé' })
  await aNeed(nurse, toldName(who))
  const again = await send(other, toldName({ ...who, lastName: 'zoe', firstName: 'LEFEVRE D HULST' }), daysLater(3))
  expect(again).toMatchObject({ ok: false, code: 'possible-duplicate', details: { on: '2026-11-23' } })
  const said = whoMessages['possible-duplicate'].message(again.ok ? {} : again.details)
  expect(said).toContain('lundi 23 novembre')
  for (const hidden of [nurse.name, nurse.partners[0]?.organisationName ?? '?', 'Lefèvre']) expect(said).not.toContain(hidden)
  // Hashes written in letters hold any five of them one day or other; those of `person_hash` are looked at below.
  const dump = (await fullDump(database)).filter((line) => !line.startsWith('public.person_hash')).join('\n').toLowerCase()
  expect(['lefèvre', 'lefevre', 'hulst', '1950-03-12'].filter((one) => dump.includes(one))).toEqual([])
})

test('the alert lets it be sent anyway; twins and namesakes are nobody’s duplicate', async () => {
  const nurse = await aNurse()
  const who = anIdentity()
  await aNeed(nurse, toldName(who))
  expect(await send(nurse, toldName(who))).toMatchObject({ code: 'possible-duplicate' })
  expect(await send(nurse, toldName({ ...who, firstName: 'Jumelle' }))).toMatchObject({ ok: true })
  expect(await send(nurse, toldName({ ...who, bornOn: '1950-03-13' }))).toMatchObject({ ok: true })
  expect(await send(nurse, toldName(who, 'yes'))).toMatchObject({ ok: true })
  expect(await send(nurse, {})).toMatchObject({ ok: true })
})

test('one that was called off announces nothing any more', async () => {
  const nurse = await aNurse()
  const who = anIdentity()
  const needId = await aNeed(nurse, toldName(who))
  await step(nurse, needId, 'cancel', { reason: 'moved' })
  expect(await send(nurse, toldName(who))).toMatchObject({ ok: true })
})

test('last year’s key is tried too, an older one is not, and its hashes are erased at night', async () => {
  const nurse = await aNurse()
  const [lastYear, older] = [anIdentity(), anIdentity()]
  const at = new Date('2028-06-01T10:00:00Z')
  await aNeed(nurse, toldName(lastYear), new Date('2027-12-31T10:00:00Z'))
  await aNeed(nurse, toldName(older), new Date('2026-12-31T10:00:00Z'))
  expect(await send(nurse, toldName(lastYear), at)).toMatchObject({ code: 'possible-duplicate', details: { on: '2027-12-31' } })
  expect(await send(nurse, toldName(older), at)).toMatchObject({ ok: true })
  await forgetReferrals(commandActor, null, at)
  expect((await db().personHash.findMany({ select: { year: true } })).every((row) => row.year >= 2027)).toBe(true)
})

test('the same name has another hash each year, and none that could be made without the server’s secret', async () => {
  const nurse = await aNurse()
  const who = anIdentity()
  await aNeed(nurse, toldName(who), new Date('2030-12-30T10:00:00Z'))
  await aNeed(nurse, toldName(who, 'yes'), new Date('2031-01-02T10:00:00Z'))
  const rows = await db().personHash.findMany({ where: { year: { in: [2030, 2031] } }, orderBy: { year: 'asc' } })
  expect(rows.map((row) => row.year)).toEqual([2030, 2031])
  expect(new Set(rows.map((row) => row.hash)).size).toBe(2)
  expect(rows.every((row) => /^[\w-]{43}$/.test(row.hash))).toBe(true)
})

test('where identities are kept, they are compared just the same', async () => {
  await useReferralMode(database, 'hds')
  const [nurse, other] = [await aTrustedNurse(), await aTrustedNurse()]
  const identity = anIdentity()
  await aNeed(nurse, toldIdentity(identity))
  expect(await send(other, toldIdentity({ ...identity, address: 'ailleurs' }))).toMatchObject({ code: 'possible-duplicate' })
  expect(await send(other, toldIdentity(identity, 'yes'))).toMatchObject({ ok: true })
})
