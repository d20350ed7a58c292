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
    { href: '/territoire', label: 'Territoire' },
  ],
  signIn: { href: '/connexion', label: 'Espace professionnel' },
  footer: [
    { title: 'Se soigner', links: [{ href: '/medecins', label: 'Trouver un médecin traitant' }, { href: '/territoire', label: 'Les communes du territoire' }] },
    { title: 'Professionnels et partenaires', links: [{ href: '/professionnels', label: 'L’annuaire' }, { href: '/adhesion', label: 'Adhérer à la CPTS' }, { href: '/espace', label: 'Dire mes disponibilités' }, { href: '/espace/medecins', label: 'Chercher pour un patient' }] },
  ],
  legal: [
    { href: '/mentions-legales', label: 'Mentions légales' },
    { href: '/donnees-personnelles', label: 'Données personnelles' },
    { href: '/accessibilite', label: 'Accessibilité : non conforme' },
  ],
} as const
