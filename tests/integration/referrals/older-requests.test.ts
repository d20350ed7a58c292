import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Actor, commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { eraseOlder } from '#lib/referrals/erase-older'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import type { PersonIdentity } from '#lib/referrals/identity'
import { informOlder } from '#lib/referrals/inform-older'
import { keepOlderList } from '#lib/referrals/keep-older-list'
import { noteOlderTry } from '#lib/referrals/note-older-try'
import { countOlder, getOlder, listOlder } from '#lib/referrals/older-queries'
import { openOlderList } from '#lib/referrals/open-older-list'
import { dropOlderList } from '#lib/referrals/drop-older-list'
import { rotateIdentities } from '#lib/referrals/rotate-identities'
import { takeOlderRequests } from '#lib/referrals/take-older-requests'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { listNeedQueue } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import { getWaitingList } from '#lib/referrals/waiting-queries'
import { aCommune } from '#tests/factories/a-register'
import { aTrustedNurse, toldIdentity, useReferralMode } from '#tests/factories/identities'
import { csv, olderKept, olderTaken, type Row, someone } from '#tests/factories/older-lists'
import { aNeed, aWelcomingGp, searcherActor, step } from '#tests/factories/referrals'
import { aUser, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { fullDump } from '#tests/helpers/full-dump'
import { columns, somebody } from '#tests/integration/rights/columns'
import { aWorld } from '#tests/integration/rights/world'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000)
let searcher: Actor

beforeAll(async () => {
  await useReferralMode(database, 'hds')
  await db().neighbour.create({ data: { name: 'CPTS d’à côté', communes: { create: { code: '59258', name: 'Genech' } } } })
  await aCommune('59449', 'Orchies', { lat: 50.47, lon: 3.24, postalCode: '59310' })
})
beforeEach(async () => {
  searcher = havingPassed(searcherActor(await aUser()), monday)
})

const kept = (rows: readonly Row[], now = monday) => olderKept(searcher, rows, now)
const taken = (rows: readonly Row[], now = monday) => olderTaken(searcher, rows, now)

const agreed = (needId: string, identity: PersonIdentity) => ({ needId, ...toldIdentity(identity), consentWay: 'phone' as const, spoken: { language: 'ar' as const, interpreted: 'yes' as const }, priority: 'usual' as const, practicalNeeds: ['interpreter' as const] })
const stateOf = (id: string) => db().needLine.findUniqueOrThrow({ where: { id }, select: { state: true, version: true, silentChecks: true, dueAt: true, referral: { select: { createdAt: true, submittedById: true, languages: true, channel: true, people: { select: { consentAt: true, consentWay: true, consentLanguage: true, consentInterpreted: true, consentText: true } } } } } })

