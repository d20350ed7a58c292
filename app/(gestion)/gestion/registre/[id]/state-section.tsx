import { StateBadge } from '#components/cartodispo/state-badge'
import { Facts } from '#components/ui/facts'
import { Notice } from '#components/ui/notice'
import { audienceLabels } from '#lib/cartodispo/labels'
import type { PlannedAbsence } from '#lib/cartodispo/practice-contact-queries'
import type { PracticeFile } from '#lib/cartodispo/practice-file-queries'
import type { RegisterEntry } from '#lib/cartodispo/register-entry'
import { conditionSentences, stateDetails } from '#lib/cartodispo/state-sentence'
import type { Day } from '#lib/platform/day'
import { frenchDay } from '#lib/platform/format/french-date'

type StateSectionProps = { entry: Omit<RegisterEntry, 'snapshotState' | 'snapshotLoad'>; absences: readonly PlannedAbsence[]; file: PracticeFile; today: Day }

/** What the register shows of this practice today, and the facts behind it. */
export function StateSection({ entry, absences, file, today }: StateSectionProps) {
  const conditions = entry.content ? conditionSentences(entry.content, 'full', (code) => code) : []
  const facts = [
    { term: 'Lu par', detail: audienceLabels[entry.audience] },
    ...(entry.content?.places ? [{ term: 'Places', detail: `${entry.placesLeft ?? 0} sur ${entry.content.places.count}${entry.content.places.period === 'month' ? ' ce mois-ci' : ''}` }] : []),
    ...(conditions.length > 0 ? [{ term: 'Conditions', detail: <>{conditions.map((line) => <span key={line} className="block">{line}</span>)}</> }] : []),
    ...absences.map((one) => ({ term: 'Absence', detail: `du ${frenchDay(one.fromOn, today)}${one.untilOn ? ` au ${frenchDay(one.untilOn, today)}` : ', retour non connu'}${one.replacementName === '' ? '' : `, remplacement : ${one.replacementName}`}` })),
    ...(entry.leavingOn ? [{ term: 'Départ', detail: `${frenchDay(entry.leavingOn, today)}${entry.successorName === '' ? '' : `, succession : ${entry.successorName}`}` }] : []),
  ]
  return (
    <section>
      <h2>Aujourd’hui</h2>
      <p><StateBadge state={entry.state} size="large" /></p>
      <p>{stateDetails({ ...entry, confirmedBy: null }, 'full', today).join(' · ')}</p>
      {file.goneInRppsOn && !entry.leavingOn ? <Notice kind="warning" title="Absent du dernier fichier national">Demandez s’il exerce encore ici&nbsp;; si non, notez son départ.</Notice> : null}
      {file.position === 'replacement' ? <Notice kind="info" title="Remplacement">Un remplaçant ne change pas les réponses du médecin remplacé.</Notice> : null}
      <Facts items={facts} />
    </section>
  )
}
