import { type Day, dayAt } from '#lib/platform/day'
import type { ListedContent } from './listed-fields.ts'

/** Offers that still stand on this day, the ones that end first before the others; one without an end stays. */
export function offersInForce(offers: readonly ListedContent<'offer'>[], today: Day): ListedContent<'offer'>[] {
  const end = (one: ListedContent<'offer'>) => one.values.untilOn ?? '9999-12-31'
  return offers.filter((one) => end(one) >= today).sort((a, b) => (end(a) < end(b) ? -1 : 1))
}

/** Campaigns by where they stand on this day: running, to come (the nearest first), over (the latest first). */
export function campaignsInTime(campaigns: readonly ListedContent<'campaign'>[], today: Day): Record<'running' | 'toCome' | 'over', ListedContent<'campaign'>[]> {
  const start = (one: ListedContent<'campaign'>) => one.values.fromOn ?? ''
  const byStart = [...campaigns].sort((a, b) => (start(a) < start(b) ? -1 : 1))
  const isOver = (one: ListedContent<'campaign'>) => one.values.untilOn !== null && one.values.untilOn < today
  return {
    running: byStart.filter((one) => start(one) <= today && !isOver(one)).reverse(),
    toCome: byStart.filter((one) => start(one) > today && !isOver(one)),
    over: byStart.filter(isOver).reverse(),
  }
}

/** Terms of office: those that run, in their order, and those that have ended, the latest first. */
export function officersInTime(officers: readonly ListedContent<'officer'>[], today: Day): Record<'present' | 'past', ListedContent<'officer'>[]> {
  const end = (one: ListedContent<'officer'>) => one.values.untilOn ?? '9999-12-31'
  return {
    present: officers.filter((one) => end(one) >= today && (one.values.fromOn ?? '') <= today),
    past: officers.filter((one) => end(one) < today).sort((a, b) => (end(a) < end(b) ? 1 : -1)),
  }
}

/** The calendar day on which a content was first published, in the instance's zone. */
export function publishedOn(content: { publishedAt: string }, timeZone: string): Day {
  return dayAt(new Date(content.publishedAt), timeZone)
}
