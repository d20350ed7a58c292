/** Why a practice says no: a closed list, nothing that could tell anybody apart (CSP, L.1110-3). Never shown per doctor. */
export const declineReasons = ['no_places', 'outside_communes', 'no_home_visits', 'other_competence', 'already_known', 'missing_information', 'wrong_recipient', 'duplicate', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Why a need ends without a doctor found through it. */
export const cancelReasons = ['found_elsewhere', 'moved', 'care_home', 'in_hospital', 'unreachable', 'no_longer_wishes', 'withdrawal', 'duplicate', 'out_of_territory', 'change_of_doctor'] as const
export type CancelReason = (typeof cancelReasons)[number]

/** Why a request cannot be searched for. */
export const turnAwayReasons = ['change_of_doctor', 'out_of_territory', 'other_need', 'duplicate', 'emergency'] as const
export type TurnAwayReason = (typeof turnAwayReasons)[number]

/** To whom a search without result is handed. */
export const handOffs = ['cpam', 'dac', 'sas', 'neighbour_cpts', 'somebody_else'] as const
export type HandOff = (typeof handOffs)[number]

/** Why somebody who was seen has no declared doctor. */
export const notDeclaredReasons = ['doctor_declined', 'person_declined', 'one_visit_only', 'other'] as const
export type NotDeclaredReason = (typeof notDeclaredReasons)[number]

/** Why an appointment was not kept. */
export const missedReasons = ['forgot', 'transport', 'hospital_stay', 'unknown'] as const
export type MissedReason = (typeof missedReasons)[number]

/** From whom a fact is known. */
export const factSources = ['practice', 'person', 'sender', 'cpam'] as const
export type FactSource = (typeof factSources)[number]

/** Every reason that a step can bear. */
export type StepReason = CancelReason | TurnAwayReason | HandOff | NotDeclaredReason | MissedReason
export const stepReasons: readonly StepReason[] = [...cancelReasons, ...turnAwayReasons, ...handOffs, ...notDeclaredReasons, ...missedReasons]
