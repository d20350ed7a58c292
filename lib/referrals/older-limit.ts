import { addDays, addMonths, type Day } from '#lib/platform/day'
import { draftDays } from '#lib/platform/privacy/retention'

/** Days before its erasure from which on the coordination is told of a request that nobody informed the person about; and told again. */
export const olderWarnedDays = 14
export const olderLastWarnedDays = 3

/** Before which days whoever is erased on this one was taken over, or had been called three times in vain. */
export function olderLimits(on: Day, olderMonths: number): { takenBefore: Day; silentBefore: Day } {
  return { takenBefore: addMonths(on, -olderMonths), silentBefore: addDays(on, -draftDays) }
}

/** The day on which a request of an older list goes by itself, unless the person is informed by then. */
export function olderErasedOn({ takenOn, silentOn }: { takenOn: Day; silentOn: Day | null }, olderMonths: number): Day {
  const isDue = (on: Day) => {
    const { takenBefore, silentBefore } = olderLimits(on, olderMonths)
    return takenOn < takenBefore || (silentOn !== null && silentOn < silentBefore)
  }
  // A month's end has no same day in a shorter month: the rule of the night is asked, day by day from the earliest that it can be.
  const silentEnd = silentOn === null ? null : addDays(silentOn, draftDays)
  const takenEnd = addMonths(takenOn, olderMonths)
  let day = silentEnd !== null && silentEnd < takenEnd ? silentEnd : takenEnd
  while (!isDue(day)) day = addDays(day, 1)
  return day
}
