import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { readActionLink, useActionLink } from '#lib/platform/auth/action-link'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { confirmWithin } from './confirm-within.ts'
import { findRequestByLink, markAnswered } from './confirmation-request-repository.ts'
import { declareWithin } from './declare-within.ts'
import { contentFromRow } from './facts-from-row.ts'
import type { MailAnswer } from './mail-answer.ts'
import { quickContent } from './quick-answer.ts'
import { loadPracticesForUpdate } from './repository.ts'

export type AnswerByLink = { token: string; answers: ReadonlyMap<string, MailAnswer> }
export type AnswerByLinkRefusal = 'link-unknown' | 'link-expired' | 'delegation-ended'

/**
 * The answers of a mail's page, all of them and the use of its link in one transaction: two presses make one effect, the
 * second is told what the first did. Practices that the mail did not name are passed over, as are those that left since and
 * those for which the mailbox answered by a delegation that has ended.
 */
export async function answerByLink(_: Actor | null, input: AnswerByLink, now: Date): Promise<Result<'answered' | 'already-answered', AnswerByLinkRefusal>> {
  return transaction(async (tx) => {
    const link = await readActionLink(tx, 'confirm-practices', input.token, now)
    if (!link.ok) return link
    const today = dayAt(now, (await loadInstanceRules(tx)).timeZone)
    const request = await findRequestByLink(tx, link.value.id, today)
    if (!request) return refuse('link-unknown')
    if (request.practiceIds.length === 0) return refuse('delegation-ended')
    if (!(await useActionLink(tx, link.value.id, now))) return ok('already-answered')

    const actor = linkActor(request.practiceIds)
    const practices = await loadPracticesForUpdate(tx, request.practiceIds)
    const answerOf = (practiceId: string) => input.answers.get(practiceId) ?? 'later'
    const named = practices.filter((one) => request.practiceIds.includes(one.id))
    const unchanged = named.filter((one) => answerOf(one.id) === 'same').map((one) => one.id)
    if (unchanged.length > 0) await confirmWithin(tx, actor, { practiceIds: unchanged, linkId: link.value.id }, now)
    for (const practice of named) {
      const answer = answerOf(practice.id)
      if (answer === 'same' || answer === 'later') continue
      const last = practice.statements.toSorted((a, b) => (a.declared_at < b.declared_at ? 1 : -1))[0]
      const content = quickContent(last ? contentFromRow(last) : null, answer, today)
      if (content) await declareWithin(tx, actor, { practiceId: practice.id, version: null, content, linkId: link.value.id }, now)
    }
    await markAnswered(tx, request.id, now)
    return ok('answered')
  })
}
