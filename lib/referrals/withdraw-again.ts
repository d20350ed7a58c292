import { commandActor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { followProposals } from './follow-proposals.ts'
import { moveNeed } from './move-need.ts'
import { findLineOfPerson } from './need-person-repository.ts'
import { partOfLine } from './part-of-line.ts'
import { loadNeedForUpdate } from './repository.ts'
import { isClosed } from './transitions.ts'

/**
 * Somebody took their agreement back after the backup from which the database comes: their line is closed again on the day on
 * which they did, and the night's work erases it as it would have.
 */
export async function withdrawAgain(tx: Tx, personId: string, at: Date): Promise<void> {
  const line = await findLineOfPerson(tx, personId)
  const need = line && (await loadNeedForUpdate(tx, line.needId))
  if (!need || isClosed(need.state) || need.state === 'draft') return
  const part = await partOfLine(tx, commandActor, { need, action: 'cancel', party: 'coordination', positions: [line.position] }, at)
  if (!part.ok) throw new Error(part.code)
  const moved = await moveNeed(tx, commandActor, part.value, { action: 'cancel', party: 'coordination', reason: 'withdrawal' }, at)
  if (!moved.ok) throw new Error(moved.code)
  await followProposals(tx, commandActor, { before: part.value, action: 'cancel', after: moved.value }, at)
}
