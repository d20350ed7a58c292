import { describe, expect, test } from 'vitest'
import { db } from '#lib/platform/db/client'
import type { AskedPerson } from '#lib/referrals/person-facts'
import { submitReferral } from '#lib/referrals/submit-referral'
import { aNeed, aNurse, aReferralForm } from '#tests/factories/referrals'
import { monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const adult: AskedPerson = { ageBand: 'from_18_to_69', consentGiver: 'person' }
const elder: AskedPerson = { ageBand: 'from_70', consentGiver: 'person' }
const twin: AskedPerson = { ageBand: 'from_6_to_15', consentGiver: 'parent' }
const positionsOn = async (needId: string) => (await db().needPerson.findMany({ where: { needId }, select: { person: { select: { position: true } } } })).map((one) => one.person.position)

describe('consent, of each for themselves', () => {
  test.for([
    ['a child in the place of a parent', [adult, { ageBand: 'from_6_to_15', consentGiver: 'person' }], 'consent-giver'],
    ['somebody of 16 alone', [{ ageBand: 'from_16_to_17', consentGiver: 'person' }], 'consent-giver'],
    ['a parent for a grown-up', [{ ageBand: 'from_18_to_69', consentGiver: 'parent' }], 'consent-giver'],
    ['a minor with a parent’s agreement, a child by a parent, a protected adult by their representative', [{ ageBand: 'from_16_to_17', consentGiver: 'minor_with_agreement' }, twin, { ageBand: 'from_18_to_69', consentGiver: 'legal_representative' }], 'ok'],
  ] as const satisfies readonly (readonly [string, readonly AskedPerson[], string])[])('%s', async ([, people, expected]) => {
    const sent = await submitReferral(await aNurse(), aReferralForm({ people }), monday)
    expect(sent.ok ? 'ok' : sent.code).toBe(expected)
    if (sent.ok) expect((await db().referralPerson.findMany({ where: { lines: { some: { needId: sent.value.needId } } }, select: { consentAt: true, consentWay: true, consentText: true } })).map((one) => one.consentAt !== null && one.consentWay !== null && one.consentText !== null)).toEqual([true, true, true])
  })
})

describe('the database has the last word', () => {
  const insertPart = (needId: string, state: string, action = 'split') => database.app(`INSERT INTO need_line (id, referral_id, kind, state, previous_state, last_action, changed_at, due_at, split_from_id) SELECT gen_random_uuid(), referral_id, kind, '${state}', previous_state, '${action}', changed_at, now(), id FROM need_line WHERE id = '${needId}'`)

  test('nobody is on two lines of a kind, on none, or on the line of another household', async () => {
    const nurse = await aNurse()
    const [needId, other] = [await aNeed(nurse, { people: [adult, elder] }), await aNeed(nurse)]
    const person = `(SELECT person_id FROM need_person WHERE need_id = '${needId}' ORDER BY person_id LIMIT 1)`
    await expect(database.app(`INSERT INTO need_person SELECT person_id, kind, need_id, referral_id FROM need_person WHERE need_id = '${needId}'`)).rejects.toMatchObject({ code: '23505' })
    await expect(database.app(`DELETE FROM need_person WHERE person_id = ${person}`)).rejects.toMatchObject({ code: '23514', constraint: 'need_person_nobody_lost' })
    await expect(database.app(`DELETE FROM need_person WHERE need_id = '${needId}'`)).rejects.toMatchObject({ code: '23514' })
    await expect(database.app(`UPDATE need_person SET need_id = '${other}' WHERE person_id = ${person}`)).rejects.toMatchObject({ code: '23503' })
    await expect(database.app(`UPDATE need_person SET need_id = '${other}', referral_id = (SELECT referral_id FROM need_line WHERE id = '${other}') WHERE person_id = ${person}`)).rejects.toMatchObject({ code: '23503' })
  })

  test('a part is born where its household stands, with somebody on it, and never says that it comes from elsewhere', async () => {
    const needId = await aNeed(await aNurse(), { people: [adult, elder] })
    await expect(insertPart(needId, 'searching')).rejects.toMatchObject({ code: '23514', constraint: 'need_line_follows_table' })
    await expect(insertPart(needId, 'received', 'send')).rejects.toMatchObject({ code: '23514', constraint: 'need_line_follows_table' })
    await expect(insertPart(needId, 'received'), 'without anybody').rejects.toMatchObject({ code: '23514', constraint: 'need_line_sent_with_consent' })
    await expect(database.app(`UPDATE need_line SET split_from_id = id WHERE id = '${needId}'`)).rejects.toMatchObject({ code: '23514' })
  })

  test('control: without the trigger somebody falls between two lines', async () => {
    const needId = await aNeed(await aNurse(), { people: [adult, elder] })
    await database.owner('ALTER TABLE need_person DISABLE TRIGGER need_person_nobody_lost')
    try {
      await database.app(`DELETE FROM need_person WHERE person_id = (SELECT person_id FROM need_person WHERE need_id = '${needId}' ORDER BY person_id LIMIT 1)`)
      expect(await positionsOn(needId)).toHaveLength(1)
    } finally {
      await database.owner('ALTER TABLE need_person ENABLE TRIGGER need_person_nobody_lost')
    }
  })
})
