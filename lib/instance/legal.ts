/** Facts that the law wants on a public site, and the few that the register adds. All of them texts that the coordination types. */
export const legalFields = {
  publisher: { label: 'Éditeur du site', hint: 'Le nom de l’association et son statut.' },
  registration: { label: 'Numéro RNA ou SIREN', hint: 'Par exemple W591234567.' },
  publicationDirector: { label: 'Directeur ou directrice de la publication', hint: 'La présidence de l’association.' },
  host: { label: 'Hébergeur', hint: 'Nom, adresse et téléphone de l’hébergeur du site.' },
  dataController: { label: 'Responsable du traitement', hint: 'Qui décide de l’usage des données : l’association, en général.' },
  dataProtectionContact: { label: 'Contact pour les données personnelles', hint: 'Courriel ou adresse du délégué, ou de la personne qui répond.' },
  accessibilityContact: { label: 'Contact pour l’accessibilité', hint: 'Courriel ou téléphone.' },
  accessibilityState: { label: 'État d’accessibilité', hint: 'Écrit au bas de chaque page. Sans audit par un tiers, la loi demande « non conforme ».' },
  accessibilityAudit: { label: 'Audit d’accessibilité', hint: 'Quand, par qui, avec quel résultat : « Audit du 12 mars 2027 : 78 % des critères sont respectés ».' },
  otherMentions: { label: 'Autres mentions', hint: 'Ce que votre association souhaite ajouter.' },
} as const

export type LegalField = keyof typeof legalFields
export type LegalFacts = Record<LegalField, string>

/** The stored facts; what was never typed is an empty text. */
export function legalFrom(stored: unknown): LegalFacts {
  const given: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {}
  const text = (field: LegalField) => (typeof given[field] === 'string' ? given[field] : '')
  return {
    publisher: text('publisher'), registration: text('registration'), publicationDirector: text('publicationDirector'), host: text('host'),
    dataController: text('dataController'), dataProtectionContact: text('dataProtectionContact'), accessibilityContact: text('accessibilityContact'), otherMentions: text('otherMentions'),
    accessibilityState: text('accessibilityState'), accessibilityAudit: text('accessibilityAudit'),
  }
}

/** What the law wants and nobody typed yet, by its name on the screen. */
export function missingLegal(legal: LegalFacts): string[] {
  const required: LegalField[] = ['publisher', 'registration', 'publicationDirector', 'host', 'dataController', 'dataProtectionContact']
  return required.filter((field) => legal[field] === '').map((field) => legalFields[field].label)
}
