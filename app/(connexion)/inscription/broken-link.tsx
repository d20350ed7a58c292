import { ButtonLink } from '#components/ui/button'

/** A link that opens no registration: what may have happened, and two other ways. */
export function BrokenLink({ phone }: { phone: { number: string; display: string; hours: string } | null }) {
  return (
    <div className="stack">
      <h1>Ce lien n’ouvre aucune inscription</h1>
      <p className="lead">L’adresse a peut-être été coupée dans le message, ou l’événement est passé depuis longtemps. Rien n’a été changé.</p>
      <ButtonLink href="/agenda" size="large" width="full">Voir l’agenda</ButtonLink>
      {phone === null ? null : <ButtonLink href={`tel:${phone.number}`} variant="secondary" size="large" width="full">Appeler le {phone.display}</ButtonLink>}
    </div>
  )
}
