import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { placesAgainOn, statementInForce } from './availability.ts'
import type { StatementFact } from './facts.ts'
import { factsFromRow } from './facts-from-row.ts'
import type { PlacesOwner } from './places-repository.ts'
import { listNeighbourPracticeIds, listPractitionerPracticeIds, listSitePracticeIds, lockPractices } from './repository.ts'
import { speakForPractice, type Speaking, type SpeakRefusal } from './speak-for-practice.ts'

export type OpenLedger = Omit<Speaking, 'practice' | 'settings'> & {
  statement: StatementFact
  owner: PlacesOwner
  /** Every practice whose places are the same: their entries change together. */
  sharingIds: readonly string[]
  againOn: Day | null
}

/** The ledger from which this practice's places are taken today, with all practices that share it locked. */
export async function openLedger(tx: Tx, actor: Actor, practiceId: string, now: Date): Promise<Result<OpenLedger, SpeakRefusal | 'no-places-declared'>> {
  // The places may be the site's: everyone there is locked before anything is read, so that takers queue and do not cross.
  await lockPractices(tx, await listNeighbourPracticeIds(tx, practiceId))
  const speaking = await speakForPractice(tx, actor, practiceId, now)
  if (!speaking.ok) return speaking
  const { practice, today, timeZone, by } = speaking.value
  const statement = statementInForce(factsFromRow(practice, timeZone).statements, today)
  if (!statement?.places) return refuse('no-places-declared')
  const isOfSite = practice.statements.some((row) => row.id === statement.id && row.site_id !== null)
  const owner = isOfSite ? { siteId: practice.site_id } : { practitionerId: practice.practitioner_id }
  const sharingIds = isOfSite ? await listSitePracticeIds(tx, practice.site_id) : await listPractitionerPracticeIds(tx, practice.practitioner_id)
  return ok({ today, timeZone, by, statement, owner, sharingIds, againOn: placesAgainOn(statement, today) })
}
