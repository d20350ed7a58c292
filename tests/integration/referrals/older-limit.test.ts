import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { purgeAsAtNight } from '#lib/cli/purge-as-at-night'
import { type Actor, commandActor } from '#lib/platform/auth/actor'
import { shiftClock } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { provePurge } from '#lib/privacy/prove-purge'
import { getProcessing } from '#lib/privacy/queries'
import { getReferralDay } from '#lib/referrals/day-queries'
import { eraseOlder } from '#lib/referrals/erase-older'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { informOlder } from '#lib/referrals/inform-older'
import { noteOlderTry } from '#lib/referrals/note-older-try'
import { getOlder, getOlderEnding, listOlder } from '#lib/referrals/older-queries'
import { aCommune } from '#tests/factories/a-register'
import { toldIdentity, useReferralMode } from '#tests/factories/identities'
import { olderTaken, someone } from '#tests/factories/older-lists'
import { searcherActor } from '#tests/factories/referrals'
import { aRole, aUser, coordinatorActor, daysLater, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { fullDump } from '#tests/helpers/full-dump'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
let searcher: Actor

/** The last night on which what was taken over on `monday`, 23 November, stays; and the one on which it goes. */
const [eve, night] = [new Date('2027-02-23T02:50:00Z'), new Date('2027-02-24T02:50:00Z')]
const forget = (now: Date) => forgetReferrals(commandActor, null, now)
const left = async (ids: readonly string[]) => (await db().needLine.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })).map((one) => one.id)
const taken = (count: number, now = monday) => olderTaken(searcher, Array.from({ length: count }, (_, index) => ({ identity: someone(), askedOn: `2026-03-0${index + 1}` })), now)
const line = async (kind: string) => (await getProcessing(coordinatorActor()))?.proof?.lines.find((one) => one.kind === kind)

beforeAll(async () => {
  await aCommune('59449', 'Orchies', { lat: 50.47, lon: 3.24, postalCode: '59310' })
  await aRole(await aUser(), 'coordination_referrals')
})
beforeEach(async () => {
  await database.owner("TRUNCATE referral, outbox_mail, purge_proof CASCADE; UPDATE instance SET settings = '{}'")
  await useReferralMode(database, 'hds')
  searcher = havingPassed(searcherActor(await aUser()), monday)
})
afterEach(() => { shiftClock(0) })

describe('whom nobody informed', () => {
  test('goes whole three months after the taking over, to the day, called or not; the count stays, and whoever agreed stays', async () => {
    const identity = someone()
    const [never = '', tried = '', agreed = ''] = await olderTaken(searcher, [{ identity: someone({ lastName: 'Canarinom' }), askedOn: '2026-03-01' }, { identity: someone(), askedOn: '2026-03-02' }, { identity, askedOn: '2026-03-03' }], monday)
    await noteOlderTry(searcher, { needId: tried, version: 1 }, daysLater(80))
    expect(await informOlder(searcher, { needId: agreed, ...toldIdentity(identity), consentWay: 'phone', spoken: { language: 'fr', interpreted: 'no' }, priority: 'usual', practicalNeeds: [] }, monday)).toMatchObject({ ok: true })
    const { code, id, people } = await db().referral.findFirstOrThrow({ where: { needs: { some: { id: never } } }, select: { code: true, id: true, people: { select: { id: true } } } })
    const sealed = await db().referralIdentity.findFirstOrThrow({ where: { personId: people[0]?.id ?? '' }, select: { sealed: true } })
    const traces = [code, id, people[0]?.id ?? '', Buffer.from(sealed.sealed).toString('hex').slice(0, 40)]
    const found = async () => { const dump = await fullDump(database); return traces.filter((one) => dump.some((text) => text.includes(one))) }
    await forget(eve)
    expect(await left([never, tried, agreed])).toHaveLength(3)
    expect(await found()).toEqual(traces)
    await forget(night)
    expect(await left([never, tried, agreed])).toEqual([agreed])
    expect(await found()).toEqual([])
    expect(await db().auditEvent.findFirst({ where: { event: 'need.older_forgotten' }, select: { data: true }, orderBy: { id: 'desc' } })).toEqual({ data: { unreachable: 0, uninformed: 2 } })
  })

  test('goes when the coordination chose, and where the instance is back in the minimal mode, of which the proof knows', async () => {
    const ids = await taken(2)
    await database.owner(`UPDATE instance SET settings = '{"olderMonths": 1}'`)
    await useReferralMode(database, 'minimal')
    await expect(database.app('SELECT * FROM referral_identity')).rejects.toThrow(/permission denied/)
    await forget(new Date('2026-12-23T02:50:00Z'))
    expect(await left(ids)).toHaveLength(2)
    await provePurge(commandActor, null, new Date('2026-12-24T03:50:00Z'))
    expect(await line('older')).toMatchObject({ kept: 2, late: 2 })
    await forget(new Date('2026-12-24T02:50:00Z'))
    await provePurge(commandActor, null, new Date('2026-12-24T03:50:00Z'))
    expect([await left(ids), await line('older')]).toMatchObject([[], { kept: 0, late: 0 }])
    expect(await database.owner('SELECT 1 FROM referral_identity')).toEqual([])
  })

  test('comes back with a backup and goes again before anybody signs in: a restore runs the night', async () => {
    const ids = await taken(1)
    shiftClock(eve.getTime() - Date.now())
    await purgeAsAtNight()
    expect(await left(ids)).toHaveLength(1)
    shiftClock(night.getTime() - Date.now())
    await purgeAsAtNight()
    expect(await left(ids)).toEqual([])
  })
})

