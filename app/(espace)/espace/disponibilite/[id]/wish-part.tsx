import { PressForm } from '#components/ui/press-form'
import { type Day, dayAt } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { sinceWhen } from '#lib/platform/format/french-date'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type WishPartProps = { practiceId: string; wish: { id: string; askedAt: Date } | null; clock: { today: Day; timeZone: string }; ask: Action; withdraw: Action }

/** "Proposez-moi quelqu'un": the coordination looks for somebody among those who wait. */
export function WishPart({ practiceId, wish, clock: { today, timeZone }, ask, withdraw }: WishPartProps) {
  if (wish === null) return <PressForm action={ask} values={{ practiceId }} label="Proposez-moi quelqu’un qui attend" look={{ variant: 'secondary', size: 'regular', width: 'full' }} />
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span>Vous avez demandé quelqu’un {sinceWhen(dayAt(wish.askedAt, timeZone), today)}&nbsp;: la coordination cherche, et vous écrira.</span>
      <PressForm action={withdraw} values={{ id: wish.id }} label="Ne cherchez plus" look={{ variant: 'quiet', size: 'small' }} />
    </div>
  )
}
