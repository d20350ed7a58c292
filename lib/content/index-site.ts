import { indexPeople } from '#lib/members/index-people'
import type { Tx } from '#lib/platform/db/client'
import { recountWords } from '#lib/search/index-document'
import { indexCommunes } from '#lib/territory/index-communes'
import { reindexContents } from './index-content.ts'
import { indexPartners } from './index-partners.ts'
import { indexPlaces } from './index-places.ts'

/** Step: everything that the site's search finds, made anew: after an example was loaded, or when it is in doubt. */
export async function indexSite(tx: Tx, now: Date): Promise<void> {
  await reindexContents(tx)
  await indexSurroundings(tx, now)
  await recountWords(tx)
}

/** Step: the same for what no publication tells of: pages of ours, communes, partners, people whose practice began or ended. */
export async function indexSurroundings(tx: Tx, now: Date): Promise<void> {
  await indexPlaces(tx)
  await indexPartners(tx)
  await indexCommunes(tx)
  await indexPeople(tx, null, now)
}
