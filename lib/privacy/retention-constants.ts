import { absoluteDays } from '#lib/platform/auth/session-limits'
import { absentDays, askedMailboxDays, draftDays, endedLinkDays, endedSignInDays, erasureDays, incidentDays, leftMonths, olderListDays, previewDays, proofDays, refusedAddressDays, triesDays, typingDays } from '#lib/platform/privacy/retention'

const days = (count: number) => ({ count, unit: 'jours' }) as const
const months = (count: number) => ({ count, unit: 'mois' }) as const

/** Delays of the code that the classification of columns may name, with their unit. */
export const retentionConstants = {
  absentDays: days(absentDays), absoluteDays: days(absoluteDays), askedMailboxDays: days(askedMailboxDays), draftDays: days(draftDays), endedLinkDays: days(endedLinkDays),
  endedSignInDays: days(endedSignInDays), erasureDays: days(erasureDays), incidentDays: days(incidentDays), leftMonths: months(leftMonths), olderListDays: days(olderListDays), previewDays: days(previewDays),
  proofDays: days(proofDays), refusedAddressDays: days(refusedAddressDays), triesDays: days(triesDays), typingDays: days(typingDays),
} as const
