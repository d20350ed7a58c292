import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button'
import type { LaunchCounts } from '#lib/cartodispo/launch-queries'

/** The three ways to reach everybody, each with what is done and what is left. */
export function LaunchSteps({ total, mail }: { total: LaunchCounts; mail: ReactNode }) {
  return (
    <ol className="launch-steps">
      <li>
        <h2>1. La lettre</h2>
        <p>Une page par lieu d’exercice&nbsp;: ce qu’est le registre, qui le lit, comment répondre, comment s’opposer.</p>
        <p className="tabular"><strong>{total.letters}</strong> sur {total.contacts} imprimées</p>
        <ButtonLink href="/gestion/lancement/lettres" variant="secondary" size="small">Voir et imprimer</ButtonLink>
      </li>
      <li>
        <h2>2. Le courriel</h2>
        <p>Un message par boîte, avec le bouton pour répondre. C’est la question du mois : personne n’en reçoit deux.</p>
        <p className="tabular"><strong>{total.mailed}</strong> sur {total.contacts} joints par courriel</p>
        {mail}
      </li>
      <li>
        <h2>3. Le téléphone</h2>
        <p>Ceux qui n’ont pas de courriel, ou qui se taisent, arrivent sur la feuille d’appels.</p>
        <p className="tabular"><strong>{total.answered}</strong> sur {total.contacts} ont répondu</p>
        <ButtonLink href="/gestion" variant="secondary" size="small">Qui appeler</ButtonLink>
      </li>
    </ol>
  )
}
