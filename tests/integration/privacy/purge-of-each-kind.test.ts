import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { keepJournals } from '#lib/accounts/journal-jobs'
import { forgetRegistrations } from '#lib/events/forget-registrations'
import { openDatePoll } from '#lib/events/open-date-poll'
import { forgetWhatExpired } from '#lib/instance/forget-what-expired'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { provePurge } from '#lib/privacy/prove-purge'
import type { PurgeKind } from '#lib/privacy/purge-kinds'
import { getProcessing } from '#lib/privacy/queries'
import { checkWaiting } from '#lib/referrals/check-waiting'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { noteOlderTry } from '#lib/referrals/note-older-try'
import { aCommune } from '#tests/factories/a-register'
import { aPollPlan, anEvent } from '#tests/factories/events'
import { useReferralMode } from '#tests/factories/identities'
import { oldChanges } from '#tests/factories/journal'
import { olderKept, olderTaken, someone } from '#tests/factories/older-lists'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { aRole, aUser, coordinatorActor, daysLater, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

beforeAll(async () => {
  await useReferralMode(database, 'hds')
  await aCommune('59449', 'Orchies', { lat: 50.47, lon: 3.24, postalCode: '59310' })
})
beforeEach(async () => {
  await database.owner('TRUNCATE app_user, session, referral, date_poll, older_list, incident_hour, purge_proof CASCADE')
  await database.owner("DELETE FROM audit_event; DELETE FROM access_event; DELETE FROM journal_link; DELETE FROM journal_checkpoint; UPDATE journal_head SET seq = 0, chain = decode(repeat('00', 32), 'hex')")
})

/** What waits for the night's job: put there long before `night`, and taken away by `purge`. */
type Case = { plant: () => Promise<unknown>; eve: Date; night: Date; purge: (night: Date) => Promise<unknown>; stays?: number }

const aSearcher = () => havingPassed(searcherActor(), monday)
const expired = (night: Date) => forgetWhatExpired(commandActor, null, night)
async function aSession(role: 'coordination' | 'member'): Promise<void> {
  const userId = await aUser()
  await aRole(userId, role)
  await db().session.create({ data: { userId, sessionToken: randomUUID(), expires: new Date('2027-12-31'), createdAt: monday, lastSeenAt: monday }, select: { id: true } })
}
const thirteenMonthsAgo = new Date(Date.now() - 396 * 86_400_000)

const cases: Partial<Record<PurgeKind, Case>> = {
  withdrawals: {
    plant: async () => {
      const nurse = await aNurse()
      await step(nurse, await aNeed(nurse), 'cancel', { reason: 'withdrawal' })
    },
    eve: daysLater(7), night: daysLater(8), purge: (night) => forgetReferrals(commandActor, null, night),
  },
  olderLists: {
    plant: () => olderKept(aSearcher(), [{ identity: someone(), askedOn: '2026-03-02' }], monday),
    eve: monday, night: daysLater(1), purge: (night) => forgetReferrals(commandActor, null, night),
  },
  older: {
    plant: () => olderTaken(aSearcher(), [{ identity: someone(), askedOn: '2026-03-02' }], monday),
    eve: new Date('2027-02-23T04:50:00Z'), night: new Date('2027-02-24T04:50:00Z'), purge: (night) => forgetReferrals(commandActor, null, night),
  },
  olderSilent: {
    plant: async () => {
      const [needId = ''] = await olderTaken(aSearcher(), [{ identity: someone(), askedOn: '2026-03-02' }], monday)
      for (const version of [1, 2, 3]) await noteOlderTry(aSearcher(), { needId, version }, monday)
    },
    eve: daysLater(30), night: daysLater(31), purge: (night) => forgetReferrals(commandActor, null, night),
  },
  // Who waits for a place and does not answer any more is kept as long as what is closed.
  referrals: {
    plant: async () => {
      const nurse = await aNurse()
      const needId = await aNeed(nurse)
      await ask(needId, [await aWelcomingGp()])
      await step(searcherActor(), needId, 'wait_for_place')
      for (const _ of [1, 2, 3]) await checkWaiting(nurse, { needId, version: (await needOf(needId)).version, outcome: 'no_answer' }, monday)
    },
    eve: new Date('2027-05-23T04:50:00Z'), night: new Date('2027-05-24T04:50:00Z'), purge: (night) => forgetReferrals(commandActor, null, night),
  },
  voters: {
    // Answered until 1 December.
    plant: async () => openDatePoll(commandActor, { eventId: await anEvent(), plan: aPollPlan('anne@exemple.fr') }, monday),
    eve: new Date('2026-12-31T04:50:00Z'), night: new Date('2027-01-02T04:50:00Z'), purge: (night) => forgetRegistrations(commandActor, null, night),
  },
  sessions: { plant: () => aSession('member'), eve: daysLater(14), night: daysLater(16), purge: expired },
  guardedSessions: { plant: () => aSession('coordination'), eve: daysLater(1), night: daysLater(3), purge: expired },
  incidents: { plant: () => db().incidentHour.create({ data: { hour: monday, count: 2 } }), eve: daysLater(400), night: daysLater(402), purge: expired },
  // What tells of the purge stays.
  journals: { plant: () => oldChanges(database, 1, thirteenMonthsAgo), eve: new Date(Date.now() - 40 * 86_400_000), night: new Date(), purge: keepJournals, stays: 1 },
}

const line = async (kind: string) => (await getProcessing(coordinatorActor()))?.proof?.lines.find((one) => one.kind === kind)

test.each(Object.entries(cases))('%s: within their time on the eve, late without the job, and gone after it', async (kind, { plant, eve, night, purge, stays = 0 }) => {
  await plant()
  await provePurge(commandActor, null, eve)
  expect(await line(kind)).toMatchObject({ kept: 1, late: 0 })
  await provePurge(commandActor, null, night)
  expect(await line(kind)).toMatchObject({ kept: 1, late: 1 })
  await purge(night)
  await provePurge(commandActor, null, night)
  expect(await line(kind)).toMatchObject({ kept: stays, late: 0 })
})

test('referrals: who waits and still answers, or was tried twice only, is not of those who go', async () => {
  const nurse = await aNurse()
  for (const outcomes of [['no_answer', 'no_answer'], ['no_answer', 'no_answer', 'no_answer', 'still_waits']] as const) {
    const needId = await aNeed(nurse)
    await ask(needId, [await aWelcomingGp()])
    await step(searcherActor(), needId, 'wait_for_place')
    for (const outcome of outcomes) await checkWaiting(nurse, { needId, version: (await needOf(needId)).version, outcome }, monday)
  }
  await provePurge(commandActor, null, daysLater(700))
  expect(await line('referrals')).toMatchObject({ kept: 0, late: 0 })
})