describe('taking over', () => {
  test('each line keeps its day and its identity; what is left out says why, and the file is gone', async () => {
    const [one, other] = [someone(), someone({ bornOn: '1946-01-02' })]
    const sent = someone()
    await aNeed(await aTrustedNurse(), toldIdentity(sent))
    const listId = await kept([{ identity: one, askedOn: '2026-03-02' }, { identity: other, askedOn: '14/01/2026' }, { identity: one, askedOn: '2026-04-01' }, { identity: sent, askedOn: '2026-02-02' }, { identity: someone(), askedOn: '2026-02-02', town: 'Marseille' }, { identity: someone(), askedOn: '2026-02-02', town: 'GENECH' }])
    const opened = await openOlderList(searcher, { listId }, monday)
    expect(opened).toMatchObject({ ok: true, value: { aside: ['Maladie'] } })
    if (!opened.ok) throw new Error(opened.code)
    expect(opened.value.lines.map((line) => ('fault' in line ? line.fault : line.request.askedOn))).toEqual(['2026-03-02', '2026-01-14', 'twice-in-list', 'known-already', 'town-outside', 'town-outside'])
    expect(opened.value.lines.flatMap((line) => ('neighbour' in line ? [line.neighbour] : []))).toEqual(['CPTS d’à côté'])
    const before = await countOlder(searcher)
    expect(await takeOlderRequests(searcher, { listId }, monday)).toEqual({ ok: true, value: { taken: 2, left: 4 } })
    expect([await countOlder(searcher), await db().olderList.count({ where: { id: listId } })]).toEqual([(before ?? 0) + 2, 0])
    const list = await listOlder(searcher, { page: 1, pageSize: 50 })
    expect(list?.items.map((item) => item.askedOn)).toEqual(expect.arrayContaining(['2026-01-14', '2026-03-02']))
    expect(list?.items.map((item) => item.askedOn)).toEqual(list?.items.map((item) => item.askedOn).toSorted())
    const first = list?.items.find((item) => item.askedOn === '2026-01-14')
    expect(await getOlder(searcher, first?.id ?? '')).toMatchObject({ identity: { lastName: other.lastName, firstName: other.firstName, bornOn: other.bornOn }, informBy: '2026-12-23' })
    expect(await openOlderList(searcher, { listId }, monday)).toMatchObject({ ok: false, code: 'not-found' })
  })

  test('pressed twice at once, or with the same people in two lists, each is taken over once', async () => {
    const people = [someone(), someone(), someone()].map((identity) => ({ identity, askedOn: '2026-03-02' }))
    const [listId, again] = [await kept(people), await kept(people)]
    const before = await countOlder(searcher)
    const answers = await Promise.all([takeOlderRequests(searcher, { listId }, monday), takeOlderRequests(searcher, { listId }, monday), takeOlderRequests(searcher, { listId: again }, monday)])
    expect(answers.map((one) => (one.ok ? 'ok' : one.code)).toSorted().filter((one) => one === 'ok')).toHaveLength(1)
    expect(await countOlder(searcher)).toBe((before ?? 0) + 3)
    await dropOlderList(searcher, { listId: again }, monday)
  })

  test('a file that cannot be read is refused with its reason, and nothing is kept', async () => {
    const before = await db().olderList.count()
    const refusal = async (bytes: Buffer) => { const list = await keepOlderList(searcher, { id: randomUUID(), bytes }, monday); return list.ok ? 'ok' : [list.code, list.details['columns'] ?? list.details['lines'] ?? null] }
    expect(await refusal(Buffer.from(''))).toEqual(['empty-file', null])
    expect(await refusal(Buffer.from('Nom;Prénom;Téléphone\nA;B;C'))).toEqual(['columns-missing', ['Date de naissance', 'Date de la demande', 'Commune']])
    expect(await refusal(Buffer.from('%PDF-1.7 …'))).toEqual(['not-a-spreadsheet', null])
    expect(await refusal(csv(Array.from({ length: 1001 }, () => ({ identity: someone(), askedOn: '2026-01-01' }))))).toEqual(['too-many-lines', 1000])
    expect(await db().olderList.count()).toBe(before)
  })

  test('nobody of the list lies anywhere in clear, before and after; its illness nowhere at all; a list that nobody took over is erased in the night', async () => {
    const identity = someone({ lastName: 'Zybaliste', firstName: 'Zybaprenom', phone: '0399887712', address: 'Zybadresse' })
    const listId = await kept([{ identity, askedOn: '2026-03-02' }])
    const words = ['Zybaliste', 'Zybaprenom', '0399887712', 'Zybadresse', 'Zybamaladie']
    const found = async () => { const dump = (await fullDump(database)).join('\n'); return words.filter((one) => dump.includes(one) || dump.includes(Buffer.from(one).toString('hex'))) }
    expect(await found()).toEqual([])
    // Control: a name written down in clear, wherever it is, is found.
    await database.owner(`CREATE TABLE in_clear AS SELECT 'Zybaliste'::text AS word`)
    expect(await found()).toEqual(['Zybaliste'])
    await database.owner('DROP TABLE in_clear')
    const [needId = ''] = await taken([{ identity, askedOn: '2026-03-02' }])
    expect(await found()).toEqual([])
    expect(JSON.stringify(await getOlder(searcher, needId))).not.toContain('Zybamaladie')
    await forgetReferrals(commandActor, null, later(1))
    expect(await db().olderList.count({ where: { id: listId } })).toBe(0)
  })

  test('a rotation of the keys opens lists that wait with the new one', async () => {
    const listId = await kept([{ identity: someone(), askedOn: '2026-03-02' }])
    await useReferralMode(database, 'hds', ['2027', '2026'])
    expect(await rotateIdentities(commandActor, { batch: 50 }, monday)).toMatchObject({ ok: true })
    await useReferralMode(database, 'hds', ['2027'])
    expect(await openOlderList(searcher, { listId }, monday)).toMatchObject({ ok: true })
    await useReferralMode(database, 'hds', ['2026', '2027'])
    await rotateIdentities(commandActor, { batch: 50 }, monday)
  })
})

