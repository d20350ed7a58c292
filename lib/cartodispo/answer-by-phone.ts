import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { AskAgainChoice } from './ask-again.ts'
import { confirmWithin } from './confirm-within.ts'
import { type DeclareRefusal, declareWithin } from './declare-within.ts'
import { contentFromRow } from './facts-from-row.ts'
import { type PhoneAnswer, phoneContent } from './phone-answer.ts'
import { canRecordCalls } from './policy.ts'
import { insertCall } from './practice-repository.ts'
import { loadPracticeForUpdate } from './repository.ts'

export type AnswerByPhone = { practiceId: string; version: number; answer: PhoneAnswer; askAgain: AskAgainChoice; note: string }
export type AnswerByPhoneRefusal = DeclareRefusal | 'say-for-whom' | 'nothing-to-confirm'

/** A call that was answered: what the secretary said, and the call itself, kept together or not at all. */
export async function answerByPhone(actor: Actor, input: AnswerByPhone, now: Date): Promise<Result<'declared' | 'confirmed', AnswerByPhoneRefusal>> {
  const { userId } = actor
  if (!canRecordCalls(actor) || userId === null) return refuse('not-found')
  return transaction(async (tx) => {
    const practice = await loadPracticeForUpdate(tx, input.practiceId)
    if (!practice) return refuse('not-found')
    const today = dayAt(now, (await loadInstanceRules(tx)).timeZone)
    const last = practice.statements.toSorted((a, b) => (a.declared_at < b.declared_at ? 1 : -1))[0]
    const call = { practiceId: practice.id, at: now, actorId: userId, outcome: 'answered' as const, note: input.note.trim() }

    if (input.answer === 'same') {
      const done = await confirmWithin(tx, actor, { practiceIds: [practice.id], linkId: null }, now)
      if (!done.ok) return done
      if (done.value.leftToAnswer.length > 0) return refuse('nothing-to-confirm')
      await insertCall(tx, call)
      return ok('confirmed')
    }
    const content = phoneContent(last ? contentFromRow(last) : null, input.answer, input.askAgain, today)
    if (!content) return refuse('say-for-whom')
    const declared = await declareWithin(tx, actor, { practiceId: practice.id, version: input.version, content, linkId: null }, now)
    if (declared.ok) await insertCall(tx, call)
    return declared
  })
}
