import Link from 'next/link'
import { takeOnePlace } from './actions.ts'
import { SubmitButton } from '#components/ui/submit-button'

type MoreLinksProps = { practiceId: string; version: number; placesLeft: number | null; absence: boolean }

/** Under the fold: everything that needs more than one tap. */
export function MoreLinks({ practiceId, placesLeft, absence }: MoreLinksProps) {
  const base = `/espace/disponibilite/${practiceId}`
  return (
    <>
      {placesLeft === null || placesLeft === 0 ? null : (
        <form action={takeOnePlace}>
          <input type="hidden" name="practiceId" value={practiceId} />
          <SubmitButton variant="secondary" width="full">J’ai pris quelqu’un : une place de moins</SubmitButton>
        </form>
      )}
      <nav aria-label="Aller plus loin">
        <ul className="more-links">
          <li><Link prefetch={false} href={`${base}/preciser`}>Préciser : places, conditions, qui peut lire</Link></li>
          <li><Link prefetch={false} href={`${base}/absence`}>{absence ? 'Modifier ou terminer l’absence' : 'Annoncer une absence'}</Link></li>
          <li><Link prefetch={false} href={`${base}/contact`}>Coordonnées et horaires du secrétariat</Link></li>
          <li><Link prefetch={false} href={`${base}/depart`}>Annoncer un départ</Link></li>
          <li><Link prefetch={false} href={`${base}/historique`}>Voir l’historique</Link></li>
        </ul>
      </nav>
    </>
  )
}
