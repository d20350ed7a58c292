import { consentItems } from '#components/referrals/consent-items'
import { identityItems, sendAnywayItem } from '#components/referrals/identity-fields'
import { type FormItem, RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { TabLinks } from '#components/ui/tab-links'
import { hrefWith } from '#lib/platform/list-request'
import { identityConsentText } from '#lib/referrals/consent-text'
import { maxPeople } from '#lib/referrals/household-schema'
import { callChannelLabels, callerLabels, consentGiverLabels, needPriorityLabels, practicalNeedLabels } from '#lib/referrals/labels'
import { callChannels, callers, consentGivers, needPriorities, practicalNeeds } from '#lib/referrals/person-facts'

type CallIdentityFormProps = {
  action: RecordFormProps['action']; requestKey: string; places: readonly { value: string; label: string }[]; people: number
  callback: { id: string; caller: 'person' | 'relative'; sectorId: string | null; name: string; phone: string } | null
}

/** The same call where identities are kept: what the CNIL names of each person, in the order of the talk, by the keyboard alone. */
export function CallIdentityForm({ action, requestKey, places, people, callback }: CallIdentityFormProps) {
  const count = Array.from({ length: maxPeople }, (_, index) => ({ href: hrefWith('/gestion/adressages/appel', {}, { personnes: index === 0 ? null : String(index + 1), rappel: callback?.id ?? null }), label: String(index + 1), status: index + 1 === people ? ('current' as const) : ('other' as const) }))
  return (
    <>
      <div className="grid gap-2">
        <p className="field-label">Combien de personnes sans médecin traitant dans le foyer&nbsp;?</p>
        <TabLinks label="Nombre de personnes" links={count} />
      </div>
      <RecordForm action={action} submit="Enregistrer l’appel" look={{ size: 'large', width: 'full' }} items={[
        { item: 'hidden', name: 'requestKey', value: requestKey },
        { item: 'hidden', name: 'people', value: String(people) },
        ...origin(callback),
        { item: 'field', saved: callback?.sectorId ?? '', field: { kind: 'select', name: 'sectorId', label: 'Où habite la personne ?', hint: 'Tapez les premières lettres.', width: 'medium', emptyLabel: 'Choisissez', options: [...places] } },
        ...Array.from({ length: people }, (_, index) => person(index + 1, people, index === 0 ? callback : null)).flat(),
        { item: 'radios', saved: 'usual', field: { name: 'priority', legend: 'Priorité', layout: 'inline', options: needPriorities.map((value) => ({ value, label: needPriorityLabels[value] })) } },
        { item: 'boxes', field: { name: 'practicalNeeds', legend: 'Besoins pratiques', layout: 'columns', requirement: 'optional', options: practicalNeeds.map((value) => ({ value, label: practicalNeedLabels[value] })) } },
        sendAnywayItem,
        ...consentItems({ text: identityConsentText, title: 'À lire à voix haute', reader: 'informer' }),
        { item: 'boxes', field: { name: 'informed', legend: 'Accord', options: [{ value: 'oui', label: 'Texte lu à voix haute (ou signé sur le papier) : chaque personne, ou qui la représente, est d’accord' }] } },
      ]} />
    </>
  )
}

function origin(callback: CallIdentityFormProps['callback']): FormItem[] {
  if (callback) return Object.entries({ callbackId: callback.id, channel: 'call', caller: callback.caller }).map(([name, value]): FormItem => ({ item: 'hidden', name, value }))
  return [
    { item: 'radios', saved: 'call', field: { name: 'channel', legend: 'Reçu par', layout: 'inline', options: callChannels.map((value) => ({ value, label: callChannelLabels[value] })) } },
    { item: 'radios', field: { name: 'caller', legend: 'Qui appelle ?', layout: 'inline', options: callers.map((value) => ({ value, label: callerLabels[value] })) } },
  ]
}

/** One person, with what a request to be called told: the number of whoever asked, at the person's line or at whom to contact. */
function person(number: number, people: number, callback: CallIdentityFormProps['callback']): FormItem[] {
  const known: Record<string, string> = callback === null ? {} : callback.caller === 'relative' ? { [`contact-nom-${number}`]: callback.name, [`contact-telephone-${number}`]: callback.phone } : { [`telephone-${number}`]: callback.phone }
  return [
    { item: 'title', text: people === 1 ? 'La personne' : `${number === 1 ? '1re' : `${number}e`} personne` },
    ...identityItems(number).map((one): FormItem => (one.item === 'field' && known[one.field.name] !== undefined ? { ...one, saved: known[one.field.name] } : one)),
    { item: 'field', saved: 'person', field: { kind: 'select', name: `accord-${number}`, label: people === 1 ? 'Qui donne l’accord ?' : `Qui donne l’accord ? (${number}e personne)`, options: consentGivers.map((value) => ({ value, label: consentGiverLabels[value] })) } },
  ]
}
