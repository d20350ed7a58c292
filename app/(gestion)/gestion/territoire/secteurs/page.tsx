import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { listSectors, listTerritoryCommunes, type OfficeCommune, type OfficeSector } from '#lib/territory/office-queries'
import { addSector, dropSector, fillSector, renameSector, shiftSector } from '../actions.ts'
import { TerritoryTabs } from '../territory-tabs.tsx'

export const metadata: Metadata = { title: 'Secteurs' }

export default async function SectorsPage() {
  const actor = await requireActor()
  const [sectors, communes] = await Promise.all([listSectors(actor), listTerritoryCommunes(actor)])
  if (!sectors || !communes) notFound()
  const own = communes.filter((one) => one.membership === 'territory')
  return (
    <>
      <WorkHeading title="Secteurs" trail={[{ href: '/gestion/territoire', label: 'Territoire' }]} current="Secteurs" description="Des groupes de communes par lesquels les chiffres se racontent. Une commune est dans un seul secteur." />
      <TerritoryTabs current="/gestion/territoire/secteurs" />
      <div className="stack">
        {sectors.length === 0 ? <EmptyState title="Aucun secteur">Facultatif&nbsp;: sans secteur, les chiffres valent pour tout le territoire.</EmptyState> : null}
        {sectors.map((sector, index) => <SectorCard key={sector.id} sector={sector} communes={own} isFirst={index === 0} isLast={index === sectors.length - 1} />)}
        <section aria-labelledby="nouveau" className="stack"><h2 id="nouveau">Ajouter un secteur</h2><RecordForm name="nouveau" action={addSector} submit="Ajouter" items={[{ item: 'field', field: { name: 'name', label: 'Nom du secteur', hint: 'Par exemple « Pévèle nord ».' } }]} /></section>
      </div>
    </>
  )
}

function SectorCard({ sector, communes, isFirst, isLast }: { sector: OfficeSector; communes: readonly OfficeCommune[]; isFirst: boolean; isLast: boolean }) {
  const id = { item: 'hidden', name: 'id', value: sector.id } as const
  const move = (direction: 'up' | 'down', label: string) => <PressForm action={shiftSector} values={{ id: sector.id, direction }} label={label} about={sector.name} look={{ variant: 'quiet' }} />
  return (
    <section aria-labelledby={sector.id} className="stack rounded-tile border border-line bg-card p-5">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id={sector.id}>{sector.name}</h2>
        <span className="text-ink-soft">{plural(sector.communes.length, 'commune', 'communes')}</span>
        <span className="ml-auto flex gap-2">{isFirst ? null : move('up', 'Monter')}{isLast ? null : move('down', 'Descendre')}</span>
      </div>
      <Disclosure summary="Choisir ses communes" start={sector.communes.length === 0 ? 'open' : 'closed'}>
        <RecordForm
          name={`c-${sector.id}`} action={fillSector} submit="Enregistrer ces communes"
          items={[{ item: 'hidden', name: 'sectorId', value: sector.id }, { item: 'boxes', saved: sector.communes, field: { name: 'codes', legend: `Communes de ${sector.name}`, requirement: 'optional', layout: 'inline', options: communes.map((one) => ({ value: one.code, label: one.name })) } }]}
        />
      </Disclosure>
      <Disclosure summary="Renommer ou retirer">
        <div className="stack">
          <RecordForm name={`n-${sector.id}`} action={renameSector} submit="Renommer" items={[id, { item: 'field', saved: sector.name, field: { name: 'name', label: 'Nom du secteur' } }]} />
          <PressForm action={dropSector} values={{ id: sector.id }} label="Retirer ce secteur" look={{ variant: 'danger' }} />
        </div>
      </Disclosure>
    </section>
  )
}
