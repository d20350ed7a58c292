import { ButtonLink } from '#components/ui/button'
import { Facts } from '#components/ui/facts'

type ForThePersonProps = { needId: string; code: string; secret: string; letter: 'ready' | 'later' }

/** What the sender gives to the person: the code, the figures that open the follow-up, and the sheets to print. */
export function ForThePerson({ needId, code, secret, letter }: ForThePersonProps) {
  return (
    <section aria-labelledby="a-donner" className="stack">
      <h2 id="a-donner">À donner à la personne</h2>
      <p className="max-w-prose">Avec ces deux numéros, elle suit sa demande sur le site, page «&nbsp;Suivre ma demande&nbsp;», sans compte&nbsp;; le code suffit au téléphone et au cabinet.</p>
      <Facts items={[
        { term: 'Code', detail: <strong className="tabular whitespace-nowrap">{code}</strong> },
        { term: 'Numéro secret', detail: <strong className="tabular whitespace-nowrap">{secret.slice(0, 3)}&nbsp;{secret.slice(3)}</strong> },
      ]} />
      <div className="flex flex-wrap gap-3" data-print="hide">
        {letter === 'ready' ? <ButtonLink href={`/espace/adressages/${needId}/courrier`} download>Lettre avec le cabinet (PDF)</ButtonLink> : null}
        <ButtonLink href={`/espace/adressages/${needId}/fiche`} variant="secondary" download>Feuille de suivi (PDF)</ButtonLink>
      </div>
    </section>
  )
}
