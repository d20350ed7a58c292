import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { violates } from '#lib/platform/db/errors'
import { ok, refuse, type Result } from '#lib/platform/result'
import { readNationalNumber } from '#lib/practitioners/national-number'
import { findInDirectory } from './find-in-directory.ts'
import { insertStep, loadMemberForUpdate, type MemberFacts, saveMember } from './member-repository.ts'
import { canEditMembers } from './policy.ts'

export type MemberEdit = Omit<MemberFacts, 'nationalId'> & { id: string; version: number; number: string; privateNote: string }
export type UpdateMemberRefusal = 'not-found' | 'conflict' | 'number-malformed' | 'already-there'

/** Completes or corrects what somebody wrote. The account keeps its own mailbox, by which the person signs in. */
export async function updateMember(actor: Actor, input: MemberEdit, now: Date): Promise<Result<null, UpdateMemberRefusal>> {
  if (!canEditMembers(actor)) return refuse('not-found')
  const { id, version, number: typed, ...typedFacts } = input
  const number = readNationalNumber(typed)
  if (number.kind === 'malformed') return refuse('number-malformed')
  const wanted = { ...typedFacts, nationalId: number.kind === 'number' ? number.nationalId : null }
  try {
    return await transaction(async (tx) => {
      const stored = await loadMemberForUpdate(tx, id)
      if (!stored) return refuse('not-found')
      const changed = keysOf(wanted).filter((field) => stored[field] !== wanted[field])
      if (changed.length === 0) return ok(null)
      if (stored.version !== version) return refuse('conflict', { changed: changed.filter((field) => field !== 'privateNote').map((field) => String(stored[field] ?? '(vide)')) })
      const directory = await findInDirectory(tx, wanted)
      const link = stored.userId === null ? { practitionerId: directory.kind === 'same' ? directory.practitionerId : null } : {}
      await saveMember(tx, id, { ...wanted, ...link }, now)
      await insertStep(tx, { memberId: id, event: 'updated', actorId: actor.userId }, now)
      await recordAudit(tx, actor, { event: 'membership.updated', subjectType: 'member', subjectId: id, data: { fields: changed } })
      return ok(null)
    })
  } catch (error) {
    if (violates(error, 'email') || violates(error, 'national_id') || violates(error, 'member_living')) return refuse('already-there')
    throw error
  }
}

function keysOf<Fields extends object>(fields: Fields): (keyof Fields & string)[] {
  return Object.keys(fields) as (keyof Fields & string)[]
}
