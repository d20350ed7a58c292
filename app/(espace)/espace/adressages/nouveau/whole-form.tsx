import { randomUUID } from 'node:crypto'
import { consentItems } from '#components/referrals/consent-items'
import { identityItems, sendAnywayItem } from '#components/referrals/identity-fields'
import { RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { TabLinks } from '#components/ui/tab-links'
import { hrefWith, type SearchParams } from '#lib/platform/list-request'
import { identityConsentText, otherNeedConsentText } from '#lib/referrals/consent-text'
import { maxPeople, peopleAsked } from '#lib/referrals/household-schema'
import type { NeedKind } from '#lib/referrals/need-kinds'
import { consentWayLabels, needPriorityLabels, practicalNeedLabels } from '#lib/referrals/labels'
import { consentWays, needPriorities, practicalNeeds } from '#lib/referrals/person-facts'
import { kindItems } from './kind-items.ts'
import { personItems } from './person-items.ts'

type WholeFormProps = { action: RecordFormProps['action']; params: SearchParams; sectors: readonly { id: string; name: string }[]; kind: NeedKind }

/** All of an adressage at once where identities are kept, of which no draft is. */
export function WholeForm({ action, params, sectors, kind }: WholeFormProps) {
  const people = peopleAsked(params)
  return (
    <>
      <div className="grid gap-2">
        <p className="field-label">Combien de personnes du même foyer&nbsp;?</p>
        <TabLinks label="Nombre de personnes" links={Array.from({ length: maxPeople }, (_, index) => ({ href: hrefFor(index + 1, kind), label: String(index + 1), status: index + 1 === people ? 'current' : 'other' }))} />
      </div>
      <RecordForm key={`${people} ${kind}`} action={action} submit="Envoyer l’adressage" look={{ size: 'large', width: 'full' }} items={[
        { item: 'hidden', name: 'requestKey', value: randomUUID() },
        { item: 'hidden', name: 'people', value: String(people) },
        ...kindItems(kind),
        { item: 'field', saved: '', field: { kind: 'select', name: 'sectorId', label: 'Où habite la personne ?', emptyLabel: 'Choisissez', options: [...sectors.map((sector) => ({ value: sector.id, label: sector.name })), { value: 'hors', label: 'Hors du territoire, ou sans domicile fixe' }] } },
        { item: 'radios', saved: 'usual', field: { name: 'priority', legend: 'Priorité', hint: 'Prioritaire : sortie d’hôpital, grossesse, perte d’autonomie, maladie au long cours. La raison n’est pas demandée.', layout: 'inline', options: needPriorities.map((value) => ({ value, label: needPriorityLabels[value] })) } },
        ...Array.from({ length: people }, (_, index) => personItems(index + 1, people, identityItems(index + 1))).flat(),
        { item: 'boxes', field: { name: 'practicalNeeds', legend: 'Besoins pratiques', requirement: 'optional', options: practicalNeeds.map((value) => ({ value, label: practicalNeedLabels[value] })) } },
        sendAnywayItem,
        ...consentItems({ text: kind === 'find_gp' ? identityConsentText : otherNeedConsentText, title: 'Information et accord', reader: 'informer' }),
        { item: 'radios', field: { name: 'consentWay', legend: 'Comment la personne a-t-elle été informée ?', layout: 'inline', options: consentWays.map((value) => ({ value, label: consentWayLabels[value] })) } },
        { item: 'boxes', field: { name: 'informed', legend: 'Accord', options: [{ value: 'oui', label: 'Chaque personne ci-dessus, ou qui la représente, a été informée avec ces mots et est d’accord' }] } },
      ]} />
    </>
  )
}

function hrefFor(people: number, kind: NeedKind): string {
  return hrefWith('/espace/adressages/nouveau', {}, { besoin: kind === 'find_gp' ? null : kind, personnes: people === 1 ? null : String(people) })
}
