import { yearAt } from '#lib/contract/contract-year'
import { publicContract } from '#lib/contract/public-queries'
import type { Day } from '#lib/platform/day'

/** The asked period, both days within; what is left open is the contract year's, or the civil year's outside of any. */
export async function publicCountedPeriod(asked: { from: Day; until: Day }, today: Day): Promise<{ from: Day; until: Day }> {
  const place = yearAt((await publicContract())?.years ?? [], today)
  const usual = place?.state === 'in' ? { from: place.year.fromOn, until: place.year.untilOn } : { from: `${today.slice(0, 4)}-01-01`, until: `${today.slice(0, 4)}-12-31` }
  return { from: asked.from === '' ? usual.from : asked.from, until: asked.until === '' ? usual.until : asked.until }
}
