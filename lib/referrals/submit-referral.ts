import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import { consentFacts } from './consent-text.ts'
import type { TypedWho } from './identity.ts'
import { isKnownSector } from './is-known-sector.ts'
import { checkWho, keepWho, type KeepWhoRefusal } from './keep-who.ts'
import { type AskedNeed, findGp, isPossible } from './need-kinds.ts'
import { originWithin } from './origin-within.ts'
import { consentGiversFor, type AskedPerson, type CallChannel, type Caller, type ConsentWay, type NeedPriority, type PracticalNeed } from './person-facts.ts'
import { canTypeCalls, submissionOf } from './policy.ts'
import { findReferralByKey, insertReferral, insertStep } from './repository.ts'
import { inFrench, languagesOf, type Spoken } from './spoken-languages.ts'

/** `requestKey`: the same sending twice is one referral. `received`: typed in for whoever called. `callbackId`: what it comes of. */
export type ReferralToSubmit = {
  requestKey: string; sectorId: string | null; priority: NeedPriority
  asked?: AskedNeed; practicalNeeds: readonly PracticalNeed[]
  /** Which language they speak, and whether somebody interpreted; left out: French. */
  spoken?: Spoken
  people: readonly AskedPerson[]
  consentWay: ConsentWay
  received?: { channel: CallChannel; caller: Caller }
  /** Who they are, where that is kept; else names for the search of duplicates alone. */
  who?: TypedWho
  callbackId?: string | null
}
export type SubmitRefusal = 'not-found' | 'consent-giver' | 'sector-unknown' | 'callback-over' | 'kind-not-possible' | KeepWhoRefusal

/**
 * Somebody asks that a doctor be found, or in the HDS mode for something else, and gets the code by which the referral is followed. In the minimal mode nothing says
 * for whom: the sender keeps the name. Pressed twice, it is sent once.
 */
export async function submitReferral(actor: Actor, input: ReferralToSubmit, now: Date): Promise<Result<{ code: string; needId: string }, SubmitRefusal>> {
  const from = input.received ? (canTypeCalls(actor) ? { channel: input.received.channel, organisationId: null, serviceId: null } : null) : submissionOf(actor)
  if (!from) return refuse('not-found')
  if (input.people.some((one) => !consentGiversFor(one.ageBand).includes(one.consentGiver))) return refuse('consent-giver')
  if (!isPossible(input.asked ?? findGp, referralMode())) return refuse('kind-not-possible')
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${input.requestKey}, 4))` // Two presses at once wait here.
    const earlier = await findReferralByKey(tx, input.requestKey)
    if (earlier) return earlier.submittedById === actor.userId ? ok({ code: earlier.code, needId: earlier.needId }) : refuse('not-found')
    if (!(await isKnownSector(tx, input.sectorId))) return refuse('sector-unknown')
    const known = await checkWho(tx, actor, input, now)
    if (!known.ok) return known
    const { people, consentWay, received, who, asked = findGp, callbackId = null, spoken = inFrench, ...sent } = input
    const origin = await originWithin(tx, actor, { callbackId, from, priority: input.priority }, now)
    if (!origin) return refuse('callback-over')
    const needId = await insertReferral(tx, {
      ...sent, asked, ...origin, languages: languagesOf(spoken), caller: origin.channel === 'public_form' ? null : (received?.caller ?? null), noticeVersion: '', createdAt: now,
      people: people.map((one) => ({ ...one, consentWay, ...consentFacts(who, spoken, asked.kind) })),
    })
    await keepWho(tx, needId, who, now)
    await insertStep(tx, { needId, action: 'send', fromState: 'draft', toState: 'received', at: now, actorId: actor.userId, party: received ? 'coordination' : 'sender', proposalId: null, reason: null, source: null, onDay: null })
    await recordAudit(tx, actor, { event: 'need.send', subjectType: 'need', subjectId: needId, capacity: origin.channel, data: { people: people.length } })
    return ok({ code: origin.code, needId })
  })
}
