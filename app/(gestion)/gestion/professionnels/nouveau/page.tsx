import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { personItems } from '#components/practitioners/person-items'
import { RecordForm } from '#components/ui/record-form'
import { requireActor } from '#lib/platform/auth/session'
import { canEditPeople } from '#lib/practitioners/policy'
import { addPerson } from '../actions.ts'

export const metadata: Metadata = { title: 'Ajouter une personne' }

export default async function NewPersonPage() {
  const actor = await requireActor()
  if (!canEditPeople(actor)) notFound()
  return (
    <>
      <WorkHeading
        title="Ajouter une personne" trail={[{ href: '/gestion/professionnels', label: 'Professionnels' }]} current="Ajouter"
        description="La plupart des personnes arrivent par l’import de l’Annuaire Santé. Ajoutez ici celles qu’il ne connaît pas encore."
      />
      <RecordForm
        action={addPerson} submit="Ajouter"
        items={[
          ...personItems(null),
          { item: 'boxes', field: { name: 'isSomeoneElse', legend: 'En cas d’homonyme', requirement: 'optional', options: [{ value: 'oui', label: 'Ce n’est pas la personne déjà inscrite sous ce nom' }] } },
        ]}
      />
    </>
  )
}
