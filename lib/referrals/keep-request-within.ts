import { campaignWithin } from '#lib/callbacks/campaign-within'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { linkActor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { consentFacts } from './consent-text.ts'
import { dueOfState } from './due-of-state.ts'
import type { TypedWho } from './identity.ts'
import { keepWho } from './keep-who.ts'
import { findGp } from './need-kinds.ts'
import { publicRequestNotice } from './notice-text.ts'
import type { AskedPerson } from './person-facts.ts'
import { insertReferral, insertStep } from './repository.ts'
import { tellCoordination } from './tell-coordination.ts'
import { languagesOf, type Spoken } from './spoken-languages.ts'

type KeptRequest = { code: string; requestKey: string; sectorId: string | null; people: readonly AskedPerson[]; who: TypedWho; spoken: Spoken; campaign: string }

/** Writes the request down as an adressage that nobody but the person sent, and tells the coordination that it came, never whose. */
export async function keepRequestWithin(tx: Tx, { code, sectorId, requestKey, people, who, spoken, campaign }: KeptRequest, now: Date): Promise<void> {
  const dueAt = await dueOfState(tx, { state: 'received', priority: 'usual' }, now)
  if (!dueAt) throw new Error('a received need has a task')
  const needId = await insertReferral(tx, {
    code, requestKey, sectorId, dueAt, channel: 'public_form', organisationId: null, serviceId: null, submittedById: null, campaignId: await campaignWithin(tx, campaign), caller: null, priority: 'usual', practicalNeeds: [], languages: languagesOf(spoken), asked: findGp,
    noticeVersion: publicRequestNotice.version, createdAt: now, people: people.map((one) => ({ ...one, consentWay: 'written', ...consentFacts(who, spoken) })),
  })
  await keepWho(tx, needId, who, now)
  await insertStep(tx, { needId, action: 'send', fromState: 'draft', toState: 'received', at: now, actorId: null, party: 'sender', proposalId: null, reason: null, source: null, onDay: null })
  await recordAudit(tx, linkActor([]), { event: 'need.send', subjectType: 'need', subjectId: needId, capacity: 'public', data: { people: people.length } })
  await tellCoordination(tx, { template: 'referral-asked', payload: { needId }, dedupeKey: `referral-asked:${needId}` }, now)
}
