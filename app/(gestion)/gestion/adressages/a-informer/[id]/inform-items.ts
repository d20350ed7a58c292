import { consentItems } from '#components/referrals/consent-items'
import { identityItems, sendAnywayItem } from '#components/referrals/identity-fields'
import type { FormItem } from '#components/ui/record-form'
import { identityConsentText } from '#lib/referrals/consent-text'
import type { PersonIdentity } from '#lib/referrals/identity'
import { consentGiverLabels, consentWayLabels, needPriorityLabels, practicalNeedLabels } from '#lib/referrals/labels'
import type { OpenedOlder } from '#lib/referrals/older-queries'
import { consentGivers, consentWays, needPriorities, practicalNeeds } from '#lib/referrals/person-facts'

/** What is read to the person, corrected with them, and agreed to, in the order of the call. */
export function informItems(older: OpenedOlder): FormItem[] {
  const known = older.identity === null ? {} : savedOf(older.identity)
  return [
    { item: 'hidden', name: 'needId', value: older.id },
    { item: 'hidden', name: 'people', value: '1' },
    ...consentItems({ text: identityConsentText, title: 'À lire à la personne', reader: 'informer' }),
    { item: 'title', text: 'Vérifier avec elle', hint: 'Ce qui suit vient de votre liste : corrigez, et complétez.' },
    ...identityItems(1).map((one): FormItem => ('field' in one && 'saved' in one === false && known[one.field.name] !== undefined ? ({ ...one, saved: known[one.field.name] } as FormItem) : one)),
    { item: 'field', saved: older.consentGiver, field: { kind: 'select', name: 'accord-1', label: 'Qui donne l’accord ?', options: consentGivers.map((value) => ({ value, label: consentGiverLabels[value] })) } },
    { item: 'radios', saved: older.priority, field: { name: 'priority', legend: 'Priorité', layout: 'inline', options: needPriorities.map((value) => ({ value, label: needPriorityLabels[value] })) } },
    { item: 'boxes', field: { name: 'practicalNeeds', legend: 'Besoins pratiques', layout: 'columns', requirement: 'optional', options: practicalNeeds.map((value) => ({ value, label: practicalNeedLabels[value] })) } },
    sendAnywayItem,
    { item: 'radios', saved: 'phone', field: { name: 'consentWay', legend: 'Comment la personne a-t-elle été informée ?', layout: 'inline', options: consentWays.map((value) => ({ value, label: consentWayLabels[value] })) } },
    { item: 'boxes', field: { name: 'informed', legend: 'Accord', options: [{ value: 'oui', label: 'La personne, ou qui la représente, a été informée avec ces mots et est d’accord' }] } },
  ]
}

function savedOf({ contact, ...identity }: PersonIdentity): Record<string, string> {
  return {
    'nom-1': identity.lastName, 'prenom-1': identity.firstName, 'naissance-1': identity.bornOn, 'adresse-1': identity.address, 'telephone-1': identity.phone, 'courriel-1': identity.email,
    'ald-1': identity.hasAld === 'yes' ? 'oui' : 'non', 'deplacement-1': identity.canTravel === 'yes' ? 'oui' : 'non',
    ...(contact === null ? {} : { 'contact-nom-1': contact.name, 'contact-lien-1': contact.tie, 'contact-telephone-1': contact.phone, 'contact-horaires-1': contact.hours }),
  }
}
