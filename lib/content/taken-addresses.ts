import type { ContentKindName } from './content-fields.ts'

/** First parts of addresses that are not free for a written page: routes of ours, and files beside them. A test compares with the disk. */
export const takenAddresses: ReadonlySet<string> = new Set([
  '.well-known', 'accessibilite', 'actualites', 'adhesion', 'agenda', 'api', 'attestation', 'attestations', 'confirmer', 'connexion', 'contact', 'conventions', 'courriels', 'cpts', 'donnees-personnelles', 'espace', 'etre-rappele', 'favicon.ico', 'gestion', 'icones.svg', 'icons', 'inscription', 'invitation',
  'manifest.webmanifest', 'medecins', 'medias', 'mentions-legales', 'nos-missions', 'outils-numeriques', 'partenaires', 'plan-du-site', 'pointage', 'prevention', 'professionnels', 'projet-de-sante', 'recherche', 'repondre',
  'robots.txt', 's-installer', 'sans-medecin-traitant', 'securite', 'sitemap.xml', 'soins-non-programmes', 'sondage', 'statistiques', 'suites', 'suivi', 'territoire',
])

/** Lists that stand below a kind's own address: what has it is never read there. A test compares with the disk. */
const listSlugs: Partial<Record<ContentKindName, readonly string[]>> = { news: ['presse'], event: ['recherche', 'mois', 'inscription-envoyee', 'calendrier.ics', 'flux.xml'] }

/**
 * Last parts of addresses that no content of this kind may take: routes of ours answer there. Only a text of a page that is
 * always there stands at such an address (`beginSiteText`), and keeps it.
 */
export function reservedSlugs(kind: ContentKindName): ReadonlySet<string> {
  return new Set(kind === 'page' ? [...takenAddresses, ...Object.keys(housedPages)] : listSlugs[kind])
}

/** Written pages that stand inside another page, by their address. */
export const housedPages: Readonly<Record<string, string>> = { presentation: '/cpts', accueil: '/', 'en-attendant': '/suivi' }
