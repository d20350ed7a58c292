import type { EventAudience } from '#lib/events/event-choices'
import type { Day } from '#lib/platform/day'

/** The dates of an event of an example, by the address of its page. */
export type ExampleEvent = {
  slug: string
  audience: EventAudience
  dates: readonly {
    halfDays: readonly { day: Day; from: string; until: string }[]
    capacity: number | null
    /** How many have a seat, and how many wait. */
    registered: number
    waiting: number
    profession: 'professional' | null
  }[]
}
