import type { InstanceSettings } from '#lib/instance/settings'

/** What each delay that a CPTS may choose keeps, and why the law allows it. */
export const retentionChoices = {
  referralMonths: { keeps: 'Les adressages terminés', reason: 'Aucune règle propre aux CPTS ; dix-huit mois au plus, comme un formulaire comparable de la CPAM.' },
  olderMonths: { keeps: 'La demande d’une personne d’une ancienne liste, tant qu’elle n’a pas été informée', reason: 'L’informer dans le mois (RGPD, article 14), et ne pas garder sans fin qui n’a pu l’être (article 5.1.e).' },
  callbackDays: { keeps: 'Le nom et le numéro de qui demande un rappel et n’a pas pu être appelé', reason: 'Le temps de rappeler, et pas plus (RGPD, article 5.1.e).' },
  contactMonths: { keeps: 'Les messages de la page « Nous écrire »', reason: 'Le temps de répondre et de reprendre un échange (RGPD, article 5.1.e).' },
  registrationMonths: { keeps: 'Les noms des personnes venues à un événement', reason: 'Feuilles de présence et pièces justificatives : trente-six mois, comme les écritures qu’elles justifient.' },
  keptMailDays: { keeps: 'Le texte et le destinataire des courriels partis', reason: 'Savoir ce qui a été demandé, et à qui, jusqu’à la fin du mois.' },
  sleepDays: { keeps: 'L’accès d’un compte partenaire que personne n’utilise', reason: 'Fermer ce qui ne sert plus (RGPD, article 32).' },
} as const satisfies Partial<Record<keyof InstanceSettings, { keeps: string; reason: string }>>

export type RetentionChoice = keyof typeof retentionChoices
