import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { PrintButton } from '#components/ui/print-button'
import { getEvaluations, type SessionEvaluations } from '#lib/events/after-queries'
import { fewestShown } from '#lib/events/evaluation'
import { whenWords } from '#lib/events/when-words'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { plural } from '#lib/platform/format/french-count'
import { ResultTable } from './result-table.tsx'

export const metadata: Metadata = { title: 'Avis' }

/** What those who were there think of an event, date by date. */
export default async function EvaluationsPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, { timeZone }] = await Promise.all([requireActor(), params, cachedInstance()])
  const found = await getEvaluations(actor, id)
  if (found === null) notFound()
  return (
    <>
      <WorkHeading title="Avis" description={found.title} actions={<><ButtonLink href={`/gestion/evenements/${id}`} variant="secondary">Revenir à l’événement</ButtonLink><PrintButton />{found.sessions.length === 0 ? null : <ExportLinks list="avis" query={`evenement=${id}`} />}</>} />
      <div className="stack">
        <p className="max-w-prose">Les avis se donnent une fois, sans nom. Sous {fewestShown}&nbsp;avis, seul leur nombre se lit&nbsp;: dans un petit groupe, une réponse dirait qui l’a donnée.</p>
        {found.sessions.length === 0 ? <EmptyState title="Pas encore d’avis" action={{ href: `/gestion/evenements/${id}/apres`, label: 'Écrire les remerciements' }}>Le message de remerciement mène au formulaire. Il est aussi sur la page «&nbsp;Mon inscription&nbsp;» des personnes venues.</EmptyState> : null}
        {found.sessions.map((session) => <Part key={session.id} session={session} when={capital(whenWords(session, timeZone, dayAt(now(), timeZone)))} />)}
      </div>
    </>
  )
}

function Part({ session: { id, given, present, results }, when }: { session: SessionEvaluations; when: string }) {
  return (
    <section aria-labelledby={`avis-${id}`} className="stack">
      <h2 id={`avis-${id}`}>{when}</h2>
      <p>{plural(given, 'avis', 'avis')}{present === 0 ? '' : ` pour ${plural(present, 'inscription présente', 'inscriptions présentes')}`}.{results === null ? ` Les réponses se liront à partir de ${fewestShown}.` : ''}</p>
      {results === null ? null : (
        <>
          <ResultTable caption={`Satisfaction : ${String(results.mean).replace('.', ',')} sur 5 en moyenne`} counts={results.satisfaction} />
          <Texts title="Ce qui a été utile" texts={results.useful} />
          <Texts title="Ce qui serait à améliorer" texts={results.improve} />
          {results.questions.map((one) => (one.counts.length > 0 ? <ResultTable key={one.wording} caption={one.wording} counts={one.counts} /> : <Texts key={one.wording} title={one.wording} texts={one.texts} />))}
        </>
      )}
    </section>
  )
}

function Texts({ title, texts }: { title: string; texts: readonly string[] }) {
  return texts.length === 0 ? null : <><h3>{title}</h3><ul className="stack max-w-prose">{texts.map((text, index) => <li key={`${index}${text}`} className="whitespace-pre-line">«&nbsp;{text}&nbsp;»</li>)}</ul></>
}
