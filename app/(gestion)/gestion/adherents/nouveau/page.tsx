import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { memberItems } from '#components/members/person-items'
import { RecordForm } from '#components/ui/record-form'
import { canEditMembers } from '#lib/members/policy'
import { requireActor } from '#lib/platform/auth/session'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { addMember } from '../actions.ts'

export const metadata: Metadata = { title: 'Inscrire quelqu’un' }

export default async function NewMemberPage() {
  const actor = await requireActor()
  if (!canEditMembers(actor)) notFound()
  const communes = (await cachedCommunes()).filter((one) => one.membership === 'territory')
  return (
    <>
      <WorkHeading
        title="Inscrire quelqu’un" trail={[{ href: '/gestion/adherents', label: 'Adhérents' }]} current="Inscrire"
        description="Pour une demande reçue sur papier ou par téléphone, ou pour un adhérent de longue date."
      />
      <RecordForm
        action={addMember} submit="Inscrire"
        items={[
          ...memberItems({}, communes, 'office'),
          { item: 'field', field: { kind: 'date', name: 'admittedOn', label: 'Admise par le bureau le', requirement: 'optional', width: 'medium', hint: 'Laissez vide si le bureau ne s’est pas encore prononcé.' } },
          { item: 'field', field: { kind: 'textarea', name: 'privateNote', label: 'Note de la coordination', requirement: 'optional', rows: 3, maxLength: 1000, hint: 'Lue par la coordination seule.' } },
        ]}
      />
    </>
  )
}
