import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { PressForm } from '#components/ui/press-form'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { plural } from '#lib/platform/format/french-count'
import { sinceWhen } from '#lib/platform/format/french-date'
import { serviceReportLabels } from '#lib/services/labels'
import { listServiceWork } from '#lib/services/queries'
import { serviceReportKinds } from '#lib/services/report-kinds'
import { markChecked, settleReport } from './actions.ts'
import { checkedSentence, editAddress, RecheckList } from './recheck-list.tsx'

export const metadata: Metadata = { title: 'Services et structures' }

/** The work that keeps the directory true: what readers reported, then what nobody checked for half a year. */
export default async function ServiceWorkPage() {
  const actor = await requireActor()
  const { timeZone } = await cachedInstance()
  const day = today(timeZone)
  const work = await listServiceWork(actor, day)
  if (work === null) notFound()
  return (
    <>
      <WorkHeading
        title="Services et structures" description={`${plural(work.reports.length, 'erreur signalée', 'erreurs signalées')}, ${plural(work.toRecheck.length, 'fiche à revérifier', 'fiches à revérifier')}.`}
        actions={<><ButtonLink href="/gestion/contenus/services" variant="secondary">Services</ButtonLink><ButtonLink href="/gestion/contenus/structures" variant="secondary">Structures</ButtonLink><ButtonLink href="/espace/services" variant="quiet">Voir l’annuaire</ButtonLink></>}
      />
      <div className="stack">
        <section aria-labelledby="signalees" className="stack">
          <h2 id="signalees">Erreurs signalées</h2>
          {work.reports.length === 0 ? <EmptyState title="Aucune erreur signalée">Ce que les lecteurs signalent dans l’annuaire arrive ici.</EmptyState> : (
            <ul className="grid gap-3">
              {work.reports.map((one) => (
                <li key={one.id} className="rounded-tile border border-line bg-card p-4">
                  <p><Link href={editAddress(one.part, one.contentId)} className="font-semibold underline">{one.title}</Link></p>
                  <p>{kindLabel(one.kind)}{one.note === '' ? '.' : ` : « ${one.note} »`}</p>
                  <p className="text-ink-soft">Par {one.by}, {sinceWhen(dayAt(one.at, timeZone), day)}. {checkedSentence(one.checkedOn, day)}.</p>
                  <div className="mt-3 flex flex-wrap items-center gap-3">
                    <ButtonLink href={editAddress(one.part, one.contentId)} size="small">Corriger la fiche<span className="sr-only"> {one.title}</span></ButtonLink>
                    <PressForm action={markChecked} values={{ id: one.contentId }} label="Tout est exact&nbsp;: vérifié aujourd’hui" about={one.title} />
                    <PressForm action={settleReport} values={{ id: one.id }} label="C’est réglé" about={one.title} look={{ variant: 'quiet', size: 'small' }} />
                  </div>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="a-reverifier" className="stack">
          <h2 id="a-reverifier">À revérifier</h2>
          {work.toRecheck.length === 0 ? <p>Toutes les fiches ont été vérifiées depuis moins de six mois.</p> : <RecheckList entries={work.toRecheck} today={day} markChecked={markChecked} />}
        </section>
      </div>
    </>
  )
}

function kindLabel(kind: string): string {
  const known = serviceReportKinds.find((one) => one === kind)
  return known ? serviceReportLabels[known] : serviceReportLabels.other
}