describe('nothing before information and consent', () => {
  test('whoever was not informed is asked about nowhere: no practice, no name, no step, not in the queue', async () => {
    const [needId = ''] = await taken([{ identity: someone(), askedOn: '2026-03-02' }])
    const gp = await aWelcomingGp()
    expect(await proposeToPractices(searcher, { needId, practiceIds: [gp.practiceId] }, monday)).toMatchObject({ ok: false })
    const { version } = await stateOf(needId)
    expect(await recordNeedStep(searcher, { needId, version, action: 'start_search', reason: null, source: null, onDay: null, positions: [] }, monday)).toMatchObject({ ok: false })
    expect((await listNeedQueue(searcher, needsRequest({ etat: 'all' }), monday))?.items.map((one) => one.id)).not.toContain(needId)
    expect((await stateOf(needId)).state).toBe('draft')
  })

  test('by direct SQL the database refuses it too; with the guard away it goes through', async () => {
    const [needId = ''] = await taken([{ identity: someone(), askedOn: '2026-03-02' }])
    const gp = await aWelcomingGp()
    const ask = () => database.app(`INSERT INTO proposal (id, need_id, practice_id, sent_at) VALUES ($1, $2, $3, now())`, [randomUUID(), needId, gp.practiceId])
    const name = () => database.app(`INSERT INTO given_name (id, need_id, practice_id, given_at) VALUES ($1, $2, $3, now())`, [randomUUID(), needId, gp.practiceId])
    const send = () => database.app(`UPDATE need_line SET state = 'received', last_action = 'send', previous_state = 'draft', version = version + 1, changed_at = now() WHERE id = $1`, [needId])
    await expect(ask()).rejects.toThrow(/before information and consent/)
    await expect(name()).rejects.toThrow(/before information and consent/)
    await expect(send()).rejects.toThrow(/without the consent/)
    await database.owner('ALTER TABLE proposal DISABLE TRIGGER proposal_asked_after_consent')
    try {
      await ask()
    } finally {
      await database.owner('DELETE FROM proposal WHERE need_id = $1', [needId])
      await database.owner('ALTER TABLE proposal ENABLE TRIGGER proposal_asked_after_consent')
    }
  })

  test('in the minimal mode an older list has no place, by the application nor by SQL', async () => {
    const bytes = csv([{ identity: someone(), askedOn: '2026-03-02' }])
    await useReferralMode(database, 'minimal')
    try {
      expect(await keepOlderList(searcher, { id: randomUUID(), bytes }, monday)).toMatchObject({ code: 'not-found' })
      await expect(database.app('SELECT * FROM older_list')).rejects.toThrow(/permission denied/)
      await expect(database.app(`INSERT INTO referral (id, code, channel, request_key, created_at) VALUES ($1, 'AAA-AAA1', 'older_list', $2, now())`, [randomUUID(), randomUUID()])).rejects.toThrow(/HDS mode/)
    } finally {
      await useReferralMode(database, 'hds')
    }
  })
})

