import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { EmptyState } from '#components/ui/empty-state'
import { listFigureYears } from '#lib/figures/queries'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { dayAndMonth, frenchDateTime } from '#lib/platform/format/french-date'

export const metadata: Metadata = { title: 'Chiffres ACI' }

/** The contract years whose figures are counted, and the copies that were kept. */
export default async function FigureYearsPage() {
  const actor = await requireActor()
  const [all, { timeZone }] = await Promise.all([listFigureYears(actor), publicRules()])
  if (!all) notFound()
  const years = all.filter((year) => year.fromOn <= today(timeZone))
  return (
    <>
      <WorkHeading title="Chiffres ACI" description="Les adressages comptés par année de contrat, pour l’Assurance maladie et l’ARS&nbsp;: des personnes, jamais des noms." />
      {years.length === 0 ? <EmptyState title="Aucune année de contrat n’a commencé" action={{ href: '/gestion/contrat', label: 'Missions et contrat' }}>Les chiffres se comptent par année de contrat&nbsp;: notez d’abord l’accord et ses années.</EmptyState> : (
        <ul className="practice-list">
          {years.map((year) => (
            <li key={year.id} className="block">
              <h2 className="text-lg"><Link href={`/gestion/chiffres/${year.id}`} prefetch={false} className="underline">Année {year.number}</Link></h2>
              <p className="text-ink-soft">{year.contractTitle}, du {dayAndMonth(year.fromOn, '')} au {dayAndMonth(year.untilOn, '')}</p>
              {year.copies.map((one) => (
                <p key={one.id} className="pt-2"><Link href={`/gestion/chiffres/copies/${one.id}`} prefetch={false} className="underline">{one.title === '' ? 'Copie' : one.title}</Link>, copie gardée le {frenchDateTime(one.madeAt, timeZone)}{one.madeBy === null ? '' : ` par ${one.madeBy}`}</p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
