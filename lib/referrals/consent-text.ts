/** What the sender says or gives to read before sending. A new wording is a new version: the kept one tells what was agreed to. */
export const consentText = {
  version: '2026-11',
  paragraphs: [
    'La CPTS cherche un médecin traitant avec vous. Pour cela, elle reçoit un secteur d’habitation, une tranche d’âge et des besoins pratiques, jamais votre nom ni votre état de santé.',
    'Des médecins du territoire lisent ces seules indications pour dire s’ils peuvent vous recevoir. Vous restez libre de dire non à celui qui répond.',
    'Vous pouvez arrêter cette recherche à tout moment en le disant à la personne qui l’a demandée : elle est alors close et effacée.',
  ],
} as const
