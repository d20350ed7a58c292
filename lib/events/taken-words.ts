import { plural } from '#lib/platform/format/french-count'

/** How full a date is, as the coordination reads it; above a lowered capacity, what that means. */
export function takenWords({ capacity, taken, waiting }: { capacity: number | null; taken: number; waiting: number }): { count: string; above: string } {
  const seats = capacity === null ? plural(taken, 'inscrit', 'inscrits') : `${plural(taken, 'place prise', 'places prises')} sur ${capacity}`
  return {
    count: `${seats}${waiting === 0 ? '' : `, ${plural(waiting, 'personne en attente', 'personnes en attente')}`}.`,
    above: capacity !== null && taken > capacity ? `Il y a plus d’inscrits que de places : personne n’est exclu, plus personne n’entre.` : '',
  }
}
