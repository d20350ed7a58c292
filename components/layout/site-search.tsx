import { Search } from '#components/ui/icons'

/** The site's search in its frame: an ordinary form, without any script. `place`: beside the telephone, or in the menu of a phone. */
export function SiteSearch({ place }: { place: 'strip' | 'menu' }) {
  const id = `chercher-${place}`
  return (
    <form action="/recherche" role="search" aria-label="Recherche rapide" className="site-search" data-place={place}>
      <label htmlFor={id} className="sr-only">Chercher un mot sur tout le site</label>
      <input id={id} name="q" type="search" placeholder="Chercher sur le site" autoComplete="off" maxLength={120} enterKeyHint="search" required />
      <button type="submit">
        <Search aria-hidden />
        <span className="sr-only">Lancer la recherche</span>
      </button>
    </form>
  )
}
