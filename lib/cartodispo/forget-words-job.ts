import { commandActor } from '#lib/platform/auth/actor'
import { availabilityChanged } from '#lib/platform/cache'
import { forgetPastWords } from './forget-past-words.ts'

/** Every night: what was written about practices that are no longer here. */
export async function forgetWordsOfThePast(now: Date): Promise<void> {
  const forgotten = await forgetPastWords(commandActor, null, now)
  if (forgotten.ok && forgotten.value.practices > 0) await availabilityChanged()
}
