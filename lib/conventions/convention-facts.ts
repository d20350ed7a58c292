import type { Day } from '#lib/platform/day'
import { grantLabels, renewalLabels } from './labels.ts'
import type { ConventionFacts } from './repository.ts'

/** What cannot be: an end before the beginning, or the renewal of something that is over. */
export function mistakeIn({ startsOn, endsOn, renewal }: ConventionFacts, today: Day): 'ends-too-soon' | 'already-ended' | null {
  if (endsOn !== null && endsOn < startsOn) return 'ends-too-soon'
  // It would otherwise come back to life by itself the next night, with the rights it gives.
  return renewal !== 'none' && endsOn !== null && endsOn < today ? 'already-ended' : null
}

/** What was typed without what has no meaning: no period and no notice where nothing renews. */
export function soundFacts(typed: ConventionFacts): ConventionFacts {
  const renews = typed.renewal !== 'none' && typed.endsOn !== null && typed.renewalMonths !== null
  return renews ? typed : { ...typed, renewal: 'none', renewalMonths: null, noticeMonths: 0 }
}

/** The lines by which two states of a convention differ: what each is called, then both values in words. */
export function changedLines(stored: ConventionFacts, typed: ConventionFacts): { label: string; stored: string; typed: string }[] {
  const [before, after] = [linesOf(stored), linesOf(typed)]
  return before.flatMap((line, index) => (line.value === after[index]?.value ? [] : [{ label: line.label, stored: line.value, typed: after[index]?.value ?? '' }]))
}

function linesOf(facts: ConventionFacts): { label: string; value: string }[] {
  const { title, startsOn, endsOn, grants, renewal, renewalMonths, noticeMonths, dataAnnex, agreementId } = facts
  return [
    { label: 'Titre', value: title },
    { label: 'Premier jour', value: startsOn },
    { label: 'Dernier jour', value: endsOn ?? '(sans fin)' },
    { label: 'Droits', value: grants.map((grant) => grantLabels[grant].label).sort().join(', ') },
    { label: 'Renouvellement', value: renewal === 'none' ? renewalLabels[renewal] : `${renewalLabels[renewal]}, ${renewalMonths ?? 0} mois, préavis de ${noticeMonths} mois` },
    { label: 'Annexe sur les données', value: dataAnnex },
    { label: 'Page du site', value: agreementId ?? '' },
  ]
}
