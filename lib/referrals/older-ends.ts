/** Why nobody is looked for, of somebody on an older list who was not informed. */
export const olderEnds = ['found', 'declined', 'moved', 'deceased', 'unreachable', 'mistake'] as const
export type OlderEnd = (typeof olderEnds)[number]

/** Tries in vain from which on what is kept has an end: a month later it is erased (`forgetReferrals`). */
export const triesInVain = 3
