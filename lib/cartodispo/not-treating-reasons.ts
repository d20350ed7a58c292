/** Why a doctor is no treating doctor at a place; anything else is written in free words. */
export const notTreatingReasons = ['sos', 'ehpad_coordination', 'homeopathy', 'hospital', 'salaried', 'sport', 'geriatrics'] as const
export type NotTreatingReason = (typeof notTreatingReasons)[number]

/** Whether a stored reason is one of the list, and not free words. */
export function isNotTreatingReason(text: string): text is NotTreatingReason {
  return notTreatingReasons.some((one) => one === text)
}
