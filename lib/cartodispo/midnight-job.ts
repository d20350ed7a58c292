import { commandActor } from '#lib/platform/auth/actor'
import { availabilityChanged, figuresChanged } from '#lib/platform/cache'
import { freezePublicFigures } from './freeze-public-figures.ts'
import { takeSnapshot } from './take-snapshot.ts'

/**
 * Just after midnight: what time alone changed, the order of the day's lists, and, the first time in a month, its public
 * figures. Each step recognises what is done already.
 */
export async function beginDay(now: Date): Promise<void> {
  await takeSnapshot(now)
  await availabilityChanged()
  const frozen = await freezePublicFigures(commandActor, now)
  if (frozen.ok) await figuresChanged()
}
