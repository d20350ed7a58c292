import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { siteItems } from '#components/practitioners/site-items'
import { RecordForm } from '#components/ui/record-form'
import { requireActor } from '#lib/platform/auth/session'
import { canEditPeople } from '#lib/practitioners/policy'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { addSite } from '../actions.ts'

export const metadata: Metadata = { title: 'Ajouter un lieu' }

export default async function NewSitePage() {
  const actor = await requireActor()
  if (!canEditPeople(actor)) notFound()
  const communes = (await cachedCommunes()).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <WorkHeading title="Ajouter un lieu" trail={[{ href: '/gestion/lieux', label: 'Lieux d’exercice' }]} current="Ajouter" />
      <RecordForm action={addSite} submit="Ajouter" items={siteItems(null, communes)} />
    </>
  )
}