describe('the coordination', () => {
  const mails = async () => (await db().outboxMail.findMany({ where: { template: 'older-ending' }, select: { dedupeKey: true, payload: true }, orderBy: { createdAt: 'asc' } })).map((one) => String(one.dedupeKey).split(':').slice(0, 3).join(':'))

  test('reads a fortnight before how many go and when, on the call sheet and on the page, and gets a mail then and three days before', async () => {
    await taken(2)
    await taken(1, daysLater(1))
    expect((await listOlder(searcher, { page: 1, pageSize: 9 }))?.items.map((one) => one.erasedOn).toSorted()).toEqual(['2027-02-24', '2027-02-24', '2027-02-25'])
    const told = async (now: Date) => [(await getOlderEnding(searcher, now))?.ending ?? null, (await getReferralDay(searcher, now))?.olderEnding ?? null]
    const before = new Date('2027-02-09T02:50:00Z')
    await forget(before)
    expect([await told(before), await mails()]).toEqual([[null, null], []])
    const first = new Date('2027-02-10T02:50:00Z')
    await forget(first)
    await forget(first)
    const ending = { count: 2, firstOn: '2027-02-24', by: '2027-02-24', canBeCalled: true }
    expect([await told(first), await mails()]).toEqual([[ending, ending], ['older-ending:2027-02-24:soon']])
    expect(await mailTemplates['older-ending']?.({ day: '2027-02-10' })).toMatchObject({ subject: '2 demandes d’anciennes listes vont s’effacer', paragraphs: ['Bonjour,', expect.stringMatching(/2 personnes .* d’ici au mercredi 24 février, les premières mercredi 24 février/), expect.anything()] })
    await forget(new Date('2027-02-11T02:50:00Z'))
    await forget(new Date('2027-02-21T02:50:00Z'))
    expect(await mails()).toEqual(['older-ending:2027-02-24:soon', 'older-ending:2027-02-24:last'])
    // Whoever is left goes on the day after: told anew, once.
    await forget(night)
    expect(await mails()).toEqual(['older-ending:2027-02-24:soon', 'older-ending:2027-02-24:last', 'older-ending:2027-02-25:last'])
  })

  test('reads it sooner of whoever was called three times in vain', async () => {
    const [needId = ''] = await taken(1)
    for (const version of [1, 2, 3]) await noteOlderTry(searcher, { needId, version }, daysLater(2))
    expect(await getOlder(searcher, needId)).toMatchObject({ tries: 3, erasedOn: '2026-12-26' })
    expect((await getOlderEnding(searcher, daysLater(18)))?.ending).toBeNull()
    expect((await getOlderEnding(searcher, daysLater(19)))?.ending).toMatchObject({ count: 1, firstOn: '2026-12-26' })
  })

  test('gets no mail about whom it dealt with meanwhile', async () => {
    const [needId = ''] = await taken(1)
    await forget(new Date('2027-02-10T02:50:00Z'))
    expect(await mails()).toHaveLength(1)
    await eraseOlder(searcher, { needId, end: 'declined' }, daysLater(80))
    expect(await mailTemplates['older-ending']?.({ day: '2027-02-10' })).toBeNull()
  })

  test('is told in the minimal mode of all that go by themselves, and to call nobody', async () => {
    await taken(2)
    await useReferralMode(database, 'minimal')
    const day = await getReferralDay(searcher, daysLater(10))
    expect(day).toMatchObject({ toInform: 0, olderEnding: { count: 2, firstOn: '2027-02-24', canBeCalled: false } })
    expect(await mailTemplates['older-ending']?.({ day: '2027-02-10' })).toMatchObject({ button: { label: 'Ouvrir la feuille d’appels' } })
  })
})
