import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { type DraftPlace, saveDraftPeople, saveDraftPlace } from './draft-repository.ts'
import { isKnownSector } from './is-known-sector.ts'
import { loadDraft } from './load-draft.ts'
import { type AskedPerson, consentGiversFor } from './person-facts.ts'

export type DraftPart = DraftPlace | { people: readonly AskedPerson[] }

/** One step of a draft, kept as it is sent. Each step writes its own answers alone, so that two tabs lose nothing of each other. */
export async function saveDraft(actor: Actor, input: { needId: string; part: DraftPart }, now: Date): Promise<Result<{ needId: string }, 'not-found' | 'sent-already' | 'sector-unknown' | 'consent-giver'>> {
  return transaction(async (tx) => {
    const draft = await loadDraft(tx, actor, input.needId)
    if (!draft.ok) return draft
    const need = draft.value
    if (need.state !== 'draft') return refuse('sent-already')
    if ('people' in input.part) {
      if (input.part.people.some((one) => !consentGiversFor(one.ageBand).includes(one.consentGiver))) return refuse('consent-giver')
      await saveDraftPeople(tx, need, input.part.people, now)
    } else {
      if (!(await isKnownSector(tx, input.part.sectorId))) return refuse('sector-unknown')
      await saveDraftPlace(tx, need, input.part, now)
    }
    await recordAudit(tx, actor, { event: 'need.draft_saved', subjectType: 'need', subjectId: need.id, data: {} })
    return ok({ needId: need.id })
  })
}
