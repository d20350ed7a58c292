import { ButtonLink } from '#components/ui/button'

type UnusableLinkProps = { why: 'link-unknown' | 'link-expired' | 'delegation-ended'; phone: { number: string; display: string; hours: string } | null }

const words = {
  'link-expired': { title: 'Ce lien a expiré', text: 'Le message date de plus d’un mois : les réponses ont pu changer depuis. Rien n’a été enregistré.' },
  'delegation-ended': { title: 'Cette boîte ne répond plus pour ces médecins', text: 'L’autorisation qui le permettait a pris fin. Rien n’a été enregistré. Parlez-en au cabinet, ou appelez-nous.' },
  'link-unknown': { title: 'Ce lien n’est pas complet', text: 'L’adresse a peut-être été coupée dans le message, ou celui-ci est ancien. Copiez-la en entier, ou répondez d’une autre façon. Rien n’a été enregistré.' },
} as const

/** A link that cannot answer any more: what happened, and two other ways. */
export function UnusableLink({ why, phone }: UnusableLinkProps) {
  const { title, text } = words[why]
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <ButtonLink href="/connexion?retour=/espace/disponibilite" size="large" width="full">Répondre depuis mon espace</ButtonLink>
      {phone === null ? null : (
        <>
          <ButtonLink href={`tel:${phone.number}`} variant="secondary" size="large" width="full">Appeler le {phone.display}</ButtonLink>
          {phone.hours === '' ? null : <p className="text-ink-soft">{phone.hours}</p>}
        </>
      )}
    </div>
  )
}
