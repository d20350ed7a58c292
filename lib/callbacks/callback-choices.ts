/** For whom somebody asks to be called. */
export const callbackFor = ['self', 'relative'] as const
export type CallbackFor = (typeof callbackFor)[number]

/** When a call suits. */
export const callbackMoments = ['any', 'morning', 'afternoon'] as const
export type CallbackMoment = (typeof callbackMoments)[number]

/** What becomes of a request: an adressage, or an end without one. `forgotten`: nobody closed it in time. */
export const callbackOutcomes = ['referral', 'unreachable', 'not_needed', 'directed', 'forgotten'] as const
export type CallbackOutcome = (typeof callbackOutcomes)[number]

/** The ends that a person writes down after a call. */
export const callbackEnds = ['unreachable', 'not_needed', 'directed'] as const
export type CallbackEnd = (typeof callbackEnds)[number]
