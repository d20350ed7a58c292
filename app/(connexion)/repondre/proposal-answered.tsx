import { ButtonLink } from '#components/ui/button'
import type { ProposalState } from '#lib/referrals/proposal-states'

type ProposalAnsweredProps = { doctor: string; state: ProposalState; phone: { number: string; display: string; hours: string } | null }

const words: Partial<Record<ProposalState, { title: string; text: string }>> = {
  favourable: { title: 'Merci, c’est noté : oui', text: 'La personne est prévenue, et appelle pour un rendez-vous. Pour revenir sur ce oui, appelez-nous ou ouvrez votre espace.' },
  not_possible: { title: 'Merci, c’est noté : pas cette fois', text: 'La recherche continue ailleurs dès maintenant. Si c’était une erreur, appelez-nous.' },
}

/** What became of the question, told to whoever comes back to its page. */
export function ProposalAnswered({ doctor, state, phone }: ProposalAnsweredProps) {
  const { title, text } = words[state] ?? { title: 'Merci, cette demande n’attend plus de réponse', text: 'La recherche a avancé autrement : il n’y a rien à faire.' }
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p className="text-ink-soft">Cabinet du {doctor}.</p>
      <ButtonLink href="/connexion?retour=/espace/adressages" size="large" width="full">Ouvrir mon espace</ButtonLink>
      {phone === null ? null : <ButtonLink href={`tel:${phone.number}`} variant="secondary" size="large" width="full">Appeler le {phone.display}</ButtonLink>}
    </div>
  )
}
