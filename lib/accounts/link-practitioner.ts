import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canLinkPractitioner, needsRecentFactor } from './policy.ts'

export type LinkPractitioner = { userId: string; /** Null: no practitioner any more. */ practitionerId: string | null }

/** Says which practitioner of the directory an account is; from then on the person answers for the own practices. */
export async function linkPractitioner(actor: Actor, input: LinkPractitioner, now: Date): Promise<Result<null, 'not-found' | 'already-linked' | 'recent-factor-needed'>> {
  if (!canLinkPractitioner(actor)) return refuse('not-found')
  if (needsRecentFactor(actor, now)) return refuse('recent-factor-needed')
  return transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: input.userId }, select: { id: true } })
    if (!user) return refuse('not-found')
    if (input.practitionerId !== null) {
      // Locked: of two accounts linked to the same person at once, the second is told.
      await tx.$executeRaw`SELECT 1 FROM practitioner WHERE id = ${input.practitionerId}::uuid FOR UPDATE`
      const practitioner = await tx.practitioner.findFirst({ where: { id: input.practitionerId, removedAt: null }, select: { user: { select: { id: true } } } })
      if (!practitioner) return refuse('not-found')
      if (practitioner.user && practitioner.user.id !== user.id) return refuse('already-linked')
    }
    await tx.user.update({ where: { id: user.id }, data: { practitionerId: input.practitionerId }, select: { id: true } })
    await recordAudit(tx, actor, { event: input.practitionerId === null ? 'account.unlinked' : 'account.linked', subjectType: 'account', subjectId: user.id, data: { practitioner: input.practitionerId } })
    return ok(null)
  })
}
