import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { ExportLinks } from '#components/ui/export-links'
import { Notice } from '#components/ui/notice'
import { PrintButton } from '#components/ui/print-button'
import { TabLinks } from '#components/ui/tab-links'
import { canEditInstance } from '#lib/instance/policy'
import { missingLegal } from '#lib/instance/legal'
import { requireActor } from '#lib/platform/auth/session'
import { oneOf, type SearchParams } from '#lib/platform/list-request'
import { getProcessing } from '#lib/privacy/queries'
import { ImpactAssessment } from './impact-assessment.tsx'
import { ProcessingRegister } from './processing-register.tsx'
import { PurgeProofs } from './purge-proofs.tsx'
import { Retentions } from './retentions.tsx'

export const metadata: Metadata = { title: 'Données personnelles' }

const path = '/gestion/donnees'
const views = { registre: 'Registre des traitements', durees: 'Durées', nuits: 'Effacement de chaque nuit', aipd: 'Analyse d’impact' } as const

export default async function ProcessingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const processing = await getProcessing(actor)
  if (!processing) notFound()
  const view = oneOf((await searchParams)['vue'], ['durees', 'nuits', 'aipd']) ?? 'registre'
  const missing = missingLegal(processing.legal)
  const late = processing.proof?.lines.filter((line) => line.late > 0) ?? []
  return (
    <>
      <WorkHeading title="Données personnelles" description={`Dessiné de la classification des ${processing.columns} colonnes de la base, et des réglages d’aujourd’hui.`} actions={<><ButtonLink href="/gestion/donnees/personne" variant="secondary">Une personne demande ses données</ButtonLink><PrintButton /></>} />
      <div className="mb-6" data-print="hide"><TabLinks label="Données personnelles" links={(Object.keys(views) as (keyof typeof views)[]).map((key) => ({ href: key === 'registre' ? path : `${path}?vue=${key}`, label: views[key], status: view === key ? 'current' : 'other' }))} /></div>
      <div className="stack">
        {late.length === 0 ? null : <Notice kind="warning" title="Quelque chose a dépassé sa durée">{late.map((line) => line.label).join(', ')}. Vérifiez que le programme de fond tourne, puis prévenez qui tient la machine.</Notice>}
        {missing.length === 0 ? null : <Notice kind="warning" title="Il manque des mentions obligatoires">{missing.join(', ')}. Elles se tapent dans «&nbsp;Identité et réglages&nbsp;».</Notice>}
        {view === 'registre' ? <><ExportLinks list="traitements" query="" /><ProcessingRegister cpts={processing.cpts} legal={processing.legal} lines={processing.register} /></> : null}
        {view === 'durees' ? <><ExportLinks list="colonnes" query="" /><Retentions lines={processing.retentions} mayChange={canEditInstance(actor)} /></> : null}
        {view === 'nuits' ? <PurgeProofs proof={processing.proof} /> : null}
        {view === 'aipd' ? <ImpactAssessment cpts={processing.cpts} legal={processing.legal} /> : null}
      </div>
    </>
  )
}
