import { linkActor, type Reader } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { refuse, type Result } from '#lib/platform/result'
import { readShortPass } from '#lib/platform/short-pass'
import { isUuid } from '#lib/platform/uuid'
import { type PartDecision, type PartRefusal, decidePartWithin } from './decide-part-within.ts'
import { lockQuestion } from './load-question.ts'
import { isNeedOfCode } from './repository.ts'

/** The household itself takes a yes for a part of it, or prefers one doctor for everybody, by its code. */
export async function decidePartByPerson(_reader: Reader, input: { pass: string; proposalId: string; version: number } & PartDecision, now: Date): Promise<Result<{ decision: PartDecision['decision'] }, 'pass-over' | PartRefusal>> {
  const code = readShortPass('follow', input.pass, now)
  if (code === null || !isUuid(input.proposalId)) return refuse('pass-over')
  return transaction(async (tx) => {
    const question = await lockQuestion(tx, input.proposalId)
    if (!question || !(await isNeedOfCode(tx, question.need.id, code))) return refuse('pass-over')
    if (question.need.version !== input.version) return refuse('changed-meanwhile')
    return decidePartWithin(tx, linkActor([]), { ...question, party: 'person', asked: input }, now)
  })
}
