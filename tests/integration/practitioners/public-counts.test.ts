import { expect, test } from 'vitest'
import { publicProfessionCounts } from '#lib/practitioners/public-queries'
import { aCommune, aListedGp } from '#tests/factories/a-register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const today = '2026-11-23'
const nurses = async () => (await publicProfessionCounts(today)).find((one) => one.professionCode === '60')?.count

/** A nurse of the commune. */
async function aNurse(communeCode: string): Promise<{ practiceId: string; practitionerId: string }> {
  const made = await aListedGp({ lastName: 'Petit', communeCode, content: null })
  await database.owner('UPDATE practitioner SET profession_code = \'60\', is_gp = false WHERE id = $1', [made.practitionerId])
  return made
}

test('a profession is counted from five on, in the territory, while they work there', async () => {
  await aCommune('59449', 'Orchies', { lat: 50.47, lon: 3.24 })
  await aCommune('59158', 'Coutiches', { lat: 50.45, lon: 3.2, membership: 'bordering' })
  const four = await Promise.all(Array.from({ length: 4 }, () => aNurse('59449')))
  await aNurse('59158')
  const gone = await aNurse('59449')
  await database.owner('UPDATE practice SET ends_on = $2 WHERE id = $1', [gone.practiceId, '2026-11-22'])
  expect(await nurses(), 'four, a neighbour, and one who left').toBeUndefined()
  await aNurse('59449')
  expect(await nurses()).toBe(5)
  await database.owner('UPDATE practitioner SET removed_at = now(), removal_reason = \'objection\' WHERE id = $1', [four[0]?.practitionerId])
  expect(await nurses(), 'one objected').toBeUndefined()
})
