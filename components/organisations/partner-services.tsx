import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { type FormItem, RecordForm } from '#components/ui/record-form'
import type { PartnerUser } from '#lib/organisations/queries'
import type { ServiceItem } from '#lib/organisations/service-queries'
import { frenchPhone } from '#lib/platform/format/french-phone'
import type { FormState } from '#lib/platform/form-state'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type PartnerServicesProps = { organisationId: string; services: readonly ServiceItem[]; users: readonly PartnerUser[]; actions: { add: Action; change: Action; remove: Action; place: Action } }

/** The services of a partner: who belongs to each, and how it is reached; each follows what it sent. */
export function PartnerServices({ organisationId, services, users, actions }: PartnerServicesProps) {
  const people = [...new Map(users.filter((one) => one.state === 'active' || one.state === 'asleep').map((one) => [one.userId, one])).values()]
  return (
    <>
      <h2>Services</h2>
      <p className="max-w-prose text-ink-soft">Chaque service suit ses propres adressages, ensemble. Sans service, toute la structure les suit. Une personne référente voit tout.</p>
      {services.length === 0 ? null : (
        <ul className="practice-list">
          {services.map((one) => (
            <li key={one.id}>
              <p><strong>{one.name}</strong>{one.phone === '' ? null : <>, {frenchPhone(one.phone)}</>}{one.email === '' ? null : <>, <span className="break-all">{one.email}</span></>}</p>
              <p className="text-ink-soft">{people.filter((person) => one.userIds.includes(person.userId)).map((person) => person.name).join(', ') || 'Personne pour le moment'}</p>
              <Disclosure summary={<>Modifier ou retirer<span className="sr-only"> {one.name}</span></>}>
                <div className="stack">
                  <RecordForm name={`s-${one.id}`} action={actions.change} submit="Enregistrer" items={serviceItems(organisationId, one)} />
                  <div><PressForm action={actions.remove} values={{ organisationId, serviceId: one.id }} label="Retirer ce service" about={one.name} /></div>
                </div>
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary="Ajouter un service" look="box">
        <RecordForm name={`v-${organisationId}`} action={actions.add} submit="Ajouter" items={serviceItems(organisationId, null)} />
      </Disclosure>
      {services.length === 0 || people.length === 0 ? null : (
        <Disclosure summary="Changer quelqu’un de service" look="box">
          <RecordForm name={`p-${organisationId}`} action={actions.place} submit="Enregistrer" items={[
            { item: 'hidden', name: 'organisationId', value: organisationId },
            { item: 'field', saved: '', field: { kind: 'select', name: 'userId', label: 'Personne', emptyLabel: 'Choisissez', options: people.map((one) => ({ value: one.userId, label: one.name })) } },
            { item: 'boxes', field: { name: 'serviceIds', legend: 'Ses services désormais', requirement: 'optional', hint: 'Aucune case : la personne ne suit que ce qui n’est à aucun service.', options: services.map((one) => ({ value: one.id, label: one.name })) } },
          ]} />
        </Disclosure>
      )}
    </>
  )
}

/** The questions about a service. */
function serviceItems(organisationId: string, saved: ServiceItem | null): FormItem[] {
  return [
    { item: 'hidden', name: 'organisationId', value: organisationId },
    ...(saved === null ? [] : [{ item: 'hidden' as const, name: 'serviceId', value: saved.id }]),
    { item: 'field', saved: saved?.name, field: { name: 'name', label: 'Nom du service', autoComplete: 'off', maxLength: 80 } },
    { item: 'field', saved: saved?.phone, field: { kind: 'tel', name: 'phone', label: 'Téléphone', requirement: 'optional', width: 'medium' } },
    { item: 'field', saved: saved?.email, field: { kind: 'email', name: 'email', label: 'Boîte commune du service', requirement: 'optional', hint: 'Prévenue quand la personne qui suivait un adressage s’en va.' } },
  ]
}
