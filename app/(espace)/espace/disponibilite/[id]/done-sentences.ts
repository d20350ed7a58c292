/** What was just done, told on the page one comes back to. */
export const doneSentences: Record<string, string> = {
  declared: 'C’est enregistré, merci.',
  confirmed: 'C’est confirmé, merci.',
  absence: 'L’absence est notée. Votre réponse reprendra au retour.',
  retour: 'L’absence est terminée.',
  place: 'Une place de moins.',
  proposez: 'C’est demandé : la coordination cherche quelqu’un parmi les personnes qui attendent.',
  'place-rendue': 'La place est rendue.',
  depart: 'Le départ est annoncé, merci de l’avoir dit tôt.',
  'depart-proche': 'Le départ est annoncé. Il est proche : prévenez vos patients dès que possible.',
  reste: 'C’est noté : vous restez. Dites si vous accueillez de nouveaux patients.',
  'reste-delegations': 'C’est noté : vous restez. Les autorisations de répondre s’arrêtaient à votre départ : prolongez-les.',
  contact: 'Les coordonnées sont enregistrées.',
}
