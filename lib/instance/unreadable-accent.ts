/** What is said of a colour on which nothing can be read: why, and which one near it will do. */
export function unreadableAccent(nearest: string): string {
  const advice = nearest === '' ? 'Choisissez-en une plus soutenue.' : `La plus proche qui convient est ${nearest} : écrivez-la, ou choisissez-en une autre plus soutenue.`
  return `Cette couleur est trop pâle : les textes et les boutons ne s’y liraient pas bien. ${advice}`
}
