import { createHash, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandActor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { putEverybodyOn } from '#lib/referrals/need-person-repository'
import { seal } from '#lib/platform/sealed'
import { openIdentity } from '#lib/referrals/open-identity'
import { referralCode } from '#lib/referrals/referral-code'
import { rotateIdentities } from '#lib/referrals/rotate-identities'
import { submitReferral } from '#lib/referrals/submit-referral'
import { anIdentity, aTrustedNurse, toldIdentity, useReferralMode } from '#tests/factories/identities'
import { aNeed, aReferralForm, searcherActor } from '#tests/factories/referrals'
import { monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { isLongRun } from '#tests/setup/how-many'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const many = isLongRun ? 20_000 : 1_200
const rotate = async (batch = 100) => rotateIdentities(commandActor, { batch }, monday)
const searcher = havingPassed(searcherActor(), monday)

/** How many rows each key opens, and how many no key of the settings does. */
async function keysOfRows(): Promise<Record<string, number>> {
  const rows = await database.owner<{ key: string; count: number }>(`SELECT key_id AS key, count(*)::int AS count FROM referral_identity GROUP BY key_id ORDER BY key_id`)
  return Object.fromEntries(rows.map((row) => [row.key, row.count]))
}

/** Rows as a site that has worked for long has them: written in bulk, under the key of then. */
async function manyRows(count: number, keyId: string): Promise<string[]> {
  const key = new Uint8Array(createHash('sha256').update(keyId).digest())
  const people = Array.from({ length: count }, (_, index) => ({ code: codeNumber(index), id: randomUUID(), referralId: randomUUID(), needId: randomUUID() }))
  for (let from = 0; from < people.length; from += 2000) {
    const some = people.slice(from, from + 2000)
    await db().referral.createMany({ data: some.map((one) => ({ id: one.referralId, code: one.code, channel: 'partner', requestKey: one.referralId, createdAt: monday })) })
    await db().referralPerson.createMany({ data: some.map((one) => ({ id: one.id, referralId: one.referralId, position: 1, ageBand: 'from_70', consentAt: monday, consentWay: 'oral', consentGiver: 'person', consentText: 'x' })) })
    // A need and its people are written together, or not at all.
    await transaction(async (tx) => {
      await tx.needLine.createMany({ data: some.map((one) => ({ id: one.needId, referralId: one.referralId, state: 'received', lastAction: 'send', changedAt: monday, dueAt: monday })) })
      await putEverybodyOn(tx, some.map((one) => one.needId))
    })
    await db().referralIdentity.createMany({ data: some.map((one) => ({ personId: one.id, keyId, sealed: seal(key, JSON.stringify(anIdentity({ lastName: one.id })), `referral_identity:${one.id}`), writtenAt: monday })) })
  }
  return people.map((one) => one.needId)
}

/** A code of its own for each. */
function codeNumber(index: number): string {
  return referralCode(Uint8Array.from({ length: 8 }, (_, place) => Math.floor(index / 23 ** place) % 23))
}

/** Opens these needs; those that do not open. */
async function unreadable(needIds: readonly string[]): Promise<string[]> {
  const failed: string[] = []
  for (const needId of needIds) {
    const opened = await openIdentity(searcher, { needId }, monday).catch(() => null)
    if (!opened?.ok || opened.value.people.some((one) => one === null)) failed.push(needId)
  }
  return failed
}

beforeEach(async () => useReferralMode(database, 'hds', ['2026']))
afterEach(async () => database.owner(`TRUNCATE referral CASCADE`))

test(`${many} rows change keys while adressages are sent and read; none is unreadable, and the old key may go`, async () => {
  const old = await manyRows(many, '2026')
  const nurse = await aTrustedNurse()
  await useReferralMode(database, 'hds', ['2027', '2026'])
  const sent: string[] = []
  const unreadableMeanwhile: string[] = []
  let isOver = false
  const traffic = Promise.all(Array.from({ length: 3 }, async (_, worker) => {
    for (let count = 0; !isOver || count < 5; count += 1) {
      const answer = await submitReferral(nurse, aReferralForm(toldIdentity(anIdentity())), monday)
      if (answer.ok) sent.push(answer.value.needId)
      unreadableMeanwhile.push(...(await unreadable([old[(count * 37 + worker * 401) % old.length] ?? '', ...sent.slice(-1)])))
    }
  }))
  // Two operators at once, too.
  const done = await Promise.all([rotate(), rotate()])
  isOver = true
  await traffic
  expect(done.map((one) => (one.ok ? one.value.resealed : 0)).reduce((sum, one) => sum + one, 0)).toBe(many)
  expect(unreadableMeanwhile).toEqual([])
  expect(await keysOfRows()).toEqual({ 2027: many + sent.length })
  await useReferralMode(database, 'hds', ['2027'])
  expect(await unreadable([...old.slice(0, 200), ...sent])).toEqual([])
})

test('stopped in the middle, it has lost nothing, everything opens, and the next run goes on from there', async () => {
  const needs = await manyRows(1000, '2026')
  await useReferralMode(database, 'hds', ['2027', '2026'])
  await database.owner(`CREATE FUNCTION stops() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT count(*) FROM referral_identity WHERE key_id = '2027') >= 400 THEN RAISE EXCEPTION 'power cut'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER stops BEFORE UPDATE ON referral_identity FOR EACH ROW EXECUTE FUNCTION stops()`)
  await expect(rotate()).rejects.toThrow(/database error/)
  expect(await keysOfRows()).toEqual({ 2026: 600, 2027: 400 })
  expect(await unreadable(needs.filter((_, index) => index % 10 === 0))).toEqual([])
  await database.owner(`DROP TRIGGER stops ON referral_identity`)
  expect(await rotate()).toMatchObject({ ok: true, value: { resealed: 600 } })
  expect(await keysOfRows()).toEqual({ 2027: 1000 })
  expect(await rotate()).toMatchObject({ ok: true, value: { resealed: 0 } })
})

test('a key that is missing is named, and nothing is changed; without it nothing opens', async () => {
  const needId = await aNeed(await aTrustedNurse(), toldIdentity(anIdentity()))
  await useReferralMode(database, 'hds', ['2027'])
  expect(await rotate()).toMatchObject({ ok: false, code: 'key-missing', details: { keys: '2026' } })
  expect(await keysOfRows()).toEqual({ 2026: 1 })
  expect(await unreadable([needId])).toEqual([needId])
})

test('it is the command’s alone, and there is nothing to do in the minimal mode', async () => {
  expect(await rotateIdentities(searcher, { batch: 10 }, monday)).toMatchObject({ code: 'not-found' })
  await useReferralMode(database, 'minimal')
  expect(await rotate()).toMatchObject({ code: 'not-found' })
})
