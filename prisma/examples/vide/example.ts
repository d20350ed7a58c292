import type { Example } from '#prisma/examples/example'

/**
 * An installation on its first day: nobody's territory, nothing written, two people who may sign in. What stands in the
 * identity is what a database is born with.
 */
export const emptyExample: Example = {
  name: 'vide', sectors: [], communes: [], borderingCommunes: [], sites: [], doctors: [], otherProfessions: [], organisations: [], siteStories: [], contents: () => [],
  identity: { shortName: 'Notre CPTS', fullName: 'Communauté professionnelle territoriale de santé', tagline: '', phone: '', phoneHours: '', email: '', address: '', accent: '#9c3b1f', legal: {} },
  accounts: [
    { key: 'coordination', name: 'Coordination', mailbox: 'coordination', persona: '1 · Coordination : mettre le site en route, de la première commune à la première page', openedDaysAgo: 1, roles: [{ role: 'coordination', sinceDaysAgo: 0 }] },
    { key: 'administration', name: 'Administration technique', mailbox: 'administration', persona: '2 · Administration technique : les comptes et les réglages, aucun texte', openedDaysAgo: 1, roles: [{ role: 'admin', sinceDaysAgo: 0 }] },
  ],
}
