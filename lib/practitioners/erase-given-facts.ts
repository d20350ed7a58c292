import { refreshRegister } from '#lib/cartodispo/refresh-register'
import type { Tx } from '#lib/platform/db/client'
import { blankGivenFacts, listPracticeIds, loadPractitionerForUpdate } from './people-repository.ts'

/**
 * Forgets what a professional gave of themselves: addresses, numbers, hours, words of their answers, notes about them. What a
 * public register says of them stays, for the next import would bring it back; an objection takes that out too. Nothing, when
 * they are not there (any more).
 */
export async function eraseGivenFacts(tx: Tx, id: string, at: Date): Promise<void> {
  if (!(await loadPractitionerForUpdate(tx, id))) return
  await blankGivenFacts(tx, id, at)
  await refreshRegister(tx, await listPracticeIds(tx, { practitionerId: id }), at)
}
