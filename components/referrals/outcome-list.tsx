import type { Day } from '#lib/platform/day'
import { dayAt } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { frenchDay } from '#lib/platform/format/french-date'
import { Badge } from '#components/ui/badge'
import { stateLabel } from '#lib/referrals/kind-words'
import { ageBandLabels, needStateTones } from '#lib/referrals/labels'
import { outcomeActions } from '#lib/referrals/outcome-asking'
import type { AwaitedOutcome } from '#lib/referrals/outcome-queries'
import { NeedGestures } from './need-gestures.tsx'

type OutcomeListProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  outcomes: readonly AwaitedOutcome[]
  clock: { today: Day; timeZone: string }
  /** The mail's link, for whoever has no account. */
  values?: Record<string, string>
}

/** Those of whom one does not know how it ended, on one page, each with what may be told. */
export function OutcomeList({ action, outcomes, clock, values }: OutcomeListProps) {
  return (
    <ul className="practice-list">
      {outcomes.map((one) => (
        <li key={one.id} className="grid gap-3">
          <h2 className="flex flex-wrap items-center gap-3"><span className="tabular whitespace-nowrap">{one.code}</span><Badge tone={needStateTones[one.state]}>{stateLabel(one.kind, one.state)}</Badge></h2>
          <p className="text-ink-soft">{one.ages.map((age) => ageBandLabels[age]).join(', ')}. {one.doctor}. Dernières nouvelles le {frenchDay(dayAt(one.changedAt, clock.timeZone), clock.today)}.</p>
          <NeedGestures action={action} need={one} only={outcomeActions} {...(values ? { values } : {})} />
        </li>
      ))}
    </ul>
  )
}
