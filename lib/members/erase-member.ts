import type { Tx } from '#lib/platform/db/client'
import { loadMemberForUpdate } from './member-repository.ts'

/** Where nobody reads mails: a member's row has an address, and this one is nobody's. */
const nobodysAddress = 'efface@exemple.invalid'

/**
 * Erases a member or an application with its history. Receipts are kept ten years (Code de commerce, article L.123-22): the
 * years that they are for go to a new row that says nothing of anybody. Nothing, when there is no such member (any more).
 */
export async function eraseMember(tx: Tx, memberId: string, at: Date): Promise<void> {
  const member = await loadMemberForUpdate(tx, memberId)
  if (!member) return
  const receipted = { memberId, receipts: { some: {} } }
  if ((await tx.membership.count({ where: receipted })) > 0) {
    const kept = await tx.member.create({
      data: { state: 'departed', stateAt: at, receivedAt: at, joinedOn: at, leftOn: at, lastName: 'effacée', firstName: 'Personne', professionCode: 'other', professionText: 'non gardée', email: nobodysAddress },
      select: { id: true },
    })
    await tx.membership.updateMany({ where: receipted, data: { memberId: kept.id } })
  }
  await tx.member.delete({ where: { id: memberId }, select: { id: true } })
}
