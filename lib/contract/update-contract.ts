import type { Actor } from '#lib/platform/auth/actor'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditContract } from './policy.ts'
import { type ContractFacts, loadContractForUpdate, saveContract } from './repository.ts'

const labels: Record<keyof ContractFacts, string> = { title: 'Titre', signedOn: 'Date de signature', signedAt: 'Lieu', parties: 'Signataires' }

/** Corrects what is said of an accord: its title, where and when it was signed, by whom. */
export async function updateContract(actor: Actor, input: ContractFacts & { id: string; version: number }, now: Date): Promise<Result<null, 'not-found' | 'conflict'>> {
  if (!canEditContract(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const { id, version, ...facts } = input
    const loaded = await loadContractForUpdate(tx, id)
    if (!loaded) return refuse('not-found')
    const changed = (Object.keys(labels) as (keyof ContractFacts)[]).filter((name) => String(loaded.facts[name]) !== String(facts[name]))
    if (changed.length === 0) return ok(null)
    if (loaded.version !== version) return refuse('conflict', { changed: changed.map((name) => `${labels[name]} : ${String(loaded.facts[name] ?? '') || '(vide)'}`) })
    await saveContract(tx, id, facts, now)
    await recordAudit(tx, actor, { event: 'contract.updated', subjectType: 'contract', subjectId: id, data: { fields: changed } })
    return ok(null)
  })
}
