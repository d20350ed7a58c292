import type { ExampleAccount, ExampleDoctor } from './example.ts'

/** Who signs in to a small example, by function: the coordination, GPs, a secretary, the officials, one partner if there is one. */
export function usualAccounts(doctors: readonly ExampleDoctor[], partner: { organisation: string; name: string; sinceDaysAgo: number } | null): ExampleAccount[] {
  const [, , , speaker, , president] = doctors
  const nameOf = (doctor: ExampleDoctor | undefined) => `Dr ${doctor?.firstName} ${doctor?.lastName}`
  const accounts: ExampleAccount[] = [
    { key: 'coordination', name: 'Coordinatrice de la CPTS', mailbox: 'coordination', persona: 'Coordinatrice : le travail du jour et tout ce qui s’écrit sur le site', openedDaysAgo: 1_500, roles: [{ role: 'coordination', sinceDaysAgo: 1_500 }] },
    { key: 'medecin', name: nameOf(speaker), mailbox: 'dr.medecin', persona: 'Médecin : dire en deux gestes si de nouveaux patients sont les bienvenus', practitioner: 'm4', roles: [{ role: 'member', sinceDaysAgo: 300 }] },
    { key: 'secretaire', name: 'Secrétaire de la maison de santé', mailbox: 'cabinet.lieu-0', persona: 'Secrétaire : confirmer pour toute la maison de santé', roles: [], delegations: [{ site: 'lieu-0', sinceDaysAgo: 362, endsIn: 200 }] },
    ...(partner ? [{ key: 'partenaire', name: partner.name, mailbox: 'partenaire', persona: 'Partenaire : trouver un médecin, signaler ce qui n’est pas exact', roles: [{ role: 'partner_user' as const, organisation: partner.organisation, sinceDaysAgo: partner.sinceDaysAgo }] }] : []),
    { key: 'membre', name: 'Infirmière libérale, membre', mailbox: 'membre', persona: 'Membre de la CPTS : le registre réservé aux adhérents', practitioner: '60:3', roles: [{ role: 'member', sinceDaysAgo: 310 }] },
    { key: 'tresorier', name: 'Trésorier de la CPTS', mailbox: 'tresorier', persona: 'Trésorier : les chiffres de l’année, sans les fiches privées', practitioner: '21:1', roles: [{ role: 'treasurer', sinceDaysAgo: 380 }, { role: 'member', sinceDaysAgo: 380 }] },
    { key: 'presidence', name: nameOf(president), mailbox: 'dr.presidence', persona: 'Présidence et médecin : deux casquettes, un seul compte', practitioner: 'm6', roles: [{ role: 'bureau', sinceDaysAgo: 380 }, { role: 'member', sinceDaysAgo: 380 }] },
    { key: 'administration', name: 'Administratrice technique', mailbox: 'administration', persona: 'Administratrice technique : les comptes et la santé du système, aucune fiche privée', roles: [{ role: 'admin', sinceDaysAgo: 400 }] },
  ]
  let rank = 0
  return accounts.map((one) => ({ ...one, persona: `${(rank += 1)} · ${one.persona}` }))
}
