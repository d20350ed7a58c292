import { fromDay } from '#lib/platform/db/days'
import { weekday } from '#lib/platform/day'
import type { History } from './build-histories.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { fractionOf } from './fractions.ts'

const days = 90
/** How often an entry is shown on an ordinary day, by who may read it. */
const shownTo = { public: 24, partners: 7, members: 3, coordination: 1 } as const

/** How often each welcoming entry was shown and opened over the last three months. */
export function buildExposures(rows: ExampleRows, histories: readonly History[], clock: ExampleClock): void {
  for (let ago = days; ago >= 1; ago -= 1) {
    const day = clock.dayAgo(ago)
    // A GP of a health centre may also have said something alone: one entry, shown once.
    const counted = new Set<string>()
    const crowd = weekday(day) > 5 ? 0.4 : 1
    for (const history of histories) {
      const said = history.facts.filter((one) => one.on < day && one.fact.kind === 'said').at(-1)?.fact
      if (said?.kind !== 'said' || said.answer.state === 'closed') continue
      for (const practiceId of history.practiceIds) {
        const shown = Math.round(shownTo[said.answer.audience ?? 'coordination'] * crowd * (0.4 + 1.2 * fractionOf(`${practiceId}:${ago}`)))
        if (shown === 0 || counted.has(practiceId)) continue
        counted.add(practiceId)
        rows.exposures.push({ practiceId, day: fromDay(day), shown, opened: Math.round(shown * 0.2 * fractionOf(`${practiceId}:${ago}:opened`)) })
      }
    }
  }
}
