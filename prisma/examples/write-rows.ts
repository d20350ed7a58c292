import type { Tx } from '#lib/platform/db/client'
import type { ExampleRows, PlacesMovement } from './example-rows.ts'

/** Rows per statement: PostgreSQL takes 65,535 parameters, the widest table has about 25 columns. */
const batch = 2_000

/** Writes everything, parents first, in a few large statements. */
export async function writeRows(tx: Tx, rows: ExampleRows): Promise<void> {
  await inBatches(rows.sectors, (data) => tx.sector.createMany({ data }))
  await inBatches(rows.communes, (data) => tx.commune.createMany({ data }))
  await inBatches(rows.sites, (data) => tx.site.createMany({ data }))
  await inBatches(rows.practitioners, (data) => tx.practitioner.createMany({ data }))
  await inBatches(rows.practices, (data) => tx.practice.createMany({ data }))
  await inBatches(rows.organisations, (data) => tx.organisation.createMany({ data }))
  await inBatches(rows.conventions, (data) => tx.convention.createMany({ data }))
  await inBatches(rows.users, (data) => tx.user.createMany({ data }))
  await inBatches(rows.roles, (data) => tx.roleGrant.createMany({ data }))
  await inBatches(rows.delegations, (data) => tx.delegation.createMany({ data }))
  await inBatches(rows.statements, (data) => tx.statement.createMany({ data }))
  await inBatches(rows.confirmations, (data) => tx.confirmation.createMany({ data }))
  await inBatches(rows.absences, (data) => tx.absence.createMany({ data }))
  await inBatches(rows.reports, (data) => tx.report.createMany({ data }))
  await inBatches(rows.placesAccounts, (data) => tx.placesAccount.createMany({ data }))
  await inBatches(rows.placesRows, (movements) => writeMovements(tx, movements))
  await inBatches(rows.calls, (data) => tx.callAttempt.createMany({ data }))
  await inBatches(rows.links, (data) => tx.actionLink.createMany({ data }))
  await inBatches(rows.requests, (data) => tx.confirmationRequest.createMany({ data }))
  await inBatches(rows.mails, (data) => tx.outboxMail.createMany({ data }))
  await inBatches(rows.campaigns, (data) => tx.launchCampaign.createMany({ data }))
  await inBatches(rows.contacts, (data) => tx.campaignContact.createMany({ data }))
  await inBatches(rows.imports, (data) => tx.importRun.createMany({ data }))
  await inBatches(rows.exposures, (data) => tx.exposure.createMany({ data }))
  await inBatches(rows.audit, (data) => tx.auditEvent.createMany({ data }))
}

async function writeMovements(tx: Tx, movements: readonly PlacesMovement[]): Promise<void> {
  const written = await tx.placesRow.createManyAndReturn({ data: movements.map(({ isUndone: _, ...row }) => row), select: { id: true } })
  const undoings = movements.flatMap(({ isUndone, ...row }, index) => {
    const undoesId = written[index]?.id
    return isUndone && undoesId !== undefined ? [{ ...row, kind: 'taken_undone' as const, delta: -row.delta, at: new Date(row.at.getTime() + 240_000), undoesId }] : []
  })
  if (undoings.length > 0) await tx.placesRow.createMany({ data: undoings })
}

async function inBatches<Row>(rows: readonly Row[], write: (rows: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) await write(rows.slice(start, start + batch))
}
