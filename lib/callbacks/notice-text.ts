/** What stands under the form by which one asks to be called. A new wording is a new version: the kept one tells what was read. */
export const callbackNotice = {
  version: '2026-11',
  text: ({ days }: { days: number }) => `Ne dites rien de votre santé ici. Votre nom et votre numéro sont lus par la coordination seule, pour vous appeler ; ils s’effacent après l’appel, et dans tous les cas au bout de ${days} jours. Vos droits : page Données personnelles.`,
} as const

/** What somebody agrees to before a town hall hands their number on. */
export const handedOnNotice = {
  version: '2026-11-mairie',
  text: () => 'La personne est d’accord pour être rappelée, et sait que son nom et son numéro s’effacent après l’appel',
} as const
