import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { consentFacts } from './consent-text.ts'
import { dateReferral, listDraftPeople, saveConsent } from './draft-repository.ts'
import type { TypedWho } from './identity.ts'
import { checkWho, keepWho, type KeepWhoRefusal } from './keep-who.ts'
import { loadDraft } from './load-draft.ts'
import { moveNeed } from './move-need.ts'
import type { ConsentWay } from './person-facts.ts'
import { canSendFor } from './policy.ts'
import { inFrench, languagesOf, type Spoken } from './spoken-languages.ts'

export type SendRefusal = 'not-found' | 'may-not-send' | 'people-missing' | KeepWhoRefusal

/**
 * Sends a draft once everybody it is for was informed and agreed. Pressed twice it leaves once; the right to send is asked for
 * now, whatever it was when the draft was begun. Who they are is told here, with their consent: a draft names nobody.
 */
export async function sendDraft(actor: Actor, input: { needId: string; consentWay: ConsentWay; spoken?: Spoken; who?: TypedWho }, now: Date): Promise<Result<{ needId: string }, SendRefusal>> {
  return transaction(async (tx) => {
    const draft = await loadDraft(tx, actor, input.needId)
    if (!draft.ok) return draft
    const need = draft.value
    if (need.state !== 'draft') return ok({ needId: need.id })
    if (!canSendFor(actor, need)) return refuse('may-not-send')
    if (need.peopleCount === 0) return refuse('people-missing')
    const { spoken = inFrench } = input
    const known = await checkWho(tx, actor, { who: input.who, people: await listDraftPeople(tx, need.referralId) }, now)
    if (!known.ok) return known
    await saveConsent(tx, need.referralId, { consentAt: now, consentById: actor.userId, consentWay: input.consentWay, ...consentFacts(input.who, spoken) })
    await dateReferral(tx, need.referralId, { createdAt: now, languages: languagesOf(spoken) })
    const sent = await moveNeed(tx, actor, need, { action: 'send', party: 'sender' }, now)
    if (!sent.ok) throw new Error('a draft that is locked can be sent')
    await keepWho(tx, need.id, input.who, now)
    return ok({ needId: need.id })
  })
}
