import { Facts } from '#components/ui/facts'
import { plural } from '#lib/platform/format/french-count'
import { frenchDay } from '#lib/platform/format/french-date'
import { askedText, needKindLabels } from '#lib/referrals/kind-words'
import { ageBandLabels, channelLabels, practicalNeedLabels, spokenLanguageLabels } from '#lib/referrals/labels'
import type { AskedDescription } from '#lib/referrals/proposal-queries'

/** For whom a doctor is looked for: what is needed to answer, and nobody's name. */
export function AskedFacts({ description }: { description: AskedDescription }) {
  const { sector, ages, people, isPriority, practicalNeeds, languages, from, asked } = description
  const details = askedText(asked)
  return (
    <Facts items={[
      ...(asked.kind === 'find_gp' ? [] : [{ term: 'Demande', detail: <><strong>{needKindLabels[asked.kind]}</strong>{details === '' ? null : ` : ${details}`}</> }]),
      ...(asked.wishedOn === null ? [] : [{ term: asked.kind === 'planned_stay' ? 'Entrée prévue' : 'Sortie prévue', detail: frenchDay(asked.wishedOn, '') }]),
      { term: 'Pour', detail: `${plural(people, 'personne', 'personnes')} : ${ages.map((age) => ageBandLabels[age].toLowerCase()).join(', ')}` },
      { term: 'Habite', detail: sector ?? 'Hors du territoire' },
      ...(isPriority ? [{ term: 'Priorité', detail: 'Patient prioritaire' }] : []),
      ...(practicalNeeds.length === 0 ? [] : [{ term: 'Besoins pratiques', detail: practicalNeeds.map((need) => practicalNeedLabels[need]).join(', ') }]),
      ...(languages.length === 0 ? [] : [{ term: 'Langue', detail: languages.map((one) => spokenLanguageLabels[one]).join(', ') }]),
      { term: 'Demandé par', detail: channelLabels[from] },
    ]} />
  )
}
