import { confirmService } from '#lib/services/confirm-service'
import { listServices, listServiceWork } from '#lib/services/queries'
import { reportService } from '#lib/services/report-service'
import { serviceFilters } from '#lib/services/service-filters'
import { settleServiceReport } from '#lib/services/settle-service-report'
import { getServicesSheet } from '#lib/services/sheet-queries'
import { aService } from '#tests/factories/service'
import { aUser, coordinatorActor } from '#tests/factories/register'
import { type Column, coordination, preparer, readersOfMembersEntries } from '#tests/integration/rights/columns'
import { forActors, type RightsRow } from '#tests/integration/rights/row'
import type { World } from '#tests/integration/rights/world'

const readers: readonly Column[] = readersOfMembersEntries
const theService = ({ now }: World) => aService(preparer, now)

async function aReport({ now }: World): Promise<{ id: string }> {
  const { id } = await aService(preparer, now)
  await reportService(coordinatorActor(await aUser()), { id, kind: 'phone', note: '' }, now)
  const [report] = (await listServiceWork(coordinatorActor(), '2026-11-27'))?.reports.filter((one) => one.contentId === id) ?? []
  if (!report) throw new Error('no report')
  return { id: report.id }
}

/** Services and structures: direct lines for the CPTS's professionals and those who answer for them; kept true by the coordination. */
export const serviceRights: readonly RightsRow[] = [
  forActors({ name: 'listServices', may: readers, given: theService, call: (actor) => listServices(actor, serviceFilters({})) }),
  forActors({ name: 'listServiceWork', may: coordination, given: theService, call: (actor, { today }) => listServiceWork(actor, today) }),
  forActors({ name: 'getServicesSheet', may: coordination, given: theService, call: (actor, { today }) => getServicesSheet(actor, {}, today) }),
  forActors({ name: 'reportService', may: readers, given: theService, call: (actor, { now }, { id }) => reportService(actor, { id, kind: 'hours', note: '' }, now) }),
  forActors({ name: 'settleServiceReport', may: coordination, given: aReport, call: (actor, { now }, { id }) => settleServiceReport(actor, { id }, now) }),
  forActors({ name: 'confirmService', may: coordination, given: theService, call: (actor, { now }, { id }) => confirmService(actor, { id }, now) }),
]
