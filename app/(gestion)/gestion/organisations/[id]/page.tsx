import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { organisationItems, partnerUserItems } from '#components/organisations/organisation-items'
import { ReceivedKinds } from '#components/organisations/received-kinds'
import { PartnerUsers } from '#components/organisations/partner-users'
import { Disclosure } from '#components/ui/disclosure'
import { Facts } from '#components/ui/facts'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { listContentChoices } from '#lib/content/queries'
import { listConventions } from '#lib/conventions/queries'
import { organisationKindLabels } from '#lib/organisations/labels'
import { canEditPartners } from '#lib/organisations/policy'
import { getOrganisation, listPartnerUsers } from '#lib/organisations/queries'
import { today } from '#lib/platform/clock'
import { referralMode } from '#lib/platform/env'
import { requireActor } from '#lib/platform/auth/session'
import { wakeOwnUser } from '../../../../(espace)/espace/organisation/actions.ts'
import { addConvention, decideConvention, dropOrganisation, endPartnerUser, invitePartnerUser, saveConvention, saveOrganisation, saveReceivedKinds } from '../actions.ts'
import { ConventionList } from './convention-list.tsx'

export const metadata: Metadata = { title: 'Partenaire' }

export default async function OrganisationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const day = today('Europe/Paris')
  const [organisation, conventions, users, pages] = await Promise.all([getOrganisation(actor, id), listConventions(actor, id, day), listPartnerUsers(actor, id, day), listContentChoices(actor, 'agreement')])
  if (!organisation || !conventions) notFound()
  const mayEdit = canEditPartners(actor)
  return (
    <>
      <WorkHeading title={organisation.name} trail={[{ href: '/gestion/organisations', label: 'Partenaires' }]} current={organisation.name} description={organisationKindLabels[organisation.kind]} />
      <div className="stack">
        <section aria-labelledby="conventions" className="stack"><h2 id="conventions">Conventions</h2><ConventionList organisationId={organisation.id} conventions={conventions} today={day} timeZone="Europe/Paris" edit={mayEdit ? { add: addConvention, save: saveConvention, decide: decideConvention, pages } : null} /></section>
        {users === null ? null : (
          <section aria-labelledby="utilisateurs" className="stack">
            <h2 id="utilisateurs">Utilisateurs</h2>
            <PartnerUsers users={users} today={day} end={endPartnerUser} wake={wakeOwnUser} />
            <Disclosure summary="Inviter quelqu’un" look="box"><RecordForm name="invitation" action={invitePartnerUser} submit="Inviter" items={partnerUserItems(organisation.id)} /></Disclosure>
          </section>
        )}
        {mayEdit && referralMode() === 'hds' ? <section aria-labelledby="demandes" className="stack"><h2 id="demandes">Demandes reçues</h2><ReceivedKinds action={saveReceivedKinds} organisation={organisation} /></section> : null}
        <section aria-labelledby="fiche" className="stack">
          <h2 id="fiche">Fiche</h2>
          {mayEdit ? (
            <>
              <RecordForm action={saveOrganisation} submit="Enregistrer" items={[{ item: 'hidden', name: 'id', value: organisation.id }, { item: 'hidden', name: 'version', value: String(organisation.version) }, ...organisationItems(organisation)]} />
              <Disclosure summary="Retirer ce partenaire" look="box"><PressForm action={dropOrganisation} values={{ id: organisation.id }} label="Retirer" look={{ variant: 'danger' }} /></Disclosure>
            </>
          ) : (
            <Facts items={[{ term: 'Téléphone', detail: organisation.phone || '–' }, { term: 'Courriel', detail: organisation.email || '–' }, { term: 'Adresse', detail: `${organisation.addressLine} ${organisation.postalCode}`.trim() || '–' }]} />
          )}
        </section>
      </div>
    </>
  )
}
