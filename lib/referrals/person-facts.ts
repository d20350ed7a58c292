/** What the minimal form knows of a person: never a name, never a birth date. */
export const ageBands = ['under_6', 'from_6_to_15', 'from_16_to_17', 'from_18_to_69', 'from_70'] as const
export type AgeBand = (typeof ageBands)[number]

/** Practical needs that are not health data: a closed list (D12). */
export const practicalNeeds = ['home_visit', 'step_free', 'interpreter', 'sign_language', 'evening', 'public_transport'] as const
export type PracticalNeed = (typeof practicalNeeds)[number]

/** Two levels only; emergencies are not for this tool. */
export const needPriorities = ['usual', 'priority'] as const
export type NeedPriority = (typeof needPriorities)[number]

/** How somebody was told what is done with the request, and agreed. */
export const consentWays = ['oral', 'written', 'phone'] as const
export type ConsentWay = (typeof consentWays)[number]

/** Who agrees: the person; else, for a minor or a protected adult, who may. */
export const consentGivers = ['person', 'parent', 'minor_with_agreement', 'legal_representative'] as const
export type ConsentGiver = (typeof consentGivers)[number]

/**
 * Who may agree for somebody of this age: under 16 a holder of parental authority; at 16 and 17 the minor with that
 * agreement, or the holder; an adult alone, or a representative when protected (Code civil, art. 371-1 and 425).
 */
export function consentGiversFor(age: AgeBand): readonly ConsentGiver[] {
  if (age === 'under_6' || age === 'from_6_to_15') return ['parent', 'legal_representative']
  if (age === 'from_16_to_17') return ['minor_with_agreement', 'parent', 'legal_representative']
  return ['person', 'legal_representative']
}

/** Why a doctor comes first for somebody (D5), in the order in which it is asked. */
export const expectedTies = ['household_gp', 'former_practice', 'successor', 'in_mind'] as const
export type ExpectedTie = (typeof expectedTies)[number]

/** What is said of a doctor beforehand: comes first, or is not to be asked; why not is nobody's business (D6). */
export const doctorWishes = [...expectedTies, 'excluded'] as const
export type DoctorWish = (typeof doctorWishes)[number]

/** What is written for one person of the household before anything is sent. */
export type AskedPerson = { ageBand: AgeBand; consentGiver: ConsentGiver }

/** Who called the coordination, or filled in the paper: what they are to the person, never their name. */
export const callers = ['person', 'relative', 'professional', 'service'] as const
export type Caller = (typeof callers)[number]

/** How a request that the coordination types in reached it. */
export const callChannels = ['call', 'paper'] as const
export type CallChannel = (typeof callChannels)[number]

/** How the person was informed: the text is read aloud in a call, and signed on a paper. */
export const consentWayOf: Record<CallChannel, ConsentWay> = { call: 'phone', paper: 'written' }
