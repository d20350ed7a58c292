/** What stands on the public form where identities are kept, beside the text that people agree to. A new wording is a new version. */
export const publicRequestNotice = {
  version: '2026-11',
  agreement: 'J’ai lu ce texte et je suis d’accord. Si je remplis pour un proche, il le sait et il est d’accord, ou je le représente',
  text: () => 'Ne dites rien d’une maladie ici. Vos droits, et combien de temps vos réponses sont gardées : page Données personnelles. Avec votre code, vous pouvez tout arrêter à tout moment.',
} as const
