import { randomBytes } from 'node:crypto'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { createActionLinks } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { addMonths, dayAt, startOfDay } from '#lib/platform/day'
import { transaction, type Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { attestedFacts } from './attestation.ts'
import { attestationCode } from './attestation-code.ts'
import { insertSending, listAddresses, listAttended, listStanding } from './attestation-repository.ts'
import { canRunEvents } from './policy.ts'
import { loadSessionForUpdate } from './repository.ts'

export type AttestationsSent = { sessionId: string; issued: number; mailed: number }

/**
 * Attests who was at a date that is over, and sends each registration one mail with its link. Whoever has an attestation that
 * stands gets no second one: pressed twice, it is sent once; pressed after a correction, it goes to those whom it concerns.
 */
export async function sendAttestations(actor: Actor, input: { sessionId: string; thanks: string }, now: Date): Promise<Result<AttestationsSent, 'not-found' | 'not-over' | 'nothing-to-send'>> {
  if (!canRunEvents(actor) || !isUuid(input.sessionId)) return refuse('not-found')
  return transaction(async (tx) => {
    const session = await loadSessionForUpdate(tx, input.sessionId, now)
    if (!session || session.isCancelled) return refuse('not-found')
    if (session.endsAt > now) return refuse('not-over')
    const standing = new Set((await listStanding(tx, session.id)).map((one) => `${one.registrationId}.${one.position}`))
    const due = (await listAttended(tx, session.id)).filter((one) => !standing.has(`${one.registrationId}.${one.position}`))
    if (due.length === 0) return refuse('nothing-to-send')
    const attestations = due.map((one) => ({ ...one, ...attestedFacts(one.halfDays), code: attestationCode(randomBytes(10)) })).filter((one) => one.minutes > 0)
    const sendingId = await insertSending(tx, { sessionId: session.id, thanks: input.thanks, sentById: actor.userId, sentAt: now }, attestations)
    const mailed = await writeMails(tx, { sendingId, registrationIds: [...new Set(due.map((one) => one.registrationId))], endsAt: session.endsAt }, now)
    await recordAudit(tx, actor, { event: 'session.attestations_sent', subjectType: 'session', subjectId: session.id, data: { sendingId, issued: attestations.length, mailed } })
    return ok({ sessionId: session.id, issued: attestations.length, mailed })
  })
}

/** One mail for each registration that gave an address: a group gets those of all its people together. */
async function writeMails(tx: Tx, { sendingId, registrationIds, endsAt }: { sendingId: string; registrationIds: readonly string[]; endsAt: Date }, now: Date): Promise<number> {
  const { settings, timeZone } = await loadInstanceRules(tx)
  const people = await listAddresses(tx, registrationIds)
  // As long as their names are kept: afterwards there is nobody to attest.
  const kept = startOfDay(addMonths(dayAt(endsAt, timeZone), settings.registrationMonths), timeZone)
  const expiresAt = kept > now ? kept : startOfDay(addMonths(dayAt(now, timeZone), 1), timeZone)
  const linkIds = await createActionLinks(tx, people.map((one) => ({ purpose: 'attestation', subjectId: one.id, recipient: one.email, expiresAt })), now)
  for (const [index, one] of people.entries()) {
    await enqueueMail(tx, { template: 'attestation', recipient: one.email, payload: { registrationId: one.id, sendingId, linkId: linkIds[index] ?? '' }, dedupeKey: `attestation:${sendingId}:${one.id}` })
  }
  return people.length
}
