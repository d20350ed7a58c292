import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { addDays, dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { fromDay, toDay } from '#lib/platform/db/days'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'

/** Days before its end at which a delegation's renewal is asked. */
const noticeDays = 30

/**
 * Daily job: asks, once per end date, whether a delegation goes on. The GP is asked for the own practice; the
 * coordination for a whole site, or for a GP without account. Returns how many were asked.
 */
export async function askDelegationRenewals(now: Date): Promise<number> {
  return transaction(async (tx) => {
    const { timeZone } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const ending = await tx.delegation.findMany({
      where: {
        revokedAt: null,
        untilOn: { gte: fromDay(today), lte: fromDay(addDays(today, noticeDays)) },
        OR: [{ practiceId: null }, { practice: { removedAt: null, endsOn: null, practitioner: { removedAt: null } } }],
      },
      select: { id: true, untilOn: true, practice: { select: { practitioner: { select: { user: { select: { email: true, disabledAt: true } } } } } } },
      orderBy: { id: 'asc' },
    })
    const instance = await tx.instance.findUniqueOrThrow({ where: { id: 1 }, select: { email: true } })
    let asked = 0
    for (const delegation of ending) {
      const account = delegation.practice?.practitioner.user
      const own = account?.disabledAt === null ? account.email : null
      const recipient = own ?? instance.email
      if (recipient === '') continue
      const mail = await enqueueMail(tx, {
        template: 'delegation-ending', recipient,
        payload: { delegationId: delegation.id, place: own ? 'espace' : 'gestion' },
        dedupeKey: `delegation-ending:${delegation.id}:${toDay(delegation.untilOn)}`,
      })
      if (mail !== null) asked += 1
    }
    return asked
  })
}
