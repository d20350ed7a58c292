import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FigureFiles } from '#components/figures/figure-files'
import { FigureSheet } from '#components/figures/figure-sheet'
import { WorkHeading } from '#components/layout/work-heading'
import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { PrintButton } from '#components/ui/print-button'
import { RecordForm } from '#components/ui/record-form'
import { figuresHeading } from '#lib/figures/figure-tables'
import { canKeepFigures } from '#lib/figures/policy'
import { getYearFigures, listCpamFigures } from '#lib/figures/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { addCpam, dropCpam, keepCopy } from '../actions.ts'
import { cpamItems } from './cpam-items.ts'

export const metadata: Metadata = { title: 'Chiffres d’une année' }

/** One contract year as it is counted now; the coordination adds the CPAM's figures and keeps copies. */
export default async function YearFiguresPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const [figures, cpam] = await Promise.all([getYearFigures(actor, id, { now: now(), reading: 'full' }), listCpamFigures(actor, id)])
  if (!figures) notFound()
  const mayKeep = canKeepFigures(actor)
  return (
    <>
      <WorkHeading title={`Chiffres de l’année ${figures.year.number}`} trail={[{ href: '/gestion/chiffres', label: 'Chiffres ACI' }]} current={`Année ${figures.year.number}`} description={`${figures.contractTitle}. ${figuresHeading(figures)}.`} actions={<PrintButton />} />
      <div className="stack">
        <FigureFiles address={`/api/chiffres/${id}`} query={{}} mayReadAll={mayKeep} />
        {mayKeep ? (
          <div className="grid max-w-prose gap-3" data-print="hide">
            <Disclosure summary="Garder une copie de ces chiffres" look="box">
              <RecordForm name="copie" action={keepCopy} submit="Garder la copie" items={[{ item: 'hidden', name: 'yearId', value: id }, { item: 'field', field: { name: 'title', label: 'Pour quoi ?', hint: 'Par exemple : dialogue de gestion de mars. La copie ne changera plus.', requirement: 'optional', autoComplete: 'off' } }]} />
            </Disclosure>
            <Disclosure summary="Noter un chiffre de la CPAM" look="box"><RecordForm name="cpam" action={addCpam} submit="Ajouter" items={[{ item: 'hidden', name: 'yearId', value: id }, ...cpamItems]} /></Disclosure>
            {cpam === null || cpam.length === 0 ? null : (
              <Disclosure summary="Retirer un chiffre de la CPAM" look="box">
                <ul className="grid gap-2">{cpam.map((one) => <li key={one.id} className="flex flex-wrap items-center justify-between gap-2"><span>{one.name}</span><PressForm action={dropCpam} values={{ figureId: one.id }} label="Retirer" about={one.name} look={{ variant: 'quiet', size: 'small' }} /></li>)}</ul>
              </Disclosure>
            )}
          </div>
        ) : null}
        <FigureSheet figures={figures} />
      </div>
    </>
  )
}
