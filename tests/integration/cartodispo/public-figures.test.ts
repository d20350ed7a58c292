import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { freezePublicFigures } from '#lib/cartodispo/freeze-public-figures'
import { publicFigures } from '#lib/cartodispo/public-figures-queries'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aCommune, aListedGp, readers, registerNow, says } from '#tests/factories/a-register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
const sectors = [{ id: randomUUID(), name: 'Nord' }, { id: randomUUID(), name: 'Sud' }, { id: randomUUID(), name: 'Petit' }]
let hidden = ''

beforeAll(async () => {
  await db().sector.createMany({ data: sectors.map((one, position) => ({ ...one, position })) })
  for (const [index, { id }] of sectors.entries()) await aCommune(`5900${index}`, `Commune ${index}`, { lat: 50 + index / 10, lon: 3, sectorId: id })
  for (const [commune, count] of [['59000', 8], ['59001', 6], ['59002', 3]] as const) {
    for (let index = 0; index < count; index += 1) {
      const gp = await aListedGp({ lastName: `Gp${commune}${index}`, communeCode: commune, content: { audience: 'coordination', state: index % 4 === 3 ? 'closed' : 'open' } })
      if (commune === '59002') hidden = gp.practiceId
    }
  }
})

beforeEach(() => db().publicFigure.deleteMany({}))

test('the month is frozen once, large groups only, and no small one can be found by difference', async () => {
  expect(await freezePublicFigures(readers.admin, registerNow)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await freezePublicFigures(commandActor, registerNow)).toMatchObject({ ok: true, value: { monthOn: '2026-11-01' } })
  const figures = await publicFigures()
  // "Petit" (3 GPs) is withheld; so is "Sud" (6), or the total would give Petit away.
  expect(figures).toEqual({ monthOn: '2026-11-01', territory: { gps: 17, open: 14 }, sectors: [{ name: 'Nord', gps: 8, open: 6 }] })
  expect(await freezePublicFigures(commandActor, registerNow)).toMatchObject({ ok: false, code: 'already-frozen' })

  await says(hidden, { audience: 'coordination', state: 'closed' }, new Date('2026-11-21T12:00:00Z'))
  expect(await freezePublicFigures(commandActor, new Date('2026-11-30T12:00:00Z'))).toMatchObject({ ok: false })
  expect(await publicFigures()).toEqual(figures)
  await says(hidden, { audience: 'coordination', state: 'open' }, new Date('2026-11-30T13:00:00Z'))
})

test('two freezings at once make one', async () => {
  const inDecember = new Date('2026-12-05T10:00:00Z')
  const results = await Promise.all([freezePublicFigures(commandActor, inDecember), freezePublicFigures(commandActor, inDecember)])
  expect(results.map((one) => one.ok).sort()).toEqual([false, true])
})
