import { db } from '#lib/platform/db/client'
import { toDay, toDayOrNull } from '#lib/platform/db/days'
import type { Validity } from './validity.ts'

/** Until when the conventions hold that pages of the site tell of, by the id of the page: dates and renewal, never what they grant. */
export async function publicValidities(): Promise<Record<string, Validity>> {
  const rows = await db().convention.findMany({
    where: { NOT: { agreementId: null } }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: { agreementId: true, startsOn: true, endsOn: true, renewal: true, renewalMonths: true, noticeMonths: true, decisions: { select: { decision: true, endsOn: true }, orderBy: { id: 'desc' } } },
  })
  return Object.fromEntries(rows.map(({ agreementId, decisions, ...row }) => {
    const [startsOn, endsOn] = [toDay(row.startsOn), toDayOrNull(row.endsOn)]
    const latest = decisions.find((one) => toDay(one.endsOn) === endsOn)
    return [agreementId ?? '', { ...row, startsOn, endsOn, refused: latest?.decision === 'not_renewed' }]
  }))
}
