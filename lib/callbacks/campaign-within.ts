import type { Tx } from '#lib/platform/db/client'
import { findOpenCampaign } from './repository.ts'

/** The campaign that a word of a letter stands for; null for no word, an unknown one, and a campaign that has ended. */
export async function campaignWithin(tx: Tx, slug: string): Promise<string | null> {
  return slug === '' ? null : findOpenCampaign(tx, slug)
}