describe('informing', () => {
  test('once they agree the search can begin, with the day on which they asked, and the language in which it was told', async () => {
    const identity = someone()
    const [needId = ''] = await taken([{ identity, askedOn: '2026-03-02' }])
    const corrected = { ...identity, lastName: `${identity.lastName}-Martin` }
    expect(await informOlder(searcher, agreed(needId, corrected), monday)).toMatchObject({ ok: true })
    expect(await stateOf(needId)).toMatchObject({
      state: 'received', referral: { createdAt: new Date('2026-03-01T23:00:00.000Z'), submittedById: searcher.userId, languages: ['ar'], channel: 'older_list', people: [{ consentAt: monday, consentWay: 'phone', consentLanguage: 'ar', consentInterpreted: true, consentText: '2026-11-hds' }] },
    })
    expect(await informOlder(searcher, agreed(needId, corrected), monday)).toMatchObject({ code: 'sent-already' })
    expect([await db().referralIdentity.count({ where: { person: { lines: { some: { needId } } } } }), await db().personHash.count({ where: { person: { lines: { some: { needId } } } } })]).toEqual([1, 1])
    // In the waiting list they stand before whoever asked after them.
    const nurse = await aTrustedNurse()
    const newer = await aNeed(nurse, toldIdentity(someone()))
    for (const id of [newer, needId]) {
      await step(searcher, id, 'start_search')
      await step(searcher, id, 'wait_for_place')
    }
    expect((await getWaitingList(searcher, null, monday))?.needs.map((one) => one.id).filter((id) => id === needId || id === newer)).toEqual([needId, newer])
  })

  test('pressed twice at once it leaves once; against an erasure one of both wins, and the other is told', async () => {
    const identity = someone()
    const [needId = '', other = ''] = await taken([{ identity, askedOn: '2026-03-02' }, { identity: someone(), askedOn: '2026-03-03' }])
    const both = await Promise.all([informOlder(searcher, agreed(needId, identity), monday), informOlder(searcher, agreed(needId, identity), monday)])
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).toSorted()).toEqual(['ok', 'sent-already'])
    const raced = await Promise.all([informOlder(searcher, agreed(other, someone()), monday), eraseOlder(searcher, { needId: other, end: 'declined' }, monday)])
    expect(raced.filter((one) => one.ok)).toHaveLength(1)
    expect(raced.flatMap((one) => (one.ok ? [] : [one.code]))).toEqual([raced[0].ok ? 'sent-already' : 'not-found'])
  })

  test('somebody who does not wish it leaves nothing behind', async () => {
    const [needId = ''] = await taken([{ identity: someone(), askedOn: '2026-03-02' }])
    const people = await db().referralPerson.findMany({ where: { lines: { some: { needId } } }, select: { id: true, referralId: true } })
    expect(await eraseOlder(searcher, { needId, end: 'declined' }, monday)).toMatchObject({ ok: true })
    expect([await db().needLine.count({ where: { id: needId } }), await db().referral.count({ where: { id: people[0]?.referralId ?? '' } }), await db().referralIdentity.count({ where: { personId: people[0]?.id ?? '' } })]).toEqual([0, 0, 0])
  })

  test('three calls in vain make no end, but a month later what is kept does; whoever was tried less stays', async () => {
    const [silent = '', tried = ''] = await taken([{ identity: someone(), askedOn: '2026-03-02' }, { identity: someone(), askedOn: '2026-03-03' }])
    for (const [id, times] of [[silent, 3], [tried, 2]] as const) {
      for (let count = 0; count < times; count += 1) expect(await noteOlderTry(searcher, { needId: id, version: (await stateOf(id)).version }, later(count))).toMatchObject({ ok: true, value: { tries: count + 1 } })
    }
    expect(await noteOlderTry(searcher, { needId: silent, version: 0 }, later(3))).toMatchObject({ code: 'changed-meanwhile' })
    await forgetReferrals(commandActor, null, later(31))
    expect(await db().needLine.count({ where: { id: { in: [silent, tried] } } })).toBe(2)
    await forgetReferrals(commandActor, null, later(40))
    expect((await db().needLine.findMany({ where: { id: { in: [silent, tried] } }, select: { id: true } })).map((one) => one.id)).toEqual([tried])
  })
})

test('of every column of the rights table: the coordination of referrals alone, behind the second factor; never an administrator', async () => {
  const world = await aWorld()
  const [needId = ''] = await taken([{ identity: someone(), askedOn: '2026-03-02' }])
  const listId = await kept([{ identity: someone(), askedOn: '2026-03-02' }])
  for (const column of columns) {
    const actor = await somebody(column, world)
    if (!actor) continue
    const passed = havingPassed(actor, monday)
    const waiting = { ...actor, session: actor.session && { ...actor.session, secondFactorAt: null } }
    const answers = [
      (await listOlder(actor, { page: 1, pageSize: 1 })) !== null, (await getOlder(passed, needId)) !== null, (await openOlderList(passed, { listId }, monday)).ok, (await keepOlderList(passed, { id: randomUUID(), bytes: csv([{ identity: someone(), askedOn: '2026-03-02' }]) }, monday)).ok,
    ]
    expect([column, ...answers]).toEqual([column, ...answers.map(() => column === 'coordination_referrals')])
    expect([column, await getOlder(waiting, needId), await openOlderList(waiting, { listId }, monday)]).toMatchObject([column, null, { ok: false, code: column === 'coordination_referrals' ? 'second-factor-needed' : 'not-found' }])
    if (column === 'coordination_referrals') continue
    expect([column, await eraseOlder(passed, { needId, end: 'declined' }, monday), await noteOlderTry(passed, { needId, version: 1 }, monday), await informOlder(passed, agreed(needId, someone()), monday), await takeOlderRequests(passed, { listId }, monday), await dropOlderList(passed, { listId }, monday)])
      .toMatchObject([column, ...Array.from({ length: 5 }, () => ({ ok: false, code: 'not-found' }))])
  }
})
