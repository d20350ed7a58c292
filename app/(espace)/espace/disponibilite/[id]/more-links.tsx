import Link from 'next/link'
import { PressForm } from '#components/ui/press-form'
import type { FormState } from '#lib/platform/form-state'

type MoreLinksProps = {
  takePlace: (previous: FormState, form: FormData) => Promise<FormState>
  practiceId: string
  placesLeft: number | null
  absence: boolean
  /** A delegate answers for availability only. */
  keeper: boolean
}

/** Under the fold: everything that needs more than one tap. */
export function MoreLinks({ takePlace, practiceId, placesLeft, absence, keeper }: MoreLinksProps) {
  const base = `/espace/disponibilite/${practiceId}`
  return (
    <>
      {placesLeft === null || placesLeft === 0 ? null : (
        <PressForm action={takePlace} values={{ practiceId }} label="J’ai pris quelqu’un&nbsp;: une place de moins" look={{ variant: 'secondary', size: 'regular', width: 'full' }} />
      )}
      <nav aria-label="Aller plus loin">
        <ul className="more-links">
          <li><Link prefetch={false} href={`${base}/preciser`}>Préciser&nbsp;: places, conditions, qui peut lire</Link></li>
          <li><Link prefetch={false} href={`${base}/absence`}>{absence ? 'Modifier ou terminer l’absence' : 'Annoncer une absence'}</Link></li>
          <li><Link prefetch={false} href={`${base}/contact`}>Coordonnées et horaires du secrétariat</Link></li>
          {keeper ? <li><Link prefetch={false} href={`${base}/depart`}>Annoncer un départ</Link></li> : null}
          <li><Link prefetch={false} href={`${base}/historique`}>Voir l’historique</Link></li>
        </ul>
      </nav>
    </>
  )
}
