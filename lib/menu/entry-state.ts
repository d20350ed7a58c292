import type { MenuEntry, MenuTarget } from './menu.ts'
import { sitePlaces } from './site-places.ts'

/** Why the public sees an entry, or does not. */
export type EntryState = 'shown' | 'hidden' | 'draft' | 'members' | 'gone' | 'nowhere'

/** A written page as its writers see it. `address`: where it is read once it is published. */
export type KnownPage = { id: string; title: string; address: string; state: 'public' | 'members' | 'draft' }

/** What an entry may lead to: written pages, and the addresses of everything else that is public (communes, news, actions…). */
export type KnownTargets = { pages: ReadonlyMap<string, KnownPage>; addresses: ReadonlySet<string> }

/** Doors of the product that are no page of the public site. */
const doors = ['/', '/connexion', '/espace', '/espace/medecins', '/espace/disponibilite', '/espace/profil', '/medecins/recherche', '/actualites/flux.xml']
const fixed: ReadonlySet<string> = new Set([...doors, ...sitePlaces.flatMap((part) => part.places.map((place) => place.path))])

/** What the public sees of an entry, and why not; to the editor it is told, to the public it is not there. */
export function entryState(entry: MenuEntry, known: KnownTargets): EntryState {
  const reached = reachedBy(entry.target, known)
  return reached === 'shown' && entry.isHidden ? 'hidden' : reached
}

function reachedBy(target: MenuTarget, { pages, addresses }: KnownTargets): EntryState {
  if (target.kind === 'link') return 'shown'
  if (target.kind === 'address') return isFixedPlace(target.path) || addresses.has(barePath(target.path)) ? 'shown' : 'nowhere'
  const page = pages.get(target.contentId)
  if (page === undefined) return 'gone'
  return page.state === 'public' ? 'shown' : page.state
}

/** The address that a reader follows; null when there is none to follow. */
export function hrefOf(target: MenuTarget, { pages }: Pick<KnownTargets, 'pages'>): string | null {
  if (target.kind === 'page') return pages.get(target.contentId)?.address ?? null
  return target.kind === 'link' ? target.url : target.path
}

/** Whether an address is that of a page which is always there. */
export function isFixedPlace(path: string): boolean {
  return fixed.has(barePath(path))
}

/** An address without what follows the page itself. */
export function barePath(path: string): string {
  const [place = ''] = path.split(/[?#]/)
  return place.length > 1 && place.endsWith('/') ? place.slice(0, -1) : place
}
