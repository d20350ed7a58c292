import { recordAudit } from '#lib/platform/audit/record-audit'
import { type Actor, hasPassedSecondFactor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { consentFacts } from './consent-text.ts'
import { saveConsent, saveDraftPeople, saveDraftPriority } from './draft-repository.ts'
import type { TypedWho } from './identity.ts'
import { dropIdentities } from './identity-repository.ts'
import { checkWho, keepWho, type KeepWhoRefusal } from './keep-who.ts'
import { moveNeed } from './move-need.ts'
import { giveOlderTo, isOfOlderList } from './older-repository.ts'
import { type AskedPerson, consentGiversFor, type ConsentWay, type NeedPriority, type PracticalNeed } from './person-facts.ts'
import { canTakeOlder } from './policy.ts'
import { loadNeedForUpdate } from './repository.ts'
import { languagesOf, type Spoken } from './spoken-languages.ts'

export type InformedOlder = { needId: string; people: readonly AskedPerson[]; who: TypedWho; consentWay: ConsentWay; spoken: Spoken; priority: NeedPriority; practicalNeeds: readonly PracticalNeed[] }
export type InformRefusal = 'not-found' | 'sent-already' | 'consent-giver' | 'identity-missing' | KeepWhoRefusal

/**
 * Somebody of an older list was told what is done with their request, and agreed: who they are is corrected, and the search can
 * begin. It keeps the day on which they asked; whoever informed them follows it. Pressed twice it leaves once.
 */
export async function informOlder(actor: Actor, input: InformedOlder, now: Date): Promise<Result<{ needId: string }, InformRefusal>> {
  if (referralMode() !== 'hds' || !canTakeOlder(actor) || !isUuid(input.needId)) return refuse('not-found')
  if (!hasPassedSecondFactor(actor)) return refuse('second-factor-needed')
  const { needId, people, who, consentWay, spoken, priority } = input
  if (people.some((one) => !consentGiversFor(one.ageBand).includes(one.consentGiver))) return refuse('consent-giver')
  if (people.length === 0 || who.identities.length !== people.length || who.identities.some((one) => one === null)) return refuse('identity-missing')
  return transaction(async (tx) => {
    const draft = await loadNeedForUpdate(tx, needId)
    if (!draft || !(await isOfOlderList(tx, needId))) return refuse('not-found')
    if (draft.state !== 'draft') return refuse('sent-already')
    const known = await checkWho(tx, actor, { who, people }, now)
    if (!known.ok) return known
    await saveDraftPriority(tx, draft, priority)
    await saveDraftPeople(tx, draft, people, draft.changedAt)
    await giveOlderTo(tx, draft.referralId, { submittedById: actor.userId, practicalNeeds: input.practicalNeeds, languages: languagesOf(spoken) })
    await saveConsent(tx, draft.referralId, { consentAt: now, consentById: actor.userId, consentWay, ...consentFacts(who, spoken) })
    const need = await loadNeedForUpdate(tx, needId)
    const sent = need && (await moveNeed(tx, actor, need, { action: 'send', party: 'coordination' }, now))
    if (!sent?.ok) throw new Error('a draft that is locked can be sent')
    await dropIdentities(tx, needId)
    await keepWho(tx, needId, who, now)
    await recordAudit(tx, actor, { event: 'need.informed', subjectType: 'need', subjectId: needId, data: { people: people.length } })
    return ok({ needId })
  })
}
