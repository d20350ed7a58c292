/** What stands on every public page whatever the menu that the coordination arranges (`lib/menu`): the three doors, the way in, what the law asks for. */
export const siteFrame = {
  doors: [
    { href: '/medecins', label: 'Je cherche un médecin', shortLabel: 'Un médecin' },
    { href: '/espace', label: 'Je suis professionnel de santé', shortLabel: 'Professionnel' },
    { href: '/espace/medecins', label: 'Je suis partenaire', shortLabel: 'Partenaire' },
  ],
  signIn: { href: '/connexion', label: 'Espace professionnel' },
  legal: [
    { href: '/plan-du-site', label: 'Plan du site' },
    { href: '/mentions-legales', label: 'Mentions légales' },
    { href: '/donnees-personnelles', label: 'Données personnelles' },
    { href: '/securite', label: 'Sécurité' },
  ],
} as const
