import { endMemberRole } from '#lib/accounts/end-member-role'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import { transaction, type Tx } from '#lib/platform/db/client'
import { violates } from '#lib/platform/db/errors'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { ok, refuse, type Result } from '#lib/platform/result'
import { admitWithin } from './admit-within.ts'
import { findInDirectory } from './find-in-directory.ts'
import { memberStateLabels } from './labels.ts'
import { insertStep, type LoadedMember, loadMemberForUpdate, type MemberChange, saveMember } from './member-repository.ts'
import { type handMoves, moves } from './moves.ts'
import { canMakeMove } from './policy.ts'
import { tellCoordination } from './tell-coordination.ts'

export type Decision = { id: string; version: number; move: (typeof handMoves)[number]; note: string }
export type DecisionRefusal = 'not-found' | 'conflict' | 'note-needed' | 'account-disabled' | 'already-there'

/** One step of an admission, a departure or a return, as the table of moves allows; of two at once, the second is told where things stand. */
export async function decideMembership(actor: Actor, input: Decision, now: Date): Promise<Result<null, DecisionRefusal>> {
  if (!canMakeMove(actor, input.move)) return refuse('not-found')
  const { to, from, note } = moves[input.move]
  try {
    return await transaction(async (tx) => {
      const member = await loadMemberForUpdate(tx, input.id)
      if (!member) return refuse('not-found')
      if (member.version !== input.version || !from.includes(member.state)) return refuse('conflict', { changed: [`« ${memberStateLabels[member.state]} »`] })
      if (note === 'needed' && input.note === '') return refuse('note-needed')
      const today = dayAt(now, (await loadInstanceRules(tx)).timeZone)
      const change = input.move === 'admit' ? await admitWithin(tx, { member, today, by: actor.userId }, now) : ok(await effectOf(tx, input, member, today, now))
      if (!change.ok) return change
      await saveMember(tx, member.id, { ...change.value, state: to }, now)
      await insertStep(tx, { memberId: member.id, event: input.move, actorId: actor.userId, note: input.note }, now)
      await recordAudit(tx, actor, { event: 'membership.decided', subjectType: 'member', subjectId: member.id, data: { move: input.move, to } })
      return ok(null)
    })
  } catch (error) {
    // Somebody who comes back is waited for already under the same mailbox or number.
    if (violates(error, 'member_living') || violates(error, 'email') || violates(error, 'national_id')) return refuse('already-there')
    throw error
  }
}

/** What goes with the step: who is told, what else changes. */
async function effectOf(tx: Tx, { move }: Decision, member: LoadedMember, today: Day, now: Date): Promise<MemberChange> {
  if (move === 'ask') await enqueueMail(tx, { template: 'membership-asked', recipient: member.email, payload: { memberId: member.id } })
  if (move === 'refuse' || move === 'decline') await enqueueMail(tx, { template: 'membership-refused', recipient: member.email, payload: { memberId: member.id } })
  if (move === 'leave' && member.userId !== null) await endMemberRole(tx, member.userId, today)
  if (move === 'forward') {
    await tellCoordination(tx, { template: 'membership-for-bureau', memberId: member.id }, now)
    const directory = await findInDirectory(tx, member)
    return { practitionerId: directory.kind === 'same' ? directory.practitionerId : null }
  }
  return move === 'leave' ? { leftOn: today } : move === 'reopen' ? { leftOn: null } : {}
}
