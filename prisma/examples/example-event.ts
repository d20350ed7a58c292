import type { EventAudience } from '#lib/events/event-choices'
import type { QuestionContent } from '#lib/events/questions'
import type { Day } from '#lib/platform/day'

/** The dates of an event of an example, by the address of its page. */
export type ExampleEvent = {
  slug: string
  audience: EventAudience
  /** What whoever registers is asked. */
  questions?: readonly QuestionContent[]
  dates: readonly {
    halfDays: readonly { day: Day; from: string; until: string }[]
    capacity: number | null
    /** How many have a seat, and how many wait. */
    registered: number
    waiting: number
    profession: 'professional' | null
    /** What those who were there thought of it. */
    evaluations?: readonly { satisfaction: number; useful: string; improve: string }[]
    /** Seats kept for a profession, until a day. */
    kept?: { professionCode: string; seats: number; until: Day }
  }[]
}
