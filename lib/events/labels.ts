import { professionLabels } from '#lib/practitioners/labels'
import type { AttendanceSource } from './attendance.ts'
import type { Evidence, HourView, HoursValidation } from './attendance-hours.ts'
import type { DateState } from './date-list-schema.ts'
import type { EventAudience, RegistrationChannel } from './event-choices.ts'
import type { RegistrationState } from './registration-states.ts'

export const audienceLabels: Record<EventAudience, string> = { public: 'Ouvert à tous', professionals: 'Professionnels de santé', members: 'Adhérents de la CPTS', invited: 'Sur invitation' }

/** As the coordination reads it in its lists. */
export const registrationStateLabels: Record<RegistrationState, string> = {
  asked: 'Courriel à confirmer, sans place', held: 'Place retenue, courriel à confirmer', registered: 'Inscrit', waiting: 'Liste d’attente', offered: 'Place proposée', cancelled: 'Désinscrit', lapsed: 'Sans suite',
}

export const registrationChannelLabels: Record<RegistrationChannel, string> = { account: 'depuis son espace', public_form: 'par le site', phone: 'par téléphone', desk: 'sur place', invitation: 'par son invitation' }

export const dateStateLabels: Record<DateState, string> = { published: 'Publié', draft: 'Brouillon', postponed: 'Reporté', cancelled: 'Annulé' }

/** How a presence is known, after "noté". */
export const attendanceSourceLabels: Record<AttendanceSource, string> = { code: 'code lu', list: 'liste', sheet: 'feuille signée' }

/** By what hours of presence are known. */
export const evidenceLabels: Record<Evidence, string> = { ...attendanceSourceLabels, signature: 'signature' }

/** The profession somebody registered with, as papers and lists say it; nothing for whoever gave none. */
export function registeredProfession(code: string | null): string {
  return code === null ? '' : code === 'autre' ? 'Autre métier du soin ou du social' : (professionLabels[code] ?? '')
}

export const hourViewLabels: Record<HourView, string> = { personne: 'Personne', profession: 'Profession', action: 'Action', mission: 'Mission' }

/** Whether somebody stands behind a date's presences. */
export const validationWords: Record<HoursValidation['state'], string> = { none: 'à valider', valid: 'validé', changed: 'changé depuis, à valider' }
