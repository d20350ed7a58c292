import Link from 'next/link'
import type { PreviewPlace } from './previewed-page.tsx'

type PreviewBandProps = { office: string; places: readonly PreviewPlace[]; current: string; isForMembers: boolean; isTyping: boolean }

/** Says all along the page that this is a draft, where else it will stand, and leads back to writing. */
export function PreviewBand({ office, places, current, isForMembers, isTyping }: PreviewBandProps) {
  return (
    <section className="preview-band" aria-label="Aperçu du brouillon">
      <div className="page-grid preview-band-line">
        <p><strong>Aperçu du brouillon{isTyping ? ', avec ce qui n’est pas encore enregistré' : ''}.</strong> {isForMembers ? 'Une fois publié, seuls les membres le liront.' : 'Le site, lui, n’a pas changé.'}</p>
        <ul>
          {places.length < 2 ? null : places.map((place) => (
            <li key={place.key}><Link href={`${office}/apercu?dans=${place.key}`} prefetch={false} aria-current={place.key === current ? 'page' : undefined}>{place.label}</Link></li>
          ))}
          <li data-width="wide"><a href={`${office}/apercu/telephone?dans=${current}`} target="_top">Sur un téléphone</a></li>
          <li><a href={office} target="_top" className="preview-band-back">Revenir à l’écriture</a></li>
        </ul>
      </div>
    </section>
  )
}
