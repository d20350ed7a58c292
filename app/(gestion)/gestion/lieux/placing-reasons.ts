/** Why a point stands at the centre of its commune, by what the geocoder answered. */
export const placingReasons: Record<string, string> = {
  'no-answer': 'Le service qui cherche les adresses n’a pas répondu : enregistrez de nouveau plus tard, ou placez le point à la main.',
  'switched-off': 'La recherche d’adresses est arrêtée sur cette installation : vous pouvez placer le point à la main.',
  'not-found': 'L’adresse n’a pas été trouvée dans cette commune : corrigez-la, ou placez le point à la main.',
}
