export const readKinds = ['register', 'referrals', 'identity', 'public', 'journal'] as const
export type ReadKind = (typeof readKinds)[number]

export const readKindLabels: Record<ReadKind, string> = {
  register: 'Réponses des médecins', referrals: 'Adressages, sans nom', identity: 'Qui est adressé', public: 'Messages et inscriptions', journal: 'Journal',
}

export type ReaderLine = { key: string; who: string; reads: Record<ReadKind, string> }

const no = 'non'

/** Who could technically read what: by the product's screens, then by the machine. A test of the rights matrix holds for the screens. */
export const readerLines: readonly ReaderLine[] = [
  { key: 'public', who: 'Tout le monde', reads: { register: 'celles que le médecin veut publiques', referrals: 'sa demande, par son code', identity: no, public: no, journal: no } },
  { key: 'member', who: 'Professionnel adhérent', reads: { register: 'publiques et pour les adhérents', referrals: 'les siens', identity: 'qui il a adressé', public: 'les siens', journal: no } },
  { key: 'practice', who: 'Cabinet, secrétariat', reads: { register: 'la sienne, et celles pour les adhérents', referrals: 'ceux qui lui sont proposés', identity: 'une fois la personne d’accord', public: 'les siens', journal: no } },
  { key: 'partner', who: 'Structure partenaire', reads: { register: 'publiques, et celles que sa convention ouvre', referrals: 'ceux de son service', identity: 'ceux de son service', public: 'les siens', journal: no } },
  { key: 'coordination', who: 'Coordination', reads: { register: 'toutes', referrals: 'des nombres', identity: no, public: 'tous', journal: 'oui' } },
  { key: 'referrals', who: 'Coordination des adressages', reads: { register: 'toutes', referrals: 'tous', identity: 'ce que le travail demande, chaque ouverture notée', public: 'messages et rappels', journal: 'oui' } },
  { key: 'board', who: 'Bureau, trésorerie', reads: { register: 'celles pour les adhérents', referrals: 'des nombres, jamais petits', identity: no, public: 'inscriptions', journal: no } },
  { key: 'admin', who: 'Administration technique, dans le produit', reads: { register: 'publiques', referrals: 'des nombres, jamais petits', identity: no, public: no, journal: 'qui a fait quoi quand, sans contenu' } },
  { key: 'host', who: 'Qui administre la machine (hébergeur)', reads: { register: 'toutes, dans la base', referrals: 'tous, dans la base', identity: 'techniquement oui : la base et les clés sont sur ses machines', public: 'tous, dans la base', journal: 'oui, et peut le changer' } },
  { key: 'copy', who: 'Qui volerait une copie de la base, sans les clés', reads: { register: 'toutes', referrals: 'tous', identity: 'des textes chiffrés', public: 'tous', journal: 'oui' } },
]
