import { refreshRegister } from '#lib/cartodispo/refresh-register'
import type { Tx } from '#lib/platform/db/client'
import { buryPractices, buryPractitioner, listPracticeIds, loadPractitionerForUpdate } from './people-repository.ts'

/** Takes somebody out of the directory and the register, with their practices, whose ids it returns. */
export async function takeOutPractitioner(tx: Tx, id: string, reason: 'removed' | 'objected', now: Date): Promise<string[]> {
  const practiceIds = await listPracticeIds(tx, { practitionerId: id })
  await buryPractices(tx, practiceIds, now)
  await buryPractitioner(tx, id, reason, now)
  await refreshRegister(tx, practiceIds, now)
  return practiceIds
}

/** Takes out whoever objected, their names and contact facts with them; nothing, when they are not there (any more). */
export async function eraseObjector(tx: Tx, id: string, now: Date): Promise<void> {
  if (await loadPractitionerForUpdate(tx, id)) await takeOutPractitioner(tx, id, 'objected', now)
}
