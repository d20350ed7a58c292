/** What a reader may report about a service or a structure. */
export const serviceReportKinds = ['phone', 'hours', 'delay', 'how', 'gone', 'other'] as const
export type ServiceReportKind = (typeof serviceReportKinds)[number]

/** Days after its last check from which the coordination is asked to look again. */
export const recheckDays = 180
