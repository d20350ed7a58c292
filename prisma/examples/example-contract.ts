import type { IndicatorUnit } from '#lib/contract/figures'
import type { Day } from '#lib/platform/day'
import type { ExampleClock } from './example-clock.ts'
import type { MissionKey } from './usual-missions.ts'

/** What is counted for a mission: one aim and one result a year, from the first; null where it is not known yet. */
export type ExampleIndicator = { mission: MissionKey; name: string; unit: IndicatorUnit; targets: readonly (number | null)[]; results: readonly (number | null)[]; source: string }

/** An accord with the CPAM and the ARS: five years from its signature. */
export type ExampleContract = { signedOn: Day; signedAt: string; parties: readonly string[]; indicators: readonly ExampleIndicator[] }

/** None for a CPTS before its accord. */
export type ExampleContractOf = (clock: ExampleClock) => ExampleContract

const issued = 'feuilles d’émargement'
const cpam = 'CPAM (chiffre de démonstration)'

/** What most CPTS count, with invented aims and results. */
export const usualIndicators: readonly ExampleIndicator[] = [
  { mission: 'acces', name: 'Personnes fragiles pour qui un médecin traitant est déclaré', unit: 'count', targets: [120, 180, 219, 230, 240], results: [134, 171, null, null, null], source: 'registre des adressages (démonstration)' },
  { mission: 'acces', name: 'Part de la population sans médecin traitant', unit: 'percent', targets: [null, null, null, null, null], results: [11.4, 10.8, null, null, null], source: cpam },
  { mission: 'acces', name: 'Accord avec le service d’accès aux soins', unit: 'yes_no', targets: [1, 1, 1, 1, 1], results: [0, 1, null, null, null], source: 'convention signée (démonstration)' },
  { mission: 'parcours', name: 'Parcours écrits et suivis', unit: 'count', targets: [1, 2, 3, 3, 3], results: [1, 3, null, null, null], source: 'documents du projet de santé' },
  { mission: 'parcours', name: 'Sorties d’hôpital annoncées la veille', unit: 'percent', targets: [40, 55, 65, 70, 75], results: [38.5, 64, null, null, null], source: 'établissements (démonstration)' },
  { mission: 'prevention', name: 'Habitants touchés par une action de prévention', unit: 'count', targets: [300, 500, 800, 900, 1000], results: [412, 655, null, null, null], source: issued },
  { mission: 'crises', name: 'Plan de crise à jour', unit: 'yes_no', targets: [1, 1, 1, 1, 1], results: [1, 1, null, null, null], source: 'plan remis à l’ARS' },
  { mission: 'qualite', name: 'Réunions de concertation entre métiers', unit: 'count', targets: [4, 6, 8, 8, 8], results: [5, 7, null, null, null], source: issued },
  { mission: 'professionnels', name: 'Heures de formation suivies ensemble', unit: 'hours', targets: [40, 60, 80, 80, 80], results: [52.5, 66, null, null, null], source: issued },
]
