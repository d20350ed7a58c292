import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PracticeHeading } from '#components/cartodispo/practice-heading'
import { getOwnExposure } from '#lib/cartodispo/exposure-queries'
import { getPracticeHistory } from '#lib/cartodispo/history-queries'
import { getOwnPractice } from '#lib/cartodispo/own-practices-queries'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'

export const metadata: Metadata = { title: 'Historique' }

type Props = { params: Promise<{ id: string }> }

/** Everything that was said for this practice, by whom, as sentences; and how often it was read. */
export default async function HistoryPage({ params }: Props) {
  const actor = await requireActor()
  const [{ id }, { timeZone }] = await Promise.all([params, publicRules()])
  const [practice, history, exposure] = await Promise.all([getOwnPractice(actor, id, now()), getPracticeHistory(actor, id, now()), getOwnExposure(actor, id, today(timeZone))])
  if (!practice || !history) notFound()
  return (
    <div className="stack">
      <PracticeHeading title="Historique" name={practice.entry.name} siteName={practice.entry.siteName} backHref={`/espace/disponibilite/${id}`} />
      {exposure === null ? null : (
        <p>En 30 jours, la fiche a été montrée {plural(exposure.shown, 'fois', 'fois')} dans des listes et ouverte {plural(exposure.opened, 'fois', 'fois')}.</p>
      )}
      {history.length === 0 ? <p>Rien n’a encore été dit pour ce médecin.</p> : (
        <ol className="history">
          {history.map((line, index) => <li key={index}>{line.sentence}</li>)}
        </ol>
      )}
    </div>
  )
}
