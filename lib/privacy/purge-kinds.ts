/** What the nights erase, as the proof counts it: `job` does it, and writes in the journal under `event` how many. */
export const purgeKinds = {
  contact: { label: 'Messages du public', job: 'forget-contact-messages', event: 'contact.erased', counted: 'erased' },
  callbacks: { label: 'Noms et numéros des demandes de rappel', job: 'forget-callbacks', event: 'callback.forgotten', counted: 'forgotten' },
  referrals: { label: 'Adressages terminés, ou en attente d’une personne injoignable', job: 'forget-referrals', event: 'referral.erased', counted: 'erased' },
  withdrawals: { label: 'Adressages dont la personne s’est retirée', job: 'forget-referrals', event: 'referral.people_forgotten', counted: 'people' },
  olderLists: { label: 'Listes de personnes en attente, chiffrées', job: 'forget-referrals', event: 'older_list.forgotten', counted: 'lists' },
  older: { label: 'Personnes d’anciennes listes, jamais informées', job: 'forget-referrals', event: 'need.older_forgotten', counted: 'uninformed' },
  olderSilent: { label: 'Personnes d’anciennes listes, appelées trois fois sans réponse', job: 'forget-referrals', event: 'need.older_forgotten', counted: 'unreachable' },
  drafts: { label: 'Brouillons d’adressage', job: 'forget-referrals', event: 'need.drafts_forgotten', counted: 'dropped' },
  registrations: { label: 'Noms des personnes venues à un événement', job: 'forget-registrations', event: 'registration.forgotten', counted: 'count' },
  absents: { label: 'Noms des personnes qui ne sont pas venues', job: 'forget-registrations', event: 'registration.forgotten', counted: 'count' },
  answers: { label: 'Réponses aux questions d’une inscription', job: 'forget-answers', event: 'registration.answers_forgotten', counted: 'count' },
  invitations: { label: 'Invitations à un événement', job: 'forget-registrations', event: null, counted: null },
  voters: { label: 'Personnes consultées sur une date', job: 'forget-registrations', event: null, counted: null },
  mails: { label: 'Courriels partis', job: 'forget-what-expired', event: 'retention.expired_forgotten', counted: 'mails' },
  links: { label: 'Liens des courriels', job: 'forget-what-expired', event: 'retention.expired_forgotten', counted: 'links' },
  sessions: { label: 'Connexions', job: 'forget-what-expired', event: 'retention.expired_forgotten', counted: 'sessions' },
  guardedSessions: { label: 'Connexions de la coordination, de la trésorerie et de l’administration', job: 'forget-what-expired', event: null, counted: null },
  tries: { label: 'Décompte des essais d’un formulaire', job: 'forget-what-expired', event: 'retention.expired_forgotten', counted: 'tries' },
  left: { label: 'Coordonnées des professionnels partis', job: 'forget-past-words', event: 'retention.past_forgotten', counted: 'contactFacts' },
  imports: { label: 'Aperçus d’imports laissés sans suite', job: 'forget-old-imports', event: null, counted: null },
  journals: { label: 'Lignes des journaux arrivées à leur terme', job: 'keep-journals', event: 'retention.journals_forgotten', counted: 'changes' },
  incidents: { label: 'Décompte des incidents par heure', job: 'forget-what-expired', event: null, counted: null },
  typing: { label: 'Textes tapés et jamais enregistrés', job: 'forget-typing', event: null, counted: null },
} as const

export type PurgeKind = keyof typeof purgeKinds

/** What was left of a kind after a night. */
export type PurgeLeft = { kind: PurgeKind; kept: number; late: number; oldestAt: Date | null; limit: Date }

/** Whether something stayed past its limit: then somebody has to look. */
export function isLate(line: { late: number }): boolean {
  return line.late > 0
}
