import type { IndicatorUnit } from './figures.ts'

export const unitLabels: Record<IndicatorUnit, string> = { count: 'Nombre', percent: 'Pourcentage', hours: 'Heures', euros: 'Euros', yes_no: 'Oui ou non' }
