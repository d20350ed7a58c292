/** Live questions that one doctor may have at a time. */
const liveProposalsPerDoctor = 2

/** How much a doctor is asked: questions that wait, and all that were put this month. */
export type AskedCounts = { live: number; month: number }

/** Whether one more question may be put to this doctor; `undefined`: one who cannot be asked at all. */
export function isAskable(counts: AskedCounts | undefined, { proposalsPerMonth }: { proposalsPerMonth: number }): boolean {
  return counts !== undefined && counts.live < liveProposalsPerDoctor && counts.month < proposalsPerMonth
}
