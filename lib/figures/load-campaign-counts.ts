import { dayAt } from '#lib/platform/day'
import type { Db } from '#lib/platform/db/client'
import { countPeople } from './count-people.ts'
import { countedPerson } from './counted-person.ts'
import { listCampaignReferrals, listNeedDays, type Scope } from './counted-repository.ts'

/** Of who came by a campaign: requests made on the form itself, adressages, and their people, each once. */
export type CampaignCounts = { asked: number; referrals: number; people: number; accepted: number; declared: number }

const always = { fromOn: '1900-01-01', untilOn: '2999-12-31' }

/** The counts of each campaign, by the definitions of the years' figures, of the adressages in the scope. */
export async function loadCampaignCounts(client: Db, scope: Scope, { now, timeZone }: { now: Date; timeZone: string }): Promise<Map<string, CampaignCounts>> {
  const today = dayAt(now, timeZone)
  const people = Map.groupBy((await listNeedDays(client, scope, { asOf: today, timeZone })).filter((one) => one.kind === 'find_gp'), (one) => one.campaignId)
  const rows = await listCampaignReferrals(client, scope)
  return new Map(rows.map(({ campaignId, referrals, asked }) => {
    const { total } = countPeople((people.get(campaignId) ?? []).map((days) => countedPerson(days, today)), always)
    return [campaignId, { asked, referrals, people: total.received ?? 0, accepted: total.accepted ?? 0, declared: total.declared ?? 0 }]
  }))
}
