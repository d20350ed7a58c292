/** First parts of addresses that are not free for a written page: routes of ours, and files beside them. A test compares with the disk. */
export const takenAddresses: ReadonlySet<string> = new Set([
  'accessibilite', 'actualites', 'adhesion', 'agenda', 'api', 'confirmer', 'connexion', 'contact', 'conventions', 'courriels', 'cpts', 'donnees-personnelles', 'espace', 'favicon.ico', 'gestion', 'icones.svg', 'icons',
  'manifest.webmanifest', 'medecins', 'medias', 'mentions-legales', 'nos-missions', 'outils-numeriques', 'partenaires', 'plan-du-site', 'prevention', 'professionnels', 'projet-de-sante', 'recherche',
  'robots.txt', 's-installer', 'sans-medecin-traitant', 'sitemap.xml', 'soins-non-programmes', 'territoire',
])

/** Written pages that stand inside another page, by their address. */
export const housedPages: Readonly<Record<string, string>> = { presentation: '/cpts', accueil: '/' }
