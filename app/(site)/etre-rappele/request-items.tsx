import { consentItems } from '#components/referrals/consent-items'
import { identityItems } from '#components/referrals/identity-fields'
import type { FormItem } from '#components/ui/record-form'
import { callbackFor } from '#lib/callbacks/callback-choices'
import { callbackForLabels } from '#lib/callbacks/labels'
import { elsewhere } from '#lib/callbacks/schema'
import { identityConsentText } from '#lib/referrals/consent-text'
import { consentGiverLabels } from '#lib/referrals/labels'
import { publicRequestNotice } from '#lib/referrals/notice-text'
import { consentGivers } from '#lib/referrals/person-facts'

type Made = { requestKey: string; proof: string; campaign: string; communes: readonly { code: string; name: string }[]; people: number }

/** Where identities are kept: what the CNIL names of each person without a doctor, and their agreement. The illness is never asked. */
export function requestItems({ requestKey, proof, campaign, communes, people }: Made): FormItem[] {
  return [
    { item: 'hidden', name: 'requestKey', value: requestKey },
    { item: 'hidden', name: 'proof', value: proof },
    { item: 'hidden', name: 'people', value: String(people) },
    { item: 'trap', name: 'site', label: 'Ne remplissez pas ce champ' },
    { item: 'radios', field: { name: 'forWhom', legend: 'Pour qui cherchez-vous un médecin ?', options: callbackFor.map((value) => ({ value, label: callbackForLabels[value] })) } },
    { item: 'field', saved: '', field: { kind: 'select', name: 'communeCode', label: 'Dans quelle commune habite la personne ?', emptyLabel: 'Choisissez', options: [...communes.map(({ code, name }) => ({ value: code, label: name })), { value: elsewhere, label: 'Une commune qui n’est pas dans cette liste' }] } },
    ...Array.from({ length: people }, (_, index) => person(index + 1, people)).flat(),
    { item: 'field', saved: campaign, field: { name: 'campaign', label: 'Un mot vous a été donné sur une lettre ?', requirement: 'optional', width: 'medium', maxLength: 60, autoComplete: 'off', hint: 'Il nous dit seulement par quel courrier vous venez.' } },
    ...consentItems({ text: identityConsentText, title: 'Ce qui est fait de vos réponses', reader: 'person' }),
    { item: 'boxes', field: { name: 'informed', legend: 'Accord', options: [{ value: 'oui', label: publicRequestNotice.agreement }] } },
  ]
}

function person(number: number, people: number): FormItem[] {
  return [
    { item: 'title', text: people === 1 ? 'La personne sans médecin' : `${number === 1 ? '1re' : `${number}e`} personne`, hint: number === 1 ? 'Pour un proche, « Personne à contacter » est vous.' : undefined },
    ...identityItems(number),
    { item: 'field', saved: 'person', field: { kind: 'select', name: `accord-${number}`, label: people === 1 ? 'Qui donne l’accord ?' : `Qui donne l’accord ? (${number}e personne)`, options: consentGivers.map((value) => ({ value, label: consentGiverLabels[value] })), hint: 'Avant 16 ans, un parent. Pour un adulte protégé, qui le représente.' } },
  ]
}
