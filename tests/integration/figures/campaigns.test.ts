import { beforeAll, expect, test } from 'vitest'
import { createCampaign } from '#lib/callbacks/create-campaign'
import { listCampaignCounts } from '#lib/figures/campaign-queries'
import { commandActor } from '#lib/platform/auth/actor'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { aWelcomingGp, searcherActor } from '#tests/factories/referrals'
import { anOrganisation } from '#tests/factories/register'
import { wanderingReferrals, type WanderedReferral } from '#tests/factories/wandering-referrals'
import { bruteForce } from '#tests/integration/figures/brute-force'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const searcher = searcherActor()
const from = new Date('2025-03-20T09:00:00Z')
const until = new Date('2027-02-10T09:00:00Z')
const always = { fromOn: '2000-01-01', untilOn: '2099-12-31' }
let world: { sectors: string[]; organisations: string[]; practiceId: string; from: Date; until: Date }
let campaigns: string[]

beforeAll(async () => {
  world = { sectors: [], organisations: [await anOrganisation([])], practiceId: (await aWelcomingGp()).practiceId, from, until }
  campaigns = await Promise.all(['cpam', 'depart'].map(async (slug) => {
    const made = await createCampaign(searcher, { name: slug, slug }, from)
    if (!made.ok) throw new Error(made.code)
    return made.value.id
  }))
})

/** Who came by which: one adressage in three by the first, one in three by the second, the others by none. */
const cameBy = (rank: number) => campaigns[rank % 3] ?? null

function byHand(all: readonly WanderedReferral[], asOf: string) {
  return Object.fromEntries(campaigns.map((id) => {
    const own = all.filter((_, rank) => cameBy(rank) === id)
    const { total } = bruteForce(own, always, asOf)
    return [id, { asked: own.length, referrals: own.length, people: total['received'] ?? 0, accepted: total['accepted'] ?? 0, declared: total['declared'] ?? 0 }]
  }))
}

test('each campaign counts who came by it as a count by hand does, before, during and after erasure', { timeout: 600_000 }, async () => {
  const all = await wanderingReferrals('campagnes', 180, world)
  for (const [rank, { id }] of all.entries()) await database.owner(`UPDATE referral SET campaign_id = $1, channel = 'public_form', submitted_by_id = NULL, organisation_id = NULL, caller = NULL WHERE id = $2`, [cameBy(rank), id])
  const expected = byHand(all, '2027-02-10')
  expect(Object.values(expected).every((one) => one.people > 20 && one.accepted > 0 && one.declared > 0 && one.declared < one.people), 'the histories say something').toBe(true)
  expect(await listCampaignCounts(searcher, until)).toEqual(expected)
  await forgetReferrals(commandActor, null, new Date('2027-02-11T03:50:00Z'))
  expect(await listCampaignCounts(searcher, until), 'some of it erased').toEqual(expected)
  await forgetReferrals(commandActor, null, new Date('2028-06-01T09:00:00Z'))
  expect(await listCampaignCounts(searcher, until), 'all that had ended being erased').toEqual(expected)
  const [left] = await database.owner<{ count: number }>('SELECT count(*)::int AS count FROM referral WHERE campaign_id IS NOT NULL')
  expect(left?.count).toBeLessThan(all.length / 3)
  // Control: without what the campaigns kept of the erased ones, the count would be another.
  await database.owner('UPDATE callback_campaign SET erased_people = 0, erased_declared = 0')
  expect(await listCampaignCounts(searcher, until)).not.toEqual(expected)
})
