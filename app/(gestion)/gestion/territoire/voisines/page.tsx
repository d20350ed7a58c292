import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { PressForm } from '#components/ui/press-form'
import { type FormItem, RecordForm } from '#components/ui/record-form'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { frenchPhone } from '#lib/platform/format/french-phone'
import { listNeighbours, type OfficeNeighbour } from '#lib/territory/neighbour-queries'
import { dropNeighbour, keepNeighbour } from '../actions.ts'
import { TerritoryTabs } from '../territory-tabs.tsx'

export const metadata: Metadata = { title: 'CPTS voisines' }

export default async function NeighboursPage() {
  const neighbours = await listNeighbours(await requireActor())
  if (!neighbours) notFound()
  return (
    <>
      <WorkHeading title="CPTS voisines" trail={[{ href: '/gestion/territoire', label: 'Territoire' }]} current="CPTS voisines" description="Quelqu’un qui habite hors du territoire est dirigé vers la sienne : son nom et sa fiche se montrent dans le formulaire public, à l’écran des appels et aux partenaires." />
      <TerritoryTabs current="/gestion/territoire/voisines" />
      <div className="stack">
        {neighbours.length === 0 ? <EmptyState title="Aucune CPTS voisine">Tant qu’il n’y en a pas, on renvoie vers la mairie et l’assurance maladie.</EmptyState> : null}
        {neighbours.map((one) => <NeighbourCard key={one.id} neighbour={one} />)}
        <section aria-labelledby="nouvelle" className="stack"><h2 id="nouvelle">Ajouter une CPTS</h2><RecordForm name="nouvelle" action={keepNeighbour} submit="Ajouter" items={questions(null)} /></section>
      </div>
    </>
  )
}

function NeighbourCard({ neighbour }: { neighbour: OfficeNeighbour }) {
  const { id, version, name, phone, email, website, communes } = neighbour
  return (
    <section aria-labelledby={id} className="stack rounded-tile border border-line bg-card p-5">
      <div className="grid gap-1">
        <h2 id={id} className="wrap-anywhere">{name}</h2>
        <p className="wrap-anywhere">{[phone === '' ? '' : frenchPhone(phone), email, website].filter((part) => part !== '').join(' · ') || 'Ni téléphone, ni courriel, ni site.'}</p>
        <p className="text-ink-soft">{communes.length === 0 ? 'Aucune commune : personne ne lui est dirigé.' : `${plural(communes.length, 'commune', 'communes')} : ${communes.map((one) => one.name).join(', ')}.`}</p>
      </div>
      <Disclosure summary="Modifier ou retirer">
        <div className="stack">
          <RecordForm key={version} name={`v-${id}`} action={keepNeighbour} submit="Enregistrer" items={questions(neighbour)} />
          <PressForm action={dropNeighbour} values={{ id }} label="Retirer cette CPTS" about={name} look={{ variant: 'danger' }} />
        </div>
      </Disclosure>
    </section>
  )
}

function questions(saved: OfficeNeighbour | null): FormItem[] {
  return [
    { item: 'hidden', name: 'id', value: saved?.id ?? '' },
    { item: 'hidden', name: 'version', value: String(saved?.version ?? 0) },
    { item: 'field', saved: saved?.name ?? '', field: { name: 'name', label: 'Nom', maxLength: 120 } },
    { item: 'field', saved: saved?.phone ?? '', field: { kind: 'tel', name: 'phone', label: 'Téléphone', requirement: 'optional', width: 'medium' } },
    { item: 'field', saved: saved?.email ?? '', field: { kind: 'email', name: 'email', label: 'Courriel', requirement: 'optional' } },
    { item: 'field', saved: saved?.website ?? '', field: { name: 'website', label: 'Site', requirement: 'optional', maxLength: 200 } },
    { item: 'field', saved: saved?.communes.map((one) => `${one.name} (${one.code})`).join('\n') ?? '', field: { kind: 'textarea', rows: 6, name: 'communes', label: 'Ses communes', requirement: 'optional', hint: 'Une par ligne, ou séparées par des virgules : le nom, ou le code INSEE. Vous pouvez coller la liste entière.' } },
  ]
}
