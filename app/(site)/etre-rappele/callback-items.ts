import type { FormItem } from '#components/ui/record-form'
import { callbackFor, callbackMoments } from '#lib/callbacks/callback-choices'
import { callbackForLabels, callbackMomentLabels } from '#lib/callbacks/labels'
import { elsewhere } from '#lib/callbacks/schema'

type Made = { requestKey: string; proof: string; campaign: string; communes: readonly { code: string; name: string }[] }

/** Five questions, none of them about health. */
export function callbackItems({ requestKey, proof, campaign, communes }: Made): FormItem[] {
  return [
    { item: 'hidden', name: 'requestKey', value: requestKey },
    { item: 'hidden', name: 'proof', value: proof },
    { item: 'trap', name: 'site', label: 'Ne remplissez pas ce champ' },
    { item: 'radios', field: { name: 'forWhom', legend: 'Pour qui cherchez-vous un médecin ?', options: callbackFor.map((value) => ({ value, label: callbackForLabels[value] })) } },
    { item: 'field', saved: '', field: { kind: 'select', name: 'communeCode', label: 'Dans quelle commune habite la personne ?', emptyLabel: 'Choisissez', options: [...communes.map(({ code, name }) => ({ value: code, label: name })), { value: elsewhere, label: 'Une commune qui n’est pas dans cette liste' }] } },
    { item: 'field', field: { name: 'name', label: 'Votre nom', autoComplete: 'name', maxLength: 120, hint: 'Celui de la personne à qui nous parlerons.' } },
    { item: 'field', field: { kind: 'tel', name: 'phone', label: 'Votre téléphone', autoComplete: 'tel', width: 'medium', hint: 'Fixe ou portable. Notre appel peut venir d’un numéro que vous ne connaissez pas.' } },
    { item: 'radios', saved: 'any', field: { name: 'moment', legend: 'Quand vous appeler ?', options: callbackMoments.map((value) => ({ value, label: callbackMomentLabels[value] })) } },
    { item: 'field', saved: campaign, field: { name: 'campaign', label: 'Un mot vous a été donné sur une lettre ?', requirement: 'optional', width: 'medium', maxLength: 60, autoComplete: 'off', hint: 'Il nous dit seulement par quel courrier vous venez.' } },
  ]
}
