/** The pages of the public site that are always there: for the plan, the sitemap and the pictures of shared links. */
export const sitePlaces = [
  { title: 'Se soigner', places: [
    { path: '/medecins', title: 'Trouver un médecin traitant' },
    { path: '/sans-medecin-traitant', title: 'Sans médecin traitant : que faire ?' },
    { path: '/soins-non-programmes', title: 'Un besoin de soins rapide' },
    { path: '/prevention', title: 'Prévention' },
  ] },
  { title: 'La CPTS', places: [
    { path: '/cpts', title: 'La CPTS' },
    { path: '/projet-de-sante', title: 'Le projet de santé' },
    { path: '/nos-missions', title: 'Nos missions' },
    { path: '/territoire', title: 'Le territoire' },
    { path: '/cpts/documents', title: 'Documents' },
    { path: '/partenaires', title: 'Les partenaires' },
    { path: '/conventions', title: 'Les conventions' },
  ] },
  { title: 'Actualités', places: [
    { path: '/actualites', title: 'Actualités' },
    { path: '/actualites/presse', title: 'La presse en parle' },
    { path: '/agenda', title: 'Agenda' },
  ] },
  { title: 'Professionnels de santé', places: [
    { path: '/professionnels', title: 'L’annuaire des professionnels' },
    { path: '/adhesion', title: 'Adhérer à la CPTS' },
    { path: '/s-installer', title: 'S’installer ici' },
    { path: '/outils-numeriques', title: 'Outils numériques' },
  ] },
  { title: 'Ce site', places: [
    { path: '/contact', title: 'Nous écrire' },
    { path: '/recherche', title: 'Chercher sur le site' },
    { path: '/plan-du-site', title: 'Plan du site' },
    { path: '/mentions-legales', title: 'Mentions légales' },
    { path: '/donnees-personnelles', title: 'Données personnelles' },
    { path: '/accessibilite', title: 'Accessibilité' },
  ] },
] as const

/** The title of a page that is always there; null for any other path. */
export function placeTitle(path: string): string | null {
  return sitePlaces.flatMap((part) => [...part.places]).find((one) => one.path === path)?.title ?? null
}
