import type { FormItem } from '#components/ui/record-form'
import { accessibilityStates } from '#lib/instance/accessibility-state'
import { type LegalFacts, type LegalField, legalFields } from '#lib/instance/legal'
import type { Identity } from '#lib/instance/repository'
import { settingBounds } from '#lib/instance/setting-bounds'
import type { InstanceSettings } from '#lib/instance/settings'

/** Who the CPTS is. */
export function identityItems(saved: Identity): FormItem[] {
  return [
    { item: 'field', saved: saved.shortName, field: { name: 'shortName', label: 'Nom court', hint: 'En haut de chaque page : « CPTS du Val ».' } },
    { item: 'field', saved: saved.fullName, field: { name: 'fullName', label: 'Nom complet' } },
    { item: 'field', saved: saved.tagline, field: { name: 'tagline', label: 'Phrase d’accueil', requirement: 'optional', maxLength: 160, hint: 'Au-dessus du nom sur la page d’accueil, dans le pied du site, dans les moteurs de recherche.' } },
    { item: 'field', saved: saved.phone, field: { kind: 'tel', name: 'phone', label: 'Téléphone', requirement: 'optional', width: 'medium', hint: 'En haut de chaque page publique.' } },
    { item: 'field', saved: saved.phoneHours, field: { name: 'phoneHours', label: 'Heures de réponse', requirement: 'optional', hint: 'Laissez vide pour suivre les horaires de la coordination. Sinon, par exemple « du lundi au vendredi, de 9 h à 12 h ».' } },
    { item: 'field', saved: saved.email, field: { kind: 'email', name: 'email', label: 'Courriel', requirement: 'optional' } },
    { item: 'field', saved: saved.address, field: { kind: 'textarea', name: 'address', label: 'Adresse', requirement: 'optional', rows: 3 } },
  ]
}

/** Facts of the legal pages. */
export function legalItems(saved: LegalFacts): FormItem[] {
  const shared = (name: LegalField) => ({ name, label: legalFields[name].label, hint: legalFields[name].hint, requirement: 'optional' }) as const
  return (Object.keys(legalFields) as LegalField[]).map((name) => ({
    item: 'field', saved: saved[name],
    field: name === 'accessibilityState'
      ? { kind: 'select', ...shared(name), width: 'medium', options: Object.entries(accessibilityStates).map(([value, label]) => ({ value, label: `${label.charAt(0).toUpperCase()}${label.slice(1)}` })) }
      : { kind: 'textarea', ...shared(name), rows: 2, maxLength: 500 },
  }))
}

/** Delays and thresholds, with their bounds. */
export function settingItems(saved: InstanceSettings): FormItem[] {
  return (Object.keys(settingBounds) as (keyof InstanceSettings)[]).map((name) => {
    const { label, hint, unit, min, max, look } = settingBounds[name]
    if (look === 'switch') return { item: 'field', saved: String(saved[name]), field: { kind: 'select', name, label, hint, width: 'medium', options: [{ value: '1', label: 'Ouvert' }, { value: '0', label: 'Fermé' }] } }
    return { item: 'field', saved: String(saved[name]), field: { kind: 'number', name, label: `${label} (${unit})`, hint: `${hint} De ${min} à ${max}.`.trim(), width: 'short', inputMode: 'numeric', min, max } }
  })
}
