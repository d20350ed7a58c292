import type { Tx } from '#lib/platform/db/client'
import { addErasedToCampaign, type Scope } from './counted-repository.ts'
import { loadCampaignCounts } from './load-campaign-counts.ts'

/** Before adressages are erased: their campaigns keep how many they were and what became of their people, and nothing of whom. */
export async function keepCampaignCounts(tx: Tx, scope: Scope, { now, timeZone }: { now: Date; timeZone: string }): Promise<void> {
  for (const [id, counts] of await loadCampaignCounts(tx, scope, { now, timeZone })) await addErasedToCampaign(tx, id, counts)
}
