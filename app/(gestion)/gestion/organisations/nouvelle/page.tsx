import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { organisationItems } from '#components/organisations/organisation-items'
import { RecordForm } from '#components/ui/record-form'
import { canEditPartners } from '#lib/organisations/policy'
import { requireActor } from '#lib/platform/auth/session'
import { addOrganisation } from '../actions.ts'

export const metadata: Metadata = { title: 'Ajouter un partenaire' }

export default async function NewOrganisationPage() {
  if (!canEditPartners(await requireActor())) notFound()
  return (
    <>
      <WorkHeading title="Ajouter un partenaire" trail={[{ href: '/gestion/organisations', label: 'Partenaires' }]} current="Ajouter" />
      <RecordForm action={addOrganisation} submit="Ajouter" items={organisationItems(null)} />
    </>
  )
}
