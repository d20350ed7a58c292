import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FigureFiles } from '#components/figures/figure-files'
import { FigureSheet } from '#components/figures/figure-sheet'
import { WorkHeading } from '#components/layout/work-heading'
import { PrintButton } from '#components/ui/print-button'
import { figuresHeading } from '#lib/figures/figure-tables'
import { canKeepFigures } from '#lib/figures/policy'
import { getFiguresCopy } from '#lib/figures/queries'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { frenchDateTime } from '#lib/platform/format/french-date'

export const metadata: Metadata = { title: 'Copie des chiffres' }

/** Figures as they were kept one day, to the number. */
export default async function FiguresCopyPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const [copy, { timeZone }] = await Promise.all([getFiguresCopy(actor, id, 'full'), publicRules()])
  if (!copy) notFound()
  const title = copy.title === '' ? 'Copie des chiffres' : copy.title
  return (
    <>
      <WorkHeading title={title} trail={[{ href: '/gestion/chiffres', label: 'Chiffres ACI' }]} current={title} description={`Chiffres gardés le ${frenchDateTime(copy.madeAt, timeZone)}, tels qu’ils étaient. ${figuresHeading(copy.figures)}.`} actions={<PrintButton />} />
      <div className="stack">
        <FigureFiles address={`/api/chiffres/${id}`} query={{ copie: 'oui' }} mayReadAll={canKeepFigures(actor)} />
        <FigureSheet figures={copy.figures} />
      </div>
    </>
  )
}
