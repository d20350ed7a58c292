import { PressForm } from '#components/ui/press-form'
import type { FormState } from '#lib/platform/form-state'
import type { NeedFile } from '#lib/referrals/queries'

type WaitingCheckProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  need: Pick<NeedFile, 'id' | 'version' | 'code' | 'silentChecks'>
}

/** Somebody who waits for a place is asked now and then whether they still do; time alone takes nobody off the list. */
export function WaitingCheck({ action, need }: WaitingCheckProps) {
  const values = { needId: need.id, version: String(need.version) }
  return (
    <div className="stack" data-print="hide">
      {need.silentChecks === 0 ? null : <p>{need.silentChecks === 1 ? 'Un appel est resté sans réponse.' : `${need.silentChecks} appels sont restés sans réponse.`}{need.silentChecks >= 3 ? ' C’est à vous de décider : chercher encore, ou arrêter. Sans nouvelles, la demande est effacée à la fin du délai de conservation, comme un adressage terminé.' : ''}</p>}
      <div className="flex flex-wrap gap-3">
        <PressForm action={action} values={{ ...values, outcome: 'still_waits' }} label="Attend toujours" about={need.code} look={{ variant: 'primary', size: 'regular' }} />
        <PressForm action={action} values={{ ...values, outcome: 'no_answer' }} label="N’a pas répondu" about={need.code} look={{ size: 'regular' }} />
      </div>
    </div>
  )
}
