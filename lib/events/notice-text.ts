import type { RegistrationChannel } from './event-choices.ts'

/** What stands under the forms of registration. A new wording is a new version: the kept one tells what was read. */
export const registrationNotice = {
  version: '2026-11',
  text: ({ months }: { months: number }) => `Ce que vous écrivez ici est lu par la coordination, pour cet événement seulement ; le bureau lit les feuilles de présence. Votre nom s’efface ${months} mois après, ou au bout d’un mois si vous ne venez pas. Vos droits : page Données personnelles.`,
} as const

/** What stands under a poll of dates. */
export const pollNotice = {
  version: '2026-11',
  text: () => 'Lu par la coordination seule, pour choisir une date. Votre nom, votre adresse et vos réponses s’effacent un mois après le dernier jour du sondage. Vos droits : page Données personnelles.',
} as const

/** Which wording whoever registers so has read; empty where others typed for them. */
export function noticeReadBy(channel: RegistrationChannel): string {
  return channel === 'phone' || channel === 'desk' ? '' : registrationNotice.version
}
