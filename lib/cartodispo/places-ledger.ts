import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { statementInForce } from './availability.ts'
import type { StatementFact } from './facts.ts'
import { factsFromRow } from './facts-from-row.ts'
import type { PlacesOwner } from './places-repository.ts'
import { listPractitionerPracticeIds, listSitePracticeIds, type LockedPractice } from './repository.ts'

export type PlacesLedger = {
  statement: StatementFact
  owner: PlacesOwner
  /** Every practice whose places are the same: their entries change together. */
  sharingIds: readonly string[]
}

/** Whose places a practice's are today, the person's or the site's; null when none were declared. Of a practice already locked with its neighbours. */
export async function placesLedger(tx: Tx, practice: LockedPractice, { today, timeZone }: { today: Day; timeZone: string }): Promise<PlacesLedger | null> {
  const statement = statementInForce(factsFromRow(practice, timeZone).statements, today)
  if (!statement?.places) return null
  const isOfSite = practice.statements.some((row) => row.id === statement.id && row.site_id !== null)
  const owner = isOfSite ? { siteId: practice.site_id } : { practitionerId: practice.practitioner_id }
  const sharingIds = isOfSite ? await listSitePracticeIds(tx, practice.site_id) : await listPractitionerPracticeIds(tx, practice.practitioner_id)
  return { statement, owner, sharingIds }
}
