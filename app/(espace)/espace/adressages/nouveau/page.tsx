import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { duplicateItems, identityItems, sendAnywayItem } from '#components/referrals/identity-fields'
import { TabLinks } from '#components/ui/tab-links'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { getCallback } from '#lib/callbacks/queries'
import { requireActor, requireSecondFactor } from '#lib/platform/auth/session'
import { referralMode } from '#lib/platform/env'
import { hrefWith, type SearchParams, single } from '#lib/platform/list-request'
import { consentText, identityConsentText } from '#lib/referrals/consent-text'
import { consentWayLabels, needPriorityLabels, practicalNeedLabels } from '#lib/referrals/labels'
import { consentWays, needPriorities, practicalNeeds } from '#lib/referrals/person-facts'
import { submissionOf } from '#lib/referrals/policy'
import { maxPeople } from '#lib/referrals/household-schema'
import { publicSectors } from '#lib/territory/queries'
import { sendReferral } from '../actions.ts'
import { CalledBack } from './called-back.tsx'
import { ageItem, personItems } from './person-items.ts'

export const metadata: Metadata = { title: 'Adresser quelqu’un' }

/** Two minutes: where the person lives, how old, what is practical, and their agreement; never a diagnosis, and who it is in the HDS mode alone. */
export default async function NewReferralPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const isKept = referralMode() === 'hds'
  const actor = await requireActor()
  if (submissionOf(actor) === null) notFound()
  if (isKept) await requireSecondFactor()
  const [sectors, params] = await Promise.all([publicSectors(), searchParams])
  const callback = await getCallback(actor, single(params['rappel']))
  const people = peopleOf(params)
  return (
    <div className="stack">
      <div>
        <h1>Adresser quelqu’un</h1>
        <p className="lead">La CPTS cherche un médecin traitant. {isKept ? <>L’identité est chiffrée&nbsp;: la lisent votre service, la coordination des adressages, et le médecin qui dit oui.</> : <>Vous gardez le nom&nbsp;: ici, rien ne dit de qui il s’agit.</>}</p>
      </div>
      <Notice kind="warning" title="Une urgence ? Appelez le 15">Cette recherche prend quelques jours. Pour un besoin de soins aujourd’hui&nbsp;: le 116 117.</Notice>
      {callback === null ? null : <CalledBack callback={callback} />}
      <div className="grid gap-2">
        <p className="field-label">Combien de personnes du même foyer&nbsp;?</p>
        <TabLinks label="Nombre de personnes" links={Array.from({ length: maxPeople }, (_, index) => ({ href: hrefFor(index + 1, callback?.id), label: String(index + 1), status: index + 1 === people ? 'current' : 'other' }))} />
      </div>
      <RecordForm key={people} action={sendReferral} submit="Envoyer l’adressage" look={{ size: 'large', width: 'full' }} items={[
        { item: 'hidden', name: 'requestKey', value: randomUUID() },
        { item: 'hidden', name: 'people', value: String(people) },
        { item: 'hidden', name: 'callbackId', value: callback?.id ?? '' },
        { item: 'field', saved: callback?.sectorId ?? '', field: { kind: 'select', name: 'sectorId', label: 'Où habite la personne ?', emptyLabel: 'Choisissez', options: [...sectors.map((sector) => ({ value: sector.id, label: sector.name })), { value: 'hors', label: 'Hors du territoire, ou sans domicile fixe' }] } },
        { item: 'radios', saved: 'usual', field: { name: 'priority', legend: 'Priorité', hint: 'Prioritaire : sortie d’hôpital, grossesse, perte d’autonomie, maladie au long cours. La raison n’est pas demandée.', layout: 'inline', options: needPriorities.map((value) => ({ value, label: needPriorityLabels[value] })) } },
        ...Array.from({ length: people }, (_, index) => personItems(index + 1, people, isKept ? identityItems(index + 1) : [ageItem(index + 1)])).flat(),
        { item: 'boxes', field: { name: 'practicalNeeds', legend: 'Besoins pratiques', requirement: 'optional', options: practicalNeeds.map((value) => ({ value, label: practicalNeedLabels[value] })) } },
        ...(isKept ? [] : duplicateItems(people)),
        sendAnywayItem,
        { item: 'title', text: 'Information et accord', hint: <span className="grid gap-2">{(isKept ? identityConsentText : consentText).paragraphs.map((text) => <span key={text} className="block">«&nbsp;{text}&nbsp;»</span>)}</span> },
        { item: 'radios', ...(callback === null ? {} : { saved: 'phone' }), field: { name: 'consentWay', legend: 'Comment la personne a-t-elle été informée ?', layout: 'inline', options: consentWays.map((value) => ({ value, label: consentWayLabels[value] })) } },
        { item: 'boxes', field: { name: 'informed', legend: 'Accord', options: [{ value: 'oui', label: 'Chaque personne ci-dessus, ou qui la représente, a été informée avec ces mots et est d’accord' }] } },
      ]} />
    </div>
  )
}

function peopleOf(params: SearchParams): number {
  const asked = Number(single(params['personnes']))
  return Number.isInteger(asked) && asked > 1 && asked <= maxPeople ? asked : 1
}

function hrefFor(people: number, callbackId: string | undefined): string {
  return hrefWith('/espace/adressages/nouveau', {}, { personnes: people === 1 ? null : String(people), rappel: callbackId ?? null })
}
