/** What was just done, told on the page one comes back to. */
export const doneSentences: Record<string, string> = {
  declared: 'C’est enregistré, merci.',
  confirmed: 'C’est confirmé, merci.',
  absence: 'L’absence est notée. Votre réponse reprendra au retour.',
  retour: 'L’absence est annulée.',
  place: 'Une place de moins. Vous pouvez l’annuler ci-dessous.',
  'place-rendue': 'La place est rendue.',
  depart: 'Le départ est annoncé, merci de l’avoir dit tôt.',
  contact: 'Les coordonnées sont enregistrées.',
}
