import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { organisationKindLabels } from './labels.ts'
import { canEditContact, canEditPartners } from './policy.ts'
import { isNameTaken, loadOrganisationForUpdate, type OrganisationFacts } from './repository.ts'

const labels: Record<keyof OrganisationFacts, string> = { name: 'Nom', kind: 'Type', addressLine: 'Adresse', postalCode: 'Code postal', phone: 'Téléphone', email: 'Courriel', website: 'Site' }

/** Corrects a partner's record. Its own référent changes how it is reached; name and type stay the coordination's. */
export async function updateOrganisation(actor: Actor, input: OrganisationFacts & { id: string; version: number }, _now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'name-taken'>> {
  if (!canEditContact(actor, input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const loaded = await loadOrganisationForUpdate(tx, input.id)
    if (!loaded) return refuse('not-found')
    const { id, version, ...typed } = input
    const facts = canEditPartners(actor) ? typed : { ...typed, name: loaded.facts.name, kind: loaded.facts.kind }
    const changed = (Object.keys(labels) as (keyof OrganisationFacts)[]).filter((field) => loaded.facts[field] !== facts[field])
    if (changed.length === 0) return ok(null)
    if (loaded.version !== version) {
      const text = (field: keyof OrganisationFacts) => (field === 'kind' ? organisationKindLabels[loaded.facts.kind] : loaded.facts[field]) || '(vide)'
      return refuse('conflict', { changed: changed.map((field) => `${labels[field]} : ${text(field)}`) })
    }
    if (changed.includes('name') && await isNameTaken(tx, facts.name, id)) return refuse('name-taken')
    await tx.organisation.update({ where: { id }, data: { ...facts, version: { increment: 1 } }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'organisation.updated', subjectType: 'organisation', subjectId: id, data: { fields: changed } })
    return ok(null)
  })
}
