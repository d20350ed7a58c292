import { beforeEach, describe, expect, test } from 'vitest'
import { listJournal } from '#lib/accounts/journal-queries'
import { mailTemplates } from '#lib/cli/mail-templates'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { listIdentityOpenings } from '#lib/referrals/identity-queries'
import { openIdentity } from '#lib/referrals/open-identity'
import { getThreadState } from '#lib/referrals/message-queries'
import { openThread } from '#lib/referrals/open-thread'
import { listAskedProposals } from '#lib/referrals/proposal-queries'
import { getNeed, listNeedQueue, listOwnNeeds } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import { submitReferral } from '#lib/referrals/submit-referral'
import { anAgreedReferral, markedIdentity } from '#tests/factories/agreed-referrals'
import { aTrustedNurse, toldIdentity, useReferralMode } from '#tests/factories/identities'
import { aNeed, aReferralForm, step } from '#tests/factories/referrals'
import { aStranger, aUser, daysLater, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { fullDump } from '#tests/helpers/full-dump'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

const { contact, hasAld: _ald, canTravel: _travel, ...own } = markedIdentity
const written = { parties: 'Zybamessage', coordination: 'Zybanote' } as const
const canaries = [...Object.values(own), ...Object.values(contact ?? {}), ...Object.values(written)]
const found = (text: string) => canaries.filter((one) => text.toLowerCase().includes(one.toLowerCase()) || text.includes(Buffer.from(one).toString('hex')))

/** An adressage that goes the whole way, opened by each party on it. */
async function wholeWay() {
  const agreed = await anAgreedReferral(written)
  const { nurse, practice, searcher, needId } = agreed
  for (const actor of [nurse, searcher, practice]) expect(await openIdentity(actor, { needId }, monday)).toMatchObject({ ok: true, value: { people: [markedIdentity] } })
  for (const [actor, audience] of agreed.threads) expect(await openThread(actor, { needId, audience }, monday)).toMatchObject({ ok: true, value: { messages: [{ text: written[audience] }] } })
  return agreed
}

beforeEach(async () => useReferralMode(database, 'hds'))

test('the net would catch each of them: in clear, every canary is found', async () => {
  expect(found(JSON.stringify([markedIdentity, written]))).toEqual(canaries)
  expect(new Set(canaries).size).toBe(12)
})

describe('while an adressage lives', () => {
  test('no canary is in a mail, in what waits to be sent, nor in any row of any table', async () => {
    await wholeWay()
    const mails = await db().outboxMail.findMany()
    expect(mails.length).toBeGreaterThan(1)
    for (const mail of mails) {
      const content = await mailTemplates[mail.template]?.(mail.payload as Record<string, unknown>)
      expect([mail.template, found(JSON.stringify([mail, content]))]).toEqual([mail.template, []])
    }
    expect(found((await fullDump(database)).join('\n'))).toEqual([])
  })

  test('no canary is in what any list or page reads of it, for whichever party', async () => {
    const { nurse, practice, searcher, needId } = await wholeWay()
    for (const actor of [nurse, practice, searcher]) {
      const read = await Promise.all([getNeed(actor, needId), listOwnNeeds(actor, needsRequest({}), monday), listNeedQueue(actor, needsRequest({}), monday), listAskedProposals(actor), listIdentityOpenings(actor, needId), getThreadState(actor, needId)])
      expect(found(JSON.stringify(read))).toEqual([])
    }
  })

  test('an administrator reads none, whatever they ask for', async () => {
    const { needId } = await wholeWay()
    const admin = havingPassed({ ...aStranger(), userId: await aUser(), ownPracticeIds: new Set(), roles: new Set(['admin'] as const) }, monday)
    const journal = { book: 'accesses', page: 1, kind: null, about: '', actorId: null, fromOn: null, untilOn: null } as const
    const read = await Promise.all([
      openIdentity(admin, { needId }, monday), getNeed(admin, needId), listOwnNeeds(admin, needsRequest({ etat: 'all' }), monday), listNeedQueue(admin, needsRequest({}), monday), listAskedProposals(admin), listIdentityOpenings(admin, needId),
      listJournal(admin, journal, 'Europe/Paris'), listJournal(admin, { ...journal, book: 'changes' }, 'Europe/Paris'),
    ])
    expect(found(JSON.stringify(read))).toEqual([])
    expect(read[0]).toMatchObject({ ok: false, code: 'not-found' })
    expect([read[1], read[3], read[5]]).toEqual([null, null, null])
  })

  test('an error of the database tells none', async () => {
    const nurse = await aTrustedNurse()
    await database.owner(`ALTER TABLE referral_identity ADD CONSTRAINT never CHECK (false) NOT VALID`)
    const error: unknown = await submitReferral(nurse, aReferralForm(toldIdentity(markedIdentity, 'yes')), monday).then(() => null, (thrown: unknown) => thrown)
    await database.owner(`ALTER TABLE referral_identity DROP CONSTRAINT never`)
    expect(error).toBeInstanceOf(Error)
    expect(found(error instanceof Error ? `${error.message}\n${error.stack}\n${JSON.stringify(error, Object.getOwnPropertyNames(error))}` : '')).toEqual([])
  })
})

describe('once it is over', () => {
  const rowsOf = async () => (await database.owner<{ count: number }>(`SELECT ((SELECT count(*) FROM referral_identity) + (SELECT count(*) FROM person_hash) + (SELECT count(*) FROM referral_message))::int AS count`))[0]?.count

  test('nothing of anybody is left at the limit: not the encrypted row, not the hash; the day before, both are there', async () => {
    await database.owner(`TRUNCATE referral CASCADE`)
    const { nurse, needId } = await wholeWay()
    await step(nurse, needId, 'record_declared', { source: 'cpam' })
    await forgetReferrals(commandActor, null, new Date('2027-05-23T10:00:00Z'))
    expect(await rowsOf()).toBe(4)
    await forgetReferrals(commandActor, null, new Date('2027-05-24T10:00:00Z'))
    expect(await rowsOf()).toBe(0)
    expect(found((await fullDump(database)).join('\n'))).toEqual([])
    expect(await submitReferral(nurse, aReferralForm(toldIdentity(markedIdentity)), daysLater(200)), 'nobody is known any more').toMatchObject({ ok: true })
  })

  test('who withdraws is gone once it can no longer be undone, in the minimal mode too, where the application has no right on the table', async () => {
    await database.owner(`TRUNCATE referral CASCADE`)
    const nurse = await aTrustedNurse()
    const needId = await aNeed(nurse, toldIdentity(markedIdentity, 'yes'))
    await step(nurse, needId, 'cancel', { reason: 'withdrawal' })
    await useReferralMode(database, 'minimal')
    await forgetReferrals(commandActor, null, daysLater(7))
    expect(await rowsOf()).toBe(2)
    await forgetReferrals(commandActor, null, daysLater(8))
    expect(await rowsOf()).toBe(0)
  })
})
