import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { dayAt } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { listEndedFor } from './mailbox-repository.ts'

/** Whether an address answered for the practice by a delegation that has ended, and by none any more: its links answer no longer either. */
export async function answersByEndedDelegation(tx: Tx, { address, practiceId }: { address: string; practiceId: string }, now: Date): Promise<boolean> {
  const { timeZone } = await loadInstanceRules(tx)
  return (await listEndedFor(tx, address, [practiceId], dayAt(now, timeZone))).has(practiceId)
}
