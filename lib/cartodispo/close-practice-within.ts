import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { declareWithin } from './declare-within.ts'
import { contentFromRow } from './facts-from-row.ts'
import { quickContent } from './quick-answer.ts'
import { loadPracticeForUpdate } from './repository.ts'

/** "Plus de place", said elsewhere than on the register's own screens: closes the practice's entry as one tap there would. */
export async function closePracticeWithin(tx: Tx, actor: Actor, input: { practiceId: string; linkId: string | null }, now: Date): Promise<void> {
  const { timeZone } = await loadInstanceRules(tx)
  const practice = await loadPracticeForUpdate(tx, input.practiceId)
  const last = practice?.statements.toSorted((a, b) => (a.declared_at < b.declared_at ? 1 : -1))[0]
  const content = quickContent(last ? contentFromRow(last) : null, 'closed', dayAt(now, timeZone))
  if (practice && content) await declareWithin(tx, actor, { practiceId: practice.id, version: null, content, linkId: input.linkId }, now)
}
