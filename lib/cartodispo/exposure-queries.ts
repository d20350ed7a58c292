import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { addDays, type Day } from '#lib/platform/day'
import { isUuid } from '#lib/platform/uuid'
import { flushExposure } from './exposure-index.ts'
import { sumExposure } from './exposure-repository.ts'
import { canManagePractice } from './policy.ts'

export type OwnExposure = { shown: number; opened: number; sinceOn: Day }

const reportedDays = 30

/** How often one's own entry was shown and opened over the last thirty days; null when it is not one's own. */
export async function getOwnExposure(actor: Actor, practiceId: string, today: Day): Promise<OwnExposure | null> {
  if (!isUuid(practiceId) || !canManagePractice(actor, { practiceId })) return null
  await flushExposure()
  const sinceOn = addDays(today, 1 - reportedDays)
  return { ...(await sumExposure(db(), practiceId, sinceOn)), sinceOn }
}
