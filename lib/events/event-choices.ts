/** Who may register for an event. */
export const eventAudiences = ['public', 'professionals', 'members', 'invited'] as const
export type EventAudience = (typeof eventAudiences)[number]

export const registrationChannels = ['account', 'public_form', 'phone', 'desk', 'invitation'] as const
export type RegistrationChannel = (typeof registrationChannels)[number]
