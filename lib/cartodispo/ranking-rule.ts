import { distanceBandsKm } from './ranking.ts'

/** The order in French, printed under each list: made from the numbers that the order is computed with. */
export function rankingRule({ pageSize }: { pageSize: number }): readonly string[] {
  const bands = distanceBandsKm.map((limit) => `${limit} km au plus`).join(', ')
  return [
    'D’abord la fraîcheur : les médecins qui accueillent et l’ont confirmé récemment ; puis ceux qui accueilleront plus tard ; puis ceux dont la réponse est à reconfirmer ; enfin les autres.',
    `Puis la distance, depuis le centre de la commune cherchée : dans la commune, ${bands}, plus loin.`,
    'Puis les places : avant, ceux qui ont accepté le moins de patients en 30 jours par rapport aux places déclarées.',
    `Entre médecins à égalité, chacun passe à son tour : leur cercle, rangé au hasard une fois pour toutes, avance chaque jour d’une page (${pageSize} médecins, ou un peu plus pour que chacun passe partout).`,
    'L’ordre est calculé à minuit, il est le même pour tout le monde toute la journée. Qui ouvre dans la journée vient à la fin, par distance, jusqu’au lendemain.',
  ]
}
