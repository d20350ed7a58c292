import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { toDayOrNull } from '#lib/platform/db/days'
import { isUuid } from '#lib/platform/uuid'
import { followedPractice, type FollowedPractice, toFollowedPractice } from './followed-practice.ts'
import { partiesOf, readsDoctors } from './policy.ts'
import { typedCode } from './referral-code.ts'
import { isClosed } from './transitions.ts'

export type ChosenPractice = FollowedPractice & {
  /** Where the medical letter goes, by the sender's own secure mail; empty while unknown. */
  msSante: string
  letterSentOn: Day | null
}

/** The practice that took somebody, as whoever sent them and the coordination need it to tell them and to write; null before the acceptance, and for others. */
export async function getChosenPractice(actor: Actor, needId: string): Promise<ChosenPractice | null> {
  if (!isUuid(needId)) return null
  const row = await db().needLine.findUnique({
    where: { id: needId },
    select: { letterSentOn: true, referral: { select: { submittedById: true, organisationId: true, serviceId: true } }, proposals: { where: { state: 'favourable', isAgreed: true }, select: { practiceId: true, practice: followedPractice } } },
  })
  const yes = row?.proposals[0]
  if (!row || !yes?.practice) return null
  const ref = { ...row.referral, askedPracticeIds: [], chosenPracticeId: yes.practiceId, chosenOrganisationId: null }
  if (!partiesOf(actor, ref).some((party) => party === 'sender' || party === 'coordination') || !readsDoctors(actor, ref)) return null
  return { ...toFollowedPractice(yes.practice), msSante: yes.practice.practitioner.msSante, letterSentOn: toDayOrNull(row.letterSentOn) }
}

/** The need of a code that somebody gives at the desk or on the telephone, for whoever it concerns; null: unknown, or none of the actor's business. */
export async function getNeedIdByCode(actor: Actor, text: string): Promise<string | null> {
  const code = typedCode(text)
  if (code === null) return null
  const rows = await db().needLine.findMany({
    where: { referral: { code } },
    select: { id: true, state: true, referral: { select: { submittedById: true, organisationId: true, serviceId: true } }, proposals: { where: { state: 'favourable' }, select: { practiceId: true, organisationId: true } } },
    orderBy: { changedAt: 'desc' },
  })
  // Of a household that was split: the line that is the actor's own, what is still open before what is over.
  const own = rows.filter((row) => partiesOf(actor, { ...row.referral, askedPracticeIds: [], chosenPracticeId: row.proposals[0]?.practiceId ?? null, chosenOrganisationId: row.proposals[0]?.organisationId ?? null }).length > 0)
  return (own.find((row) => !isClosed(row.state)) ?? own[0])?.id ?? null
}
