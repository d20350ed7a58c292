import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { dayAt } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'

export type CoordinationNews = { template: string; payload: Record<string, string>; dedupeKey: string }

/** Tells whoever runs the searches today that there is something to read, and nothing of what. */
export async function tellCoordination(tx: Tx, { template, payload, dedupeKey }: CoordinationNews, now: Date): Promise<void> {
  const { timeZone, settings } = await loadInstanceRules(tx)
  const today = fromDay(dayAt(now, timeZone))
  const inForce = { role: 'coordination_referrals' as const, fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] }
  const searchers = await tx.user.findMany({ where: { disabledAt: null, email: { not: null }, roles: { some: inForce } }, select: { id: true, email: true }, orderBy: { id: 'asc' } })
  for (const { id, email } of searchers) if (email !== null) await enqueueMail(tx, { template, recipient: email, payload, notBeforeAt: nextMailAt(now, timeZone, settings), dedupeKey: `${dedupeKey}:${id}` })
}
