import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { type Day, dayAt } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { frenchDay } from '#lib/platform/format/french-date'
import { proposalStateLabels } from '#lib/referrals/labels'
import type { UndoableAnswer } from '#lib/referrals/proposal-queries'

type AnsweredListProps = { undo: (previous: FormState, form: FormData) => Promise<FormState>; answers: readonly UndoableAnswer[]; clock: { today: Day; timeZone: string } }

/** What was answered in the last seven days, for whoever pressed the wrong button. */
export function AnsweredList({ undo, answers, clock }: AnsweredListProps) {
  return (
    <Disclosure summary="Vos réponses des sept derniers jours" look="box">
      <ul className="practice-list">
        {answers.map((one) => {
          const answered = `${one.doctor}, ${proposalStateLabels[one.state].toLowerCase()}, le ${frenchDay(dayAt(one.answeredAt, clock.timeZone), clock.today)}`
          return (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-3">
              <p>{answered}</p>
              <PressForm action={undo} values={{ proposalId: one.id }} label="Annuler cette réponse" about={answered} />
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
