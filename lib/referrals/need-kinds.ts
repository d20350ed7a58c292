/** What is asked for: a doctor, or, in the HDS mode alone, something else. */
export const otherKinds = ['nurse', 'physiotherapist', 'pharmacist', 'dac', 'sport_health', 'hospital_discharge', 'planned_stay', 'complex_situation', 'specialist_advice'] as const
export type OtherKind = (typeof otherKinds)[number]
export const needKinds = ['find_gp', ...otherKinds] as const
export type NeedKind = (typeof needKinds)[number]

/** What a complex situation is about. */
export const needThemes = ['chronic_disease', 'palliative_care', 'mental_health', 'carers'] as const
export type NeedTheme = (typeof needThemes)[number]

/** What may be asked for within a kind: closed lists, nothing written freely. */
export const needDetails = [
  'home_care', 'dressings', 'injections', 'hygiene_care', 'medication_pillbox', 'monitoring', 'rehabilitation', 'respiratory_care', 'walking', 'medication_review', 'home_delivery', 'medical_equipment',
  'care_coordination', 'home_support', 'social_rights', 'return_to_activity', 'adapted_activity', 'home_nursing', 'home_rehabilitation', 'home_help', 'treating_doctor_informed', 'pre_admission', 'transport',
  'multidisciplinary_meeting', 'carer_respite', 'advice_on_treatment', 'advice_on_tests', 'fast_appointment',
] as const
export type NeedDetail = (typeof needDetails)[number]

/** How an end is said: a relay in place, a meeting held, advice given, something done. */
export const needEnds = ['relay', 'meeting', 'advice', 'done'] as const
export type NeedEnd = (typeof needEnds)[number]

/**
 * The short form of a kind, its end, and whom it may be put to: practitioners of these professions (`specialist`: doctors who
 * are no GPs), besides organisations that want to receive it.
 */
export type KindFacts = { details: readonly NeedDetail[]; asksTheme?: 'yes'; asksDay?: 'yes'; end: NeedEnd; professions: readonly Profession[] }
export type Profession = 'nurse' | 'physiotherapist' | 'pharmacist' | 'specialist'

export const kindFacts: Record<OtherKind, KindFacts> = {
  nurse: { details: ['dressings', 'injections', 'hygiene_care', 'medication_pillbox', 'monitoring', 'home_care'], end: 'done', professions: ['nurse'] },
  physiotherapist: { details: ['rehabilitation', 'respiratory_care', 'walking', 'home_care'], end: 'done', professions: ['physiotherapist'] },
  pharmacist: { details: ['medication_review', 'medication_pillbox', 'home_delivery', 'medical_equipment'], end: 'done', professions: ['pharmacist'] },
  dac: { details: ['care_coordination', 'home_support', 'social_rights'], end: 'relay', professions: [] },
  sport_health: { details: ['adapted_activity', 'return_to_activity'], end: 'done', professions: [] },
  hospital_discharge: { details: ['home_nursing', 'home_rehabilitation', 'medical_equipment', 'home_help', 'medication_pillbox', 'treating_doctor_informed'], asksDay: 'yes', end: 'relay', professions: ['nurse'] },
  planned_stay: { details: ['pre_admission', 'home_nursing', 'medication_review', 'transport', 'home_help'], asksDay: 'yes', end: 'relay', professions: [] },
  complex_situation: { details: ['multidisciplinary_meeting', 'care_coordination', 'home_support', 'carer_respite', 'social_rights'], asksTheme: 'yes', end: 'meeting', professions: [] },
  specialist_advice: { details: ['advice_on_treatment', 'advice_on_tests', 'fast_appointment'], end: 'advice', professions: ['specialist'] },
}

/** What is asked for beyond "find a doctor". */
export type AskedNeed = { kind: NeedKind; theme: NeedTheme | null; details: readonly NeedDetail[]; wishedOn: string | null }

/** A search for a doctor, of which nothing more is asked. */
export const findGp: AskedNeed = { kind: 'find_gp', theme: null, details: [], wishedOn: null }

/** Whether what was asked goes with its kind, and its kind with the mode of the installation; the database says the same. */
export function isPossible({ kind, theme, details, wishedOn }: AskedNeed, mode: 'minimal' | 'hds'): boolean {
  if (kind !== 'find_gp' && mode !== 'hds') return false
  if (kind === 'find_gp') return theme === null && details.length === 0 && wishedOn === null
  const { details: known, asksTheme, asksDay } = kindFacts[kind]
  return details.every((one) => known.includes(one)) && (asksTheme === 'yes') === (theme !== null) && (asksDay === 'yes' || wishedOn === null)
}
