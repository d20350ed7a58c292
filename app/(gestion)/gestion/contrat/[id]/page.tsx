import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { canEditContract } from '#lib/contract/policy'
import { listContracts } from '#lib/contract/queries'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { addYear, dropYear, saveContract, saveYear } from '../actions.ts'
import { contractItems } from '../contract-items.ts'
import { YearList } from '../year-list.tsx'

export const metadata: Metadata = { title: 'Contrat' }

/** One accord: what is said of it, its years and their dates. */
export default async function ContractPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const contract = (await listContracts(actor))?.find((one) => one.id === id)
  if (!contract || !canEditContract(actor)) notFound()
  return (
    <>
      <WorkHeading title={contract.title} trail={[{ href: '/gestion/contrat', label: 'Missions et contrat' }]} current={contract.title} />
      <div className="stack">
        <section aria-labelledby="annees" className="stack">
          <h2 id="annees">Années</h2>
          <YearList years={contract.years} today={today('Europe/Paris')} />
          <div className="flex flex-wrap gap-3">
            <PressForm action={addYear} values={{ id }} label="Ajouter une année" />
            <PressForm action={dropYear} values={{ id }} label="Retirer la dernière année" look={{ variant: 'quiet', size: 'small' }} />
          </div>
          {contract.years.map((year) => (
            <Disclosure key={year.id} summary={`Corriger les dates de l’année ${year.number} (${dayAndMonth(year.fromOn, '')} – ${dayAndMonth(year.untilOn, '')})`}>
              <RecordForm
                name={`a-${year.number}`} action={saveYear} submit="Enregistrer"
                items={[
                  { item: 'hidden', name: 'id', value: year.id }, { item: 'hidden', name: 'version', value: String(year.version) },
                  { item: 'field', saved: year.fromOn, field: { kind: 'date', name: 'fromOn', label: 'Premier jour', width: 'medium' } },
                  { item: 'field', saved: year.untilOn, field: { kind: 'date', name: 'untilOn', label: 'Dernier jour', width: 'medium' } },
                ]}
              />
            </Disclosure>
          ))}
        </section>
        <section aria-labelledby="fiche" className="stack">
          <h2 id="fiche">Fiche</h2>
          <RecordForm action={saveContract} submit="Enregistrer" items={[{ item: 'hidden', name: 'id', value: contract.id }, { item: 'hidden', name: 'version', value: String(contract.version) }, ...contractItems(contract)]} />
        </section>
      </div>
    </>
  )
}
