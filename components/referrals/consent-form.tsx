import { type FormItem, RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { consentText, identityConsentText } from '#lib/referrals/consent-text'
import { consentWayLabels } from '#lib/referrals/labels'
import { type AskedPerson, consentWays } from '#lib/referrals/person-facts'
import { consentItems } from './consent-items.tsx'
import { duplicateItems, identityItems, sendAnywayItem } from './identity-fields.tsx'

type ConsentFormProps = { action: RecordFormProps['action']; needId: string; people: readonly AskedPerson[]; mode: 'minimal' | 'hds' }

/** The last step: who they are where that is kept, what was read to the person, their agreement, and it leaves. */
export function ConsentForm({ action, needId, people, mode }: ConsentFormProps) {
  const text = mode === 'hds' ? identityConsentText : consentText
  return (
    <RecordForm action={action} submit="Envoyer l’adressage" look={{ size: 'large', width: 'full' }} items={[
      { item: 'hidden', name: 'needId', value: needId },
      { item: 'hidden', name: 'people', value: String(people.length) },
      ...people.map((one, index): FormItem => ({ item: 'hidden', name: `accord-${index + 1}`, value: one.consentGiver })),
      ...(mode === 'hds' ? people.flatMap((_, index) => [{ item: 'title', text: people.length === 1 ? 'La personne' : `Personne ${index + 1}` } satisfies FormItem, ...identityItems(index + 1)]) : duplicateItems(people.length)),
      sendAnywayItem,
      ...consentItems({ text, title: 'Information et accord', reader: 'informer' }),
      { item: 'radios', field: { name: 'consentWay', legend: 'Comment la personne a-t-elle été informée ?', layout: 'inline', options: consentWays.map((value) => ({ value, label: consentWayLabels[value] })) } },
      { item: 'boxes', field: { name: 'informed', legend: 'Accord', options: [{ value: 'oui', label: 'Chaque personne ci-dessus, ou qui la représente, a été informée avec ces mots et est d’accord' }] } },
    ]} />
  )
}
