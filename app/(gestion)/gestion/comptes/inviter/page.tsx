import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { RecordForm } from '#components/ui/record-form'
import { canGrantRole, canListAccounts } from '#lib/accounts/policy'
import { listOrganisationChoices } from '#lib/organisations/queries'
import { requireActor, requireRecentFactor } from '#lib/platform/auth/session'
import { roleChoices } from '#lib/accounts/account-list-schema'
import { invite } from '../actions.ts'

export const metadata: Metadata = { title: 'Inviter quelqu’un' }

export default async function InvitePage() {
  const actor = await requireActor()
  if (!canListAccounts(actor)) notFound()
  await requireRecentFactor() // Before the form is filled in, so that nothing typed has to wait.
  const organisations = await listOrganisationChoices(actor)
  const roles = roleChoices.filter((choice) => canGrantRole(actor, { role: choice.value, organisationId: null }))
  return (
    <>
      <WorkHeading
        title="Inviter quelqu’un" trail={[{ href: '/gestion/comptes', label: 'Comptes' }]} current="Inviter"
        description="Un message explique à la personne comment se connecter. Une secrétaire s’autorise plutôt à la page «&nbsp;Délégations&nbsp;»."
      />
      <RecordForm
        action={invite} submit="Inviter"
        items={[
          { item: 'field', field: { name: 'name', label: 'Nom', autoComplete: 'off' } },
          { item: 'field', field: { kind: 'email', name: 'email', label: 'Courriel', autoComplete: 'off' } },
          { item: 'field', saved: '', field: { kind: 'select', name: 'role', label: 'Rôle', width: 'medium', emptyLabel: 'Choisissez', options: roles } },
          { item: 'field', saved: '', field: { kind: 'select', name: 'organisationId', label: 'Organisation', requirement: 'optional', emptyLabel: 'Aucune', options: organisations, hint: 'Pour un utilisateur ou un référent partenaire seulement.' } },
          { item: 'field', field: { kind: 'date', name: 'fromOn', label: 'À partir du', requirement: 'optional', width: 'medium', hint: 'Laissez vide pour commencer dès aujourd’hui.' } },
          { item: 'field', field: { kind: 'date', name: 'untilOn', label: 'Jusqu’au', requirement: 'optional', width: 'medium', hint: 'Laissez vide pour ne pas fixer de fin. Utile pour un mandat ou un remplacement.' } },
        ]}
      />
    </>
  )
}
