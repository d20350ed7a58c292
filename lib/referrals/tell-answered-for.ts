import { tellPractice } from '#lib/cartodispo/tell-practice'
import type { Tx } from '#lib/platform/db/client'
import { reopenDays } from './transitions.ts'

/** What somebody else wrote down for a practice: an answer that it gave by phone, or the choice of a person whom it welcomed. */
type AnsweredFor = { template: 'proposal-by-phone' | 'doctor-chosen'; proposal: { id: string; practiceId: string | null; version: number } }

/** Tells a practice what was written down for it, with the link by which it says that this is not so (D8). */
export async function tellAnsweredFor(tx: Tx, { template, proposal }: AnsweredFor, now: Date): Promise<void> {
  const { id, practiceId, version } = proposal
  // An organisation has a common mailbox and no page without sign-in.
  if (practiceId === null) return
  // A day more than the answer may be taken back: mails wait for working hours.
  const link = { purpose: 'answer-proposal', subjectId: id, expiresAt: new Date(now.getTime() + (reopenDays + 1) * 86_400_000) } as const
  await tellPractice(tx, { practiceId, template, payload: { proposalId: id }, dedupeKey: `${template}:${id}:${version}`, link }, now)
}
