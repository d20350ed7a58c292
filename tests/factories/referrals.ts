import { randomUUID } from 'node:crypto'
import { bareContent } from '#lib/cartodispo/statement-content'
import { beginDraft } from '#lib/referrals/begin-draft'
import type { AskedPerson } from '#lib/referrals/person-facts'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { saveDraft } from '#lib/referrals/save-draft'
import { type ReferralToSubmit, submitReferral } from '#lib/referrals/submit-referral'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import type { RecordedAction } from '#lib/referrals/transitions'
import { db } from '#lib/platform/db/client'
import { aGp, anOrganisation, aSite, aStatement, aUser, coordinatorActor, type Gp, monday, partnerActor } from '#tests/factories/register'

/** Who runs the searches. */
export function searcherActor(userId: string = randomUUID()): Actor {
  return { ...coordinatorActor(userId), roles: new Set(['coordination_referrals'] as const) }
}

/** A partner's nurse with an account, whose convention lets her send. */
export async function aNurse(): Promise<Actor> {
  return { ...partnerActor(await anOrganisation(['referral_submit']), ['referral_submit']), userId: await aUser({ name: 'Infirmière de test' }) }
}

/** The form as somebody fills it for one grown-up. */
export function aReferralForm(more: Partial<ReferralToSubmit> = {}): ReferralToSubmit {
  return { requestKey: randomUUID(), sectorId: null, priority: 'usual', practicalNeeds: [], consentWay: 'oral', people: [{ ageBand: 'from_18_to_69', consentGiver: 'person' }], ...more }
}

/** A referral sent by a nurse; the id of its need. */
export async function aNeed(nurse: Actor, more: Partial<ReferralToSubmit> = {}, now: Date = monday): Promise<string> {
  const sent = await submitReferral(nurse, aReferralForm(more), now)
  if (!sent.ok) throw new Error(sent.code)
  return sent.value.needId
}

/** A draft that a nurse began, with these people; the id of its need. */
export async function aDraft(nurse: Actor, people: readonly AskedPerson[] = [], now: Date = monday): Promise<string> {
  const begun = await beginDraft(nurse, { requestKey: randomUUID(), sectorId: null, priority: 'usual', practicalNeeds: [] }, now)
  if (!begun.ok) throw new Error(begun.code)
  if (people.length > 0) await saveDraft(nurse, { needId: begun.value.needId, part: { people } }, now)
  return begun.value.needId
}

/** A GP with a mailbox, who welcomes and has places. */
export async function aWelcomingGp(places = 2, now: Date = monday): Promise<Gp> {
  const gp = await aGp({ siteId: await aSite({ email: `${randomUUID()}@exemple.invalid` }) }, now)
  await aStatement(gp, { ...bareContent('open', dayAt(now, 'Europe/Paris')), places: { count: places, period: 'month' } }, now)
  return gp
}

/** Asks these practices; the ids of the questions, in the same order. */
export async function ask(needId: string, gps: readonly Gp[], now: Date = monday): Promise<string[]> {
  const asked = await proposeToPractices(searcherActor(), { needId, practiceIds: gps.map((gp) => gp.practiceId) }, now)
  if (!asked.ok) throw new Error(asked.code)
  const rows = await db().proposal.findMany({ where: { needId, state: 'proposed' }, select: { id: true, practiceId: true } })
  return gps.map((gp) => rows.find((row) => row.practiceId === gp.practiceId)?.id ?? '')
}

/** Records a step on the version that is there now. */
export async function step(actor: Actor, needId: string, action: RecordedAction, more: { reason?: string; source?: string; onDay?: string } = {}, now: Date = monday) {
  const { version } = await needOf(needId)
  return recordNeedStep(actor, { needId, version, action, reason: more.reason ?? null, source: more.source ?? null, onDay: more.onDay ?? null }, now)
}

/** A need as stored. */
export async function needOf(id: string) {
  return db().needLine.findUniqueOrThrow({ where: { id }, include: { proposals: { orderBy: { sentAt: 'asc' } }, steps: { orderBy: { id: 'asc' } } } })
}
