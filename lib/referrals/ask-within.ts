import { randomUUID } from 'node:crypto'
import { tellPractice } from '#lib/cartodispo/tell-practice'
import type { Tx } from '#lib/platform/db/client'
import { answerByOf } from './due-of-state.ts'
import { insertProposal, type LockedNeed } from './repository.ts'
import { fulfilWishes } from './wish-repository.ts'

/** Days after which the link of a question no longer answers. */
const linkDays = 30

/** Puts the question to these practices, each with its own link and the same day until which an answer is awaited. */
export async function askWithin(tx: Tx, need: Pick<LockedNeed, 'id' | 'priority'>, practiceIds: readonly string[], now: Date): Promise<void> {
  const answerBy = await answerByOf(tx, need.priority, now)
  for (const practiceId of practiceIds) {
    const id = randomUUID()
    const linkId = await tellPractice(tx, {
      practiceId, template: 'proposal', payload: { proposalId: id }, dedupeKey: `proposal:${id}`,
      link: { purpose: 'answer-proposal', subjectId: id, expiresAt: new Date(now.getTime() + linkDays * 86_400_000) },
    }, now)
    await insertProposal(tx, { id, needId: need.id, practiceId, sentAt: now, answerBy, linkId })
  }
  await fulfilWishes(tx, practiceIds, { at: now, actorId: null })
}
