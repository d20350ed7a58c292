import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConventionFacts } from '#components/organisations/convention-facts'
import { organisationContactItems, partnerUserItems } from '#components/organisations/organisation-items'
import { PartnerServices } from '#components/organisations/partner-services'
import { ReceivedKinds } from '#components/organisations/received-kinds'
import { PartnerUsers } from '#components/organisations/partner-users'
import { Disclosure } from '#components/ui/disclosure'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { type ConventionItem, listConventions } from '#lib/conventions/queries'
import { getOrganisation, listPartnerUsers, type OrganisationDetail, type PartnerUser } from '#lib/organisations/queries'
import { listServices, type ServiceItem } from '#lib/organisations/service-queries'
import { today } from '#lib/platform/clock'
import { requireActor } from '#lib/platform/auth/session'
import { referralMode } from '#lib/platform/env'
import type { Day } from '#lib/platform/day'
import { frenchDay } from '#lib/platform/format/french-date'
import { addOwnService, changeOwnService, endOwnUser, inviteOwnUser, placeOwnUser, removeOwnService, saveOwnOrganisation, saveOwnReceivedKinds, wakeOwnUser } from './actions.ts'

export const metadata: Metadata = { title: 'Mon organisation' }

/** The référent's page: who acts for the organisation, and how it is reached. */
export default async function OwnOrganisationPage() {
  const actor = await requireActor()
  const day = today('Europe/Paris')
  const own = actor.partners.filter((partner) => partner.role === 'partner_referent')
  const loaded = await Promise.all(own.map(async (partner) => ({ partner, organisation: await getOrganisation(actor, partner.organisationId), users: await listPartnerUsers(actor, partner.organisationId, day), services: await listServices(actor, partner.organisationId), conventions: await listConventions(actor, partner.organisationId, day) })))
  if (loaded.length === 0) notFound()
  return (
    <div className="stack">
      {loaded.map(({ partner, organisation, users, services, conventions }) => organisation && users ? (
        <section key={organisation.id} className="stack" aria-labelledby={organisation.id}>
          <h1 id={organisation.id}>{organisation.name}</h1>
          {partner.endedOn === null ? null : <Notice kind="warning" title={`La convention a pris fin le ${frenchDay(partner.endedOn, day)}`}>Le registre ne se lit plus. Vous pouvez encore gérer les accès&nbsp;; pour la suite, appelez la CPTS.</Notice>}
          <Conventions conventions={conventions ?? []} today={day} />
          <Users organisation={organisation} users={users} services={services ?? []} today={day} />
        </section>
      ) : null)}
    </div>
  )
}

function Conventions({ conventions, today: day }: { conventions: readonly ConventionItem[]; today: Day }) {
  return conventions.map((one) => (
    <div key={one.id} className="grid gap-2">
      <h2>{one.title}</h2>
      <ConventionFacts convention={one} today={day} timeZone="Europe/Paris" />
    </div>
  ))
}

function Users({ organisation, users, services, today: day }: { organisation: OrganisationDetail; users: PartnerUser[]; services: ServiceItem[]; today: Day }) {
  return (
    <>
      <h2>Qui a un accès</h2>
      <PartnerUsers users={users} today={day} end={endOwnUser} wake={wakeOwnUser} />
      <Disclosure summary="Inviter quelqu’un" look="box"><RecordForm name={`i-${organisation.id}`} action={inviteOwnUser} submit="Inviter" items={partnerUserItems(organisation.id)} /></Disclosure>
      <PartnerServices organisationId={organisation.id} services={services} users={users} actions={{ add: addOwnService, change: changeOwnService, remove: removeOwnService, place: placeOwnUser }} />
      {referralMode() === 'hds' ? <Disclosure summary="Choisir les demandes que nous recevons" look="box"><ReceivedKinds action={saveOwnReceivedKinds} organisation={organisation} /></Disclosure> : null}
      <Disclosure summary="Corriger nos coordonnées" look="box">
        <RecordForm
          name={`o-${organisation.id}`} action={saveOwnOrganisation} submit="Enregistrer"
          items={[{ item: 'hidden', name: 'id', value: organisation.id }, { item: 'hidden', name: 'version', value: String(organisation.version) }, { item: 'hidden', name: 'name', value: organisation.name }, { item: 'hidden', name: 'kind', value: organisation.kind }, ...organisationContactItems(organisation)]}
        />
      </Disclosure>
    </>
  )
}
