import { AskedPractice } from '#components/referrals/asked-practice'
import { PressForm } from '#components/ui/press-form'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import type { NeedFile } from '#lib/referrals/queries'

type Clock = { today: Day; timeZone: string }
type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** Who was asked and what they said; an answer given by phone is written here. */
export function AskedPractices({ action, drop, need, clock }: { action: Action; drop: Action; need: Pick<NeedFile, 'id' | 'proposals' | 'plan'>; clock: Clock }) {
  const { proposals, plan } = need
  if (proposals.length + plan.length === 0) return null
  return (
    <section aria-labelledby="demandes" className="stack">
      <h2 id="demandes">Cabinets interrogés</h2>
      <ul className="practice-list">{proposals.map((one) => <li key={one.id}><AskedPractice action={action} proposal={one} clock={clock} /></li>)}</ul>
      {plan.length === 0 ? null : (
        <>
          <h3>Prévu ensuite, si personne ne dit oui</h3>
          <ol className="practice-list">
            {plan.map((round) => (
              <li key={round.id} className="flex flex-wrap items-center justify-between gap-3">
                <span>{round.doctors.join(', ')}</span>
                <PressForm action={drop} values={{ needId: need.id, roundId: round.id }} label="Retirer" about={round.doctors.join(', ')} look={{ variant: 'quiet' }} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
