import { PressForm } from '#components/ui/press-form'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'

type RenewalChoiceProps = { convention: { id: string; title: string; endsOn: Day }; decide: (previous: FormState, form: FormData) => Promise<FormState> }

/** The two answers about a convention that comes to its end. */
export function RenewalChoice({ convention: { id, title, endsOn }, decide }: RenewalChoiceProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <PressForm action={decide} values={{ id, endsOn, decision: 'renewed' }} label="Renouveler" about={title} look={{ variant: 'primary' }} />
      <PressForm action={decide} values={{ id, endsOn, decision: 'not_renewed' }} label="Ne pas renouveler" about={title} />
    </div>
  )
}
