import { ButtonLink } from '#components/ui/button'
import { RecordForm } from '#components/ui/record-form'
import type { FormState } from '#lib/platform/form-state'
import type { ProposalState } from '#lib/referrals/proposal-states'

type ProposalAnsweredProps = {
  doctor: string
  state: ProposalState
  /** Noted by somebody else, after a call. */
  isByPhone: boolean
  phone: { number: string; display: string; hours: string } | null
  /** How to take it back, while that is possible. */
  undo: { action: (previous: FormState, form: FormData) => Promise<FormState>; token: string } | null
}

const words: Partial<Record<ProposalState, { title: string; text: string }>> = {
  favourable: { title: 'Merci, c’est noté : oui', text: 'La personne est prévenue, et appelle pour un rendez-vous. Une place est notée comme prise.' },
  in_part: { title: 'Merci, c’est noté : oui, en partie', text: 'Le foyer décide s’il accepte d’être suivi par deux cabinets. Vous serez prévenu dans tous les cas ; une place est gardée d’ici là.' },
  not_possible: { title: 'Merci, c’est noté : pas cette fois', text: 'La recherche continue ailleurs dès maintenant.' },
}

/** What became of the question, told to whoever comes back to its page. */
export function ProposalAnswered({ doctor, state, isByPhone, phone, undo }: ProposalAnsweredProps) {
  const { title, text } = words[state] ?? { title: 'Merci, cette demande n’attend plus de réponse', text: 'La recherche a avancé autrement : il n’y a rien à faire.' }
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p className="text-ink-soft">Cabinet du {doctor}{isByPhone ? ', réponse donnée par téléphone' : ''}.</p>
      {undo === null ? (state === 'favourable' ? <p className="max-w-prose">Pour revenir sur ce oui, appelez-nous.</p> : null) : (
        <section aria-labelledby="erreur" className="stack">
          <h2 id="erreur">{isByPhone ? <>Ce n’est pas exact&nbsp;?</> : <>C’était une erreur&nbsp;?</>}</h2>
          <p>Pendant sept jours, et tant que la recherche n’est pas allée plus loin, vous pouvez annuler cette réponse.</p>
          <RecordForm name="annuler" action={undo.action} submit="Annuler cette réponse" look={{ variant: 'secondary', size: 'large', width: 'full' }} items={[{ item: 'hidden', name: 'token', value: undo.token }]} />
        </section>
      )}
      <ButtonLink href="/connexion?retour=/espace/adressages" size="large" width="full">Ouvrir mon espace</ButtonLink>
      {phone === null ? null : <ButtonLink href={`tel:${phone.number}`} variant="secondary" size="large" width="full">Appeler le {phone.display}</ButtonLink>}
    </div>
  )
}
