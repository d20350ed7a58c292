import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { PressForm } from '#components/ui/press-form'
import { PrintButton } from '#components/ui/print-button'
import { RecordForm } from '#components/ui/record-form'
import { canEditContract } from '#lib/contract/policy'
import { getContractYear } from '#lib/contract/queries'
import { requireActor } from '#lib/platform/auth/session'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { addIndicator, dropIndicator, saveIndicator, takeOver } from '../../actions.ts'
import { indicatorItems } from './indicator-items.ts'
import { IndicatorList } from './indicator-list.tsx'

export const metadata: Metadata = { title: 'Année de contrat' }

/** What is aimed at and what came of it, mission by mission, for one year of the contract. */
export default async function ContractYearPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const year = await getContractYear(actor, (await params).id)
  if (!year) notFound()
  const mayEdit = canEditContract(actor)
  const isEmpty = year.missions.every((one) => one.indicators.length === 0)
  return (
    <>
      <WorkHeading
        title={`Année ${year.number}`} trail={[{ href: '/gestion/contrat', label: 'Missions et contrat' }]} current={`Année ${year.number}`} actions={<PrintButton />}
        description={`${year.contractTitle}, du ${dayAndMonth(year.fromOn, '')} au ${dayAndMonth(year.untilOn, '')}. Cibles et résultats restent entre la coordination, la trésorerie et le bureau.`}
      />
      <div className="stack">
        {year.missions.length === 0 ? <EmptyState title="Aucune mission" action={{ href: '/gestion/contrat', label: 'Reprendre les missions de la loi' }}>Les indicateurs se rangent par mission.</EmptyState> : null}
        {isEmpty && year.hasYearBefore && mayEdit ? <PressForm action={takeOver} values={{ id: year.id }} label="Reprendre les indicateurs de l’année d’avant" /> : null}
        {year.missions.map((mission) => (
          <section key={mission.id} aria-labelledby={`m-${mission.id}`} className="stack">
            <h2 id={`m-${mission.id}`}>{mission.title}</h2>
            {mission.indicators.length === 0 ? <p className="text-ink-soft">Rien n’est encore compté pour cette mission.</p> : <IndicatorList indicators={mission.indicators} edit={mayEdit ? { save: saveIndicator, drop: dropIndicator } : null} />}
            {mayEdit ? (
              <Disclosure summary={<>Ajouter un indicateur<span className="sr-only"> : {mission.title}</span></>} look="box">
                <RecordForm name={`n-${mission.id}`} action={addIndicator} submit="Ajouter" items={[{ item: 'hidden', name: 'yearId', value: year.id }, { item: 'hidden', name: 'missionId', value: mission.id }, ...indicatorItems(null)]} />
              </Disclosure>
            ) : null}
          </section>
        ))}
      </div>
    </>
  )
}
