import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { placesAgainOn } from './availability.ts'
import { placesLedger, type PlacesLedger } from './places-ledger.ts'
import { listNeighbourPracticeIds, lockPractices } from './repository.ts'
import { speakForPractice, type Speaking, type SpeakRefusal } from './speak-for-practice.ts'

export type OpenLedger = Omit<Speaking, 'practice' | 'settings'> & PlacesLedger & { againOn: Day | null }

/** The ledger from which this practice's places are taken today, with all practices that share it locked. */
export async function openLedger(tx: Tx, actor: Actor, practiceId: string, now: Date): Promise<Result<OpenLedger, SpeakRefusal | 'no-places-declared'>> {
  // The places may be the site's: everyone there is locked before anything is read, so that takers queue and do not cross.
  await lockPractices(tx, await listNeighbourPracticeIds(tx, practiceId))
  const speaking = await speakForPractice(tx, actor, practiceId, now)
  if (!speaking.ok) return speaking
  const { practice, today, timeZone, by } = speaking.value
  const ledger = await placesLedger(tx, practice, { today, timeZone })
  if (!ledger) return refuse('no-places-declared')
  return ok({ today, timeZone, by, ...ledger, againOn: placesAgainOn(ledger.statement, today) })
}
