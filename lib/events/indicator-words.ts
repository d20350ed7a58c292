import { durationWords } from './attendance.ts'
import { type Indicators, type IndicatorMeasure, type IndicatorView, measured } from './indicators.ts'

export const indicatorViewLabels: Record<IndicatorView, string> = { axe: 'Axe', action: 'Action', mission: 'Mission', convention: 'Convention', profession: 'Profession', structure: 'Structure' }

/** Where an event or somebody has none. */
export const withoutKey: Record<IndicatorView, string> = {
  axe: 'Sans axe du projet de santé', action: 'Sans action du projet de santé', mission: 'Sans mission', convention: 'Hors convention', profession: 'Sans profession indiquée', structure: 'Sans structure indiquée',
}

/** What each measure is called, and what exactly it counts: read under the table. */
export const measureLabels: Record<IndicatorMeasure, { label: string; meaning: string }> = {
  evenements: { label: 'Événements', meaning: 'ceux dont une date au moins a eu lieu dans la période' },
  dates: { label: 'Dates tenues', meaning: 'les dates terminées, ni annulées ni reportées' },
  annulees: { label: 'Dates annulées', meaning: 'les dates annulées, et celles d’un événement annulé ou reporté\u00A0; personne n’y est compté' },
  inscrits: { label: 'Inscrits', meaning: 'les personnes inscrites, celles des groupes et les arrivées sans inscription comprises, une fois par date, tenue ou à venir' },
  'demi-journees': { label: 'Présences', meaning: 'chaque personne présente à une date terminée, une fois par demi-journée' },
  presents: { label: 'Présents', meaning: 'chaque personne présente, une fois par date' },
  personnes: { label: 'Personnes différentes', meaning: 'chaque personne présente, une fois pour toute la période\u00A0; elle est reconnue à son adresse électronique, et compte une fois par date quand elle n’en a pas donné ou qu’elle n’est plus conservée' },
  taux: { label: 'Assiduité', meaning: 'sur cent demi-journées auxquelles des personnes étaient inscrites, celles où elles étaient là\u00A0; aux seules dates terminées où des présences ont été notées' },
  'sans-place': { label: 'Sans place', meaning: 'les personnes encore en liste d’attente quand la date a commencé, ou qui attendent une date à venir' },
  desinscrits: { label: 'Désinscrits', meaning: 'les personnes qui ont renoncé, inscrites ou en attente' },
  heures: { label: 'Heures', meaning: 'la durée des demi-journées, additionnée pour chaque personne présente' },
}

/** A measure as people read it. */
export function measureWords(one: Indicators, measure: IndicatorMeasure): string {
  const figure = measured(one, measure)
  if (figure === null) return '–'
  return measure === 'heures' ? durationWords(figure) : measure === 'taux' ? `${figure}\u00A0%` : new Intl.NumberFormat('fr-FR').format(figure)
}
