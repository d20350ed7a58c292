import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { personItems } from '#components/practitioners/person-items'
import { Badge } from '#components/ui/badge'
import { Disclosure } from '#components/ui/disclosure'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { today } from '#lib/platform/clock'
import { requireActor } from '#lib/platform/auth/session'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { modeLabels, positionLabels } from '#lib/practitioners/labels'
import { readNationalNumber } from '#lib/practitioners/national-number'
import { getPractitioner, type PersonDetail } from '#lib/practitioners/people-queries'
import { listSiteChoices } from '#lib/practitioners/site-queries'
import { addPlace, removePerson, savePerson } from '../actions.ts'
import { placeItems, removalItems } from '../place-items.ts'

export const metadata: Metadata = { title: 'Fiche d’un professionnel' }

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const [person, sites] = await Promise.all([getPractitioner(actor, (await params).id), listSiteChoices(actor)])
  if (!person) notFound()
  const name = `${person.firstName} ${person.lastName}`
  return (
    <>
      <WorkHeading title={name} trail={[{ href: '/gestion/professionnels', label: 'Professionnels' }]} current={name} />
      <div className="stack">
        <NumberWarning person={person} />
        <section aria-labelledby="lieux" className="stack max-w-prose">
          <h2 id="lieux">Lieux d’exercice</h2>
          <PlaceList person={person} />
          <Disclosure summary="Ajouter un lieu d’exercice" look="box" start={person.places.length === 0 ? 'open' : 'closed'}>
            <RecordForm
              name="lieu" action={addPlace} submit="Ajouter ce lieu"
              items={[{ item: 'hidden', name: 'practitionerId', value: person.id }, { item: 'field', field: { kind: 'select', name: 'siteId', label: 'Lieu', options: sites, emptyLabel: 'Choisissez', hint: <>Le lieu manque&nbsp;? <Link href="/gestion/lieux/nouveau" prefetch={false} className="underline">Ajoutez-le d’abord</Link>.</> } }, ...placeItems(null)]}
            />
          </Disclosure>
        </section>
        <section aria-labelledby="identite" className="stack max-w-prose">
          <h2 id="identite">Identité</h2>
          {person.handEditedFields.length === 0 ? null : <p className="text-ink-soft">Ce qui a été corrigé ici n’est plus changé par les imports.</p>}
          <RecordForm action={savePerson} submit="Enregistrer" items={[{ item: 'hidden', name: 'id', value: person.id }, { item: 'hidden', name: 'version', value: String(person.version) }, ...personItems(person)]} />
        </section>
        <Disclosure summary="Retirer cette personne" look="box">
          <RecordForm name="retrait" action={removePerson} submit="Retirer" look={{ variant: 'danger' }} items={[{ item: 'hidden', name: 'id', value: person.id }, ...removalItems]} />
        </Disclosure>
      </div>
    </>
  )
}

function NumberWarning({ person }: { person: PersonDetail }) {
  const number = readNationalNumber(person.number)
  if (number.kind !== 'number' || !number.isDoubtful) return null
  return <Notice kind="warning" title="Ce numéro RPPS semble contenir une faute">La clé de contrôle ne correspond pas. Cela arrive aussi dans l’annuaire national&nbsp;: vérifiez, et laissez-le s’il est bien écrit ainsi.</Notice>
}

function PlaceList({ person }: { person: PersonDetail }) {
  if (person.places.length === 0) return <p>Aucun lieu pour le moment&nbsp;: cette personne n’apparaît pas dans le registre.</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {person.places.map((place) => (
        <li key={place.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2.5">
          <Link href={`/gestion/professionnels/exercices/${place.id}`} prefetch={false} className="font-semibold underline">{place.site}</Link>
          <span>{place.commune}</span>
          <Badge>{positionLabels[place.position]}{place.mode === null ? '' : ` · ${modeLabels[place.mode].toLowerCase()}`}</Badge>
          {place.endsOn === null ? null : <Badge tone="warning">jusqu’au {dayAndMonth(place.endsOn, today('Europe/Paris'))}</Badge>}
        </li>
      ))}
    </ul>
  )
}
