export type DelegationState = 'in_force' | 'ending' | 'over'

export type SiteKindName = 'single_practice' | 'group_practice' | 'msp' | 'health_centre' | 'hospital' | 'other'
export type PositionName = 'holder' | 'collaborator' | 'replacement'
export type ModeName = 'liberal' | 'salaried' | 'volunteer'
export type GeoPrecisionName = 'address' | 'commune' | 'hand'

/** National profession codes (RPPS, table G15), as people say them. */
export const professionLabels: Record<string, string> = {
  '10': 'Médecin',
  '21': 'Pharmacien',
  '26': 'Audioprothésiste',
  '28': 'Orthoptiste',
  '40': 'Chirurgien-dentiste',
  '50': 'Sage-femme',
  '60': 'Infirmier',
  '70': 'Masseur-kinésithérapeute',
  '80': 'Pédicure-podologue',
  '91': 'Orthophoniste',
}

/** "Médecin généraliste", "Infirmier"…; the code itself for one that is not in the table. */
export function professionLabel(person: { professionCode: string; isGp: boolean }): string {
  return person.isGp ? 'Médecin généraliste' : (professionLabels[person.professionCode] ?? `Profession ${person.professionCode}`)
}

/** Several of them, as a count is followed by. */
const professionPlurals: Record<string, string> = {
  '10': 'médecins spécialistes', '21': 'pharmaciens', '26': 'audioprothésistes', '28': 'orthoptistes', '40': 'chirurgiens-dentistes', '50': 'sages-femmes',
  '60': 'infirmiers', '70': 'kinésithérapeutes', '80': 'pédicures-podologues', '91': 'orthophonistes',
}

/** "médecins généralistes", "infirmiers"…; null for a profession without a word of ours. */
export function professionPlural(person: { professionCode: string; isGp: boolean }): string | null {
  return person.isGp ? 'médecins généralistes' : (professionPlurals[person.professionCode] ?? null)
}

export const civilityLabels: Record<string, string> = { '': 'Non précisée', M: 'M.', MME: 'Mme' }

export const siteKindLabels: Record<SiteKindName, string> = {
  single_practice: 'Cabinet d’un seul professionnel',
  group_practice: 'Cabinet de groupe',
  msp: 'Maison de santé (MSP)',
  health_centre: 'Centre de santé',
  hospital: 'Hôpital ou clinique',
  other: 'Autre lieu',
}

export const positionLabels: Record<PositionName, string> = {
  holder: 'Titulaire',
  collaborator: 'Collaborateur',
  replacement: 'Remplaçant',
}

export const modeLabels: Record<ModeName, string> = { liberal: 'Libéral', salaried: 'Salarié', volunteer: 'Bénévole' }

export const geoPrecisionLabels: Record<GeoPrecisionName, string> = {
  address: 'trouvée d’après l’adresse',
  commune: 'centre de la commune, faute de mieux',
  hand: 'placée à la main',
}

export const delegationStateLabels: Record<DelegationState, string> = {
  in_force: 'En cours',
  ending: 'Finit dans moins de 30 jours',
  over: 'Terminée',
}

/** The fields of the three records, as a conflict names them. */
export const fieldLabels: Record<string, string> = {
  civility: 'Civilité', lastName: 'Nom', firstName: 'Prénom', professionCode: 'Profession', isGp: 'Médecin généraliste', rpps: 'Numéro RPPS',
  email: 'Courriel', msSante: 'Adresse MSSanté', name: 'Nom', kind: 'Type de lieu', addressLine: 'Adresse', addressExtra: 'Complément',
  postalCode: 'Code postal', communeCode: 'Commune', phone: 'Téléphone', isStepFree: 'Accès sans marche', lat: 'Latitude', lon: 'Longitude',
  geoPrecision: 'Position sur la carte', mode: 'Mode d’exercice', position: 'Place au cabinet', startsOn: 'Depuis le',
}

/** A stored value as a person reads it. */
export function valueText(field: string, value: string | number | boolean | null): string {
  if (value === null || value === '') return '(vide)'
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  const tables: Record<string, Record<string, string>> = {
    kind: siteKindLabels, position: positionLabels, mode: modeLabels, geoPrecision: geoPrecisionLabels, civility: civilityLabels, professionCode: professionLabels,
  }
  return tables[field]?.[String(value)] ?? String(value)
}
