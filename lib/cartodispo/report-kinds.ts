/** What a call or a visit found to be wrong. */
export const reportKinds = ['no_longer_takes', 'takes_patients', 'wrong_phone', 'moved', 'left', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]
