import { plural } from '#lib/platform/format/french-count'
import { professionPlural } from '#lib/practitioners/labels'
import { otherProfession } from './profession-choices.ts'

/** "les infirmiers", "« EHPAD des Tilleuls »": for whom seats are kept. */
export function keptFor({ professionCode, organisation }: { professionCode: string | null; organisation: string | null }): string {
  if (professionCode === null) return `« ${organisation ?? ''} »`
  if (professionCode === otherProfession) return 'les autres métiers du soin et du social'
  return professionCode === '10' ? 'les médecins' : `les ${professionPlural({ professionCode, isGp: false }) ?? 'professionnels'}`
}

/** "5 places gardées jusqu’au 3 décembre pour les infirmiers : 2 encore libres". */
export function keptWords(kept: { professionCode: string | null; organisation: string | null; seats: number; left: number; until: string }, day: (instant: Date) => string): string {
  const left = kept.left === 0 ? 'aucune n’est plus libre' : `${kept.left} encore ${kept.left === 1 ? 'libre' : 'libres'}`
  return `${plural(kept.seats, 'place gardée', 'places gardées')} jusqu’au ${day(new Date(kept.until))} pour ${keptFor(kept)} : ${left}`
}

/** What the coordination reads: how many of the kept seats are used, and what becomes of them. */
export function quotaWords(quota: { professionCode: string | null; organisation: string; seats: number; used: number; releasesAt: Date }, now: Date, day: (instant: Date) => string): string {
  const over = quota.used > quota.seats ? ' Il y en a plus que de places gardées : tout le monde garde la sienne.' : ''
  const until = quota.releasesAt <= now ? `ouvertes à tous depuis le ${day(quota.releasesAt)}` : `gardées jusqu’au ${day(quota.releasesAt)}`
  return `Pour ${keptFor(quota)} : ${plural(quota.used, 'place prise', 'places prises')} sur ${quota.seats} ${until}.${over}`
}
