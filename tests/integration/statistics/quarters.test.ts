import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { createContract } from '#lib/contract/create-contract'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { publicQuarters } from '#lib/statistics/public-queries'
import { publishQuarters } from '#lib/statistics/publish-quarters'
import { aWelcomingGp } from '#tests/factories/referrals'
import { anOrganisation, coordinatorActor } from '#tests/factories/register'
import { wanderingReferrals } from '#tests/factories/wandering-referrals'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const now = new Date('2026-05-04T10:00:00Z')
const treasurer: Actor = { ...coordinatorActor(), roles: new Set(['treasurer'] as const) }
let both: Awaited<ReturnType<typeof publishQuarters>>[]
let world: Parameters<typeof wanderingReferrals>[2]

beforeAll(async () => {
  await createContract(coordinatorActor(), { title: 'Accord', signedOn: null, signedAt: '', parties: [], startsOn: '2025-06-01', yearCount: 1 }, now)
  const sector = await db().sector.create({ data: { name: 'Nord' }, select: { id: true } })
  world = { sectors: [sector.id], organisations: [await anOrganisation([])], practiceId: (await aWelcomingGp()).practiceId, from: new Date('2025-06-02T09:00:00Z'), until: now }
  await wanderingReferrals('trimestres', 150, world)
  await db().member.createMany({ data: Array.from({ length: 13 }, (_, index) => ({ id: randomUUID(), state: 'member' as const, stateAt: now, lastName: `Membre${index}`, firstName: 'Zoé', professionCode: index < 12 ? '60' : '50', email: `membre-${index}@exemple.invalid`, receivedAt: now, joinedOn: new Date('2025-01-01') })) })
  both = await Promise.all([publishQuarters(coordinatorActor(), now), publishQuarters(coordinatorActor(), now)])
})

test('quarters that are over are told once, at night or at once from two sides, by whoever answers for figures', async () => {
  expect(await publishQuarters(treasurer, now)).toMatchObject({ ok: false, code: 'not-found' })
  expect(both.map((one) => (one.ok ? one.value.count : -1)).toSorted()).toEqual([0, 3])
  expect((await publicQuarters()).map(({ fromOn, untilOn }) => `${fromOn} ${untilOn}`).slice(-3)).toEqual(['2025-12-01 2026-02-28', '2025-09-01 2025-11-30', '2025-06-01 2025-08-31'])
})

test('what was told stays to the number, whatever comes to be known afterwards; nothing small is kept with it', async () => {
  const told = await publicQuarters()
  expect(told.some(({ tables }) => (tables.requests.total ?? 0) >= 5 && tables.requests.lines.length > 1)).toBe(true)
  await wanderingReferrals('tardifs', 40, world)
  expect(await publishQuarters(coordinatorActor(), now)).toMatchObject({ ok: true, value: { count: 0 } })
  expect(await publicQuarters()).toEqual(told)
  const counts = told.flatMap(({ tables }) => [tables.requests, tables.outcomes, tables.participants].flatMap(({ lines, total }) => [total, ...lines.map(({ count }) => count)]))
  expect(counts.filter((one) => one !== null && one > 0 && one < 5)).toEqual([])
  // Twelve nurses and one midwife: ten or so, and nobody else.
  expect(told[0]?.tables.members).toEqual({ lines: [{ key: '60', label: 'Infirmier', count: 10 }], total: 10 })
})

test('the database itself keeps a day from being told twice, and what was told from being changed', async () => {
  for (const sql of [`UPDATE public_quarter SET tables = '{}'`, 'DELETE FROM public_quarter']) await expect(database.app(sql)).rejects.toMatchObject({ code: '42501' })
  const add = (from: string, until: string) => database.app(`INSERT INTO public_quarter (id, from_on, until_on, published_at, tables) VALUES (gen_random_uuid(), '${from}', '${until}', now(), '{}')`)
  await expect(add('2026-02-28', '2026-05-27')).rejects.toMatchObject({ code: '23P01' })
  // Control: it is the shared day that is refused.
  await expect(add('2027-03-01', '2027-05-27')).resolves.toEqual([])
  await database.owner("DELETE FROM public_quarter WHERE from_on = '2027-03-01'")
})
