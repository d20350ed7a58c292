import { beforeAll, beforeEach, expect, test } from 'vitest'
import { countOpened, countShown, flushExposure } from '#lib/cartodispo/exposure-index'
import { getOwnExposure } from '#lib/cartodispo/exposure-queries'
import { db } from '#lib/platform/db/client'
import { aCommune, aListedGp, type ListedGp, readers } from '#tests/factories/a-register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
const today = '2026-11-21'
let gp: ListedGp

beforeAll(async () => {
  await aCommune('59449', 'Orchies', { lat: 50.47, lon: 3.24 })
  gp = await aListedGp({ lastName: 'Vu', communeCode: '59449' })
})
beforeEach(() => db().exposure.deleteMany({}))

test('what was shown and opened is added up, and read by those who answer for the entry', async () => {
  const owner = { ...readers.member, ownPracticeIds: new Set([gp.practiceId]) }
  countShown([gp.practiceId, gp.practiceId], '2026-10-01')
  countShown([gp.practiceId], '2026-11-20')
  await flushExposure()
  countShown([gp.practiceId, gp.practiceId], today)
  countOpened(gp.practiceId, today)
  expect(await getOwnExposure(owner, gp.practiceId, today)).toEqual({ shown: 3, opened: 1, sinceOn: '2026-10-23' })
  expect(await getOwnExposure(readers.coordination, gp.practiceId, today)).toMatchObject({ shown: 3 })
  expect(await getOwnExposure(readers.member, gp.practiceId, today)).toBeNull()
  expect(await getOwnExposure(readers.partner, gp.practiceId, today)).toBeNull()
})

test('an entry that is gone does not lose the counts of the others', async () => {
  countShown(['7d2b7c1a-0000-4000-8000-000000000000', gp.practiceId], '2026-11-19')
  await flushExposure()
  expect(await db().exposure.count({ where: { day: new Date('2026-11-19') } })).toBe(1)
})

test('two processes that write at once both count', async () => {
  for (let round = 0; round < 20; round += 1) {
    countShown([gp.practiceId], '2026-11-18')
    const first = flushExposure()
    countShown([gp.practiceId], '2026-11-18')
    await Promise.all([first, flushExposure()])
  }
  const row = await db().exposure.findFirst({ where: { day: new Date('2026-11-18') } })
  expect(row?.shown).toBe(40)
})
