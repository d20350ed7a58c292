/** The public site's menus. */
export const siteMenu = {
  doors: [
    { href: '/medecins', label: 'Je cherche un médecin', shortLabel: 'Un médecin' },
    { href: '/espace', label: 'Je suis professionnel de santé', shortLabel: 'Professionnel' },
    { href: '/espace/medecins', label: 'Je suis partenaire', shortLabel: 'Partenaire' },
  ],
  nav: [
    { href: '/medecins', label: 'Médecins' },
    { href: '/professionnels', label: 'Professionnels' },
    { href: '/prevention', label: 'Prévention' },
    { href: '/actualites', label: 'Actualités' },
    { href: '/projet-de-sante', label: 'Projet de santé' },
    { href: '/cpts', label: 'La CPTS' },
    { href: '/contact', label: 'Contact' },
  ],
  signIn: { href: '/connexion', label: 'Espace professionnel' },
  footer: [
    { title: 'Se soigner', links: [
      { href: '/medecins', label: 'Trouver un médecin traitant' },
      { href: '/sans-medecin-traitant', label: 'Sans médecin traitant' },
      { href: '/soins-non-programmes', label: 'Soins rapides' },
      { href: '/prevention', label: 'Prévention' },
    ] },
    { title: 'La CPTS', links: [
      { href: '/cpts', label: 'Qui sommes-nous' },
      { href: '/projet-de-sante', label: 'Projet de santé' },
      { href: '/territoire', label: 'Les communes du territoire' },
      { href: '/partenaires', label: 'Partenaires et conventions' },
      { href: '/actualites', label: 'Actualités' },
      { href: '/contact', label: 'Nous écrire' },
    ] },
    { title: 'Professionnels et partenaires', links: [
      { href: '/professionnels', label: 'L’annuaire' },
      { href: '/adhesion', label: 'Adhérer à la CPTS' },
      { href: '/espace', label: 'Dire mes disponibilités' },
      { href: '/espace/medecins', label: 'Chercher pour un patient' },
      { href: '/s-installer', label: 'S’installer ici' },
      { href: '/outils-numeriques', label: 'Outils numériques' },
    ] },
  ],
  legal: [
    { href: '/plan-du-site', label: 'Plan du site' },
    { href: '/mentions-legales', label: 'Mentions légales' },
    { href: '/donnees-personnelles', label: 'Données personnelles' },
    { href: '/accessibilite', label: 'Accessibilité : non conforme' },
  ],
} as const
