import { AskedPractice } from '#components/referrals/asked-practice'
import { PressForm } from '#components/ui/press-form'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { isUndoable } from '#lib/referrals/is-undoable'
import type { NeedFile } from '#lib/referrals/queries'

type Clock = { today: Day; timeZone: string; now: Date }
type Action = (previous: FormState, form: FormData) => Promise<FormState>
type AskedPracticesProps = { action: Action; drop: Action; undo: Action; need: Pick<NeedFile, 'id' | 'state' | 'proposals' | 'plan' | 'ages' | 'kind'>; clock: Clock }

/** Who was asked and what they said; an answer given by phone is written here. */
export function AskedPractices({ action, drop, undo, need, clock }: AskedPracticesProps) {
  const { proposals, plan } = need
  if (proposals.length + plan.length === 0) return null
  return (
    <section aria-labelledby="demandes" className="stack">
      <h2 id="demandes">{need.kind === 'find_gp' ? 'Cabinets interrogés' : 'Déjà interrogés'}</h2>
      <ul className="practice-list">
        {proposals.map((one) => (
          <li key={one.id} className="grid gap-2">
            <AskedPractice action={action} proposal={one} ages={need.kind === 'find_gp' ? need.ages : []} clock={clock} />
            {isUndoable(one, need.state, clock.now) ? <div data-print="hide"><PressForm action={undo} values={{ proposalId: one.id }} label="Annuler cette réponse" about={one.doctor} look={{ variant: 'quiet' }} /></div> : null}
          </li>
        ))}
      </ul>
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
